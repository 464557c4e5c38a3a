import { Button } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { useVoice } from "../late-voice";
import { PaneDialog } from "./pane-dialog";

/** Asks before all that the workbook remembers is erased: nothing brings it back. */
export function ForgetDialog() {
  const { voice } = useVoice();
  const { session, store } = useSession();
  const confirm = (): void => {
    store.tell({ kind: "dialog", dialog: { kind: "none" } });
    void session.forget();
  };
  return (
    <PaneDialog
      isText
      title={voice("forget-title")}
      action={
        <Button appearance="primary" onClick={confirm}>
          {voice("forget")}
        </Button>
      }
    >
      <p style={{ margin: 0 }}>{voice("forget-what")}</p>
    </PaneDialog>
  );
}

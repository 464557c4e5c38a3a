import { useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { useVoice } from "../late-voice";
import { PaneDialog } from "./pane-dialog";

/** Takes a pasted text as a document of the dossier. */
export function PasteDialog({ rank }: { readonly rank: number }) {
  const { voice } = useVoice();
  const { session, store } = useSession();
  const [text, setText] = useState("");
  const confirm = (): void => {
    store.tell({ kind: "dialog", dialog: { kind: "none" } });
    void session.addText(text, voice("paste-name", { rank: String(rank) }));
  };
  return (
    <PaneDialog
      title={voice("paste-title")}
      action={
        <Button appearance="primary" disabledFocusable={text.trim() === ""} onClick={confirm}>
          {voice("paste-confirm")}
        </Button>
      }
    >
      <Field label={voice("paste-label")} hint={voice("paste-what")}>
        <Textarea value={text} rows={10} onChange={(_event, { value }) => setText(value)} />
      </Field>
    </PaneDialog>
  );
}

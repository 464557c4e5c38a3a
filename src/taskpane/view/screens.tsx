import { openDialog } from "./dialog-focus";
import { useSession } from "./session-context";
import { TextLink } from "./text-link";
import { TitleScreen } from "./title-screen";
import { useVoice } from "./voice";

/** Before the first check: what to do, in two steps. */
export function EmptyScreen() {
  const { voice } = useVoice();
  const { store } = useSession();
  return (
    <TitleScreen title={voice("empty-title")}>
      <p>{voice("empty-what")}</p>
      <p>
        <TextLink onClick={() => openDialog(store, { kind: "help" })}>{voice("empty-help")}</TextLink>
      </p>
    </TitleScreen>
  );
}

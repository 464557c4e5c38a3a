import { Button } from "@fluentui/react-components";
import type { OutputKind } from "../../state/outputs-state";
import { useOutputsVoice, type OutputsTextKey } from "./outputs-voice";
import { useLasting, useOutputs } from "./use-outputs";

interface MakingButtonProps {
  readonly kind: OutputKind;
  readonly action: OutputsTextKey;
  /** What it says once it takes a while. */
  readonly busy: OutputsTextKey;
  readonly primary?: boolean;
  readonly onMake: () => void;
}

/** The one thing to do with a document: its name tells which, for those who hear buttons alone. */
export function MakingButton({ kind, action, busy, primary, onMake }: MakingButtonProps) {
  const { voice } = useOutputsVoice();
  const { making, progress } = useOutputs().outputs;
  const lasts = useLasting(making === kind);
  const done = lasts && progress !== null && progress < 1 ? Math.floor(progress * 100) : null;
  const said =
    done === null ? voice(lasts ? busy : action) : voice("part-done", { doing: voice(busy), share: done });
  return (
    <Button
      size={primary ? "medium" : "small"}
      appearance={primary ? "primary" : "secondary"}
      {...(primary ? {} : { "aria-label": voice("act-on", { action: said, output: voice(kind) }) })}
      // One document at a time; the button keeps the focus meanwhile.
      disabledFocusable={making !== null}
      onClick={() => {
        if (making === null) onMake();
      }}
    >
      {said}
    </Button>
  );
}

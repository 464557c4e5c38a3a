import { makeStyles } from "@fluentui/react-components";
import type { PaneState } from "../state/pane-state";
import { verdictWords } from "../words/verdict-words";
import { useVoice } from "./voice";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Says the outcome to those who do not see it, without taking the focus. */
export function LiveRegion({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { result } = state;
  return (
    <div role="status" aria-live="polite" className={styles.unseen}>
      {result && state.work.kind === "idle" && (
        <span key={result.rank}>
          {voice("verdict-said", { verdict: verdictWords(result.report, lang).words })}
        </span>
      )}
    </div>
  );
}

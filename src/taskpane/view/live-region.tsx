import type { PaneState } from "../state/pane-state";
import { verdictWords } from "../words/verdict-words";
import { UNSEEN } from "./unseen";
import { useVoice } from "./voice";

/** Says the outcome to those who do not see it, without taking the focus. */
export function LiveRegion({ state }: { readonly state: PaneState }) {
  const { lang, voice } = useVoice();
  const { result, documents } = state;
  return (
    <div role="status" aria-live="polite" style={UNSEEN}>
      {result && state.work.kind === "idle" && (
        <span key={result.rank}>
          {voice("verdict-said", { verdict: verdictWords(result.report, lang, documents).words })}
        </span>
      )}
    </div>
  );
}

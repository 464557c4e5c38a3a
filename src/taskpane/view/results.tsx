import type { CheckResult, PaneState } from "../state/pane-state";
import { Findings } from "./findings";
import { TickSheet } from "./tick-sheet";
import { VerdictCard } from "./verdict-card";

export { VerdictSaid } from "./verdict-card";

interface ResultsProps {
  readonly state: PaneState;
  readonly result: CheckResult;
}

/** What a check came to: the verdict, what is wrong, what was ticked. */
export function Results({ state, result }: ResultsProps) {
  return (
    <>
      <VerdictCard result={result} stale={state.stale} documents={state.documents} />
      <Findings state={state} result={result} />
      <TickSheet report={result.report} />
    </>
  );
}

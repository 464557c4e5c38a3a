import type { PaneState } from "../state/pane-state";
import { later } from "./later";
import { UNSEEN } from "./unseen";

// Where it cannot be fetched, the verdict's own place says so.
const VerdictSaid = later(() =>
  import(/* webpackChunkName: "results" */ "./results").then(
    (m) => m.VerdictSaid,
    () => () => null,
  ),
);

/** Says the outcome to those who do not see it, without taking the focus. */
export function LiveRegion({ state: { result, work, documents } }: { readonly state: PaneState }) {
  return (
    <div role="status" aria-live="polite" style={UNSEEN}>
      {result && work.kind === "idle" && (
        <VerdictSaid key={result.rank} report={result.report} documents={documents} />
      )}
    </div>
  );
}

import { lazy, Suspense, type ReactNode } from "react";
import type { PaneState } from "../state/pane-state";
import { UNSEEN } from "./unseen";
import { loadVerdict } from "./verdict-part";

// Where it cannot be fetched, the verdict's own place says so.
const VerdictSaid = lazy(() =>
  loadVerdict().then(
    (m) => ({ default: m.VerdictSaid }),
    () => ({ default: (): ReactNode => null }),
  ),
);

/** Says the outcome to those who do not see it, without taking the focus. */
export function LiveRegion({ state: { result, work, documents } }: { readonly state: PaneState }) {
  return (
    <div role="status" aria-live="polite" style={UNSEEN}>
      {result && work.kind === "idle" && (
        <Suspense fallback={null}>
          <VerdictSaid key={result.rank} report={result.report} documents={documents} />
        </Suspense>
      )}
    </div>
  );
}

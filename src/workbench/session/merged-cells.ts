import { rangesMeet } from "../../host";
import type { CellRange } from "../../host";

/** The merged area that a cell lies in. */
export function mergeAt(merges: readonly CellRange[], row: number, column: number): CellRange | undefined {
  return merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** A rectangle, grown until it cuts no merged area. */
export function withMerges(merges: readonly CellRange[], range: CellRange): CellRange {
  let grown = range;
  for (;;) {
    const cut = merges.find(
      (merge) =>
        rangesMeet(merge, grown) &&
        (merge.top < grown.top ||
          merge.left < grown.left ||
          merge.bottom > grown.bottom ||
          merge.right > grown.right),
    );
    if (!cut) return grown;
    grown = {
      top: Math.min(cut.top, grown.top),
      left: Math.min(cut.left, grown.left),
      bottom: Math.max(cut.bottom, grown.bottom),
      right: Math.max(cut.right, grown.right),
    };
  }
}

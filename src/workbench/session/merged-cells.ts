import { isWithin, rangesMeet } from "../../host";
import type { CellRange } from "../../host";

/** The merged area that a cell lies in. */
export function mergeAt(merges: readonly CellRange[], row: number, column: number): CellRange | undefined {
  return merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** The area that a cell stands for: the merged one that it lies in, else the cell alone. */
export function areaAt(
  merges: readonly CellRange[],
  { row, column }: { readonly row: number; readonly column: number },
): CellRange {
  return mergeAt(merges, row, column) ?? { top: row, bottom: row, left: column, right: column };
}

/** A rectangle, grown until it cuts no merged area. */
export function withMerges(merges: readonly CellRange[], range: CellRange): CellRange {
  let grown = range;
  for (;;) {
    const around = grown;
    const cut = merges.find((merge) => rangesMeet(merge, around) && !isWithin(merge, around));
    if (!cut) return grown;
    grown = {
      top: Math.min(cut.top, grown.top),
      left: Math.min(cut.left, grown.left),
      bottom: Math.max(cut.bottom, grown.bottom),
      right: Math.max(cut.right, grown.right),
    };
  }
}

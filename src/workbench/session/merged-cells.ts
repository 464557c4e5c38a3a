import { isWithin } from "../../host";
import type { CellRange, MergedAreas } from "../../host";

/** The area that a cell stands for: the merged one that it lies in, else the cell alone. */
export function areaAt(
  merges: MergedAreas,
  { row, column }: { readonly row: number; readonly column: number },
): CellRange {
  return merges.at(row, column) ?? { top: row, bottom: row, left: column, right: column };
}

/** A rectangle, grown until it cuts no merged area. */
export function withMerges(merges: MergedAreas, range: CellRange): CellRange {
  let grown = range;
  for (;;) {
    const around = grown;
    const cut = merges.meeting(around).find((merge) => !isWithin(merge, around));
    if (!cut) return grown;
    grown = {
      top: Math.min(cut.top, grown.top),
      left: Math.min(cut.left, grown.left),
      bottom: Math.max(cut.bottom, grown.bottom),
      right: Math.max(cut.right, grown.right),
    };
  }
}

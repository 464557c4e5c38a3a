import type { GridRange } from "../engine/grid";

/** What to load of each of several areas, so that `rangeOf` tells where it stands. */
export const AREA = "items/rowIndex,items/columnIndex,items/rowCount,items/columnCount";

/** Where a range stands, its four numbers being loaded. */
export function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): GridRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

import type { CellRange, Change } from "../../host";

/** The smallest rectangle, a sheet, around the cells that changes fill or empty. */
export function changedCells(
  changes: readonly Change[],
): readonly { readonly sheet: number; readonly range: CellRange }[] {
  const found = new Map<number, CellRange>();
  for (const change of changes) {
    if (change.kind !== "cells") continue;
    for (const { row, column } of change.cells) {
      const known = found.get(change.sheet);
      found.set(change.sheet, {
        top: Math.min(known?.top ?? row, row),
        left: Math.min(known?.left ?? column, column),
        bottom: Math.max(known?.bottom ?? row, row),
        right: Math.max(known?.right ?? column, column),
      });
    }
  }
  return [...found].map(([sheet, range]) => ({ sheet, range }));
}

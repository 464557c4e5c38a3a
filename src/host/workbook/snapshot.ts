import type { CellRange } from "./address";
import type { HeldValue } from "./cell";
import type { SheetVisibility } from "./facets";
import { shownFormula } from "./formula-names";
import type { RowBand } from "./row-bands";
import type { SheetState } from "./sheet-state";
import type { StyleTable } from "./style/style-table";

/** A cell of a snapshot. */
export interface SnapshotCell {
  readonly row: number;
  readonly column: number;
  readonly value: HeldValue;
  /** With "=". */
  readonly formula?: string;
  /** Absent for General. */
  readonly numberFormat?: string;
  readonly struck?: boolean;
}

/** A sheet as plain data: the shape that the engine reads. */
export interface Snapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly cells: readonly SnapshotCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
}

/** Takes a snapshot of a sheet. */
export function takeSnapshot(sheet: SheetState, styles: StyleTable): Snapshot {
  const cells: SnapshotCell[] = [];
  for (const row of sheet.rows) {
    for (const record of sheet.cells.get(row) ?? []) {
      const { column, value, formula, rich } = record;
      const style = styles.style(sheet.styleAt(row, column));
      const struck = style.font.strike || rich?.struck === true;
      const { numberFormat } = style;
      cells.push({
        row,
        column,
        value,
        ...(formula && { formula: `=${shownFormula(formula.text)}` }),
        ...(numberFormat !== "General" && { numberFormat }),
        ...(struck && { struck }),
      });
    }
  }
  const { name, visibility, merges } = sheet.facets;
  return { name, visibility, cells, merges: merges.all, hiddenRows: hiddenRows(sheet) };
}

/** Hidden rows as far as the last that holds something: a sheet may hide its million empty ones. */
function hiddenRows(sheet: SheetState): readonly number[] {
  const last = sheet.rows[sheet.rows.length - 1] ?? -1;
  return sheet.bands.flatMap((band: RowBand) => {
    const bottom = Math.min(band.bottom, last);
    if (!band.hidden || bottom < band.top) return [];
    return Array.from({ length: bottom - band.top + 1 }, (_, i) => band.top + i);
  });
}

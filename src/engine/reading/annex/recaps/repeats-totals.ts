import type { Grid } from "../../../grid";
import { isTotalRow } from "../cells/is-total-row";

/** Fewer figures may be a table's totals by chance. */
const FEWEST = 2;

/** Whether every figure of a block is one that the total rows of a table hold, in whatever column: it only says them again (« Voté | 51 450 », « Reprises | −435 », « Net | 51 015 »). */
export function repeatsTotals(table: Grid, block: Grid): boolean {
  const totals = new Set(
    table.rows.filter((row) => isTotalRow(table, row)).flatMap((row) => figuresAt(table, row)),
  );
  const figures = block.rows.flatMap((row) => figuresAt(block, row));
  return figures.length >= FEWEST && figures.every((figure) => totals.has(figure));
}

function figuresAt(grid: Grid, row: number): readonly number[] {
  return grid.row(row).flatMap(({ value }) => (value.kind === "number" ? value.value : []));
}

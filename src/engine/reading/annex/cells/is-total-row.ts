import type { Grid, SheetCell } from "../../../grid";
import { keptFor } from "../../../lists";
import { isTotalLabel } from "../../../tables";

/** Whether a row is labelled as a total. */
export function isTotalRow(grid: Grid, row: number): boolean {
  return totalRows(grid).has(row);
}

/** The rows of a sheet that are labelled as totals: each step of its reading asks for them. */
const totalRows = keptFor((grid: Grid): ReadonlySet<number> => {
  const isLabel = ({ value }: SheetCell) => value.kind === "text" && isTotalLabel(value.value);
  return new Set(grid.rows.filter((row) => grid.row(row).some(isLabel)));
});

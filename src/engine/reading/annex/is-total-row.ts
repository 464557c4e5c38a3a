import type { Grid } from "../../grid";
import { isTotalLabel } from "../../tables";

/** Whether a row is labelled as a total. */
export function isTotalRow(grid: Grid, row: number): boolean {
  return grid.row(row).some(({ value }) => value.kind === "text" && isTotalLabel(value.value));
}

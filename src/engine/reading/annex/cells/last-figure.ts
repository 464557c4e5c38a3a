import type { Grid } from "../../../grid";
import { keptFor } from "../../../lists";
import { amountOfCell } from "./amount-cell";

/** The last row of a sheet that holds a figure, −1 where none does: what stands under it, place, date and signature, is no line. */
export function lastFigure(grid: Grid): number {
  return found(grid).row;
}

const found = keptFor((grid: Grid) => ({
  row: grid.rows.findLast((row) => grid.row(row).some((cell) => amountOfCell(cell) !== null)) ?? -1,
}));

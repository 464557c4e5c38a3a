import { textOf, type Grid, type SheetCell } from "../../grid";
import { nowhere, readAmountCell } from "./amount-cell";

/** Titles stand near the top: what is deeper is a line whose amount is said in words. */
const NEAR_THE_TOP = 12;
/** A column of amounts holds so many of them at least, and little else. */
const FEWEST = 2;
const MOSTLY = 0.7;

/**
 * The row of titles that shows by contrast, whatever words it is made of: the first with several cells, all words or
 * years, one of which stands over a column of amounts. Undefined where no row does.
 */
export function titlesByContrast(grid: Grid): number | undefined {
  const several = grid.rows
    .slice(0, NEAR_THE_TOP)
    .find((row) => grid.row(row).filter((cell) => textOf(cell).trim() !== "").length > 1);
  if (several === undefined) return undefined;
  const cells = grid.row(several).filter((cell) => textOf(cell).trim() !== "");
  const areTitles = cells.every((cell) => {
    return (
      isYear(cell) || (cell.value.kind === "text" && readAmountCell(cell, nowhere).kind === "unreadable")
    );
  });
  return areTitles && cells.some(({ column }) => standsOverAmounts(grid, several, column))
    ? several
    : undefined;
}

/** A column of amounts is often titled by its year alone. */
function isYear(cell: SheetCell): boolean {
  return /^20\d\d$/.test(textOf(cell).trim());
}

function standsOverAmounts(grid: Grid, titles: number, column: number): boolean {
  const below = grid.rows.flatMap((row) => {
    const cell = row > titles ? grid.at(row, column) : undefined;
    return cell && textOf(cell).trim() !== "" ? [readAmountCell(cell, nowhere).kind] : [];
  });
  const amounts = below.filter((kind) => kind === "amount").length;
  return amounts >= FEWEST && amounts >= below.length * MOSTLY;
}

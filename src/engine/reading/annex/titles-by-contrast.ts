import { textOf, type Grid, type SheetCell } from "../../grid";
import { nowhere, readAmountCell } from "./amount-cell";

/** Titles stand near the top: what is deeper is a line whose amount is said in words. */
const NEAR_THE_TOP = 12;
/** A column of amounts holds so many of them at least, and little else. */
const FEWEST = 2;
const MOSTLY = 0.7;

/**
 * The row of titles that shows by contrast, whatever words it is made of: of those that hold several cells, all words or
 * years, one of which stands over a column of amounts, the first, unless another is far fuller. What stands above it holds
 * no amount in that column: it would be a line. Undefined where no row does.
 */
export function titlesByContrast(grid: Grid): number | undefined {
  const near = grid.rows.slice(0, NEAR_THE_TOP).filter((row) => grid.filled(row).length > 1);
  const width = (row: number) => grid.filled(row).length;
  const titles = near.filter((row) => areTitles(grid, row));
  const [first] = titles;
  if (first === undefined) return undefined;
  const fullest = titles.reduce((most, row) => (width(row) > width(most) ? row : most), first);
  return width(fullest) >= FULLER * width(first) ? fullest : first;
}

/** How many times the titles of a corner a table's own are. */
const FULLER = 2;

function areTitles(grid: Grid, row: number): boolean {
  const cells = grid.filled(row);
  const areWords = cells.every(
    (cell) =>
      isYear(cell) || (cell.value.kind === "text" && readAmountCell(cell, nowhere).kind === "unreadable"),
  );
  return areWords && cells.some(({ column }) => standsOverAmounts(grid, row, column));
}

/** A column of amounts is often titled by its year alone. */
function isYear(cell: SheetCell): boolean {
  return /^20\d\d$/.test(textOf(cell).trim());
}

function standsOverAmounts(grid: Grid, titles: number, column: number): boolean {
  const isAbove = grid.rows.some((row) => row < titles && grid.at(row, column)?.value.kind === "number");
  if (isAbove) return false;
  const below = grid.rows.flatMap((row) => {
    const cell = row > titles ? grid.at(row, column) : undefined;
    return cell && textOf(cell).trim() !== "" ? [readAmountCell(cell, nowhere).kind] : [];
  });
  const amounts = below.filter((kind) => kind === "amount").length;
  return amounts >= FEWEST && amounts >= below.length * MOSTLY;
}

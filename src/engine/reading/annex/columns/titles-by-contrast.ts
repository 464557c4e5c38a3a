import { textOf, type Grid, type SheetCell } from "../../../grid";
import { isYear } from "../cells/heading-text";
import { nowhere, readAmountCell } from "../cells/amount-cell";

/** Titles stand near the top: what is deeper is a line whose amount is said in words. */
const NEAR_THE_TOP = 12;
/** A column of amounts holds so many of them at least, and little else. */
const FEWEST = 2;
const MOSTLY = 0.7;

/**
 * The row of titles that shows by contrast, whatever words it is made of: of those that hold several cells, all words or
 * years, one of which stands over a column of amounts, the first, unless another is far fuller, or one right below titles
 * its columns and others: it heads the group that these begin. What stands above it holds no amount in that column: it
 * would be a line. Undefined where no row does.
 */
export function titlesByContrast(grid: Grid): number | undefined {
  const near = grid.rows.slice(0, NEAR_THE_TOP).filter((row) => grid.filled(row).length > 1);
  const width = (row: number) => grid.filled(row).length;
  const titles = withoutScale(
    near.filter((row) => areTitles(grid, row)),
    grid,
  );
  const [first] = titles;
  if (first === undefined) return undefined;
  const fullest = titles.reduce((most, row) => (width(row) > width(most) ? row : most), first);
  if (width(fullest) >= FULLER * width(first)) return fullest;
  return titles.find((row) => row === first + 1 && isWithin(grid, first, row)) ?? first;
}

/** What stands over a table in its own columns, a scale or rates, has so many rows at most, and the table so many times more. */
const SCALE = 2;
const LONGER = 3;

/** Rows of titles, but for the first where it heads a row or two over a table far longer, parted from it by a blank row. */
function withoutScale(titles: readonly number[], grid: Grid): readonly number[] {
  const [first, ...others] = titles;
  const [next] = others;
  if (first === undefined || next === undefined || grid.rows.includes(next - 1)) return titles;
  const between = grid.rows.filter((row) => row > first && row < next).length;
  const below = grid.rows.filter((row) => row > next).length;
  return between > 0 && between <= SCALE && below >= between * LONGER ? others : titles;
}

/** Whether another row holds each column of a row, and others besides. */
function isWithin(grid: Grid, row: number, other: number): boolean {
  const [cells, more] = [grid.filled(row), grid.filled(other)];
  const holds = (column: number) => more.some((cell) => cell.column === column);
  return more.length > cells.length && cells.every(({ column }) => holds(column));
}

/** How many times the titles of a corner a table's own are. */
const FULLER = 2;

function areTitles(grid: Grid, row: number): boolean {
  const cells = grid.filled(row);
  // « Pour mémoire » over last year's amounts says of a line that it has none: one such word may be a title.
  const others = cells.filter((cell) => !isYear(textOf(cell)) && !isWords(cell));
  const areWords = others.length < (cells.length > NONE_AMONG ? 2 : 1) && others.every(saysNone);
  return areWords && cells.some(({ column }) => standsOverAmounts(grid, row, column));
}

/** So many titles, and one of them may be a word that lines have for no amount. */
const NONE_AMONG = 4;

/** Whether a row right below titles only says more of some of them, none the first: « (juin 2025) ». */
export function completesTitles(grid: Grid, titles: number, row: number | undefined): row is number {
  if (row !== titles + 1) return false;
  const [first, ...others] = grid.filled(titles).map(({ column }) => column);
  const cells = grid.filled(row);
  return (
    cells.length > 0 &&
    cells.every((cell) => cell.column !== first && others.includes(cell.column) && isWords(cell))
  );
}

function isWords(cell: SheetCell): boolean {
  return cell.value.kind === "text" && readAmountCell(cell, nowhere).kind === "unreadable";
}

function saysNone(cell: SheetCell): boolean {
  return cell.value.kind === "text" && readAmountCell(cell, nowhere).kind === "none";
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

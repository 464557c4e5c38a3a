import { gridOf, textOf, type Grid, type SheetSnapshot } from "../../../grid";
import { fold } from "../../../folding";
import { findHeaders, type Header } from "../columns/header";

/** Fewer texts that come again may be a line's. */
const FEWEST = 3;

/**
 * A sheet without the rows that say again the titles of the columns that they stand in, wherever the top of a printed page
 * fell: between two lines, under a group's title, over its total. Titles that open a table of their own are kept.
 */
export function withoutPageTops(sheet: SheetSnapshot): SheetSnapshot {
  const grid = gridOf(sheet);
  const again = rowsAgain(grid);
  if (again.length === 0) return sheet;
  const headers = findHeaders(grid);
  const firsts = firstSaying(headers, grid);
  const tops = new Set<number>();
  let [header, passed]: [Header | undefined, number] = [undefined, 0];
  for (const row of again) {
    for (; topOf(headers[passed]) < row; passed++)
      if (!tops.has(topOf(headers[passed]))) header = headers[passed];
    const words = wordsOf(grid, row);
    const said = header?.rows.find((each) => each < row && wordsOf(grid, each) === words);
    const first = firsts.get(words);
    if (!header || !first || said === undefined || opensTable(grid, row, first)) continue;
    for (const each of header.rows.filter((titles) => titles >= said)) {
      const other = row + each - said;
      if (wordsOf(grid, other) === wordsOf(grid, each)) tops.add(other);
    }
  }
  if (tops.size === 0) return sheet;
  return {
    ...sheet,
    cells: sheet.cells.filter(({ row }) => !tops.has(row)),
    merges: sheet.merges.filter(({ top }) => !tops.has(top)),
  };
}

/** The rows of texts alone that one above them says in the same columns. */
function rowsAgain(grid: Grid): readonly number[] {
  const said = new Set<string>();
  return grid.rows.filter((row) => {
    const cells = grid.filled(row);
    if (cells.length < FEWEST || cells.some(({ value }) => value.kind !== "text")) return false;
    const texts = wordsOf(grid, row);
    const isAgain = said.has(texts);
    said.add(texts);
    return isAgain;
  });
}

function topOf(header: Header | undefined): number {
  return header?.rows[0] ?? Infinity;
}

/** The first of some headers that says each row of theirs. */
function firstSaying(headers: readonly Header[], grid: Grid): ReadonlyMap<string, Header> {
  const firsts = new Map<string, Header>();
  for (const header of headers)
    for (const row of header.rows) {
      const words = wordsOf(grid, row);
      if (!firsts.has(words)) firsts.set(words, header);
    }
  return firsts;
}

/** What a row says, and in which columns. */
function wordsOf(grid: Grid, row: number): string {
  return JSON.stringify(grid.filled(row).map((cell) => [cell.column, fold(textOf(cell))]));
}

/**
 * Whether titles said again open a table: a blank row parts them, or the lone title over them, from what is above, or the row
 * over them says something in no column but those of the row over the first of them, or states figures and no amount.
 */
function opensTable(grid: Grid, row: number, { rows: [top = 0], columns }: Header): boolean {
  const over = grid.filled(row - 1);
  const isParted = over.length === 0 || (over.length === 1 && grid.filled(row - 2).length === 0);
  const isAside =
    over.some(({ value }) => value.kind === "number") &&
    over.every(({ column }) => !columns.amountParts.includes(column));
  return isParted || isAside || over.every(({ column }) => grid.at(top - 1, column) !== undefined);
}

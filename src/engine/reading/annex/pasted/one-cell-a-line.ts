import { forms } from "../../../lexicon";
import { Grid, holdsSomething, textOf, type SheetCell } from "../../../grid";
import { fold } from "../../../wording";
import { readAmountCell } from "../cells/amount-cell";
import { headerLikeness, roleScores } from "../columns/header-words";
import { readHeading } from "../cells/heading-text";
import { readTotalLabel } from "../../../tables";

/** A table whose cells a paste put one under the other, put back on a grid; what could be no row of it apart. */
export interface OneCellALine {
  readonly grid: Grid;
  /** The column of the sheet that holds the cells. */
  readonly column: number;
  readonly unread: readonly SheetCell[];
}

/**
 * Puts back in rows a table pasted from Word one cell a line: the titles of its columns stand one under the other, the
 * amount's last, and each amount after them ends a row. Null where the sheet holds more than a column of cells, where
 * its titles do not stand so, or where most of its rows are not as wide as they say.
 */
export function rowsOfCells(grid: Grid): OneCellALine | null {
  const first = grid.snapshot.cells.find(holdsSomething);
  if (!first || grid.snapshot.cells.some((cell) => cell.column !== first.column && holdsSomething(cell)))
    return null;
  const all = grid.rows.flatMap((row) => grid.filled(row));
  const start = titlesFrom(all);
  if (start === null) return null;
  const { from, width } = start;
  const titles = all.slice(from, from + width);
  const grouped = (["operation", "theme"] as const).some((role) => roleScores(textOf(titles[0])).has(role));
  const out: SheetCell[] = all.slice(0, from).map((cell) => ({ ...cell, column: 0 }));
  const unread: SheetCell[] = [];
  let pending: SheetCell[] = [];
  let fitting = 0;
  let rows = 0;
  const header = (cells: readonly SheetCell[]) => {
    const row = cells[0]?.row ?? 0;
    out.push(...cells.map((cell, column) => ({ ...cell, row, column })));
  };
  const headings = (cells: readonly SheetCell[]) =>
    out.push(...cells.map((cell) => ({ ...cell, column: 0 })));
  header(titles);
  for (let i = from + width; i < all.length; i++) {
    const cell = all[i];
    if (!cell) continue;
    if (repeats(titles, all.slice(i, i + width))) {
      headings(pending);
      pending = [];
      header(all.slice(i, i + width));
      i += width - 1;
      continue;
    }
    if (!isAmount(cell)) {
      pending.push(cell);
      continue;
    }
    const amount: SheetCell = { ...cell, column: width - 1 };
    const label = pending.at(-1);
    if (label && readTotalLabel(textOf(label)) !== null) {
      headings(pending.slice(0, -1));
      out.push({ ...label, row: cell.row, column: 0 }, amount);
    } else if (pending.length === 0) out.push(amount);
    else {
      rows++;
      const above = pending.findLastIndex((each) => readHeading(textOf(each)).claims !== null) + 1;
      const least = width - (grouped ? 2 : 1);
      const own = pending.slice(Math.min(above, Math.max(0, pending.length - least)));
      const extra = own.slice(0, Math.max(0, own.length - width + 1));
      const texts = own.slice(extra.length);
      headings([...pending.slice(0, pending.length - own.length), ...extra]);
      if (texts.length < least) for (const one of [...texts, cell]) unread.push(one);
      else {
        fitting++;
        const shift = width - 1 - texts.length;
        out.push(...texts.map((text, k) => ({ ...text, row: cell.row, column: k + shift })), amount);
      }
    }
    pending = [];
  }
  headings(pending);
  if (fitting < 3 || fitting < rows * 0.8) return null;
  out.sort((a, b) => a.row - b.row || a.column - b.column);
  return { grid: new Grid({ ...grid.snapshot, cells: out, merges: [] }), column: first.column, unread };
}

/** Where the titles of the columns begin and how many they are: at least three words of headers, an amount's the last. */
function titlesFrom(cells: readonly SheetCell[]): { readonly from: number; readonly width: number } | null {
  for (const [from] of cells.entries()) {
    let width = 0;
    while (isTitle(cells[from + width])) width++;
    while (width >= 3 && (roleScores(textOf(cells[from + width - 1])).get("amount") ?? 0) <= 0) width--;
    if (width >= 3) return { from, width };
  }
  return null;
}

function isTitle(cell: SheetCell | undefined): boolean {
  return (
    cell?.value.kind === "text" && headerLikeness(textOf(cell)) >= 0.6 && roleScores(textOf(cell)).size > 0
  );
}

function repeats(titles: readonly SheetCell[], cells: readonly SheetCell[]): boolean {
  return (
    cells.length === titles.length &&
    titles.every((title, i) => fold(textOf(title)) === fold(textOf(cells[i])))
  );
}

const toTheEuro = new RegExp(`${forms("currency")}|\\d{3}|,\\d`, "i");

/** Whether a cell ends a row: an amount, or figures that were to be one (« 12 5OO »). */
function isAmount(cell: SheetCell): boolean {
  if (cell.value.kind === "number") return true;
  const text = textOf(cell).trim();
  const { kind } = readAmountCell(cell, { kind: "cell", sheet: "", row: cell.row, column: cell.column });
  if (kind === "amount") return toTheEuro.test(text);
  return kind === "unreadable" && /^\d[\dOoIl\s.,'€-]+$/.test(text);
}

import { readPrintedAmount } from "../money/pointed-thousands";
import type { Amount } from "../money";
import { isTotalLabel } from "./total-label";

/** A cell as every source gives it. */
export interface Cell {
  /** What it shows, without the blanks around it; empty where it holds nothing. */
  readonly text: string;
  /** What it states as an amount, in euros; null where it states none. */
  readonly amount: Amount | null;
}

/** A table of any source: what titles its columns, and the rows under them. */
export interface Table {
  /** The title of each column, those of stacked rows joined; empty where a column has none. */
  readonly titles: readonly string[];
  /** The rows below the titles; a row may be shorter than the titles. */
  readonly rows: readonly (readonly Cell[])[];
}

const amounts = new Map<string, Amount | null>();
/** The cells of the tables of some hundred pages: fewer would be read anew by each reader of a longer document. */
const MOST_KEPT = 100_000;

/** The cell of a text: several readers look at the same one. */
export function cellOf(written: string): Cell {
  const text = written.trim();
  // Words alone are no amount.
  if (!/\d/.test(text)) return { text, amount: null };
  const known = amounts.get(text);
  if (known !== undefined) return { text, amount: known };
  const read = readPrintedAmount(text);
  const amount = read.kind === "amount" ? read.amount : null;
  if (amounts.size >= MOST_KEPT) amounts.clear();
  amounts.set(text, amount);
  return { text, amount };
}

/** The table whose titles stand on some first rows, one under the other, each said once. */
export function tableOf(rows: readonly (readonly Cell[])[], titleRows: number): Table {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const header = rows.slice(0, titleRows);
  const titles = Array.from({ length: width }, (_, column) => {
    const words = header.map((row) => row[column]?.text ?? "");
    return words.filter((word, index) => word !== "" && words.indexOf(word) === index).join(" ");
  });
  return { titles, rows: rows.slice(titleRows) };
}

/** What a column holds on the rows that are no totals, empty cells left out. */
export function columnCells(table: Table, column: number): readonly Cell[] {
  return table.rows.flatMap((row) => {
    const cell = row[column];
    return cell && cell.text !== "" && !isTotalLabel(cell.text) ? [cell] : [];
  });
}

/** The part of cells for which something holds, 0 to 1; none of no cells. */
export function shareOf(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}

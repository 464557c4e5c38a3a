import type { ReaderState } from "./reader-state";
import { textCells, type RowCell } from "./table-cells";

/** A title of a column is no longer. */
const LONGEST_TITLE = 40;

/** Titles and names hold one; a code alone (« HP 12-04 ») does not. */
const WORD = /\p{L}{3}/u;

/**
 * Whether a row under the lines gives the columns, that of the amounts among them, other titles, over figures that are
 * nobody's: « Imputation | Nouvelles | Modifiées | Annulées | Net » heads a table of something else.
 */
export function headsOtherTable(
  { table, columns, started, options, lastDraft }: ReaderState,
  row: number,
  cells: readonly RowCell[],
): boolean {
  if (!started || options.pasted || lastDraft?.row === row - 1 || cells.length < 3) return false;
  const titled = new Set(cells.map(({ cell }) => cell.column));
  const areTitles = cells.every(
    ({ cell, text }) =>
      cell.value.kind === "text" && text.length <= LONGEST_TITLE && WORD.test(text) && !/\d/.test(text),
  );
  if (!areTitles || !columns.amountParts.some((column) => titled.has(column))) return false;
  const below = table.row(row + 1);
  const figures = below.filter(({ cell }) => cell.value.kind === "number");
  const isSomebodys = textCells(below).some(
    ({ role, text }) => (role === "beneficiary" || role === "description") && WORD.test(text),
  );
  return !isSomebodys && figures.length > 1 && figures.every(({ cell }) => titled.has(cell.column));
}

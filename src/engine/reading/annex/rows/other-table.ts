import { saysAmount } from "../columns/header-words";
import type { ReaderState } from "./reader-state";
import { textCells, type RowCell } from "../columns/table-cells";

/** A title of a column is no longer. */
const LONGEST_TITLE = 40;

/** Titles and names hold one; a code alone (« HP 12-04 ») does not. */
const WORD = /\p{L}{3}/u;

/** So many titles of the table above, in their columns, tell that a row holds titles, whoever is named below. */
const SHARED = 2;

/**
 * Whether a row under the lines gives the columns, that of the amounts among them, other titles, over figures that are
 * nobody's: « Imputation | Nouvelles | Modifiées | Annulées | Net » heads a table of something else. Under the total of the
 * whole, so does one that keeps some titles and calls no amount granted: « Bénéficiaire | Opération | À désaffecter ».
 */
export function headsOtherTable(above: ReaderState, row: number, cells: readonly RowCell[]): boolean {
  const { table, columns, started, options, lastDraft } = above;
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
  const isOfOthers = () =>
    above.titlesAgain(cells) >= SHARED &&
    cells.every(({ text, cell }) => !columns.amountParts.includes(cell.column) || !saysAmount(text)) &&
    above.isUnderWhole;
  const areTitled = figures.length > 1 && figures.every(({ cell }) => titled.has(cell.column));
  return areTitled && (!isSomebodys || isOfOthers());
}

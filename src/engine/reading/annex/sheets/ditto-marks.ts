import { fold } from "../../../folding";
import type { CellValue, SheetCell } from "../../../grid";
import { forms } from "../../../lexicon";

/** « " », « » » or « idem » under a text stands for it; under a number it may be a figure that nobody typed again, or none. */
const MARK = /^[\s-]*(?:["”“″〃»]|'{2}|,{2})[\s-]*$/;
const word = new RegExp(`^${forms("ditto")}\\.?$`);

/** The cells of a sheet, row by row, in which a mark that says the text above again holds that text. */
export function withDittos(cells: readonly SheetCell[]): readonly SheetCell[] {
  const above = new Map<number, { readonly row: number; readonly value: CellValue }>();
  return cells.map((cell) => {
    const last = above.get(cell.column);
    const isSaid = last?.row === cell.row - 1 && last.value.kind === "text" && isDitto(cell.value);
    const value = isSaid ? last.value : cell.value;
    above.set(cell.column, { row: cell.row, value });
    return isSaid ? { ...cell, value, asHeld: cell.asHeld ?? cell } : cell;
  });
}

function isDitto(value: CellValue): boolean {
  return value.kind === "text" && (MARK.test(value.value) || word.test(fold(value.value).trim()));
}

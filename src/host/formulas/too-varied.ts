import { toR1C1 } from "../api/r1c1";
import { addTo } from "../workbook/add-to";
import type { PlacedFormula } from "./placed-formula";

/**
 * Formulas of one sheet that say something else each, told from where they stand: the engine seeks each among all those,
 * and so many would use up its time before any of the workbook is computed.
 */
const MOST_DISTINCT = 60_000;

/** The formulas of sheets that hold too many that differ. */
export function tooVaried(formulas: readonly PlacedFormula[]): readonly PlacedFormula[] {
  const bySheet = new Map<number, PlacedFormula[]>();
  for (const formula of formulas) addTo(bySheet, formula.sheet, formula);
  return [...bySheet.values()].filter(differTooMuch).flat();
}

function differTooMuch(formulas: readonly PlacedFormula[]): boolean {
  if (formulas.length <= MOST_DISTINCT) return false;
  return new Set(formulas.map(({ text, row, column }) => toR1C1(text, row, column))).size > MOST_DISTINCT;
}

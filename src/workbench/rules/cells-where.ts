import type { CellRange, ConditionalFormat } from "../../host";
import { shiftFormula } from "../../host/workbook/formula-shift";
import type { WorkbookSession } from "../session/workbook-session";

/** The most cells that one rule is computed for: beyond them its colour is not shown. */
const MOST_CELLS = 5000;

/** A rule whose formula compares two texts: it holds everywhere or nowhere. */
const TWO_TEXTS = /^\s*(?:=\s*)?"((?:[^"]|"")*)"\s*(=|<>)\s*"((?:[^"]|"")*)"\s*$/;

/** A cell as one number. */
export const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** Whether a rule's formula holds; undefined where that takes computing. */
export function holdsEverywhere(formula: string): boolean | undefined {
  if (/^\s*(?:=\s*)?TRUE(\(\))?\s*$/i.test(formula)) return true;
  const match = TWO_TEXTS.exec(formula);
  if (!match) return undefined;
  const [, a = "", sign, b = ""] = match;
  return (a.toLowerCase() === b.toLowerCase()) === (sign === "=");
}

/** The cells of a rule in which a formula holds, as the workbook's own engine computes it. */
export function cellsWhere(
  { sheet, model, formulas }: WorkbookSession,
  { ranges }: ConditionalFormat,
  formula: string,
): ReadonlySet<number> {
  const [first] = ranges;
  const used = sheet.usedRange();
  if (!first || !used) return new Set();
  const places = ranges.flatMap((range) => [...cellsOf(range, used)]).slice(0, MOST_CELLS);
  const texts = places.map(({ row, column }) => shiftFormula(formula, row - first.top, column - first.left));
  const values = formulas.valuesOf(model, sheet.id, texts);
  return new Set(
    places
      .filter((_, i) => {
        const value = values[i];
        return value?.kind === "boolean" ? value.value : value?.kind === "number" && value.value !== 0;
      })
      .map(({ row, column }) => keyOf(row, column)),
  );
}

function* cellsOf(
  range: CellRange,
  used: CellRange,
): Generator<{ readonly row: number; readonly column: number }> {
  const bottom = Math.min(range.bottom, used.bottom);
  const right = Math.min(range.right, used.right);
  for (let row = range.top; row <= bottom; row++) {
    for (let column = range.left; column <= right; column++) yield { row, column };
  }
}

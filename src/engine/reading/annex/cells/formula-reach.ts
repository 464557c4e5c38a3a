import { parseRange, sumReferences, type SumReference } from "../../../grid";
import type { AmountReading, CellPlace } from "../../../model";

/**
 * Where the cells stand that an amount's formula adds up, of its own column: all above it, as a total's do, or all below
 * it, as those of a heading that states what it comes to; null where they are not so, or it adds up nothing.
 */
export function formulaReach({ at, formula }: AmountReading): "above" | "below" | null {
  if (at.kind !== "cell" || formula === null) return null;
  const references = sumReferences(formula, at.sheet)?.references ?? [];
  const own = references.every((one) => isOfColumn(one, at));
  if (!own || cellCount(references) < 2) return null;
  if (references.every(({ range }) => range.bottom < at.row)) return "above";
  return references.every(({ range }) => range.top > at.row) ? "below" : null;
}

/** Whether an amount's formula picks some of several cells above it in its own column and adds them up: =SUMIF(C7:C15,"Nord",I7:I15). */
export function picksFromAbove({ at, formula }: AmountReading): boolean {
  if (at.kind !== "cell" || formula === null || sumReferences(formula, at.sheet) !== null) return false;
  return [...formula.matchAll(OWN_RANGE)].some(([, cells = ""]) => {
    const range = parseRange(cells);
    return (
      range !== undefined &&
      range.left === at.column &&
      range.right === at.column &&
      range.top < range.bottom &&
      range.bottom < at.row
    );
  });
}

/** A range of the formula's own sheet. */
const OWN_RANGE = /(?<![!:\w$])(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)(?![\w(!])/g;

/** Whether an amount's formula is the sum of what starts right below it, be it one line alone. */
export function addsUpWhatFollows({ at, formula }: AmountReading): boolean {
  if (at.kind !== "cell" || formula === null) return false;
  const [only, other] = sumReferences(formula, at.sheet)?.references ?? [];
  return only !== undefined && !other && isOfColumn(only, at) && only.range.top === at.row + 1;
}

/** Whether a formula adds up several cells of a column of its own sheet. */
export function addsUpItsColumn(formula: string | undefined, column: number): boolean {
  const references = formula === undefined ? [] : (sumReferences(formula, "")?.references ?? []);
  return references.every((one) => isOfColumn(one, { sheet: "", column })) && cellCount(references) > 1;
}

function isOfColumn({ sheet, range }: SumReference, at: Pick<CellPlace, "sheet" | "column">): boolean {
  return sheet === at.sheet && range.left === at.column && range.right === at.column;
}

function cellCount(references: readonly SumReference[]): number {
  return references.reduce((count, { range }) => count + range.bottom - range.top + 1, 0);
}

import { sumReferences, type SumReference } from "../../grid";
import type { AmountReading } from "../../model";

/**
 * Where the cells stand that an amount's formula adds up, of its own column: all above it, as a total's do, or all below
 * it, as those of a heading that states what it comes to; null where they are not so, or it adds up nothing.
 */
export function formulaReach({ at, formula }: AmountReading): "above" | "below" | null {
  if (at.kind !== "cell" || formula === null) return null;
  const references = sumReferences(formula, at.sheet)?.references ?? [];
  const own = references.every(
    ({ sheet, range }) => sheet === at.sheet && range.left === at.column && range.right === at.column,
  );
  if (!own || cellCount(references) < 2) return null;
  if (references.every(({ range }) => range.bottom < at.row)) return "above";
  return references.every(({ range }) => range.top > at.row) ? "below" : null;
}

function cellCount(references: readonly SumReference[]): number {
  return references.reduce((count, { range }) => count + range.bottom - range.top + 1, 0);
}

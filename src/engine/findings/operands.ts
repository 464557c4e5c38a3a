import { factorReferences, sumReferences, type GridRange } from "../grid";
import type { AmountPart, AmountReading, GrantLine } from "../model";
import { Amount } from "../money";

/** A figure that somebody typed on a row, of which a formula makes the line's amount. */
export interface Operand {
  readonly reading: AmountReading;
  /** Whether the amount is so many times it; else it adds it up. */
  readonly isFactor: boolean;
}

/** What was typed of a line whose amount a formula adds up or multiplies; nothing where it is typed itself, or reckoned otherwise. */
export function operandsOf(line: GrantLine): readonly Operand[] {
  const { amount, parts = [] } = line;
  if (amount.kind !== "amount" || amount.formula === null || parts.some(({ at }) => at === amount.at))
    return [];
  if (parts.length > 0 && isSum(parts, amount)) return parts.map((reading) => ({ reading, isFactor: false }));
  const figures = [...parts, ...(line.beside ?? [])];
  const sheet = amount.at.kind === "cell" ? amount.at.sheet : "";
  const added = taken(
    figures,
    sumReferences(amount.formula, sheet)?.references.map(({ range }) => range),
  );
  if (isSum(added, amount)) return typed(added, false);
  return typed(taken(figures, factorReferences(amount.formula)), true);
}

function isSum(figures: readonly AmountReading[], { amount }: AmountReading): boolean {
  return Amount.sum(figures.map((one) => one.amount)).equals(amount);
}

/** The figures of a row that a formula takes. */
function taken(figures: readonly AmountPart[], ranges: readonly GridRange[] = []): readonly AmountPart[] {
  return figures.filter(({ at }) =>
    ranges.some(
      ({ top, bottom, left, right }) =>
        at.kind === "cell" && at.row >= top && at.row <= bottom && at.column >= left && at.column <= right,
    ),
  );
}

/** The figures that were typed; none where another of them is a formula's, which may take one too. */
function typed(figures: readonly AmountPart[], isFactor: boolean): readonly Operand[] {
  if (figures.some(({ formula }) => formula !== null)) return [];
  return figures.flatMap((reading) => (reading.kind === "amount" ? [{ reading, isFactor }] : []));
}

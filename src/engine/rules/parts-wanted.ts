import type { DocumentAmount } from "../model";
import { Amount } from "../money";
import type { Near } from "./near-by-chance";

/** A sentence of more figures is no sum that somebody reads. */
const MOST = 12;

/** Figures of a sentence one after the other, several. */
export function runsOf<Figure>(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  if (figures.length > MOST) return [];
  return figures.flatMap((_, from) =>
    figures.slice(from + 1).map((_, more) => figures.slice(from, from + more + 2)),
  );
}

/**
 * The known amounts that would make a figure's neighbours come, in its place, to a sum that is known, or that its sentence
 * says: « 15 360 € en décembre et 10 240 € en mars », where 25 600 € are voted.
 */
export function partsWanted(
  { amount }: DocumentAmount,
  passage: readonly DocumentAmount[],
  sums: readonly Amount[],
  isKnown: (amount: Amount) => boolean,
): readonly Near[] {
  const figure = passage.find((one) => one.amount.equals(amount));
  const runs = runsOf(passage).filter((run) => run.some((one) => one === figure));
  return runs.flatMap((run) => {
    const others = Amount.sum(run.flatMap((one) => (one === figure ? [] : [one.amount])));
    const said = passage.filter((one) => !run.includes(one)).map((one) => one.amount);
    return [...sums, ...said].flatMap((sum): readonly Near[] => {
      const wanted = sum.minus(others);
      return !wanted.isNegative && !wanted.isZero && isKnown(wanted)
        ? [{ amount: wanted, at: null, of: "part", fill: { sum }, isGranted: false }]
        : [];
    });
  });
}

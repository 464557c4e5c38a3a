import { Amount } from "./amount";

/** Each sum of some of several amounts, of none and of all too: twice as many with each more. */
export function sumsOfSome(amounts: readonly Amount[]): readonly Amount[] {
  return amounts.reduce<readonly Amount[]>(
    (sums, amount) => [...sums, ...sums.map((sum) => sum.plus(amount))],
    [Amount.zero],
  );
}

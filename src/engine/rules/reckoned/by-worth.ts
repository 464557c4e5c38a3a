import { groupBy, keptFor } from "../../lists";
import type { Amount } from "../../money";
import type { Kind, Quantity } from "../held/quantities";

/** Quantities by their amounts, signs left to words; none of nothing. */
export type ByWorth = ReadonlyMap<bigint, readonly Quantity[]>;

function byWorth(quantities: readonly Quantity[]): ByWorth {
  return groupBy(
    quantities.filter(({ amount }) => !amount.isZero),
    ({ amount }) => amount.abs().units,
  );
}

/** The lines of the annex. */
export const linesOf = keptFor((kinds: readonly Kind[]) =>
  byWorth(kinds.flat().filter(({ of }) => of === "line")),
);

/** The lines of the annex, its themes and its operations that have a name, kind by kind. */
export const namedOf = keptFor((kinds: readonly Kind[]) =>
  [...kinds].reverse().map((own) => byWorth(own.filter(isNamed))),
);

function isNamed({ of, at, fill }: Quantity): boolean {
  return of === "line" || ((of === "operation" || of === "theme") && at !== null && fill["title"] !== "");
}

/** Of some amounts, their signs left to words, those that are none of a kind's, each taken once, and what of the kind is left. */
export function strangersAmong(kind: ByWorth, terms: readonly Amount[]) {
  const taken = new Map<bigint, number>();
  const strangers = terms.filter((term) => {
    const worth = term.abs().units;
    const count = taken.get(worth) ?? 0;
    taken.set(worth, count + 1);
    return count >= (kind.get(worth)?.length ?? 0);
  });
  const leftOf = (sum: Amount) => {
    const worth = sum.abs().units;
    return (kind.get(worth) ?? []).slice(taken.get(worth) ?? 0).filter(({ amount }) => amount.equals(sum));
  };
  return { leftOf, strangers };
}

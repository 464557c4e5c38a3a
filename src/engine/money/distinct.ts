import type { Amount } from "./amount";

/** Amounts, each value once, in the order in which they come. */
export function distinctAmounts(amounts: readonly Amount[]): readonly Amount[] {
  return [...new Map(amounts.map((one) => [one.toFixed(), one])).values()];
}

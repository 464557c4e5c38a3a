import { groupBy } from "../lists";
import type { Adjustment } from "./hypothesis";
import type { Weighed } from "./poll";
import type { Addition, Judgement } from "./scorer";

/** What the best hypotheses agree on, asked of one of them. */
export interface InCommon {
  /** Whether all of them call a statement wrong that it calls wrong. */
  readonly haveWrong: (index: number) => boolean;
  /** Whether all of them suppose what it supposes, wherever they put it. */
  readonly suppose: (adjustment: Adjustment) => boolean;
  /** The operations that they put it in. */
  readonly operationsOf: (adjustment: Adjustment) => ReadonlySet<string>;
}

/**
 * What the best hypotheses have in common with one of them. Those that add to the same hypothesis are told by what they add,
 * and those that are but a little from the one by what sets them apart.
 */
export function inCommon(
  best: readonly Addition[],
  chosen: Judgement,
  asGood: readonly Weighed[] = [],
): InCommon {
  const [right, lacking] = [new Set<number>(), new Set<string>()];
  const keys = new Set(chosen.hypothesis.map(keyOf));
  for (const [to, additions] of groupBy(best, (addition) => addition.to)) {
    const turned = counted(additions, (one) => one.turned.map(({ index }) => index));
    for (const index of chosen.wrong) {
      const isRight = to.wrong.has(index) ? turned.has(index) : turned.get(index) !== additions.length;
      if (isRight) right.add(index);
    }
    const [before, added] = [
      new Set(to.hypothesis.map(keyOf)),
      counted(additions, (one) => one.adjustments.map(keyOf)),
    ];
    for (const key of keys) if (!before.has(key) && added.get(key) !== additions.length) lacking.add(key);
  }
  const held = counted(
    chosen.hypothesis.map((one) => [one]),
    (each) => each.map(keyOf),
  );
  for (const { without, adjustments, turned } of asGood) {
    for (const { index } of turned) if (chosen.wrong.has(index)) right.add(index);
    for (const key of without.map(keyOf))
      if (held.get(key) === 1 && !adjustments.some((one) => keyOf(one) === key)) lacking.add(key);
  }
  const operations = operationsIn([
    ...best,
    ...asGood.map(({ adjustments }) => ({ to: chosen, adjustments })),
  ]);
  return {
    haveWrong: (index) => !right.has(index),
    suppose: (adjustment) => !lacking.has(keyOf(adjustment)),
    operationsOf: (adjustment) =>
      new Set([adjustment.operation, ...(operations.get(keyOf(adjustment)) ?? [])]),
  };
}

/** The operations in which the same is supposed, in the order in which they first come. */
function operationsIn(
  best: readonly Pick<Addition, "to" | "adjustments">[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const operations = new Map<string, Set<string>>();
  const seen = new Set<Judgement>();
  const note = (adjustments: readonly Adjustment[]): void => {
    for (const adjustment of adjustments) {
      const key = keyOf(adjustment);
      operations.set(key, (operations.get(key) ?? new Set()).add(adjustment.operation));
    }
  };
  for (const { to, adjustments } of best) {
    if (!seen.has(to)) note(to.hypothesis);
    seen.add(to);
    note(adjustments);
  }
  return operations;
}

/** In how many items each key is. */
function counted<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What is supposed, wherever it is. */
function keyOf({ by, mark }: Adjustment): string {
  return `${by.units} ${mark}`;
}

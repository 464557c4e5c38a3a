import { addTo, firstNot, keptFor } from "../../lists";
import type { Amount } from "../../money";

/** Something with an amount that may be part of a sum. */
interface Part {
  readonly key: string;
  readonly amount: Amount;
}

/** The sets of parts, all of the same size, that sum to a target. */
export interface Subsets {
  /** Their keys, each set in the order of the parts; the set that ends last comes first. */
  readonly sets: readonly (readonly string[])[];
  /** How many there are, those left out of `sets` included. */
  readonly count: number;
  /** How many sets of that size there are in all, whatever their sum. */
  readonly tried: number;
  /** How many parts each holds; 0 where none sums to the target. */
  readonly size: number;
  /** True where a larger size was not searched, or `sets` does not hold all. */
  readonly bounded: boolean;
}

/** As many sets are listed: more would tell nobody anything. */
const MOST_LISTED = 32;
/** Pairs looked at in the search for three parts: all those of some 240 parts. */
const PAIRS_BUDGET = 30_000;

/**
 * The smallest sets (one, two or three of the parts, `most` at most) whose sum is the target. A look-up in a table
 * finds the last part of each set, so that one and two take time in proportion to the number of parts.
 */
export function subsetsSumming(parts: readonly Part[], target: Amount, most: 1 | 2 | 3): Subsets {
  const table = tableOf(parts);
  const { own } = table;
  const search = new SubsetSearch(table);
  const count = own.length;
  if (target.isZero) return search.result(0, 0, false);
  search.complete([], target.units, -1);
  if (search.count > 0) return search.result(1, count, false);
  if (most < 2) return search.result(0, 0, false);
  if (mayPair(table.sorted, Number(target.units)))
    own.forEach((part, index) => search.complete([index], target.units - part.amount.units, index));
  if (search.count > 0) return search.result(2, (count * (count - 1)) / 2, false);
  if (most < 3) return search.result(0, 0, false);
  if ((count * (count - 1)) / 2 > PAIRS_BUDGET) return search.result(0, 0, true);
  own.forEach((first, one) => {
    for (let two = one + 1; two < count; two += 1) {
      const second = own[two];
      if (second) search.complete([one, two], target.units - first.amount.units - second.amount.units, two);
    }
  });
  return search.result(3, (count * (count - 1) * (count - 2)) / 6, false);
}

/** Parts laid out to be found by their amount. */
interface PartTable {
  /** Those that have one. */
  readonly own: readonly Part[];
  /** The places of the parts that have an amount, in rising order. */
  readonly places: ReadonlyMap<bigint, readonly number[]>;
  /** The amounts as they are near enough, in rising order. */
  readonly sorted: Float64Array;
}

/** Laid out once for all the sums that are sought among the same parts. */
const tableOf = keptFor((parts: readonly Part[]): PartTable => {
  const own = parts.filter((part) => !part.amount.isZero);
  const places = new Map<bigint, number[]>();
  own.forEach((part, index) => addTo(places, part.amount.units, index));
  const sorted = Float64Array.from(own, ({ amount }) => Number(amount.units)).sort();
  return { own, places, sorted };
});

/** What rounding to a double may make of a sum of two, as a share of the largest. */
const NEAR = 2 ** -48;

/** Whether two of some amounts may come to a sum, told in one pass from both ends; none do where it says no. */
function mayPair(sorted: Float64Array, sum: number): boolean {
  let [low, high] = [0, sorted.length - 1];
  const largest = Math.max(Math.abs(sum), Math.abs(sorted[low] ?? 0), Math.abs(sorted[high] ?? 0));
  while (low < high) {
    const over = (sorted[low] ?? 0) + (sorted[high] ?? 0) - sum;
    if (Math.abs(over) <= largest * NEAR) return true;
    if (over < 0) low += 1;
    else high -= 1;
  }
  return false;
}

class SubsetSearch {
  count = 0;
  private readonly sets: (readonly number[])[] = [];

  constructor(private readonly table: PartTable) {}

  /** Completes a set with each part after `last` that has the missing amount. */
  complete(set: readonly number[], missing: bigint, last: number): void {
    const places = this.table.places.get(missing);
    if (!places) return;
    const from = firstAbove(places, last);
    this.count += places.length - from;
    for (let at = places.length - 1; at >= from && this.sets.length < MOST_LISTED; at -= 1) {
      this.sets.push([...set, places[at] ?? 0]);
    }
  }

  result(size: number, tried: number, bounded: boolean): Subsets {
    const found = this.count > 0;
    const sets = [...this.sets]
      .sort((one, other) => (other.at(-1) ?? 0) - (one.at(-1) ?? 0))
      .map((set) => set.map((index) => this.table.own[index]?.key ?? ""));
    return {
      sets,
      count: this.count,
      tried,
      size: found ? size : 0,
      bounded: bounded || this.count > this.sets.length,
    };
  }
}

/** The index of the first place above `last`, in a list that rises. */
function firstAbove(places: readonly number[], last: number): number {
  return firstNot(places, (place) => place <= last);
}

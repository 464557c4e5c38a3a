import { firstNot } from "../../lists";
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
  const own = parts.filter((part) => !part.amount.isZero);
  const search = new SubsetSearch(own);
  const count = own.length;
  if (target.isZero) return search.result(0, 0, false);
  search.complete([], target.units, -1);
  if (search.count > 0) return search.result(1, count, false);
  if (most < 2) return search.result(0, 0, false);
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

class SubsetSearch {
  count = 0;
  private readonly sets: (readonly number[])[] = [];
  /** The places of the parts that have an amount, in rising order. */
  private readonly places = new Map<bigint, number[]>();

  constructor(private readonly parts: readonly Part[]) {
    parts.forEach((part, index) => {
      const same = this.places.get(part.amount.units);
      if (same) same.push(index);
      else this.places.set(part.amount.units, [index]);
    });
  }

  /** Completes a set with each part after `last` that has the missing amount. */
  complete(set: readonly number[], missing: bigint, last: number): void {
    const places = this.places.get(missing);
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
      .map((set) => set.map((index) => this.parts[index]?.key ?? ""));
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

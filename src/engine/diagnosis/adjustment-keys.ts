import type { Adjustment } from "./hypothesis";

/** Bits of a key: as many as a number holds exactly. */
const [HIGH, LOW] = [2 ** 21, 2 ** 32];

/**
 * Tells sets of suppositions apart, whatever their order: each supposition has bits of its own, and a set those of all
 * that are in it, one set against the other (Zobrist hashing). A set and one supposition more is so told in one step.
 */
export class AdjustmentKeys {
  private readonly known = new Map<string, Map<number | null, Map<bigint, number>>>();
  private count = 0;

  /** The key of a set that holds each supposition once: the same for the same suppositions. */
  of(adjustments: readonly Adjustment[]): number {
    return adjustments.reduce((key, adjustment) => bothKeys(key, this.own(adjustment)), 0);
  }

  private own({ operation, line, by }: Adjustment): number {
    let lines = this.known.get(operation);
    if (!lines) this.known.set(operation, (lines = new Map()));
    let amounts = lines.get(line);
    if (!amounts) lines.set(line, (amounts = new Map()));
    let key = amounts.get(by.units);
    if (key === undefined) {
      this.count++;
      key = (mixed(2 * this.count) % HIGH) * LOW + mixed(2 * this.count + 1);
      amounts.set(by.units, key);
    }
    return key;
  }
}

/** The key of two sets together, which share nothing. */
export function bothKeys(one: number, other: number): number {
  return ((one / LOW) ^ (other / LOW)) * LOW + ((one ^ other) >>> 0);
}

/** A whole number's bits well mixed, the same each time (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let bits = Math.imul(value, 0x9e3779b9);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

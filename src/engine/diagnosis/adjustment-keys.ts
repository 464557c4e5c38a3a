import type { Adjustment } from "./hypothesis";

/** Bits of a key: as many as a number holds exactly. */
const [HIGH, LOW] = [2 ** 21, 2 ** 32];

/**
 * Tells sets of suppositions apart, whatever their order: each supposition has bits of its own, and a set those of all
 * that are in it, one set against the other (Zobrist hashing). A set and one supposition more is so told in one step.
 */
export class AdjustmentKeys {
  private readonly known = new Map<string, Map<number | null, Map<bigint, Bits>>>();
  private count = 0;

  /** The key of a set that holds each supposition once: the same for the same suppositions. */
  of(adjustments: readonly Adjustment[], among: Bits = NONE): number {
    const { high, low } = this.bits(adjustments, among);
    return high * LOW + low;
  }

  /** The bits of a set, and of another beside it. */
  bits(adjustments: readonly Adjustment[], among: Bits = NONE): Bits {
    let { high, low } = among;
    for (const adjustment of adjustments) {
      const own = this.own(adjustment);
      high ^= own.high;
      low = (low ^ own.low) >>> 0;
    }
    return { high, low };
  }

  private own({ operation, line, by }: Adjustment): Bits {
    let lines = this.known.get(operation);
    if (!lines) this.known.set(operation, (lines = new Map()));
    let amounts = lines.get(line);
    if (!amounts) lines.set(line, (amounts = new Map()));
    let bits = amounts.get(by.units);
    if (!bits) {
      this.count++;
      bits = { high: mixed(2 * this.count) % HIGH, low: mixed(2 * this.count + 1) };
      amounts.set(by.units, bits);
    }
    return bits;
  }
}

/** The bits of a set, in two words. */
export interface Bits {
  readonly high: number;
  readonly low: number;
}

const NONE: Bits = { high: 0, low: 0 };

/** A whole number's bits well mixed, the same each time (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let bits = Math.imul(value, 0x9e3779b9);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

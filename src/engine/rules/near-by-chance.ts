import { groupBy } from "../lists";
import { digitsDiffering, significantDigits, zerosBehind, type Amount } from "../money";
import { slipsFrom } from "../linking";
import { BY_CHANCE } from "./chance";
import { isMiswritten } from "./column-figures";
import type { Quantity } from "./quantities";

/** What a figure may be near to. */
export interface Near extends Pick<Quantity, "amount" | "at" | "fill"> {
  readonly of: Quantity["of"] | "sheet" | "named" | "part" | "document";
  /** Whether it is what is granted, not what another column or sheet holds. */
  readonly isGranted: boolean;
}

/** The quantities of one kind, to be searched for those that a figure is a slip away from. */
export interface Searched {
  /** How many amounts of as many digits this kind and those before it have. */
  readonly among: (figure: Amount) => number;
  /** `slips` are the cents of every amount near the figure. */
  readonly nearTo: (figure: Amount, slips: readonly number[]) => readonly Near[];
}

export function searched(kinds: readonly (readonly Near[])[]): readonly Searched[] {
  const sought = new Set<string>();
  const ofLength = new Map<number, number>();
  return kinds.map((held) => {
    for (const { amount } of held) {
      const written = amount.abs().toFixed();
      if (!sought.has(written)) ofLength.set(written.length, (ofLength.get(written.length) ?? 0) + 1);
      sought.add(written);
    }
    const lengths = new Map(ofLength);
    const among: Searched["among"] = (figure) => lengths.get(figure.abs().toFixed().length) ?? 0;
    const byCents = groupBy(held, ({ amount }) => amount.toCents());
    const nearTo: Searched["nearTo"] = (figure, slips) =>
      slips.flatMap((cents) => byCents.get(cents) ?? []).filter(({ amount }) => isMiswritten(figure, amount));
    return { among, nearTo };
  });
}

/** The quantity that a figure is a slip away from, of the first kind that holds one; null for none, several, or what chance may do. */
export function nearestOf(amount: Amount, kinds: readonly Searched[]): Near | null {
  const slips = slipsFrom(amount);
  for (const { among, nearTo } of kinds) {
    const near = nearTo(amount, slips);
    const [first] = near;
    if (!first) continue;
    const isOne = near.every((one) => one.amount.equals(first.amount));
    return isOne && chanceOf(amount, first.amount) * among(amount) <= BY_CHANCE ? first : null;
  }
  return null;
}

/** How likely a figure of as many digits, drawn evenly, is to stand so near to another. */
function chanceOf(one: Amount, other: Amount): number {
  const zeros = Math.min(zerosBehind(one), zerosBehind(other));
  const digits = significantDigits(one) + zerosBehind(one) - zeros;
  const neighbours = digitsDiffering(one, other) === 2 ? digits - 1 : 9 * digits;
  return neighbours / (9 * 10 ** (digits - 1));
}

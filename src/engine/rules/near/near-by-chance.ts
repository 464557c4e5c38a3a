import { groupBy } from "../../lists";
import { digitsDiffering, significantDigits, zerosBehind, type Amount } from "../../money";
import { slipsFrom } from "../../linking";
import { BY_CHANCE } from "../held/chance";
import { isMiswritten } from "../held/column-figures";
import type { Holder } from "../held/holders";
import type { Quantity } from "../held/quantities";

/** What a figure may be near to. */
export interface Near extends Pick<Quantity, "amount" | "at" | "fill"> {
  readonly of:
    | Quantity["of"]
    | "sheet"
    | "named"
    | "named-column"
    | "named-cell"
    | "part"
    | "apart"
    | "joined"
    | "share"
    | "document";
  /** Whether it is what is granted, not what another column or sheet holds. */
  readonly isGranted: boolean;
  /** What holds it, and the title of its column; absent where it is no cell. */
  readonly holder?: Holder;
  readonly label?: string;
  /** How many zeros end the figures that it is worked out from, and so it as well; absent where it is worked out from none. */
  readonly zeros?: number;
  /** Whether what stands beside a figure bears out that it is meant for it. */
  readonly isBorneOut?: boolean;
}

/** The amounts of one kind, to be searched for those that a figure is a slip away from. */
export interface Searched {
  /** Those of as many digits as a figure. */
  readonly alike: (figure: Amount) => readonly ReadonlySet<string>[];
  /** `slips` are the cents of every amount near the figure. */
  readonly nearTo: (figure: Amount, slips: readonly number[]) => readonly Near[];
}

/** The amounts of one kind; those that a figure may not be meant for are tried as well, and found to be none. */
export function searched(held: readonly Near[], isMeant: (one: Near) => boolean = () => true): Searched {
  const byCents = groupBy(held, ({ amount }) => amount.toCents());
  const ofLength = new Map<number, Set<string>>();
  for (const { amount } of held) {
    const written = amount.abs().toFixed();
    const known = ofLength.get(written.length) ?? new Set();
    ofLength.set(written.length, known.add(written));
  }
  return {
    alike: (figure) => {
      const those = ofLength.get(figure.abs().toFixed().length);
      return those ? [those] : [];
    },
    nearTo: (figure, slips) =>
      slips
        .flatMap((cents) => byCents.get(cents) ?? [])
        .filter((one) => isMiswritten(figure, one.amount) && isMeant(one)),
  };
}

/** The amounts of several searches as those of one kind. */
export function searchedTogether(kinds: readonly Searched[]): Searched {
  return {
    alike: (figure) => kinds.flatMap(({ alike }) => alike(figure)),
    nearTo: (figure, slips) => kinds.flatMap(({ nearTo }) => nearTo(figure, slips)),
  };
}

/**
 * The amount that a figure is a slip away from, of the first kind that holds any; null for none, several, or what chance
 * may do, which has as many tries as this kind and those before it have amounts; else the one that what stands beside the
 * figure bears out so that chance would not.
 */
export function nearestOf(
  amount: Amount,
  kinds: Iterable<Searched>,
  bearing: (near: Near) => number,
  isMeant = false,
): Near | null {
  const slips = slipsFrom(amount);
  const tried: ReadonlySet<string>[] = [];
  let isFirst = !isMeant;
  for (const { alike, nearTo } of kinds) {
    tried.push(...alike(amount));
    const near = nearTo(amount, slips);
    const [first] = near;
    if (!first) continue;
    const tries = new Set(tried.flatMap((one) => [...one])).size;
    const chance = (one: Near) => chanceOf(amount, one) * tries;
    if (isFirst && areOne(near) && chance(first) <= BY_CHANCE) return first;
    const borneOut = near.filter((one) => {
      const by = bearing(one);
      return by < 1 && chance(one) * by <= BY_CHANCE;
    });
    if (borneOut[0] && areOne(borneOut)) return { ...borneOut[0], isBorneOut: true };
    isFirst = false;
  }
  return null;
}

function areOne([first, ...others]: readonly Near[]): boolean {
  return others.every((one) => first?.amount.equals(one.amount));
}

/** How likely a figure of as many digits, drawn evenly, is to stand so near to another. */
function chanceOf(one: Amount, { amount: other, zeros: own = zerosBehind(other) }: Near): number {
  const zeros = Math.min(zerosBehind(one), own);
  const digits = significantDigits(one) + zerosBehind(one) - zeros;
  const neighbours = digitsDiffering(one, other) === 2 ? digits - 1 : 9 * digits;
  return neighbours / (9 * 10 ** (digits - 1));
}

import { isPast, isRecalled } from "../../claims";
import { Amount } from "../../money";
import type { Quantity } from "../held/quantities";
import { waysOfHolding, type Held } from "../held/ways-of-holding";
import type { Member } from "./members";

/** A figure that is not its own, and what it should be. */
export interface Odd extends Member {
  readonly quantity: Quantity;
  readonly expected: Amount;
}

/** The one figure of a series that is not its own, the others being all of one column; null where none is. */
export function oddOne(series: readonly Member[]): Odd | null {
  const names = new Set(series.map(({ of }) => of[0]));
  if (names.size < series.length) return null;
  const ways = waysOfHolding(series.flatMap(({ of }) => of));
  for (const held of ways) {
    const isOwn = ({ of, amount, tolerance }: Member) =>
      of.some((one) => held(one).some((own) => own.minus(amount).abs().compare(tolerance) <= 0));
    const [odd, other] = series.filter((member) => !isOwn(member));
    if (!odd) return null;
    if (!other) return oddIn(odd, held, ways);
  }
  return null;
}

/** Whether the paragraph of a figure gives an amount. */
export type IsGiven = (of: Member, amount: Amount) => boolean;

/**
 * The one figure of a paragraph that is not its own, be it its own of another column, where that gives what all come
 * to were they of one column, and not what they do come to: « réparti entre 6 EPCI, pour A, et 12 communes, pour B ».
 */
export function oddPart(parts: readonly Member[], isGiven: IsGiven): Odd | null {
  const quantities = new Set(parts.flatMap(({ of }) => of));
  const said = Amount.sum(parts.map(({ amount }) => amount));
  if (quantities.size !== parts.length || parts.some(({ of }) => of.length !== 1)) return null;
  for (const held of waysOfHolding([...quantities])) {
    const own = [...quantities].flatMap((one) => held(one).slice(0, 1));
    const [odd, other] = parts.filter(
      ({ of, amount }) => !of.some((one) => held(one).some((each) => each.equals(amount))),
    );
    if (!odd) return null;
    const isOfAll = own.length === parts.length && isGiven(odd, Amount.sum(own)) && !isGiven(odd, said);
    if (!other && isOfAll && areOfOneTime(parts)) return oddIn(odd, held, []);
  }
  return null;
}

/** Whether figures are said of one time: the sentence of none names a year that another's does not, and none looks back. */
function areOfOneTime(parts: readonly Member[]): boolean {
  const said = parts.map(({ at: { quote } }) => [...new Set(quote.match(/(?<!\d)20\d\d(?!\d)/g))].join(" "));
  const isLookingBack = parts.some(({ at: { quote } }) => isPast(quote) || isRecalled(quote));
  return !isLookingBack && new Set(said).size === 1 && !said[0]?.includes(" ");
}

/** What one thing alone is named by, and holds in none of some ways. */
function oddIn(odd: Member, held: Held<Amount>, ways: readonly Held<Amount>[]): Odd | null {
  const [quantity, another] = odd.of;
  const [expected] = quantity ? held(quantity) : [];
  if (!quantity || another || !expected) return null;
  const isOther = ways.some((way) => way(quantity).some((one) => one.equals(odd.amount)));
  return isOther ? null : { ...odd, quantity, expected };
}

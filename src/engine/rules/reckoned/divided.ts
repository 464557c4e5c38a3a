import { findingTexts } from "../../../texts";
import type { Reckoning } from "../../model";
import { Amount } from "../../money";
import { isMiswritten } from "../held/column-figures";
import type { Reckoner, Way } from "./reckoner";

/** The months of a year, where a monthly sum does not say among how many it is shared. */
const MONTHS = 12;

const EURO = Amount.fromNumber(1);

/** What is shared out among some on average: divided by a neighbour of their number, or miswritten. */
export const average: Reckoner = {
  waysTo: (one) => [shared(one, findingTexts["reckoning-average"])],
  isMeant: (one, { expected }) => isMiswritten(one.value, expected) || isAmongOthers(one),
  isOfAnything: true,
};

/** What each of some is given, that may be rounded. */
export const each: Reckoner = {
  waysTo: (one) => [shared(one, findingTexts["reckoning-each"])],
  isMeant: (one, { expected }) =>
    isAmongOthers(one) ||
    (isMiswritten(one.value, expected) && one.value.minus(expected).abs().compare(EURO) >= 0),
  isOfAnything: true,
};

function shared({ terms: [whole = Amount.zero], count }: Reckoning, message: Way["message"]): Way {
  const among = count ?? MONTHS;
  return { message, expected: amongEach(whole, among), others: [], fill: { whole, count: among } };
}

/** What each of some receives, to the cent. */
function amongEach(whole: Amount, count: number): Amount {
  return Amount.fromDecimal(whole.toDecimal().dividedBy(count).toFixed(2));
}

/** How far from the count what an average was divided by may be. */
const MISCOUNTED = 2;

function isAmongOthers({ value, terms: [whole = Amount.zero], count, tolerance }: Reckoning): boolean {
  if (count === null) return false;
  const near = Array.from({ length: 2 * MISCOUNTED + 1 }, (_, rank) => count + rank - MISCOUNTED);
  return near.some(
    (other) =>
      other > 0 &&
      amongEach(whole, other)
        .minus(value)
        .abs()
        .compare(tolerance ?? EURO) < 0,
  );
}

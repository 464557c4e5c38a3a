import { findingTexts } from "../../../texts";
import type { Reckoning } from "../../model";
import { Amount } from "../../money";
import { isNearCount } from "../counting/ways-of-counting";
import { isMiswritten } from "../held/column-figures";
import { isNear, type Reckoner } from "./reckoner";

/** What quantities come to at their prices. */
export const priced: Reckoner = {
  waysTo({ terms, quantities = [] }) {
    const costs = terms.map((price, rank) => price.times(String(quantities[rank] ?? 1)));
    return [{ message: findingTexts["reckoning-priced"], expected: Amount.sum(costs), others: [], fill: {} }];
  },
  // « 3 clubs à 4 100 € » may say what the three are given together.
  isRight: (one) => isNear(one, { expected: Amount.sum(one.terms) }),
  isMeant: (one, { expected }) =>
    one.isSaidWhole && (isMiswritten(one.value, expected) || isOffInOne(one, expected)),
};

/** Whether what quantities come to at their prices is a sum but for some more, or fewer, of one of them, or a slip of the pen in one price. */
function isOffInOne({ value, terms, quantities = [] }: Reckoning, sum: Amount): boolean {
  const gap = value.minus(sum);
  return terms.some((price, rank) => {
    const quantity = quantities[rank] ?? 1;
    const more = gap.toCents() / price.toCents();
    const instead = price.plus(Amount.fromDecimal(gap.toDecimal().dividedBy(quantity).toFixed(6)));
    return (Number.isInteger(more) && isNearCount(quantity, quantity + more)) || isMiswritten(price, instead);
  });
}

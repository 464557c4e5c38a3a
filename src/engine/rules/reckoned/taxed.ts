import { findingTexts } from "../../../texts";
import type { Reckoning } from "../../model";
import { Amount, zerosBehind } from "../../money";
import { isMiswritten } from "../held/column-figures";
import type { Reckoner } from "./reckoner";

/** What a sum after tax is of the same before: no rate is higher than the first. */
const RATES = ["1.2", "1.1", "1.085", "1.055", "1.021", "1"];
const FULL = "1.2";
const EURO = Amount.fromNumber(1);

/** What a sum is with its tax. */
export const taxed: Reckoner = {
  waysTo: ({ terms: [net = Amount.zero] }) => [
    { message: findingTexts["reckoning-taxed"], expected: withTax(net), others: [], fill: { net } },
  ],
  isRight: mayBeTaxed,
  termsHeld: (one) => (isAtOneRate(one) ? one.terms : []),
  isMeant: isMeantWithTax,
  isOfAnything: true,
};

/** What a sum before tax comes to at the usual rate. */
function withTax(net: Amount): Amount {
  return net.times(FULL).rounded();
}

/** Whether a sum is another after tax at one rate; either may be written to the euro. */
function isAtOneRate({ value, terms: [net = Amount.zero] }: Reckoning): boolean {
  return RATES.some((rate) => net.times(rate).minus(value).abs().compare(EURO) <= 0);
}

/** Whether a sum may be another after tax, at one rate or several, both rounded as they look. */
function mayBeTaxed(one: Reckoning): boolean {
  const {
    value,
    terms: [net = Amount.zero],
  } = one;
  const step = Amount.fromCents(2 * 10 ** Math.min(zerosBehind(net), zerosBehind(value), 15));
  const [least, most] = [net.minus(step), withTax(net).plus(step)];
  return isAtOneRate(one) || (value.compare(least) >= 0 && value.compare(most) <= 0);
}

/** Whether a slip of the pen makes one of the two of what the other says. */
function isMeantWithTax({ value, terms: [net = Amount.zero] }: Reckoning): boolean {
  const bare = Amount.fromDecimal(value.toDecimal().dividedBy(FULL).toFixed(2));
  return isMiswritten(value, withTax(net)) || isMiswritten(net, bare);
}

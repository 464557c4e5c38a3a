import { figuresGiving } from "../linking";
import type { Reckoning } from "../model";
import { Amount, zerosBehind } from "../money";
import { isMiswritten } from "./column-figures";
import { amountsHeld, quantitiesOf } from "./quantities";
import type { RuleContext } from "./rule";

/** What a sum after tax is of the same before: no rate is higher than the first. */
const RATES = ["1.2", "1.1", "1.085", "1.055", "1.021", "1"];
const FULL = "1.2";

/** What a sum before tax comes to at the usual rate. */
export function withTax(net: Amount): Amount {
  return net.times(FULL).rounded();
}

/** Whether a sum is another after tax at one rate, both as far as they are rounded. */
export function isAtOneRate({ value, terms: [net = Amount.zero] }: Reckoning): boolean {
  const tolerance = toleranceOf(net, value);
  return RATES.some((rate) => Math.abs(net.times(rate).rounded().minus(value).toCents()) <= tolerance);
}

/** Whether a sum may be another after tax, at one rate or several. */
export function mayBeTaxed(one: Reckoning, context: RuleContext): boolean {
  if (isAtOneRate(one)) return true;
  const {
    value,
    terms: [net = Amount.zero],
  } = one;
  const tolerance = toleranceOf(net, value);
  const [least, most] = [net.toCents() - tolerance, withTax(net).toCents() + tolerance];
  return value.toCents() > least && value.toCents() < most && !isKnown(withoutTax(value), context);
}

/** Whether a slip of the pen makes one of the two of what the other says, or the dossier gives what the other says. */
export function isMeantWithTax(
  { value, terms: [net = Amount.zero] }: Reckoning,
  context: RuleContext,
): boolean {
  const [gross, bare] = [withTax(net), withoutTax(value)];
  return (
    isMiswritten(value, gross) ||
    isMiswritten(net, bare) ||
    [gross, bare].some((amount) => isKnown(amount, context))
  );
}

function withoutTax(gross: Amount): Amount {
  return Amount.fromDecimal(gross.toDecimal().dividedBy(FULL).toFixed(2));
}

function isKnown(amount: Amount, context: RuleContext): boolean {
  return (
    amountsHeld(quantitiesOf(context)).has(amount.toFixed()) ||
    figuresGiving(amount, context.dossier.readings).length > 0
  );
}

function toleranceOf(net: Amount, gross: Amount): number {
  return stepOf(net).plus(stepOf(gross)).toCents();
}

/** What an amount may be rounded to: the last of its digits that is no nought. */
function stepOf(amount: Amount): Amount {
  return Amount.fromCents(10 ** Math.min(zerosBehind(amount), 15));
}

import { findingTexts } from "../../../texts";
import { keptFor } from "../../lists";
import type { Reckoning } from "../../model";
import { Amount, decimalsOf } from "../../money";
import { isMiswritten } from "../held/column-figures";
import { amountsHeld, quantitiesOf, type Kind } from "../held/quantities";
import type { RuleContext } from "../rule";
import { Percent, shareOf, wholesAmong } from "../shares/percent";
import { linesOf } from "./by-worth";
import type { Reckoner, Way } from "./reckoner";

/** A share is written to the euro. */
const EURO = Amount.fromNumber(1);

/** A share of one of the figures before, or of anything that the annex holds. */
export const share: Reckoner = {
  waysTo: (one, context) => [
    ...one.terms.map((whole) => shareWay(whole, one.percent)),
    ...wayFromRest(one, context),
  ],
  isRight: (one, context) =>
    isShareOfAny(one, [...one.terms, ...wholesHeld(quantitiesOf(context))(one.percent ?? "0", one.value)]) ||
    isShareOfItsLine(one, context),
  termsHeld: (one) => one.terms.filter((term) => isShareOfAny(one, [term])),
  isMeant: ({ value, remainder }, way) => isMiswritten(value, way.expected) || isWithRest(way, remainder),
  isOfAnything: true,
  tell: ({ remainder }, way) => ({ isSure: isWithRest(way, remainder) }),
};

function shareWay(whole: Amount, percent: string | null): Way {
  return {
    message: findingTexts["reckoning-share"],
    expected: whole.times(hundredths(percent)).rounded(),
    others: [],
    fill: { percent: new Percent(percent ?? ""), whole },
  };
}

/** A share of what its balance is the rest of, where the annex gives that to somebody: « 70 %, soit 42 000 € ; le solde, soit 18 600 € » of 62 000 €. */
function wayFromRest({ percent, remainder }: Reckoning, context: RuleContext): readonly Way[] {
  const left = Amount.fromNumber(1).minus(Amount.fromDecimal(hundredths(percent)));
  if (!remainder || left.isZero || left.isNegative) return [];
  const whole = Amount.fromNumber(remainder.toDecimal().dividedBy(left.toDecimal()).toNumber()).rounded();
  return amountsHeld(quantitiesOf(context)).has(whole.toFixed()) ? [shareWay(whole, percent)] : [];
}

const wholesHeld = keptFor((kinds: readonly Kind[]) => wholesAmong(kinds.flat().map(({ amount }) => amount)));

/** Whether a figure is a share of one of some others, as far as it is written. */
function isShareOfAny({ value, percent, isWorkedOut }: Reckoning, wholes: readonly Amount[]): boolean {
  const said = percent ?? "0";
  const decimals = decimalsOf(said);
  return wholes.some(
    (whole) =>
      !whole.isZero &&
      (value
        .minus(whole.times(hundredths(percent)))
        .abs()
        .compare(EURO) < 0 ||
        (!isWorkedOut &&
          shareOf(value, whole).toDecimal().toFixed(decimals) ===
            Amount.fromDecimal(said).toDecimal().toFixed(decimals))),
  );
}

function hundredths(percent: string | null): string {
  return Amount.fromDecimal(percent ?? "0")
    .times("0.01")
    .toExact();
}

/** Whether what is told to be left of the whole beside a share is what the share, as it should be, leaves. */
function isWithRest({ expected, fill: { whole } }: Way, remainder: Amount | null): boolean {
  return (
    remainder !== null &&
    whole instanceof Amount &&
    whole.minus(remainder).minus(expected).abs().compare(EURO) < 0
  );
}

/** Whether the annex gives somebody, beside an amount, what a text says it to be a share of without giving it: « est aidée à 25 %, soit 39 000 € ». */
function isShareOfItsLine(one: Reckoning, context: RuleContext): boolean {
  const given = linesOf(quantitiesOf(context)).get(one.value.abs().units) ?? [];
  const beside = given.flatMap(({ lines: [line] }) => line?.beside ?? []);
  return isShareOfAny(
    { ...one, isWorkedOut: true },
    beside.map(({ amount }) => amount.rounded()),
  );
}

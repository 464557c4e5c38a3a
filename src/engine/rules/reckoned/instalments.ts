import { findingTexts } from "../../../texts";
import type { InstalmentPlan, Sourced } from "../../model";
import { Amount, distinctAmounts } from "../../money";
import { isMiswritten } from "../held/column-figures";
import { heldBy, holdersNamed, holdersOf, type Holder } from "../held/holders";
import { Percent } from "../shares/percent";
import { quantitiesOf } from "../held/quantities";
import type { Broken, RuleContext } from "../rule";

/** A share is written to the euro. */
const EURO = Amount.fromNumber(1);

/**
 * Of the sums in which something is paid, the one that is not its share, or not what is left, where the others are those of
 * one amount that stands above them, or in the annex; nothing where they may all be of another, or of several.
 */
export function oddInstalments(context: RuleContext): readonly Broken[] {
  const held = amountsOf(context);
  return plansOf(context).flatMap(
    (plan) => (plan.isUnsaid ? oddOfTwo(plan, held, holdersOf(context)) : oddOf(plan, held)) ?? [],
  );
}

/** The sums in which an amount is paid that stands above them, or in the annex, and that are its shares. */
export function rightInstalments(context: RuleContext): readonly Sourced<Amount>[] {
  const held = amountsOf(context);
  return plansOf(context).flatMap(({ instalments, before, isUnsaid }) => {
    const isRight = isUnsaid
      ? (whole: Amount) => whole.equals(sumOf(instalments))
      : (whole: Amount) => oddAmong(instalments, whole).length === 0;
    return [...before, ...held].some(isRight) ? instalments : [];
  });
}

function plansOf({ dossier }: RuleContext): readonly InstalmentPlan[] {
  return dossier.readings.flatMap(({ instalmentPlans }) => instalmentPlans);
}

/** What the annex holds, where something is paid in instalments at all. */
function amountsOf(context: RuleContext): readonly Amount[] {
  return plansOf(context).length === 0
    ? []
    : quantitiesOf(context)
        .flat()
        .map(({ amount }) => amount);
}

/** The instalments that are not those of an amount. */
function oddAmong(instalments: readonly Instalment[], whole: Amount): readonly Instalment[] {
  return instalments.filter((one) => !isNear(one.value, expectedOf(one, instalments, whole)));
}

type Instalment = InstalmentPlan["instalments"][number];

function oddOf({ instalments, before }: InstalmentPlan, held: readonly Amount[]): Broken | null {
  const waysOf = (wholes: readonly Amount[]) =>
    wholes.map((whole) => ({ whole, odd: oddAmong(instalments, whole) }));
  const [told, known] = [waysOf(before), waysOf(held)];
  if ([...told, ...known].some(({ odd }) => odd.length === 0)) return null;
  const isOne = ({ odd }: (typeof known)[number]) => odd.length === 1;
  // What the text itself gives before is what it pays, whatever else comes as near.
  const [way, ...others] = told.some(isOne) ? told.filter(isOne) : known.filter(isOne);
  const [odd] = way?.odd ?? [];
  if (!way || !odd || others.some(({ whole }) => !whole.equals(way.whole))) return null;
  const expected = expectedOf(odd, instalments, way.whole);
  return {
    message: findingTexts[odd.percent === null ? "reckoning-left" : "reckoning-share"],
    fill: {
      place: odd.at,
      whole: way.whole,
      ...(odd.percent === null
        ? { taken: way.whole.minus(expected) }
        : { percent: new Percent(odd.percent) }),
    },
    at: odd.at,
    stated: odd.value,
    expected,
    suspects: [],
  };
}

function sumOf(instalments: readonly Instalment[]): Amount {
  return Amount.sum(instalments.map(({ value }) => value));
}

/**
 * Of what is paid first and what is left, the one that a slip of the pen parts from the rest of an amount given before, or named
 * with them, that the annex holds; or in whose place the annex holds that rest.
 */
function oddOfTwo(
  { instalments, before }: InstalmentPlan,
  held: readonly Amount[],
  holders: readonly Holder[],
): Broken | null {
  const sum = sumOf(instalments);
  const [opening] = instalments;
  const isGiven = ({ granted }: Holder) =>
    granted.some(({ amount }) => before.some((one) => one.equals(amount)));
  const theirs = [...holdersNamed(holders)(opening?.at.quote ?? ""), ...holders.filter(isGiven)];
  const cells = [...held, ...theirs.flatMap(heldBy)];
  if ([...before, ...cells].some((whole) => whole.equals(sum))) return null;
  const isHeld = (amount: Amount) => cells.some((one) => one.equals(amount));
  const wholes = distinctAmounts([
    ...before.filter(isHeld),
    ...theirs.flatMap(({ granted }) => granted.map(({ amount }) => amount)),
  ]);
  const odd = wholes.flatMap((whole) =>
    instalments.flatMap((one) => {
      const expected = whole.minus(sum.minus(one.value));
      if (expected.isNegative || expected.isZero) return [];
      const isMeant = isMiswritten(one.value, expected) || (isHeld(expected) && !isHeld(one.value));
      return isMeant ? [{ one, whole, expected }] : [];
    }),
  );
  const [way, other] = [...odd.filter(({ expected }) => isHeld(expected)), ...odd];
  if (!way || (other && !other.whole.equals(way.whole))) return null;
  return {
    severity: "warning",
    message: findingTexts["reckoning-left"],
    fill: { place: way.one.at, whole: way.whole, taken: way.whole.minus(way.expected) },
    at: way.one.at,
    stated: way.one.value,
    expected: way.expected,
    suspects: [],
  };
}

/** What an instalment of an amount should be: its share, or what the shares of the others leave. */
function expectedOf({ percent }: Instalment, all: readonly Instalment[], whole: Amount): Amount {
  const shareOf = (share: string) => whole.times(Amount.fromDecimal(share).times("0.01").toExact()).rounded();
  if (percent !== null) return shareOf(percent);
  return whole.minus(Amount.sum(all.flatMap((one) => (one.percent === null ? [] : shareOf(one.percent)))));
}

function isNear(one: Amount, other: Amount): boolean {
  return one.minus(other).abs().compare(EURO) < 0;
}

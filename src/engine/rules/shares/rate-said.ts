import { findingTexts } from "../../../texts";
import { matches } from "../../lexicon";
import { groupBy, keptFor } from "../../lists";
import type { GrantLine, Reckoning } from "../../model";
import { Amount } from "../../money";
import { isMiswritten } from "../held/column-figures";
import { Percent, shareOf } from "./percent";
import { quantitiesOf, type Kind } from "../held/quantities";
import type { Broken, Fill, RuleContext } from "../rule";

/** Within this of what a rate makes of its base, an amount is that, to the euro. */
const EURO = Amount.fromNumber(1);

/**
 * What is told of « 20 % d'une dépense de 250 000 €, soit 62 500 € » where the annex grants somebody that amount of that
 * expense at another rate; null where no line of it does, or several at several rates.
 */
export function rateInstead(one: Reckoning, context: RuleContext): Broken | null {
  const [whole] = one.terms;
  const said = whole && linesSaid(one, context);
  if (!whole || !said) return null;
  const { percent, lines } = said;
  const rated = lines.filter((line) => ratesOf(line, whole).length > 0);
  const [line] = rated;
  if (!line || rated.length < lines.length) return null;
  const rate = new Percent(shareOf(one.value, whole).rounded().toDecimal().toString());
  return toldOf(one, line, "reckoning-rate", { percent: new Percent(percent), whole, rate });
}

/**
 * What is told of « 20 % d'une dépense de 205 000 €, soit 50 000 € » where the annex grants somebody that amount, at that
 * rate, of an expense that a slip of the pen makes of this one; null where no line of it does, or several do of several.
 */
export function baseInstead(one: Reckoning, context: RuleContext): Broken | null {
  const [whole] = one.terms;
  // Most are what they say: the annex is looked through for the others alone.
  if (!whole || one.percent === null || isMadeOf(one.value, whole, one.percent)) return null;
  const said = linesSaid(one, context);
  if (!said) return null;
  const based = said.lines.flatMap((line) => {
    const bases = (line.beside ?? []).map(({ amount }) => amount.rounded());
    const [base, other] = bases.filter(
      (each) =>
        isMiswritten(whole, each) &&
        ratesOf(line, each).some((rate) => rate.equals(Amount.fromDecimal(said.percent))),
    );
    return base && !other ? [{ line, base }] : [];
  });
  const [only] = based;
  if (!only || based.length < said.lines.length || based.some(({ base }) => !base.equals(only.base)))
    return null;
  return toldOf(one, only.line, "reckoning-base", {
    percent: new Percent(said.percent),
    whole,
    base: only.base,
  });
}

/** Whether the annex gives somebody, beside an amount, what a text says it to be a share of without giving it: « est aidée à 25 %, soit 39 000 € ». */
export function isShareOfItsLine({ value, percent }: Reckoning, context: RuleContext): boolean {
  return (
    percent !== null &&
    linesGiven(value, context).some(({ beside = [] }) =>
      beside.some(({ amount }) => isMadeOf(value, amount.rounded(), percent)),
    )
  );
}

/** The lines of the annex whose amount a text says to be a rate of one figure, and that rate; null where it says nothing so. */
function linesSaid({ kind, value, terms, percent }: Reckoning, context: RuleContext) {
  if (kind !== "share" || percent === null || terms.length !== 1) return null;
  return { percent, lines: linesGiven(value, context) };
}

/** The lines of the annex that are given an amount. */
function linesGiven(value: Amount, context: RuleContext): readonly GrantLine[] {
  return (linesByAmount(quantitiesOf(context)).get(value.toExact()) ?? []).flatMap(({ lines }) => lines);
}

const linesByAmount = keptFor((kinds: readonly Kind[]) =>
  groupBy(
    kinds.flat().filter(({ of }) => of === "line"),
    ({ amount }) => amount.toExact(),
  ),
);

function toldOf(
  { at, value }: Reckoning,
  line: GrantLine,
  message: "reckoning-rate" | "reckoning-base",
  fill: Fill,
): Broken {
  return {
    severity: "warning",
    message: findingTexts[message],
    fill: { place: at, line: line.amount.at, amount: value, ...fill },
    at,
    related: [line.amount.at],
    suspects: [{ at, for: 1, against: 1 }],
  };
}

/** The rates, in hundredths, that a line gives beside its amount and a base, and that make the amount of it. */
function ratesOf({ amount, beside = [] }: GrantLine, whole: Amount): readonly Amount[] {
  if (!beside.some((part) => part.amount.rounded().equals(whole))) return [];
  return beside.flatMap(({ label, amount: rate }) => {
    const percent = rate.compare(EURO) > 0 ? rate : rate.times("100");
    const isRate = matches("rate", label) && !rate.isZero;
    return isRate && isMadeOf(amount.amount, whole, percent.toExact()) ? [percent] : [];
  });
}

/** Whether so many hundredths of a figure make another, to the euro. */
function isMadeOf(value: Amount, whole: Amount, percent: string): boolean {
  const share = Amount.fromDecimal(percent).times("0.01");
  return whole.times(share.toExact()).minus(value).abs().compare(EURO) < 0;
}

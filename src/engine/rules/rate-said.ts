import { findingTexts } from "../../texts";
import { matches } from "../lexicon";
import type { GrantLine, Reckoning } from "../model";
import { Amount } from "../money";
import { Percent, shareOf } from "./percent";
import { quantitiesOf } from "./quantities";
import type { Broken, RuleContext } from "./rule";

/** Within this of what a rate makes of its base, an amount is that, to the euro. */
const EURO = Amount.fromNumber(1);

/**
 * What is told of « 20 % d'une dépense de 250 000 €, soit 62 500 € » where the annex grants somebody that amount of that
 * expense at another rate; null where no line of it does, or several at several rates.
 */
export function rateInstead(one: Reckoning, context: RuleContext): Broken | null {
  const { kind, at, value, terms, percent } = one;
  const [whole, other] = terms;
  if (kind !== "share" || percent === null || !whole || other) return null;
  const lines = quantitiesOf(context)
    .flat()
    .filter(({ of, amount }) => of === "line" && amount.equals(value))
    .flatMap((quantity) => quantity.lines);
  const rated = lines.filter((line) => isAtOwnRate(line, whole));
  const [line] = rated;
  if (!line || rated.length < lines.length) return null;
  return {
    severity: "warning",
    message: findingTexts["reckoning-rate"],
    fill: {
      place: at,
      line: line.amount.at,
      percent: new Percent(percent),
      whole,
      amount: value,
      rate: new Percent(shareOf(value, whole).rounded().toDecimal().toString()),
    },
    at,
    related: [line.amount.at],
    suspects: [{ at, for: 1, against: 1 }],
  };
}

/** Whether a line gives, beside its amount, a base and the rate that makes the amount of it. */
function isAtOwnRate({ amount, beside = [] }: GrantLine, whole: Amount): boolean {
  if (!beside.some((part) => part.amount.rounded().equals(whole))) return false;
  return beside.some(({ label, amount: rate }) => {
    const share = rate.compare(EURO) > 0 ? rate.times("0.01") : rate;
    const made = whole.times(share.toExact());
    return matches("rate", label) && !rate.isZero && made.minus(amount.amount).abs().compare(EURO) < 0;
  });
}

import { findingTexts } from "../../../texts";
import { isPast, isRecalled, percentsIn } from "../../claims";
import { fold } from "../../folding";
import { forms, matches } from "../../lexicon";
import type { GrantLine } from "../../model";
import { Amount, decimalsOf, isDigitSlip, digitsOf } from "../../money";
import { linesGranted, linesNamed } from "../held/lines-named";
import { isShareOf, Percent } from "./percent";
import type { Broken, RuleContext } from "../rule";

const ratedAt = new RegExp(`(?<![a-z])${forms("ratedAt")} ?$`);

/**
 * « la cantine est aidée à 35 % », « le pont, au taux de 30 % »: the one rate that a sentence says of the one line that it names
 * is what the annex's column of rates holds there; asked about where it is another line's, or a slip of the pen away.
 */
export function* ratesOfLines(context: RuleContext): Generator<Broken> {
  for (const { at, value, before } of context.dossier.readings.flatMap(({ listedShares }) =>
    listedShares.flat(),
  )) {
    const { quote } = at;
    if (!ratedAt.test(fold(before)) || percentsIn(quote).length !== 1) continue;
    if (isPast(quote) || isRecalled(quote) || matches(["asked", "otherFunder", "conditional"], quote))
      continue;
    const [line, other] = new Set(
      linesNamed(context)(quote).flatMap(({ lines }) => (lines.length === 1 ? lines : [])),
    );
    const rate = line && !other ? rateOf(line) : null;
    if (!line || !rate) continue;
    const said = Amount.fromDecimal(value);
    const isRight =
      rate.percent.equals(said) ||
      (line.beside ?? []).some((one) => isShareOf(value, line.amount.amount, one.amount));
    const isOther = linesGranted(context).some((one) => rateOf(one)?.percent.equals(said));
    if (isRight || !(isOther || isDigitSlip(digitsOf(said), digitsOf(rate.percent)))) continue;
    yield {
      message: findingTexts["part-share-rate"],
      fill: {
        place: at,
        said: new Percent(value),
        name: line.beneficiary?.value ?? line.description ?? "",
        counted: Percent.of(rate.percent, decimalsOf(value)),
        line: rate.at,
      },
      at,
      related: [rate.at],
      suspects: [],
    };
  }
}

/** The rate, in hundredths, that the one column of rates holds of a line; null where none does, or several. */
function rateOf({
  beside = [],
}: GrantLine): { readonly percent: Amount; readonly at: GrantLine["at"] } | null {
  const [cell, other] = beside.filter(({ label, amount }) => matches("rate", label) && !amount.isZero);
  if (!cell || other) return null;
  const isOfOne = cell.amount.compare(Amount.fromNumber(1)) <= 0;
  return { percent: isOfOne ? cell.amount.times("100") : cell.amount, at: cell.at };
}

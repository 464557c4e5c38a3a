import { eurosOf } from "../../../claims";
import { groupBy, whenAsked } from "../../../lists";
import { retainedWorth, type DocumentAmount, type ListedShare } from "../../../model";
import { Amount, decimalsOf, digitsOf, distinctAmounts, isDigitSlip } from "../../../money";
import { heldBy, heldByAll, holdersNamed, holdersOf } from "../../held/holders";
import { linesGranted, partsOfAnnex } from "../../held/lines-named";
import { isShareOf, shareAsWritten } from "../percent";
import { quantitiesOf } from "../../held/quantities";
import type { RuleContext } from "../../rule";
import { OF_OTHER_TIMES } from "../../ticking/said-elsewhere";

/** What a percentage may be of. */
export interface Pool {
  /** What its paragraph gives, and which of that was so another time. */
  readonly given: readonly Amount[];
  readonly former: readonly Amount[];
  /** All that is granted. */
  readonly whole: Amount;
  /** What all of the annex, or a group of it, is granted or holds in a column. */
  readonly held: readonly Amount[];
  /** That, what its paragraph gives or names, and what the dossier says of credits, costs and other years. */
  readonly known: () => readonly Amount[];
  /** What its document gives, wherever. */
  readonly inDocument: () => readonly Amount[];
  /** What any line or group of the annex is granted. */
  readonly worths: () => readonly Amount[];
}

/** Tells what a percentage may be of, from the figures of its paragraph. */
export function aroundIn(context: RuleContext) {
  const named = whenAsked(() => holdersNamed(holdersOf(context)));
  const whole = retainedWorth(linesGranted(context)).rounded();
  const groups = partsOfAnnex(context).map(({ lines }) => retainedWorth(lines).rounded());
  const worths = whenAsked(() =>
    distinctAmounts([
      ...quantitiesOf(context)
        .flat()
        .flatMap(({ of, amount }) => (of === "column" ? [] : [amount])),
      ...context.dossier.sharedGroupings.flat().map(({ lines }) => retainedWorth(lines).rounded()),
    ]),
  );
  const setAside = context.dossier.readings.flatMap(({ amounts, envelopes }) => [
    ...amounts.flatMap((one) => (one.setAside ? [one.amount] : [])),
    ...envelopes.map(({ value }) => value),
  ]);
  const held = distinctAmounts([whole, ...heldByAll(context), ...groups]);
  const byFile = whenAsked(() => {
    const files = groupBy(
      context.dossier.readings.flatMap(({ amounts }) => amounts),
      ({ at }) => at.file,
    );
    return new Map([...files].map(([name, figures]) => [name, amountsOf(figures)]));
  });
  return ({ at: { quote, file } }: ListedShare, block: readonly DocumentAmount[]): Pool => {
    const given = amountsOf([...block, ...eurosOf(quote)]);
    const quotes = new Set([quote, ...block.map(({ at }) => at.quote)]);
    return {
      given,
      former: amountsOf(block.filter((one) => one.setAside && OF_OTHER_TIMES.has(one.setAside))),
      whole,
      held,
      known: () => {
        const own = [...quotes].flatMap((text) => named()(text).flatMap(heldBy));
        return distinctAmounts([...given, ...held, ...setAside, ...own]).filter((one) => !one.isZero);
      },
      inDocument: () => byFile().get(file) ?? [],
      worths,
    };
  };
}

function amountsOf(figures: readonly { readonly amount: Amount }[]): readonly Amount[] {
  return distinctAmounts(figures.map(({ amount }) => amount)).filter((one) => !one.isZero);
}

/** Whether a percentage is a slip of the pen away from what a part is of a whole. */
export function isSlip(value: string, part: Amount, whole: Amount): boolean {
  if (whole.isZero) return false;
  const meant = shareAsWritten(value, part, whole);
  return isDigitSlip(digitsOf(Amount.fromDecimal(value)), digitsOf(meant));
}

/** Whether a percentage is what the figure is of anything that is known, or leaves of it, or what two figures of its paragraph are to one another. */
export function isKnown(value: string, part: Amount, { given, known }: Pool): boolean {
  const rest = Amount.fromNumber(100).minus(Amount.fromDecimal(value)).toDecimal().toFixed(decimalsOf(value));
  const isOf = (one: Amount, whole: Amount) =>
    !one.equals(whole) &&
    (isShareOf(value, one, whole) ||
      isShareOf(rest, one, whole) ||
      isShareOf(value, one.minus(whole).abs(), whole));
  return (
    known().some((whole) => isOf(part, whole)) || given.some((one) => given.some((whole) => isOf(one, whole)))
  );
}

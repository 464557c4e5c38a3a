import { findingTexts } from "../../texts";
import { annexAmount, everything } from "../diagnosis";
import { figuresGiving, isSlip } from "../linking";
import type { DocumentReading, EnvelopeShare } from "../model";
import { decimalsOf, Amount } from "../money";
import { distinct, sumsVoted } from "./envelope-left";
import { isShareOf, Percent, shareAsWritten } from "./shares/percent";
import { defineRule } from "./rule";

/** A percentage this near to the true one is meant to be it. */
const NEAR = Amount.fromNumber(5);

/**
 * « 87,2 % de l'enveloppe » is what is voted over the only envelope that the documents name, as far as it is written. Asked
 * where it comes near, is a slip of the pen away, or stands in a sentence that gives what is voted: it may be of something
 * else.
 */
export const envelopeShare = defineRule({
  meta: { id: "envelope-share", severity: "warning", needs: ["annex"] },
  *check(context) {
    const { readings } = context.dossier;
    const shares = readings.flatMap(({ envelopeShares }) => envelopeShares);
    if (shares.length === 0) return;
    const [envelope, other] = distinct(
      readings.flatMap(({ envelopes }) => envelopes.filter(({ role }) => role === "envelope")),
    );
    if (!envelope || other || envelope.value.isZero) return;
    const whole = envelope.value;
    const voted = annexAmount(context.ledger, everything(context.dossier)).rounded();
    // What is less than all that is voted is no envelope of it: « 28,2 % de l'enveloppe, et le club 4 300 € ».
    if (whole.compare(voted) < 0) return;
    const sums = [whole.minus(voted), ...sumsVoted(context)];
    for (const share of shares) {
      const { at, value } = share;
      const beside = partsBeside(share, readings);
      const own = beside.filter((part) => part.compare(whole) < 0);
      if ([...sums, ...own, Amount.sum(own)].some((sum) => isShareOf(value, sum, whole))) continue;
      // It may be of another envelope, where its sentence does not give this one.
      const part = (beside.length > own.length && own.at(-1)) || voted;
      const [said, decimals] = [Amount.fromDecimal(value), decimalsOf(value)];
      const expected = shareAsWritten(value, part, whole);
      const isNear = expected.minus(said).abs().compare(NEAR) < 0 || isBeside(at, voted, readings);
      if (!isNear && !isSlip(said, expected)) continue;
      yield {
        message: findingTexts["envelope-share"],
        fill: {
          place: at,
          said: new Percent(value),
          counted: Percent.of(expected, decimals),
          voted: part,
          envelope: whole,
        },
        at,
        related: [envelope.at],
        suspects: [],
      };
    }
  },
});

/** The figures that a sentence gives before a share, as what it is of: « 145 500 € sur 297 000 €, soit 49 % de l'enveloppe », the nearest last. */
function partsBeside(
  { at: { file, quote }, value }: EnvelopeShare,
  readings: readonly DocumentReading[],
): readonly Amount[] {
  return readings.flatMap(({ partShares }) =>
    partShares
      .filter((one) => one.value === value && one.at.file === file && one.at.quote === quote)
      .flatMap(({ parts }) => parts),
  );
}

/** Whether a sentence gives an amount. */
function isBeside(
  { file, quote }: EnvelopeShare["at"],
  amount: Amount,
  readings: readonly DocumentReading[],
): boolean {
  return figuresGiving(amount, readings).some(({ at }) => at.file === file && at.quote === quote);
}

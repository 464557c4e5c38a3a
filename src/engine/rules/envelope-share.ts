import { findingTexts } from "../../texts";
import { annexAmount, everything } from "../diagnosis";
import { figuresGiving, isSlip } from "../linking";
import type { DocumentReading, EnvelopeShare } from "../model";
import { Amount } from "../money";
import { distinct, sumsVoted } from "./envelope-left";
import { decimalsOf, isShareOf, Percent, shareOf } from "./percent";
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
    const sums = [whole.minus(voted), ...sumsVoted(context)];
    for (const { at, value } of shares) {
      if (sums.some((sum) => isShareOf(value, sum, whole))) continue;
      const [said, decimals] = [Amount.fromDecimal(value), decimalsOf(value)];
      const expected = Amount.fromDecimal(shareOf(voted, whole).toDecimal().toFixed(decimals));
      const isNear = expected.minus(said).abs().compare(NEAR) < 0 || isBeside(at, voted, readings);
      if (!isNear && !isSlip(said, expected)) continue;
      yield {
        message: findingTexts["envelope-share"],
        fill: {
          place: at,
          said: new Percent(value),
          counted: Percent.of(expected, decimals),
          voted,
          envelope: whole,
        },
        at,
        related: [envelope.at],
        suspects: [],
      };
    }
  },
});

/** Whether a sentence gives an amount. */
function isBeside(
  { file, quote }: EnvelopeShare["at"],
  amount: Amount,
  readings: readonly DocumentReading[],
): boolean {
  return figuresGiving(amount, readings).some(({ at }) => at.file === file && at.quote === quote);
}

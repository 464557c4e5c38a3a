import { findingTexts } from "../../../../texts";
import { sharesListedIn } from "../../../claims";
import { matches } from "../../../lexicon";
import type { ListedShare } from "../../../model";
import { Amount, decimalsOf, digitsOf, distinctAmounts, isDigitSlip } from "../../../money";
import { isMiswritten } from "../../held/column-figures";
import { isShareOf, Percent, shareAsWritten, shareOf } from "../percent";
import type { Broken } from "../../rule";
import { shareTold } from "../share-told";
import { BESIDE, NEAR, type Beside } from "./figure";
import { isKnown, isSlip, type Pool } from "./pool";

const PAID = ["advance", "instalment", "paid", "toPay", "balancePaid"] as const;

/** A part of all, where the words say so or nothing is more; else of the largest sum of its paragraph, that is the annex's; or just so many hundredths of one. */
export function partTold(share: ListedShare, { amount: part, isMade }: Beside, pool: Pool): Broken | null {
  const { value, behind } = share;
  const meant = decimalsOf(value) > 0 && !isMade ? wholesOf(behind, part, pool) : [];
  const slips = meant.filter((one) => isSlip(value, part, one));
  const isPaid = isMade && matches(PAID, share.before.slice(-NEAR));
  const sums = isPaid ? [...pool.given, ...pool.held] : isMade ? [] : pool.given;
  const just =
    slips.length === 0 && decimalsOf(value) === 0 ? sums.filter((one) => isJust(value, part, one)) : [];
  const [one, other] = distinctAmounts([...slips, ...just]);
  if (!one) return wrongOfPart(share, part, meant, pool);
  if (other) return null;
  // « 40 % en mai et 20 % en juin, soit A »: of the other.
  const said = isMade ? sharesListedIn(share.at.quote).map(({ percent }) => percent) : [value];
  const isRight =
    slips.length > 0
      ? isKnown(value, part, pool)
      : pool.given.some((sum) => isShareOf(value, part, sum)) ||
        [...pool.known(), ...pool.inDocument()].some((sum) =>
          said.some((own) => sum.times(own).times("0.01").rounded().equals(part)),
        );
  return isRight ? null : shareTold({ ...share, part }, one);
}

/** The figure itself, where the percentage is right of what a slip of the pen made of it and the annex holds. */
function wrongOfPart(
  { at, value }: ListedShare,
  part: Amount,
  wholes: readonly Amount[],
  pool: Pool,
): Broken | null {
  const [whole, another] = wholes;
  if (!whole || another || isKnown(value, part, pool)) return null;
  const said = Amount.fromDecimal(value);
  const [expected, other] = pool
    .worths()
    .filter((one) => isMiswritten(part, one) && shareAsWritten(value, one, whole).equals(said));
  if (!expected || other) return null;
  return {
    message: findingTexts["reckoning-share"],
    fill: { place: at, percent: new Percent(value), whole },
    at,
    stated: part,
    expected,
    suspects: [],
  };
}

function wholesOf(behind: string, part: Amount, { given, held, whole }: Pool): readonly Amount[] {
  if (matches("shareOfAll", behind.slice(0, BESIDE))) return [whole];
  if (!/^ ?(?:[).,;:]|$)/.test(behind)) return [];
  // « A €, soit 48,4 %, et B € dette comprise »: it is of no figure behind.
  const own = given.findIndex((one) => one.equals(part));
  const more = given.slice(0, Math.max(0, own)).filter((one) => one.compare(part) > 0);
  const [most] = more.sort((one, other) => other.compare(one));
  return most && held.some((one) => one.equals(most)) ? [most] : [];
}

/** Whether a figure is just a whole number of hundredths of a sum, another than the one said by one digit. */
function isJust(value: string, part: Amount, whole: Amount): boolean {
  if (whole.compare(part) <= 0) return false;
  const share = shareOf(part, whole);
  const isWhole = share.toDecimal().isInteger() && whole.times(share.times("0.01").toExact()).equals(part);
  return isWhole && isDigitSlip(digitsOf(Amount.fromDecimal(value)), digitsOf(share));
}

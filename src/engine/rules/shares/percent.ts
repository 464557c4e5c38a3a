import { firstNot } from "../../lists";
import { Amount, decimalsOf } from "../../money";

/** What part of a whole a sum is, in hundredths. */
export function shareOf(sum: Amount, whole: Amount): Amount {
  return Amount.fromDecimal(sum.toDecimal().dividedBy(whole.toDecimal()).times(100).toFixed(6));
}

/** The same, with as many decimals as a percentage is written with. */
export function shareAsWritten(percent: string, sum: Amount, whole: Amount): Amount {
  return Amount.fromDecimal(shareOf(sum, whole).toDecimal().toFixed(decimalsOf(percent)));
}

/** Whether a percentage is a share, as far as it is written, rounded or cut, of a sum that may be so far from what it stands for. */
export function isShareOf(
  percent: string,
  sum: Amount,
  whole: Amount,
  tolerance: Amount = Amount.zero,
): boolean {
  if (whole.isZero) return false;
  const decimals = decimalsOf(percent);
  const last = Amount.fromDecimal(decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`);
  const within = tolerance.isZero ? last : last.plus(shareOf(tolerance, whole.abs()));
  return Amount.fromDecimal(percent).minus(shareOf(sum, whole)).abs().compare(within) < 0;
}

/** The amounts, of many, that a sum may be a percentage of, as far as both are written: what tells for sure is asked of them alone. */
export function wholesAmong(
  amounts: readonly Amount[],
): (percent: string, sum: Amount, tolerance?: Amount) => readonly Amount[] {
  const sized = amounts.map((amount) => ({ amount, cents: Math.abs(amount.toCents()) }));
  sized.sort((a, b) => a.cents - b.cents);
  return (percent, sum, tolerance = Amount.zero) => {
    const cents = Math.abs(sum.toCents());
    const within = EURO + tolerance.toCents();
    const [said, last] = [Number(percent), 10 ** -decimalsOf(percent)];
    const least = ((cents - within) * 100) / (said + last);
    const most = said > last ? ((cents + within) * 100) / (said - last) : Infinity;
    // What is just at a bound is among them, whatever a division made of it.
    const from = firstNot(sized, (one) => one.cents < Math.floor(least));
    const past = firstNot(sized, (one) => one.cents <= Math.ceil(most));
    return sized.slice(from, past).map(({ amount }) => amount);
  };
}

/** In cents. */
const EURO = 100;

/** A percentage as a sentence says it, in its reader's language: "87.2" is « 87,2 » in French. */
export class Percent {
  constructor(readonly decimal: string) {}

  toString(): string {
    return this.decimal;
  }

  static of(share: Amount, decimals: number): Percent {
    return new Percent(share.toDecimal().toFixed(decimals));
  }
}

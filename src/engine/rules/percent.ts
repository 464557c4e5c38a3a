import { Amount } from "../money";

/** How many decimals a percentage is written with: 1 for "87.2". */
export function decimalsOf(percent: string): number {
  return percent.split(".")[1]?.length ?? 0;
}

/** What part of a whole a sum is, in hundredths. */
export function shareOf(sum: Amount, whole: Amount): Amount {
  return Amount.fromDecimal(sum.toDecimal().dividedBy(whole.toDecimal()).times(100).toFixed(6));
}

/** Whether a percentage is a share, as far as it is written, rounded or cut. */
export function isShareOf(percent: string, sum: Amount, whole: Amount): boolean {
  if (whole.isZero) return false;
  const decimals = decimalsOf(percent);
  const last = Amount.fromDecimal(decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`);
  return Amount.fromDecimal(percent).minus(shareOf(sum, whole)).abs().compare(last) < 0;
}

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

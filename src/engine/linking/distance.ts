import { isDigitSlip, slipsOf, type Amount } from "../money";

/** No slip of the pen takes an amount further from another than this. */
export const A_SLIP = 0.01;

/** How many times one amount holds the other, whichever way; a slip of the pen is near whatever it makes of it. */
export function distance(one: Amount, other: Amount): number {
  const [a, b] = [one.toCents(), other.toCents()];
  if (a <= 0 || b <= 0) return Number.POSITIVE_INFINITY;
  const ratio = Math.abs(Math.log(a / b));
  return isSlip(one, other) ? Math.min(ratio, A_SLIP) : ratio;
}

/** Whether one digit, two that changed places, or a comma makes one amount of the other. */
export function isSlip(one: Amount, other: Amount): boolean {
  const [a, b] = [one.toCents(), other.toCents()];
  const shifted = [10, 100].some((power) => a === b * power || a * power === b);
  return shifted || isDigitSlip(String(a), String(b));
}

/** The cents of every amount that `isSlip` may find near one of its sign: to look it up among many. */
export function slipsFrom(amount: Amount): readonly number[] {
  const cents = amount.toCents();
  const shifted = [cents * 10, cents * 100, cents / 10, cents / 100];
  return [...shifted, ...slipsOf(String(Math.abs(cents))).map((slip) => Math.sign(cents) * Number(slip))];
}

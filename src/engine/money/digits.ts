import type { Amount } from "./amount";

/** The digits of an amount in cents, without sign: "1375000" for 13 750 €. At least three, so that cents are cents. */
export function digitsOf(amount: Amount): string {
  const cents = amount.rounded().units / 10_000n;
  return (cents < 0n ? -cents : cents).toString().padStart(3, "0");
}

/** How many zeros end an amount in cents: four for 1 200,00 €. */
export function zerosBehind(amount: Amount): number {
  return /(?<!0)0*$/.exec(centsOf(amount))?.[0].length ?? 0;
}

/** How many digits of an amount in cents stand before the zeros that end it. */
export function significantDigits(amount: Amount): number {
  return centsOf(amount).length - zerosBehind(amount);
}

function centsOf(amount: Amount): string {
  return String(Math.abs(amount.toCents()));
}

/** Whether one is the other with two neighbouring digits swapped, the cents' included. */
export function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = firstDifference(one, other);
  if (at < 0 || at + 1 >= one.length) return false;
  const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
  return swapped === other;
}

/** Whether they are as long and differ by one digit. */
export function differByOneDigit(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = firstDifference(one, other);
  return at >= 0 && one.slice(at + 1) === other.slice(at + 1);
}

/** Whether a slip of the pen makes one of the other: two neighbours that changed places, or one digit. */
export function isDigitSlip(one: string, other: string): boolean {
  return isTransposed(one, other) || differByOneDigit(one, other);
}

/** Of the digits of a figure, no more than this share are typed wrong. */
const MISTYPED = 1 / 3;

/** In how many places the digits of two amounts differ, both in cents. */
export function digitsDiffering(one: Amount, other: Amount): number {
  const others = centsOf(other);
  return [...centsOf(one)].filter((digit, at) => digit !== others.charAt(at)).length;
}

/** Whether amounts are as long and differ in few of the digits before the zeros that end both. */
export function fewDigitsDiffer(one: Amount, other: Amount): boolean {
  const typed = Math.max(significantDigits(one), significantDigits(other));
  return centsOf(one).length === centsOf(other).length && digitsDiffering(one, other) <= typed * MISTYPED;
}

/** Whether an amount is a slip away from another as it may be rounded to the last digit that is written: « 877 k€ » for 786 462 €. */
export function isSlipAsWritten(written: Amount, other: Amount): boolean {
  const zeros = zerosBehind(written);
  const unit = 10n ** BigInt(zeros);
  const own = String(BigInt(centsOf(written)) / unit);
  const down = BigInt(centsOf(other)) / unit;
  return zeros > 0 && [down, down + 1n].some((near) => isDigitSlip(own, String(near)));
}

/** The figures of as many digits that one wrong digit, or two neighbours swapped, makes of another. */
export function slipsOf(digits: string): readonly string[] {
  const slips: string[] = [];
  for (let at = 0; at < digits.length; at += 1) {
    const [before, own, next] = [digits.slice(0, at), digits.charAt(at), digits.charAt(at + 1)];
    for (const digit of "0123456789") if (digit !== own) slips.push(before + digit + digits.slice(at + 1));
    if (next !== "" && next !== own) slips.push(before + next + own + digits.slice(at + 2));
  }
  return slips;
}

/** How many different figures a swap of neighbours can make of it. */
export function transpositionsOf(digits: string): number {
  let count = 0;
  for (let at = 0; at + 1 < digits.length; at += 1) {
    const differs = digits.charAt(at) !== digits.charAt(at + 1);
    if (differs && !(at === 0 && digits.charAt(1) === "0")) count += 1;
  }
  return count;
}

/** How many different figures one wrong digit can make of it. */
export function misspellingsOf(digits: string): number {
  return 9 * digits.length - 1;
}

/** The power of ten (−3 to 3, not 0) that makes one of the other, exactly; undefined where none does. */
export function shiftBetween(one: Amount, other: Amount): number | undefined {
  if (one.isZero) return undefined;
  for (const [power, factor] of FACTORS) {
    if (one.units * factor === other.units) return power;
    if (other.units * factor === one.units) return -power;
  }
  return undefined;
}

/** How many figures a shifted decimal can make of one: ×10 to ×1000, and their inverses. */
export const SHIFTS = 6;

const FACTORS: readonly (readonly [number, bigint])[] = [
  [1, 10n],
  [2, 100n],
  [3, 1_000n],
];

function firstDifference(one: string, other: string): number {
  for (let at = 0; at < one.length; at += 1) if (one.charAt(at) !== other.charAt(at)) return at;
  return -1;
}

/** Whether two amounts differ by no more than a share (a number, as text: "0.1") of the larger of them. */
export function isNear(one: Amount, other: Amount, share: string): boolean {
  const [first, second] = [one.abs(), other.abs()];
  const larger = first.compare(second) < 0 ? second : first;
  return one.minus(other).abs().compare(larger.times(share)) <= 0;
}

/** How many decimals a number is written with: 1 for "87.2". */
export function decimalsOf(written: string): number {
  return written.split(".")[1]?.length ?? 0;
}

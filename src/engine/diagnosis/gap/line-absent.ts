import { Amount } from "../../money";
import type { GapCause, GapInput } from "./gap";

/** The least chance that a gap of a plausible size is a lost line's amount, however fine the amounts are. */
const LEAST = 2e-4;

/**
 * The figure exceeds its lines by what a line might be: of their size and as round as they are. A guess by elimination,
 * for where nothing likelier fits; undefined where the gap does not look like one of the lines.
 */
export function lineAbsent(input: GapInput): GapCause | undefined {
  const retained = input.lines.filter(
    (line) => line.retained && !line.amount.isZero && !line.amount.isNegative,
  );
  const gap = input.stated.minus(input.expected);
  const isSum = Amount.sum(retained.map((line) => line.amount)).equals(input.expected);
  if (retained.length === 0 || !isSum || gap.isZero || gap.isNegative) return undefined;
  if (!looksLikeOne(gap, retained)) return undefined;
  return {
    kind: "line-absent",
    side: "line",
    keys: [],
    weight: chanceOfAmount(retained.map((line) => line.amount.units)),
    detail: { from: Amount.zero, to: gap },
  };
}

/** Whether an amount is of the size of some others, and as round as they are. */
export function looksLikeOne(amount: Amount, others: readonly { readonly amount: Amount }[]): boolean {
  const sizes = others.map((other) => other.amount.abs().units);
  const least = sizes.reduce((one, other) => (one < other ? one : other));
  const most = sizes.reduce((one, other) => (one > other ? one : other));
  const { units } = amount;
  return units > 0n && units * 3n >= least && units <= most * 2n && units % roundness(sizes) === 0n;
}

/** How likely it is, at the least, that one more of these amounts, in units, is a given one. */
export function chanceOfAmount(sizes: readonly bigint[]): number {
  const most = sizes.reduce((one, other) => (one > other ? one : other), 1n);
  return Math.max(Number(roundness(sizes)) / Number(most * 2n), LEAST);
}

/** The largest round amount (a cent, a euro, ten, fifty, a hundred, five hundred, a thousand) that divides them all. */
export function roundness(units: readonly bigint[]): bigint {
  const steps = [100_000n, 50_000n, 10_000n, 5_000n, 1_000n, 100n, 1n].map(
    (cents) => Amount.fromCents(cents).units,
  );
  return steps.find((step) => units.every((one) => one % step === 0n)) ?? 1n;
}

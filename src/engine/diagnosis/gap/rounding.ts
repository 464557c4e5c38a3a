import { Amount } from "../../money";

/** The steps, in euros, that people round to. */
export const STEPS: readonly number[] = [1, 10, 100, 1_000];

/** The amount rounded to a step, halves away from zero. */
export function roundedTo(amount: Amount, step: number): Amount {
  const units = unitsOf(step);
  const half = amount.isNegative ? -units / 2n : units / 2n;
  return ofUnits(((amount.units + half) / units) * units);
}

/** The amount with what is below a step cut off. */
export function truncatedTo(amount: Amount, step: number): Amount {
  const units = unitsOf(step);
  return ofUnits((amount.units / units) * units);
}

function unitsOf(step: number): bigint {
  return Amount.fromCents(step * 100).units;
}

/** Whole cents only: every step is some. */
function ofUnits(units: bigint): Amount {
  return Amount.fromCents(units / Amount.fromCents(1).units);
}

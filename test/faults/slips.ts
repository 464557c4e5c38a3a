import type { Random } from "./random";

/** What a slip makes of an amount in cents; null where it can make nothing of it that is unmistakably that slip. */
export type Slip = (cents: number, random: Random) => number | null;

/** Two neighbouring digits swapped, the cents' included. */
export const transposed: Slip = (cents, random) => {
  const digits = String(cents);
  const ways = [...digits].flatMap((digit, at) => {
    const next = digits.charAt(at + 1);
    if (next === "" || next === digit || (at === 0 && next === "0")) return [];
    return [Number(digits.slice(0, at) + next + digit + digits.slice(at + 2))];
  });
  return ways.length > 0 ? random.pick(ways) : null;
};

/** One digit that is not a trailing zero replaced by another. */
export const digitWrong: Slip = (cents, random) => {
  const digits = String(cents);
  const significant = digits.replace(/0+$/, "").length;
  const at = random.between(0, Math.max(0, significant - 1));
  const digit = Number(digits.charAt(at));
  const other = (digit + random.between(2, 8)) % 10;
  if (at === 0 && other === 0) return null;
  return Number(digits.slice(0, at) + String(other) + digits.slice(at + 1));
};

/** Another amount, as round, that no slip of the hand explains: what is granted was changed. */
export const revised: Slip = (cents, random) => {
  const step = [100_000, 10_000, 5_000, 1_000, 100, 1].find((one) => cents % one === 0) ?? 1;
  const other = cents + step * random.between(1, 9) * random.pick([-1, 1, 11, 12]);
  return other > 0 ? other : null;
};

/** Rounded to the euro, or to the hundred where it has no cents. */
export const rounded = (cents: number): number | null => {
  const step = cents % 100 !== 0 ? 100 : 10_000;
  const round = Math.round(cents / step) * step;
  return round === cents || round === 0 ? null : round;
};

export const times =
  (factor: number): Slip =>
  (cents) => {
    const shifted = cents * factor;
    return Number.isInteger(shifted) && shifted !== 0 ? shifted : null;
  };

export const signReversed: Slip = (cents) => (cents > 0 ? -cents : null);

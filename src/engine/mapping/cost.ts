import type { Problem } from "./problem";
import { isTypingSlip } from "./typing-slip";

/**
 * What speaks against an assignment, in one unit: a code whose expense is not the sum of its operations counts one.
 * The rest only settles between assignments that explain the figures as well: so one wrong figure costs one, wherever
 * it stands, and does not scatter.
 */
export const weights = {
  /** Besides the one for being off: up to this, by the size of the gap against a typical expense. */
  gap: 0.5,
  /** Taken off where one line under the wrong operation is why two codes are off: that is one fault, not two. */
  moved: 0.9,
  /** The same where two lines stand in each other's place: more of those would fit by chance. */
  swapped: 0.5,
  /** A code with an expense and no operation. */
  emptyCode: 1.5,
  /** A code whose expense no source states. */
  unknownExpense: 0.6,
  /** Operations that no code pays, as when a row of the table is missing: the first, then each other. */
  unpaid: 1.15,
  moreUnpaid: 0.1,
  /** A convention cites another code for an operation. */
  convention: 0.7,
  /** The operations of a code stand apart: each run after the first. */
  run: 0.25,
  /** They belong to several themes: each theme after the first. */
  theme: 0.15,
  /** The code's label says nothing of its operations' titles. */
  label: 0.3,
} as const;

/** The cost of the operations, in ascending order, that no code pays. */
export function unpaidCost(operations: readonly number[]): number {
  if (operations.length === 0) return 0;
  const runs = operations.filter((operation, i) => operation !== (operations[i - 1] ?? -2) + 1).length;
  return weights.unpaid + weights.moreUnpaid * (operations.length - 1) + weights.run * (runs - 1);
}

/** The least that a code can cost when its expense is not met. */
export function leastOffCost(problem: Problem, code: number): number {
  const expenses = problem.expenses[code] ?? [];
  if (expenses.length === 0) return weights.unknownExpense;
  return expenses.includes(0) ? 0 : 1;
}

/** The cost of charging these operations, in ascending order, to a code. */
export function blockCost(problem: Problem, code: number, operations: readonly number[]): number {
  const gap = smallestGap(problem, code, operations);
  if (operations.length === 0)
    return gap === null ? weights.unknownExpense : gap === 0 ? 0 : weights.emptyCode;
  return figuresCost(problem, code, operations, gap) + shapeCost(problem, code, operations);
}

/** A gap that one typing slip explains counts as small, however great it is. */
function figuresCost(
  problem: Problem,
  code: number,
  operations: readonly number[],
  gap: number | null,
): number {
  if (gap === null) return weights.unknownExpense;
  if (gap === 0) return 0;
  if (isOneSlipAway(problem, code, operations)) return 1;
  return 1 + weights.gap * Math.min(1, gap / problem.scale);
}

/** Whether a code's expense would be met but for one figure typed wrong: the expense's, or one operation's. */
export function isOneSlipAway(problem: Problem, code: number, operations: readonly number[]): boolean {
  const values = operations.map((operation) => problem.values[operation]?.[0] ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  return (problem.expenses[code] ?? []).some(
    (expense) =>
      isTypingSlip(expense, sum) || values.some((value) => isTypingSlip(value, value + expense - sum)),
  );
}

/** The cost of a block but for its figures: how it stands in the annex, what labels and conventions say. */
export function shapeCost(problem: Problem, code: number, operations: readonly number[]): number {
  let runs = 0;
  let themeCount = 0;
  let likeness = 0;
  let contradicted = 0;
  let previous = -2;
  const themes: number[] = [];
  for (const operation of operations) {
    if (operation !== previous + 1) runs++;
    previous = operation;
    const theme = problem.themes[operation] ?? 0;
    if (!themes.includes(theme)) {
      themes.push(theme);
      themeCount++;
    }
    likeness += problem.likeness(operation, code);
    const cited = problem.cited[operation] ?? [];
    if (cited.length > 0 && !cited.includes(code)) contradicted++;
  }
  if (operations.length === 0) return 0;
  return (
    weights.run * (runs - 1) +
    weights.theme * (themeCount - 1) +
    weights.label * (1 - likeness / operations.length) +
    weights.convention * contradicted
  );
}

/** At most this many ways of summing operations that have several amounts are looked at. */
const maximumSums = 32;

/** The sums in cents that these operations may have, whichever of their amounts is the true one. */
export function possibleSums(problem: Problem, operations: readonly number[]): readonly number[] {
  let sums: readonly number[] = [0];
  for (const operation of operations) sums = moreSums(sums, problem.values[operation] ?? []);
  return sums;
}

/** The sums in cents once one more operation, that has one of these amounts, is added. */
export function moreSums(sums: readonly number[], values: readonly number[]): readonly number[] {
  const usable = sums.length * values.length > maximumSums ? values.slice(0, 1) : values;
  return usable.length === 1
    ? sums.map((sum) => sum + (usable[0] ?? 0))
    : [...new Set(sums.flatMap((sum) => usable.map((value) => sum + value)))];
}

/** The smallest difference in cents between a code's expense and the operations' sum; null where no expense is known. */
export function smallestGap(problem: Problem, code: number, operations: readonly number[]): number | null {
  const expenses = problem.expenses[code] ?? [];
  if (expenses.length === 0) return null;
  let smallest = Infinity;
  for (const sum of possibleSums(problem, operations)) {
    for (const expense of expenses) smallest = Math.min(smallest, Math.abs(expense - sum));
  }
  return smallest;
}

import { possibleSums, weights } from "./cost";
import type { Problem } from "./problem";

/** A code and the operations charged to it. */
export interface Charged {
  readonly code: number;
  readonly operations: readonly number[];
}

/** Lines beyond which two that stand in each other's place are not looked for. */
const MOST_LINES = 200;

/**
 * What speaks for an assignment although codes are off: two of them are off by opposite amounts, and a line of just that
 * amount stands under an operation of the one that has too much.
 */
export function movesRelief(problem: Problem, charged: readonly Charged[]): number {
  return movesAmong(problem, charged).reduce((sum, { relief }) => sum + relief, 0);
}

/** Two codes that one move explains. */
export interface MovePair {
  readonly codes: readonly [number, number];
  readonly relief: number;
}

/** The pairs of codes that are off by a move, each code in one pair. */
export function movesAmong(problem: Problem, charged: readonly Charged[]): readonly MovePair[] {
  if (charged.length < 2) return [];
  const off = charged.flatMap((one) => {
    const excess = excessOf(problem, one);
    return excess === 0 ? [] : [{ ...one, excess }];
  });
  const pairs: MovePair[] = [];
  const taken = new Set<number>();
  for (const [rank, one] of off.entries()) {
    for (const two of off.slice(rank + 1)) {
      if (one.excess + two.excess !== 0 || taken.has(one.code) || taken.has(two.code)) continue;
      const [over, under] = one.excess > 0 ? [one, two] : [two, one];
      const relief = reliefOf(linesOf(problem, over), linesOf(problem, under), over.excess);
      if (relief === 0) continue;
      taken.add(one.code).add(two.code);
      pairs.push({ codes: [one.code, two.code], relief });
    }
  }
  return pairs;
}

function reliefOf(over: readonly number[], under: readonly number[], excess: number): number {
  if (over.includes(excess)) return weights.moved;
  if (over.length + under.length > MOST_LINES) return 0;
  const others = new Set(under);
  return over.some((line) => others.has(line - excess)) ? weights.swapped : 0;
}

function linesOf(problem: Problem, { operations }: Charged): readonly number[] {
  return operations.flatMap((operation) => problem.lines[operation] ?? []);
}

/** What the operations of a code come to above its expense, the nearest of the ways to read both; zero where none is known. */
function excessOf(problem: Problem, { code, operations }: Charged): number {
  if (operations.length === 0) return 0;
  let nearest = Infinity;
  for (const sum of possibleSums(problem, operations)) {
    for (const expense of problem.expenses[code] ?? []) {
      if (Math.abs(sum - expense) < Math.abs(nearest)) nearest = sum - expense;
    }
  }
  return Number.isFinite(nearest) ? nearest : 0;
}

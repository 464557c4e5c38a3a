import { blockCost, possibleSums, shapeCost, unpaidCost } from "./cost";
import { movesRelief } from "./moves";
import type { Problem } from "./problem";

/** Where the operations go that no exact block took. */
export interface Remainder {
  /** For each of them, in order, the code that takes it, or null. */
  readonly codes: readonly (number | null)[];
  /** The cost of the codes left over and of the operations unpaid. */
  readonly cost: number;
}

const beamWidth = 24;

/**
 * Shares out what is left between the codes whose expense is not met: by elimination where one is left, otherwise by
 * how the operations stand, the labels and the conventions, keeping the likeliest few ways at each operation.
 */
export function shareRemainder(
  problem: Problem,
  operations: readonly number[],
  codes: readonly number[],
  fixedOf: (code: number) => readonly number[],
): Remainder {
  let ways: readonly Way[] = [{ codes: [], score: 0 }];
  if (codes.length === 0)
    return settle(
      problem,
      operations,
      codes,
      fixedOf,
      operations.map(() => null),
    );
  if (codes.length === 1)
    return settle(
      problem,
      operations,
      codes,
      fixedOf,
      operations.map(() => codes[0] ?? null),
    );
  for (let index = 0; index < operations.length; index++) {
    const longer: Way[] = [];
    for (const way of ways) {
      for (const code of codes) {
        const assigned = [...way.codes, code];
        longer.push({ codes: assigned, score: promise(problem, operations, codes, fixedOf, assigned) });
      }
    }
    ways = longer.sort((a, b) => a.score - b.score).slice(0, beamWidth);
  }
  return ways
    .map((way) => settle(problem, operations, codes, fixedOf, way.codes))
    .reduce((best, remainder) => (remainder.cost < best.cost ? remainder : best));
}

interface Way {
  readonly codes: readonly number[];
  readonly score: number;
}

function members(
  operations: readonly number[],
  assigned: readonly (number | null)[],
  code: number,
  fixedOf: (code: number) => readonly number[],
): readonly number[] {
  const free = operations.filter((_, index) => assigned[index] === code);
  const fixed = fixedOf(code);
  return fixed.length === 0 ? free : [...fixed, ...free].sort((a, b) => a - b);
}

/** How bad a beginning of a sharing is: its shape, and what it already exceeds. */
function promise(
  problem: Problem,
  operations: readonly number[],
  codes: readonly number[],
  fixedOf: (code: number) => readonly number[],
  assigned: readonly number[],
): number {
  return codes.reduce((score, code) => {
    const block = members(operations, assigned, code, fixedOf);
    if (block.length === 0) return score;
    const expenses = problem.expenses[code] ?? [];
    const excess =
      expenses.length === 0
        ? 0
        : Math.max(0, Math.min(...possibleSums(problem, block)) - Math.max(...expenses)) / problem.scale;
    return score + shapeCost(problem, code, block) + Math.min(1, excess);
  }, 0);
}

function settle(
  problem: Problem,
  operations: readonly number[],
  codes: readonly number[],
  fixedOf: (code: number) => readonly number[],
  assigned: readonly (number | null)[],
): Remainder {
  const unpaid = operations.filter((_, index) => assigned[index] === null);
  const charged = codes.map((code) => ({ code, operations: members(operations, assigned, code, fixedOf) }));
  const cost =
    charged.reduce((sum, one) => sum + blockCost(problem, one.code, one.operations), 0) +
    unpaidCost(unpaid) -
    movesRelief(problem, charged);
  return { codes: assigned, cost };
}

import type { Budget } from "./budget";
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
  budget: Budget,
): Remainder {
  const [only] = codes;
  if (only === undefined || codes.length === 1) {
    const to = operations.map(() => only ?? null);
    return settle(problem, operations, codes, fixedOf, to);
  }
  let ways: readonly Way[] = [
    {
      codes: null,
      blocks: codes.map(fixedOf),
      scores: codes.map((code) => promise(problem, code, fixedOf(code))),
      score: 0,
    },
  ];
  for (const operation of operations) {
    const longer: (Way & { readonly to: number; readonly block: readonly number[] })[] = [];
    for (const way of ways) {
      for (const [place, code] of codes.entries()) {
        const block = inserted(way.blocks[place] ?? [], operation);
        if (!budget.spend(block.length + codes.length)) return unshared(problem, operations, codes, fixedOf);
        const scores = [...way.scores];
        scores[place] = promise(problem, code, block);
        const score = scores.reduce((sum, one) => sum + one, 0);
        longer.push({ ...way, scores, score, to: place, block });
      }
    }
    ways = longer
      .sort((a, b) => a.score - b.score)
      .slice(0, beamWidth)
      .map(({ codes: before, blocks, scores, score, to, block }) => ({
        codes: { before, code: codes[to] ?? -1 },
        blocks: blocks.map((one, place) => (place === to ? block : one)),
        scores,
        score,
      }));
  }
  return ways
    .map((way) => settle(problem, operations, codes, fixedOf, listed(way.codes)))
    .reduce((best, remainder) => (remainder.cost < best.cost ? remainder : best));
}

/** A beginning of a sharing. */
interface Way {
  /** The codes given so far, the last first. */
  readonly codes: Given | null;
  /** For each code its operations, those fixed beforehand included, and how bad they are. */
  readonly blocks: readonly (readonly number[])[];
  readonly scores: readonly number[];
  readonly score: number;
}

interface Given {
  readonly before: Given | null;
  readonly code: number;
}

function listed(given: Given | null): readonly number[] {
  const codes: number[] = [];
  for (let one = given; one; one = one.before) codes.push(one.code);
  return codes.reverse();
}

function inserted(block: readonly number[], operation: number): readonly number[] {
  const last = block.at(-1);
  if (last === undefined || last < operation) return [...block, operation];
  return [...block, operation].sort((a, b) => a - b);
}

/** Nobody can tell within the budget: no code takes any of them. */
function unshared(
  problem: Problem,
  operations: readonly number[],
  codes: readonly number[],
  fixedOf: (code: number) => readonly number[],
): Remainder {
  const none = operations.map(() => null);
  return settle(problem, operations, codes, fixedOf, none);
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

/** How bad the beginning of a code's block is: its shape, and what it already exceeds. */
function promise(problem: Problem, code: number, block: readonly number[]): number {
  if (block.length === 0) return 0;
  const expenses = problem.expenses[code] ?? [];
  const excess =
    expenses.length === 0
      ? 0
      : Math.max(0, Math.min(...possibleSums(problem, block)) - Math.max(...expenses)) / problem.scale;
  return shapeCost(problem, code, block) + Math.min(1, excess);
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

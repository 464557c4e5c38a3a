import { setOf, type BitSet } from "./bit-set";
import { blockCost, possibleSums, weights } from "./cost";
import type { Problem } from "./problem";

/** Operations whose amounts add up to a code's expense to the cent. */
export interface Block {
  readonly code: number;
  /** The operations charged, those fixed beforehand included, in ascending order. */
  readonly operations: readonly number[];
  /** Those of them that were free to go elsewhere. */
  readonly free: BitSet;
  readonly cost: number;
}

/** The blocks found for each code, the cheapest first. */
export interface CandidateBlocks {
  readonly ofCode: readonly (readonly Block[])[];
  /** Whether every block of the shapes looked for was kept; see `findBlocks` for the shapes. */
  readonly complete: boolean;
  /** What a block of any other shape costs at the least; Infinity where every shape was looked for. */
  readonly leastOutside: number;
}

const maximumBlocksPerCode = 200;
/** Up to this many ways of choosing operations and amounts, all are tried. */
const maximumSubsets = 1 << 16;
const maximumThemeSubsets = 1 << 12;
const maximumOperationsForThreeRuns = 24;
const maximumOperationsForFarRuns = 48;
const nearSpan = 24;

/**
 * Finds the operations that may make up each code. Few operations: every subset. Many: those that stand in one or two
 * runs, in three where the annex is not too long, and every subset of one theme or of two neighbouring themes that are
 * not too long. What is charged to a code in practice has one of these shapes; anything else would be a coincidence.
 */
export function findBlocks(problem: Problem): CandidateBlocks {
  const free = [...problem.fixed.keys()].filter((operation) => problem.fixed[operation] === null);
  const collector = new Collector(problem);
  collector.offer(0, []);
  const everyWay = waysOf(problem, free);
  if (everyWay <= maximumSubsets) {
    offerSubsets(problem, free, collector);
    return collector.blocks(Infinity);
  }
  offerRuns(problem, free, collector);
  for (const group of neighbouringThemes(problem, free)) {
    if (waysOf(problem, group) <= maximumThemeSubsets) offerSubsets(problem, group, collector);
  }
  return collector.blocks(
    weights.run * (free.length > maximumOperationsForFarRuns ? 1 : runsLookedFor(free)),
  );
}

function runsLookedFor(free: readonly number[]): number {
  return free.length <= maximumOperationsForThreeRuns ? 3 : 2;
}

/** Gathers the sums that meet an expense. */
class Collector {
  private readonly targets = new Map<number, number[]>();
  private readonly fixedOf: readonly (readonly number[])[];
  private readonly found: Map<string, Block>[];
  private dropped = false;

  constructor(private readonly problem: Problem) {
    const codes = [...problem.expenses.keys()];
    this.fixedOf = codes.map((code) =>
      [...problem.fixed.keys()].filter((operation) => problem.fixed[operation] === code),
    );
    this.found = codes.map(() => new Map<string, Block>());
    for (const code of codes) {
      const wanted = new Set<number>();
      for (const charged of possibleSums(problem, this.fixedOf[code] ?? [])) {
        for (const expense of problem.expenses[code] ?? []) wanted.add(expense - charged);
      }
      for (const target of wanted) this.targets.set(target, [...(this.targets.get(target) ?? []), code]);
    }
  }

  /** Whether some code's expense would be met by this sum of free operations. */
  wants(sum: number): boolean {
    return this.targets.has(sum);
  }

  /** Takes note of free operations, in ascending order, that may sum to this. */
  offer(sum: number, operations: readonly number[]): void {
    const codes = this.targets.get(sum);
    if (codes === undefined) return;
    const key = operations.join(",");
    for (const code of codes) {
      const found = this.found[code];
      if (!found || found.has(key)) continue;
      if (found.size >= 20 * maximumBlocksPerCode) {
        this.dropped = true;
        continue;
      }
      const all = [...(this.fixedOf[code] ?? []), ...operations].sort((a, b) => a - b);
      found.set(key, {
        code,
        operations: all,
        free: setOf(this.problem.operationCount, operations),
        cost: blockCost(this.problem, code, all),
      });
    }
  }

  blocks(leastOutside: number): CandidateBlocks {
    const ofCode = this.found.map((found) => [...found.values()].sort((a, b) => a.cost - b.cost));
    return {
      ofCode: ofCode.map((blocks) => blocks.slice(0, maximumBlocksPerCode)),
      leastOutside,
      complete: !this.dropped && ofCode.every((blocks) => blocks.length <= maximumBlocksPerCode),
    };
  }
}

/** How many subsets of these operations there are, each with each of its amounts. */
function waysOf(problem: Problem, operations: readonly number[]): number {
  return operations.reduce((ways, operation) => ways * (1 + (problem.values[operation]?.length ?? 0)), 1);
}

function offerSubsets(problem: Problem, operations: readonly number[], collector: Collector): void {
  const chosen: number[] = [];
  const walk = (index: number, sum: number): void => {
    const operation = operations[index];
    if (operation === undefined) {
      if (chosen.length > 0) collector.offer(sum, [...chosen]);
      return;
    }
    walk(index + 1, sum);
    chosen.push(operation);
    for (const value of problem.values[operation] ?? []) walk(index + 1, sum + value);
    chosen.pop();
  };
  walk(0, 0);
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly sums: readonly number[];
}

function offerRuns(problem: Problem, free: readonly number[], collector: Collector): void {
  // Runs by their first place among the free operations.
  const runsFrom: Run[][] = free.map((_, first) => {
    const runs: Run[] = [];
    for (let last = first; last < free.length; last++) {
      runs.push({ first, last, sums: possibleSums(problem, free.slice(first, last + 1)) });
    }
    return runs;
  });
  const extend = (members: readonly Run[], sums: readonly number[], depth: number): void => {
    const from = members[0]?.first ?? 0;
    const after = (members.at(-1)?.last ?? -2) + 2;
    const until =
      free.length > maximumOperationsForFarRuns && members.length > 0
        ? Math.min(free.length, from + nearSpan)
        : free.length;
    for (let first = Math.max(0, after); first < until; first++) {
      for (const run of runsFrom[first] ?? []) {
        if (run.last >= until) break;
        // Nearly every sum is met by no expense: nothing is built for those.
        for (const sum of sums) {
          for (const more of run.sums) {
            if (!collector.wants(sum + more)) continue;
            collector.offer(
              sum + more,
              [...members, run].flatMap((part) => free.slice(part.first, part.last + 1)),
            );
          }
        }
        if (depth > 1) {
          const together = sums.flatMap((sum) => run.sums.map((more) => sum + more));
          extend([...members, run], together, depth - 1);
        }
      }
    }
  };
  extend([], [0], runsLookedFor(free));
}

/** The free operations of each theme, and of each two that follow each other. */
function neighbouringThemes(problem: Problem, free: readonly number[]): readonly (readonly number[])[] {
  const themes: number[][] = [];
  let current: number | null = null;
  for (const operation of free) {
    const theme = problem.themes[operation] ?? 0;
    if (theme !== current) themes.push([]);
    current = theme;
    themes.at(-1)?.push(operation);
  }
  return themes.flatMap((theme, i) => {
    const next = themes[i + 1];
    const both = next ? [...theme, ...next] : theme;
    return waysOf(problem, both) <= maximumThemeSubsets ? [both] : [theme];
  });
}

import { addTo } from "../lists";
import { setOf, type BitSet } from "./bit-set";
import type { Budget } from "./budget";
import { blockCost, moreSums, possibleSums, weights } from "./cost";
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
export function findBlocks(problem: Problem, budget: Budget): CandidateBlocks {
  const free = [...problem.fixed.keys()].filter((operation) => problem.fixed[operation] === null);
  const collector = new Collector(problem, budget);
  collector.offer(0, []);
  const everyWay = waysOf(problem, free);
  if (everyWay <= maximumSubsets) {
    offerSubsets(problem, free, collector);
    return collector.blocks(Infinity);
  }
  offerRuns(problem, free, collector, budget);
  for (const group of neighbouringThemes(problem, free)) {
    const ways = waysOf(problem, group);
    if (ways <= maximumThemeSubsets && budget.spend(ways)) offerSubsets(problem, group, collector);
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

  /** More are looked at than kept: the cheapest may come late. */
  private readonly most: number;

  constructor(
    private readonly problem: Problem,
    private readonly budget: Budget,
  ) {
    this.most = (problem.operationCount > maximumOperationsForFarRuns ? 2 : 20) * maximumBlocksPerCode;
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
      for (const target of wanted) addTo(this.targets, target, code);
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
      if (found.size >= this.most || !this.budget.spend(operations.length + 10)) {
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

/** The sums of the runs that begin at one place, the shortest first. */
function* runsFrom(problem: Problem, free: readonly number[], first: number): Generator<Run> {
  let sums: readonly number[] = [0];
  for (let last = first; last < free.length; last++) {
    sums = moreSums(sums, problem.values[free[last] ?? -1] ?? []);
    yield { first, last, sums };
  }
}

function offerRuns(problem: Problem, free: readonly number[], collector: Collector, budget: Budget): void {
  const isLong = free.length > maximumOperationsForFarRuns;
  // Runs by their first place among the free operations: of a long annex those alone that another may stand near.
  const runsAt: Run[][] = free.map(() => []);
  const offer = (members: readonly Run[], sum: number): void => {
    // Nearly every sum is met by no expense: nothing is built for those.
    if (!collector.wants(sum)) return;
    collector.offer(
      sum,
      members.flatMap((part) => free.slice(part.first, part.last + 1)),
    );
  };
  for (const first of free.keys()) {
    for (const run of runsFrom(problem, free, first)) {
      for (const sum of run.sums) offer([run], sum);
      if (!isLong || run.last < first + nearSpan) runsAt[first]?.push(run);
    }
    if (!budget.spend(free.length - first)) return;
  }
  const extend = (members: readonly Run[], sums: readonly number[], depth: number): void => {
    const from = members[0]?.first ?? 0;
    const after = (members.at(-1)?.last ?? 0) + 2;
    const until = isLong ? Math.min(free.length, from + nearSpan) : free.length;
    for (let first = after; first < until; first++) {
      for (const run of runsAt[first] ?? []) {
        if (run.last >= until) break;
        if (!budget.spend(sums.length * run.sums.length)) return;
        for (const sum of sums) {
          for (const more of run.sums) if (collector.wants(sum + more)) offer([...members, run], sum + more);
        }
        if (depth === 1) continue;
        const together = sums.flatMap((sum) => run.sums.map((more) => sum + more));
        extend([...members, run], together, depth - 1);
      }
    }
  };
  for (const runs of runsAt) for (const run of runs) extend([run], run.sums, runsLookedFor(free) - 1);
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

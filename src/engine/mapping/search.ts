import { disjoint, emptySet, has, union, type BitSet } from "./bit-set";
import { findBlocks, type Block } from "./blocks";
import { Budget } from "./budget";
import { blockCost, leastOffCost, unpaidCost, weights } from "./cost";
import { movesRelief } from "./moves";
import { neighbours, type Change } from "./neighbours";
import type { Problem } from "./problem";
import { shareRemainder } from "./remainder";
import { sweep } from "./sweep";

/** An assignment of whole operations to codes. */
export interface Assignment {
  /** For each operation its code, or null. */
  readonly codes: readonly (number | null)[];
  readonly cost: number;
}

/** The best assignment, and how near others come. */
export interface SearchResult {
  readonly best: Assignment;
  /**
   * [operation][code]: the cost of the best assignment met that charges the operation to that code; Infinity where none
   * was met.
   */
  readonly costOf: readonly (readonly number[])[];
  /** Whether the search ended within its bound. */
  readonly exact: boolean;
  /** Whether there was too much to look at: what was not met may be as good as what was. */
  readonly givenUp: boolean;
}

/** Assignments up to this much dearer than the best are met for certain within the bound. */
const window = 0.35;
/** Beyond so many steps nothing is told that the figures do not show: a second or so. */
export const maximumSteps = 10_000_000;
/** How many blocks may be looked at: a bound on time, a tenth of a second or so. */
const maximumWork = 250_000;
/** How many of the sweep's answers are worked out. */
const firstAnswers = 12;

/**
 * Finds the assignment that costs least: each code takes one of its exact blocks or is left off, and what remains is
 * shared between the codes left off; branch and bound, then every single move and exchange tried round the best.
 */
export function searchAssignment(problem: Problem, budget = new Budget(maximumSteps)): SearchResult {
  const { ofCode, complete, leastOutside } = findBlocks(problem, budget);
  const search = new Search(problem, ofCode, budget);
  search.run();
  search.improve();
  // A block of a shape that was not looked for could only help an assignment that costs more than this.
  const outside = search.leastTotal(leastOutside);
  return {
    best: search.best,
    costOf: search.costOf,
    exact: complete && !search.exhausted && search.best.cost <= outside,
    givenUp: budget.exhausted,
  };
}

class Search {
  best: Assignment;
  readonly costOf: number[][];
  exhausted = false;
  private work = 0;
  private readonly fixedOf: readonly (readonly number[])[];
  private readonly free: readonly number[];
  private readonly offCost: readonly number[];
  private readonly seen = new Set<string>();

  constructor(
    private readonly problem: Problem,
    private readonly blocks: readonly (readonly Block[])[],
    private readonly budget: Budget,
  ) {
    const codes = [...problem.expenses.keys()];
    this.fixedOf = codes.map((code) =>
      [...problem.fixed.keys()].filter((operation) => problem.fixed[operation] === code),
    );
    this.free = [...problem.fixed.keys()].filter((operation) => problem.fixed[operation] === null);
    this.offCost = codes.map((code) => leastOffCost(problem, code));
    this.costOf = problem.fixed.map(() => codes.map(() => Infinity));
    this.best = { codes: problem.fixed, cost: Infinity };
  }

  /** What an assignment costs at the least when one of its blocks costs this. */
  leastTotal(oneBlock: number): number {
    const least = this.leastCosts();
    return least.reduce((sum, cost) => sum + cost, 0) - Math.max(0, ...least) + oneBlock;
  }

  private leastCosts(): readonly number[] {
    return this.blocks.map((blocks, code) => Math.min(blocks[0]?.cost ?? Infinity, this.offCost[code] ?? 0));
  }

  run(): void {
    const codes = [...this.blocks.keys()];
    for (const { blocks, cost } of sweep(this.free, this.blocks, this.leastCosts()).slice(0, firstAnswers)) {
      if (this.budget.exhausted && this.best.cost < Infinity) break;
      const taken = codes.filter((code) => !blocks.some((block) => block.code === code));
      // A code that what is fixed meets already needs nothing more.
      const met = taken.flatMap(
        (code) => this.blocks[code]?.find((block) => block.free.every((word) => word === 0)) ?? [],
      );
      const off = taken.filter((code) => !met.some((block) => block.code === code));
      const used = blocks.reduce(
        (set, block) => union(set, block.free),
        emptySet(this.problem.operationCount),
      );
      this.finish(used, [...blocks, ...met], off, cost + met.reduce((sum, block) => sum + block.cost, 0));
    }
    this.improve();
    this.descend(codes, this.blocks, emptySet(this.problem.operationCount), [], [], 0);
  }

  /** Decides one code after another, the one with the fewest blocks left first. */
  private descend(
    remaining: readonly number[],
    live: readonly (readonly Block[])[],
    used: BitSet,
    chosen: readonly Block[],
    off: readonly number[],
    cost: number,
  ): void {
    let bound = cost;
    let next: number | null = null;
    let fewest = Infinity;
    for (const code of remaining) {
      const blocks = live[code] ?? [];
      bound += Math.min(blocks[0]?.cost ?? Infinity, this.offCost[code] ?? 0);
      if (blocks.length < fewest) {
        fewest = blocks.length;
        next = code;
      }
    }
    for (const code of off) bound += this.offCost[code] ?? 0;
    // A line under the wrong operation may explain two codes left off.
    const relief = off.length > 1 ? weights.moved : 0;
    if (bound - relief >= this.best.cost + window) return;
    if (next === null) {
      this.finish(used, chosen, off, cost);
      return;
    }
    const others = remaining.filter((code) => code !== next);
    for (const block of live[next] ?? []) {
      if (this.work > maximumWork) {
        this.exhausted = true;
        // One way down to a first answer is always taken.
        if (this.best.cost < Infinity) return;
      }
      const stillLive = live.map((blocks, code) => {
        if (code === next || !others.includes(code)) return [];
        this.work += blocks.length + 1;
        return blocks.filter((other) => disjoint(other.free, block.free));
      });
      this.descend(others, stillLive, union(used, block.free), [...chosen, block], off, cost + block.cost);
    }
    if (this.work > maximumWork && this.best.cost < Infinity) {
      this.exhausted = true;
      return;
    }
    this.work += 1;
    this.descend(others, live, used, chosen, [...off, next], cost);
  }

  private finish(used: BitSet, chosen: readonly Block[], off: readonly number[], cost: number): void {
    const rest = this.free.filter((operation) => !has(used, operation));
    const key = `${off.join(",")}|${chosen
      .map((block) => `${block.code}:${block.free.join(".")}`)
      .sort()
      .join(" ")}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.work += off.length < 2 ? 10 : 40 * rest.length * off.length * off.length;
    const remainder = shareRemainder(
      this.problem,
      rest,
      off,
      (code) => this.fixedOf[code] ?? [],
      this.budget,
    );
    const codes = [...this.problem.fixed];
    for (const block of chosen) for (const operation of block.operations) codes[operation] = block.code;
    rest.forEach((operation, index) => (codes[operation] = remainder.codes[index] ?? null));
    this.meet({ codes, cost: cost + remainder.cost });
  }

  /** Takes note of an assignment. */
  private meet(assignment: Assignment): boolean {
    for (const operation of this.free) {
      const code = assignment.codes[operation];
      const costs = this.costOf[operation];
      if (code === null || code === undefined || !costs) continue;
      costs[code] = Math.min(costs[code] ?? Infinity, assignment.cost);
    }
    if (assignment.cost >= this.best.cost - 1e-9) return false;
    this.best = assignment;
    return true;
  }

  /** Tries the small changes of the best assignment, while it gets better. */
  improve(): void {
    for (let round = 0; round < 6; round++) {
      const base = this.best.codes;
      const charged = this.chargedBy(base);
      const costs = charged.map((operations, code) => blockCost(this.problem, code, operations));
      const unpaid = this.unpaidBy(base);
      const whole = costs.reduce((sum, cost) => sum + cost, 0) + unpaid;
      const isOff = (code: number) => (costs[code] ?? 0) >= 1;
      const off = [...charged.keys()].filter(isOff);
      let better = false;
      for (const change of neighbours(this.problem, base, this.free, this.budget)) {
        if (this.budget.exhausted) break;
        const codes = [...base];
        for (const [operation, code] of change) codes[operation] = code;
        const touched = touchedBy(change, base);
        const blocks = new Map(touched.map((code) => [code, afterChange(charged[code] ?? [], change, code)]));
        const someUnpaid = change.some(([operation, code]) => code === null || base[operation] === null);
        let cost = someUnpaid ? whole - unpaid + this.unpaidBy(codes) : whole;
        for (const [code, operations] of blocks)
          cost += blockCost(this.problem, code, operations) - (costs[code] ?? 0);
        // Only a change between codes of which one is off can be explained by a move, or undo one.
        const concerned = [...new Set([...off, ...touched])].sort((a, b) => a - b);
        const sides = concerned.map((code) => ({
          code,
          operations: blocks.get(code) ?? charged[code] ?? [],
        }));
        this.budget.spend(
          sides.reduce((sum, { operations }) => sum + operations.length, 10 + base.length / 8),
        );
        if (this.meet({ codes, cost: cost - movesRelief(this.problem, sides) })) better = true;
      }
      if (!better || this.budget.exhausted) return;
    }
  }

  /** For each code the operations that an assignment charges to it, in ascending order. */
  private chargedBy(codes: readonly (number | null)[]): readonly (readonly number[])[] {
    const charged: number[][] = [...this.blocks.keys()].map(() => []);
    codes.forEach((code, operation) => code !== null && charged[code]?.push(operation));
    return charged;
  }

  private unpaidBy(codes: readonly (number | null)[]): number {
    return unpaidCost(this.free.filter((operation) => codes[operation] === null));
  }
}

/** The codes that lose or win an operation. */
function touchedBy(change: Change, base: readonly (number | null)[]): readonly number[] {
  const codes = change.flatMap(([operation, code]) => [base[operation] ?? null, code]);
  return [...new Set(codes)].filter((code) => code !== null);
}

/** What is charged to a code once a change is made. */
function afterChange(before: readonly number[], change: Change, code: number): readonly number[] {
  const moved = new Set(change.map(([operation]) => operation));
  const kept = before.filter((operation) => !moved.has(operation));
  const come = change.flatMap(([operation, to]) => (to === code ? [operation] : []));
  return come.length === 0 ? kept : [...kept, ...come].sort((a, b) => a - b);
}

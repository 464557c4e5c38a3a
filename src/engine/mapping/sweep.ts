import { disjoint, emptySet, has, setOf, union, type BitSet } from "./bit-set";
import type { Block } from "./blocks";

/** Some blocks that fit beside each other, each of another code, and the sum of their costs. */
export interface PartialCover {
  readonly blocks: readonly Block[];
  readonly cost: number;
}

interface State extends PartialCover {
  readonly used: BitSet;
  readonly codes: BitSet;
  /** The cost, what the codes left will cost at the least, and what the operations passed over make likely. */
  readonly score: number;
  readonly passed: boolean;
}

const width = 60;
/** What passing over an operation is taken to cost: the first of some that follow each other, then each other. */
const passing = { first: 0.5, next: 0.1 };

/**
 * Goes through the free operations in order and covers each by the block that begins with it, or passes it over, keeping
 * the likeliest few states at each: a good first answer, found in a time that hardly depends on the figures.
 */
export function sweep(
  free: readonly number[],
  ofCode: readonly (readonly Block[])[],
  leastCost: readonly number[],
): readonly PartialCover[] {
  const size = free.reduce((most, operation) => Math.max(most, operation + 1), ofCode.length);
  const beginning = new Map<number, Block[]>();
  for (const block of ofCode.flat()) {
    const first = block.operations.find((operation) => has(block.free, operation));
    if (first === undefined) continue;
    const others = beginning.get(first);
    if (others) others.push(block);
    else beginning.set(first, [block]);
  }
  const nothing = emptySet(size);
  const start = leastCost.reduce((sum, cost) => sum + cost, 0);
  let states: readonly State[] = [
    { blocks: [], cost: 0, used: nothing, codes: nothing, score: start, passed: false },
  ];
  for (const operation of free) {
    const next: Step[] = [];
    for (const state of states) {
      if (has(state.used, operation)) {
        next.push({ state, block: null, score: state.score, passed: false });
        continue;
      }
      const pass = state.passed ? passing.next : passing.first;
      next.push({ state, block: null, score: state.score + pass, passed: true });
      for (const block of beginning.get(operation) ?? []) {
        if (has(state.codes, block.code) || !disjoint(state.used, block.free)) continue;
        const score = state.score + block.cost - (leastCost[block.code] ?? 0);
        next.push({ state, block, score, passed: false });
      }
    }
    states = next
      .sort((a, b) => a.score - b.score)
      .slice(0, width)
      .map((step) => take(step, size));
  }
  return states;
}

/** What may come after a state: a block more, or none. */
interface Step {
  readonly state: State;
  readonly block: Block | null;
  readonly score: number;
  readonly passed: boolean;
}

function take({ state, block, score, passed }: Step, size: number): State {
  if (!block) return { ...state, score, passed };
  return {
    blocks: [...state.blocks, block],
    cost: state.cost + block.cost,
    used: union(state.used, block.free),
    codes: union(state.codes, setOf(size, [block.code])),
    score,
    passed,
  };
}

import { addTo } from "../lists";
import type { Problem } from "./problem";

/** No code pays a longer run of operations in practice. */
const LONGEST_RUN = 24;

/**
 * The code of each free operation that stands in a run which alone adds up to it: no other run does, it adds up to no
 * other code, and no run that would pay one overlaps it. Each place is looked at once, however long the annex.
 */
export function chargedBeyondDoubt(problem: Problem): ReadonlyMap<number, number> {
  const runs = payingRuns(problem);
  const ofCode = countedBy(runs.map(({ code }) => code));
  const holding = countedBy(runs.flatMap(({ operations }) => operations));
  const alone = runs.filter(
    ({ code, operations }) => ofCode.get(code) === 1 && operations.every((one) => holding.get(one) === 1),
  );
  return new Map(alone.flatMap(({ code, operations }) => operations.map((one) => [one, code] as const)));
}

interface PayingRun {
  readonly code: number;
  readonly operations: readonly number[];
}

/** Every run of free operations that adds up to a code which pays nothing else already, once for each such code. */
function payingRuns({ fixed, values, expenses }: Problem): readonly PayingRun[] {
  const taken = new Set(fixed);
  const wanted = new Map<number, number[]>();
  for (const [code, amounts] of expenses.entries()) {
    if (taken.has(code)) continue;
    for (const amount of amounts) addTo(wanted, amount, code);
  }
  const free = [...fixed.keys()].filter((operation) => fixed[operation] === null);
  return free.flatMap((_, first) => {
    const runs: PayingRun[] = [];
    let sum = 0;
    for (let end = first + 1; end <= Math.min(free.length, first + LONGEST_RUN); end++) {
      sum += values[free[end - 1] ?? -1]?.[0] ?? 0;
      for (const code of wanted.get(sum) ?? []) runs.push({ code, operations: free.slice(first, end) });
    }
    return runs;
  });
}

function countedBy(keys: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

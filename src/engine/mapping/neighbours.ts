import type { Budget } from "./budget";
import { possibleSums, smallestGap } from "./cost";
import type { Problem } from "./problem";

/** Some operations, and the code each goes to instead; null for none. */
export type Change = readonly (readonly [operation: number, code: number | null])[];

/**
 * The small changes of an assignment that may be worth it: one operation elsewhere, two exchanged, all those of two
 * codes exchanged. Changes that would only put off codes that are met are left out.
 */
export function* neighbours(
  problem: Problem,
  codes: readonly (number | null)[],
  free: readonly number[],
  budget: Budget,
): Generator<Change> {
  const every = [...problem.expenses.keys()];
  const operationsOf: number[][] = every.map(() => []);
  codes.forEach((code, operation) => code !== null && operationsOf[code]?.push(operation));
  const freeOf: number[][] = every.map(() => []);
  for (const operation of free) freeOf[codes[operation] ?? -1]?.push(operation);
  const met = every.map((code) => smallestGap(problem, code, operationsOf[code] ?? []) === 0);
  const isMet = (code: number | null) => code !== null && met[code] === true;
  const sums = every.map((code) => possibleSums(problem, freeOf[code] ?? []));

  for (const operation of free) {
    const from = codes[operation] ?? null;
    const values = problem.values[operation] ?? [];
    if (!budget.spend(every.length + free.length)) return;
    for (const to of [null, ...every]) {
      if (to !== from && !(isMet(from) && (to === null || isMet(to)))) yield [[operation, to]];
    }
    for (const other of free) {
      const theirs = codes[other] ?? null;
      if (other <= operation || theirs === from) continue;
      const alike = meet(values, problem.values[other] ?? []);
      if (!alike && (isMet(from) || isMet(theirs))) continue;
      yield [
        [operation, theirs],
        [other, from],
      ];
    }
  }
  for (const one of every) {
    if (!budget.spend(every.length)) return;
    for (const two of every) {
      if (two <= one || (met[one] && met[two] && !meet(sums[one] ?? [], sums[two] ?? []))) continue;
      const ofOne = (freeOf[one] ?? []).map((operation) => [operation, two] as const);
      const ofTwo = (freeOf[two] ?? []).map((operation) => [operation, one] as const);
      if (ofOne.length + ofTwo.length > 0) yield [...ofOne, ...ofTwo];
    }
  }
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.some((value) => b.includes(value));
}

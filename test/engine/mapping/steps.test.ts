import { Amount } from "../../../src/engine/money";
import { inferMapping, type MappingInput } from "../../../src/engine/mapping";
import { chargedBeyondDoubt } from "../../../src/engine/mapping/beyond-doubt";
import { Budget } from "../../../src/engine/mapping/budget";
import { stateProblem } from "../../../src/engine/mapping/problem";
import { maximumSteps, searchAssignment } from "../../../src/engine/mapping/search";

/** Operations that follow each other are paid by one code, ten to a theme. */
function annexOf(
  operations: number,
  codes: number,
  centsOf: (index: number) => number,
  wrong = 0,
): MappingInput {
  const codeOf = (index: number) => Math.floor((index * codes) / operations);
  const expenses = Array.from({ length: codes }, () => 0);
  for (let index = 0; index < operations; index++)
    expenses[codeOf(index)] = (expenses[codeOf(index)] ?? 0) + centsOf(index);
  for (let fault = 0; fault < wrong; fault++) expenses[fault * 7] = (expenses[fault * 7] ?? 0) + 90_000;
  return {
    operations: Array.from({ length: operations }, (_, index) => ({
      id: `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`,
      title: "",
      themeTitle: `Thématique ${Math.floor(index / 10) + 1}`,
      themeRank: Math.floor(index / 10) + 1,
      computed: Amount.fromCents(centsOf(index)),
      stated: Amount.fromCents(centsOf(index)),
      statedCode: null,
      rememberedCode: null,
      conventionCodes: [],
      lines: [],
    })),
    codes: expenses.map((expense, index) => ({
      code: `C${index}`,
      label: null,
      expenses: [Amount.fromCents(expense)],
    })),
  };
}

/** Amounts that tell operations apart. */
const distinct = (index: number) => 100_000 + ((index * 7_919_317) % 9_000_017);
const alike = () => 100_000;

function stepsOf(input: MappingInput): number {
  const budget = new Budget(maximumSteps);
  searchAssignment(
    stateProblem(
      input,
      input.operations.map(() => null),
    ),
    budget,
  );
  return budget.spent;
}

test.each([
  [200, 60, 0],
  [1000, 60, 0],
  [1000, 60, 3],
])("%i operations and %i codes, %i of them wrong, are told within the budget", (operations, codes, wrong) => {
  const input = annexOf(operations, codes, distinct, wrong);
  const right = inferMapping(input).operations.filter(
    ({ code }, index) => code === `C${Math.floor((index * codes) / operations)}`,
  );
  expect(right.length).toBeGreaterThanOrEqual(operations - wrong * Math.ceil(operations / codes));
  expect(stepsOf(input)).toBeLessThan(maximumSteps);
});

test("the steps grow no faster than the pairs of operations, each compared once", () => {
  const [small, large] = [stepsOf(annexOf(250, 60, distinct)), stepsOf(annexOf(1000, 60, distinct))];
  expect(large / small).toBeLessThan(20);
});

test.each([
  [200, 60],
  [1000, 60],
  [1000, 500],
])("%i equal amounts over %i codes stop at the budget, and nothing is made up", (operations, codes) => {
  const mapping = inferMapping(annexOf(operations, codes, alike));
  const told = mapping.operations.filter(({ code, confidence }) => code !== null && confidence >= 0.8);
  expect(told).toEqual([]);
  expect(stepsOf(annexOf(operations, codes, alike))).toBeLessThan(maximumSteps * 1.1);
});

test("beyond what can be weighed all with all, what only one run adds up to is told, and nothing else", () => {
  const [operations, codes] = [4_000, 1_000];
  const input = annexOf(operations, codes, distinct, 3);
  const mapping = inferMapping(input);
  const wrong = mapping.operations.filter(
    ({ code }, index) => code !== null && code !== `C${Math.floor((index * codes) / operations)}`,
  );
  expect(wrong).toEqual([]);
  expect(mapping.operations.filter(({ code }) => code !== null).length).toBeGreaterThan(operations * 0.9);
  const none = inferMapping(annexOf(operations, codes, alike));
  expect(none.operations.filter(({ code }) => code !== null)).toEqual([]);
});

test("a long annex is gone through once: four times the operations, four times the looks at an amount", () => {
  const looks = (operations: number) => {
    const problem = stateProblem(
      annexOf(operations, operations / 4, distinct),
      new Array(operations).fill(null),
    );
    let count = 0;
    const values = new Proxy(problem.values, {
      get: (target, key) => {
        count++;
        return Reflect.get(target, key) as unknown;
      },
    });
    chargedBeyondDoubt({ ...problem, values });
    return count;
  };
  expect(looks(8_000) / looks(2_000)).toBeLessThan(4.4);
});

import { ExcelProblem } from "../../src/excel/excel-problem";
import { inExcel } from "../../src/excel/in-excel";

/** An Excel whose cell is being typed in for so many tries, and that holds no batch until it is left. */
function excelEditing(tries: number): { readonly asked: () => number } {
  let asked = 0;
  const run = async (...given: readonly unknown[]): Promise<unknown> => {
    asked += 1;
    if (asked <= tries) throw Object.assign(new Error("editing"), { code: "InvalidOperationInCellEditMode" });
    const batch = given.at(-1) as (context: unknown) => Promise<unknown>;
    return batch({});
  };
  Object.assign(globalThis, { Excel: { run } });
  return { asked: () => asked };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("what waits for a cell is tried until the cell is left, and the user is told once", async () => {
  const excel = excelEditing(5);
  const told = jest.fn();
  const done = inExcel(async () => "lu", { whileCellIsEdited: told });
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await done).toBe("lu");
  expect([excel.asked(), told.mock.calls.length]).toEqual([6, 1]);
});

test("what the user may stop waits as long as it takes, and ends when stopped", async () => {
  const excel = excelEditing(Infinity);
  const stopper = new AbortController();
  const done = inExcel(async () => "lu", { whileCellIsEdited: () => undefined, signal: stopper.signal });
  const ended = done.catch((problem: unknown) => problem);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(excel.asked()).toBeGreaterThan(100);
  stopper.abort();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(await ended).toMatchObject({ reason: "stopped" });
});

test("what nobody can stop gives up after half a minute, and says why", async () => {
  excelEditing(Infinity);
  const ended = inExcel(async () => "lu", { whileCellIsEdited: () => undefined }).catch(
    (problem: unknown) => problem,
  );
  await jest.advanceTimersByTimeAsync(40_000);
  const problem = await ended;
  expect(problem).toBeInstanceOf(ExcelProblem);
  expect(problem).toMatchObject({ reason: "cell-edited" });
});

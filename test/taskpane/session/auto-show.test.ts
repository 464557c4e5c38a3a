import { readFileSync } from "node:fs";
import path from "node:path";
import { opensWithWorkbook, openWithWorkbook } from "../../../src/taskpane/session/auto-show";

const SETTING = "Office.AutoShowTaskpaneWithDocument";

/** As much of Office as keeps settings with a document: they are kept once they are saved. */
function officeThat(saves: boolean): Map<string, unknown> {
  const [kept, held] = [new Map<string, unknown>(), new Map<string, unknown>()];
  const settings = {
    get: (name: string) => held.get(name) ?? null,
    set: (name: string, value: unknown) => void held.set(name, value),
    remove: (name: string) => void held.delete(name),
    saveAsync: (done: (result: { status: string }) => void) => {
      if (saves) {
        kept.clear();
        for (const [name, value] of held) kept.set(name, value);
      }
      done({ status: saves ? "succeeded" : "failed" });
    },
  };
  Object.assign(globalThis, {
    Office: { AsyncResultStatus: { Succeeded: "succeeded" }, context: { document: { settings } } },
  });
  return kept;
}

afterEach(() => void Reflect.deleteProperty(globalThis, "Office"));

test("the workbook itself keeps that the pane opens with it, once the user says so, and no more once they do not", async () => {
  const kept = officeThat(true);
  expect(opensWithWorkbook()).toBe(false);
  expect(kept.size).toBe(0);
  expect(await openWithWorkbook(true)).toBe(true);
  expect([...kept]).toEqual([[SETTING, true]]);
  expect(opensWithWorkbook()).toBe(true);
  expect(await openWithWorkbook(false)).toBe(true);
  expect([...kept]).toEqual([]);
});

test("what could not be kept is not said to be", async () => {
  officeThat(false);
  expect(await openWithWorkbook(true)).toBe(false);
});

test("where Office keeps no settings nothing is offered", async () => {
  expect(opensWithWorkbook()).toBeNull();
  expect(await openWithWorkbook(true)).toBe(false);
});

test("the manifest gives the pane the id by which Office opens it", () => {
  const manifest = readFileSync(path.join(__dirname, "../../../manifest.xml"), "utf8");
  expect(manifest).toContain(`<TaskpaneId>${SETTING}</TaskpaneId>`);
});

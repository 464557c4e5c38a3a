/** The formula engine in a thread of its own, as it is built. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { withMostMemory } from "../../../src/host/node/bounded-code";
import { openSession } from "../../../src/host/node/excel-client";
import { engineCode, machinesOf } from "../../../src/host/node/machines";
import { LocalMachine } from "../../../src/host/formulas";
import { MachineStopped } from "../../../src/host/formulas/machine";
import { ThreadMachine, type MachineBudget } from "../../../src/host/node/thread-machine";
import { openWorkbook } from "../../../src/host";
import { annexWithSheet } from "../../hostile/sample";

const ROOT = path.resolve(__dirname, "../../..");
const SCRIPT = path.join(ROOT, "dist/cli/formulas.js");

beforeAll(() => {
  if (!existsSync(SCRIPT)) execFileSync("npm", ["run", "build:cli"], { cwd: ROOT });
});

const cell = { sheet: 1, row: 0, column: 0 };
const ample: MachineBudget = { milliseconds: 30_000, megabytes: 400, waits: 1_000 };

test("it answers as the engine in this thread does", () => {
  const asked = (machine: LocalMachine | ThreadMachine) => {
    const refused = machine.begin([
      { id: 1, name: "Annexe" },
      { id: 2, name: "a/b" },
    ]);
    machine.put(1, 1, 0, { kind: "number", value: 0.1 });
    machine.putFormula(1, 0, 0, "A2+0.2");
    machine.evaluate();
    return [refused, machine.shown([cell]), machine.values([cell]), machine.knows(["SUM", "NOBODYS"])];
  };
  const thread = new ThreadMachine(SCRIPT, engineCode(), ample);
  const answers = asked(thread);
  thread.end();
  expect(answers).toEqual(asked(new LocalMachine(engineCode)));
  expect(answers[0]).toEqual([2]);
});

test("its start takes none of its time; it is stopped when that is used up, and refuses what is asked afterwards", () => {
  const thread = new ThreadMachine(SCRIPT, engineCode(), { ...ample, milliseconds: 1 });
  expect(thread.begin([{ id: 1, name: "Annexe" }])).toEqual([]);
  expect(() => {
    for (let row = 0; row < 10_000; row++) thread.putFormula(1, row, 0, `SUM(B1:B${row + 1})`);
    thread.evaluate();
    return thread.shown([cell]);
  }).toThrow(MachineStopped);
  expect(() => thread.shown([cell])).toThrow(MachineStopped);
});

test("what the clock says counts for nothing, where the computer has much else to do", () => {
  let hours = 0;
  const clock = jest.spyOn(performance, "now").mockImplementation(() => hours++ * 3_600_000);
  try {
    const thread = new ThreadMachine(SCRIPT, engineCode(), ample);
    thread.begin([{ id: 1, name: "Annexe" }]);
    thread.putFormula(1, 0, 0, "1+2");
    thread.evaluate();
    expect(thread.values([cell])).toEqual([{ kind: "number", value: 3 }]);
    thread.end();
  } finally {
    clock.mockRestore();
  }
});

test("woken by the answer before, it waits for its own", () => {
  const thread = new ThreadMachine(SCRIPT, engineCode(), ample);
  thread.begin([{ id: 1, name: "Annexe" }]);
  thread.putFormula(1, 0, 0, "1+2");
  thread.evaluate();
  const early = jest.spyOn(Atomics, "wait").mockReturnValueOnce("ok");
  try {
    expect(thread.values([cell])).toEqual([{ kind: "number", value: 3 }]);
    expect(early.mock.calls.length).toBeGreaterThan(1);
  } finally {
    early.mockRestore();
    thread.end();
  }
});

test("it is stopped where it died and answers nothing, though it takes no time", () => {
  const idle = jest.spyOn(process, "cpuUsage").mockReturnValue({ user: 0, system: 0 });
  try {
    const thread = new ThreadMachine("/nowhere/formulas.js", engineCode(), { ...ample, waits: 2 });
    expect(() => thread.begin([{ id: 1, name: "Annexe" }])).toThrow(MachineStopped);
  } finally {
    idle.mockRestore();
  }
});

test("it is stopped when its memory is used up", () => {
  const thread = new ThreadMachine(SCRIPT, engineCode(), { ...ample, megabytes: 64 });
  thread.begin([{ id: 1, name: "Annexe" }]);
  thread.putFormula(1, 0, 0, `REPT("x",1000)`);
  for (let row = 1; row < 30; row++) thread.putFormula(1, row, 0, `A${row}&A${row}`);
  thread.evaluate();
  expect(() => thread.shown([cell])).toThrow(MachineStopped);
});

describe("compiled code of one memory", () => {
  const HEAD = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const memoryOf = (code: Uint8Array<ArrayBuffer>): WebAssembly.Memory => {
    const { memory } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
    if (!(memory instanceof WebAssembly.Memory)) throw new Error("no memory");
    return memory;
  };
  // A memory of a page at least, and its name to the outside.
  const code = Uint8Array.from([...HEAD, 5, 3, 1, 0, 1, 7, 10, 1, 6, ...Buffer.from("memory"), 2, 0]);

  test("takes what it likes, and no more than it is let once it is bounded", () => {
    expect(memoryOf(code).grow(300)).toBe(1);
    const memory = memoryOf(withMostMemory(code, 10));
    expect(memory.grow(159)).toBe(1);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });

  test("is refused where it has none, or is bounded otherwise", () => {
    expect(() => withMostMemory(Uint8Array.from(HEAD), 10)).toThrow("no memory");
    expect(() => withMostMemory(Uint8Array.from([...HEAD, 5, 4, 1, 1, 1, 2]), 10)).toThrow("otherwise");
  });
});

test("where it gives up formulas keep their values, are counted, and the file asks to be computed on opening", async () => {
  const model = openWorkbook(
    annexWithSheet(`<row r="1"><c r="A1"><f>'Annexe 4'!G5+1</f><v>6201</v></c></row>`),
  );
  const stopped = () => new ThreadMachine(SCRIPT, engineCode(), { ...ample, milliseconds: 1 });
  const session = openSession(model, { set: "1.20", platform: "desktop", unattended: true }, stopped);
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe 4").getRange("G5").values = [[1]];
    await context.sync();
  });
  session.host.editing.settle();
  const [, sums] = model.sheets;
  expect(sums?.at(0, 0)?.value).toEqual({ kind: "number", value: 6201 });
  const left = session.formulas.uncomputed.filter(({ sheet }) => sheet === "Calculs");
  expect(left).toEqual([{ sheet: "Calculs", cell: "A1", why: "too-long" }]);
  const saved = openWorkbook(model.save().bytes);
  expect(saved.sheets[1]?.at(0, 0)?.formula?.text).toBe("'Annexe 4'!G5+1");
});

test("a script that was not built is no failure", () => {
  expect(machinesOf("/nowhere/formulas.js")()).toBeInstanceOf(LocalMachine);
});

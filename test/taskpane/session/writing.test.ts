import { Writing } from "../../../src/taskpane/session/writing";
import type { ExcelPort, ExplainedEdit, WriteOutcome } from "../../../src/taskpane/session/excel-port";
import type { Surroundings } from "../../../src/taskpane/session/session";
import { createStore } from "../../../src/taskpane/state/store";

const edit: ExplainedEdit = {
  sheet: "Annexe 5",
  address: "G24",
  before: { kind: "number", value: "27300.00" },
  after: { kind: "number", value: "31900.00" },
  rule: "operation-total",
  reason: "Total refait",
};
const cells = [{ sheet: "Annexe 5", address: "G24" }];
const undone: WriteOutcome = { kind: "written", cells: 1, journal: "Journal", undo: async () => undone };

/** Cells over an Excel that answers each time what was given for that time, the last one again and again. */
function writing(...answers: readonly WriteOutcome["kind"][]) {
  const store = createStore();
  const waiting: { readonly delay: number; readonly act: () => void }[] = [];
  let asked = 0;
  let checks = 0;
  const next = async (): Promise<WriteOutcome> => {
    const kind = answers[Math.min(asked++, answers.length - 1)];
    if (kind === "written") return { kind, cells: 1, journal: "Journal", undo: next };
    if (kind === "refused") return { kind, because: ["Rien n'a été modifié."], restored: true };
    return { kind: "in-doubt", because: "La liaison est coupée.", settle: next };
  };
  const excel = { apply: next, problem: String } as unknown as ExcelPort;
  const later: Surroundings["later"] = (delay, act) => {
    const one = { delay, act };
    waiting.push(one);
    return () => void (waiting.includes(one) && waiting.splice(waiting.indexOf(one), 1));
  };
  const around = { store, excel, later } as unknown as Surroundings;
  const subject = new Writing(around, async () => void (checks += 1));
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const wait = async (): Promise<number | undefined> => {
    const one = waiting.shift();
    one?.act();
    await settle();
    return one?.delay;
  };
  return { subject, store, wait, asked: () => asked, checks: () => checks };
}

test("a connection lost while writing names the cells in doubt and says why", async () => {
  const { subject, store, checks } = writing("in-doubt");
  await subject.apply([edit]);
  expect(store.get()).toMatchObject({
    written: null,
    interrupted: { stage: "unknown", cells, undoing: false },
    notice: { tone: "bad", text: "La liaison est coupée." },
  });
  expect(checks()).toBe(0);
});

test("Excel is asked again, less and less often, until it answers that all was written", async () => {
  const { subject, store, wait, checks } = writing("in-doubt", "in-doubt", "in-doubt", "written");
  await subject.apply([edit]);
  expect([await wait(), await wait()]).toEqual([1500, 3000]);
  expect(store.get().interrupted?.stage).toBe("unknown");
  await wait();
  expect(store.get()).toMatchObject({
    interrupted: null,
    written: { cells: 1, undone: false },
    notice: { tone: "good" },
  });
  expect(checks()).toBe(1);
});

test("what was taken back is said, and is written again when asked", async () => {
  const { subject, store, wait } = writing("in-doubt", "refused", "written");
  await subject.apply([edit]);
  await wait();
  expect(store.get()).toMatchObject({ interrupted: { stage: "restored", cells }, notice: null });
  await subject.again();
  expect(store.get()).toMatchObject({ interrupted: null, written: { cells: 1 } });
});

test("nothing else is written while a writing is in doubt: Excel is asked about it first", async () => {
  const { subject, store, asked } = writing("in-doubt");
  await subject.apply([edit]);
  await subject.apply([{ ...edit, address: "G31" }]);
  expect(asked()).toBe(2);
  expect(store.get().interrupted?.cells).toEqual(cells);
});

test("an undoing that was interrupted is told as such, and done again on demand", async () => {
  const { subject, store, wait } = writing("written", "in-doubt", "refused", "written");
  await subject.apply([edit]);
  await subject.undoLast();
  expect(store.get().interrupted).toMatchObject({ stage: "unknown", undoing: true });
  await wait();
  expect(store.get().interrupted).toMatchObject({ stage: "restored", undoing: true });
  await subject.again();
  expect(store.get()).toMatchObject({ interrupted: null, written: { undone: true } });
});

test("what was taken back may be left so", async () => {
  const { subject, store, wait } = writing("in-doubt", "refused");
  await subject.apply([edit]);
  await wait();
  subject.forgetInterrupted();
  expect(store.get().interrupted).toBeNull();
});

/** Cells over an Excel that answers when it is told to, and keeps the order of what it was asked. */
function slow() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const ask = (name: string) => (): Promise<WriteOutcome> => {
    asked.push(name);
    const undo = ask(`undo ${name}`);
    return new Promise((resolve) =>
      answers.push(() => resolve({ kind: "written", cells: 1, journal: name, undo })),
    );
  };
  const excel = { apply: ([one]: readonly ExplainedEdit[]) => ask(one?.address ?? "")(), problem: String };
  const store = createStore();
  const around = { store, excel, later: () => () => undefined } as unknown as Surroundings;
  const subject = new Writing(around, async () => undefined);
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  const answer = async (): Promise<void> => {
    await rest();
    answers.shift()?.();
    await rest();
  };
  return { subject, store, asked, answer };
}

test("a second click on « Annuler » finds nothing left to take back", async () => {
  const { subject, store, asked, answer } = slow();
  const applying = subject.apply([edit]);
  await answer();
  await applying;
  const clicks = Promise.all([subject.undoLast(), subject.undoLast()]);
  await answer();
  await answer();
  await clicks;
  expect(asked).toEqual(["G24", "undo G24"]);
  expect(store.get()).toMatchObject({ written: { undone: true }, notice: null });
});

test("one writing waits for the other, and the way back is from the one that was written last", async () => {
  const { subject, asked, answer } = slow();
  const applying = subject.apply([edit]);
  await answer();
  await applying;
  const both = Promise.all([subject.apply([{ ...edit, address: "G31" }]), subject.undoLast()]);
  await answer();
  expect(asked).toEqual(["G24", "G31"]);
  await both;
  const undoing = subject.undoLast();
  await answer();
  await undoing;
  expect(asked).toEqual(["G24", "G31", "undo G31"]);
});

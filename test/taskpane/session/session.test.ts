import { reconcile } from "../../../src/engine/reconcile";
import { textDocument } from "../../../src/documents";
import { carryOut } from "../../../src/taskpane/session/carry-out";
import { Session } from "../../../src/taskpane/session/session";
import { Stopped, type Bench, type ReadDocument } from "../../../src/taskpane/session/bench";
import type { Checked, CheckOrder } from "../../../src/taskpane/session/bench-messages";
import {
  nothingRemembered,
  type ExcelPort,
  type ExplainedEdit,
  type Remembered,
  type SheetRange,
} from "../../../src/taskpane/session/excel-port";
import type { SourceDocument } from "../../../src/taskpane/state/pane-state";
import { editsOf } from "../../../src/taskpane/state/chosen-edits";
import { createStore } from "../../../src/taskpane/state/store";
import { faultyDossier, faultyReport, faultyTotal } from "../support/small-dossier";

/** A session over an Excel that holds the small dossier, and remembers what it was asked. */
function open(
  change: {
    readonly excel?: Partial<ExcelPort>;
    readonly bench?: Partial<Bench>;
    readonly watchFails?: () => boolean;
  } = {},
) {
  const asked = {
    written: [] as (readonly ExplainedEdit[])[],
    undone: 0,
    highlights: 0,
    cleared: 0,
    shown: [] as string[],
    remembered: nothingRemembered as Remembered,
  };
  const waiting: (() => void)[] = [];
  const shelves = new Map<string, readonly SourceDocument[]>();
  let onChange = (): void => undefined;
  let onSelect: (range: SheetRange) => void = () => undefined;
  const excel: ExcelPort = {
    abilities: () => ({ enough: true, notes: true }),
    recalculate: async () => undefined,
    activeSheet: async () => "Annexe",
    read: async ({ onProgress }) => {
      onProgress(1, 2);
      return { file: "annexe.xlsx", sheets: faultyDossier.workbook.sheets, active: "Annexe" };
    },
    highlight: async () => {
      asked.highlights += 1;
      return null;
    },
    clearHighlights: async () => {
      asked.cleared += 1;
    },
    isMarked: async () => false,
    show: async ({ address }) => {
      asked.shown.push(address);
      return `${address} est sélectionnée.`;
    },
    apply: async (edits) => {
      asked.written.push(edits);
      const undo = async () => {
        asked.undone += 1;
        return { kind: "written", cells: edits.length, journal: "Journal", undo } as const;
      };
      return { kind: "written", cells: edits.length, journal: "Journal", undo };
    },
    writeSheet: async (plan) => ({
      sheet: plan.title,
      rewritten: false,
      otherTitle: false,
      leftAsIs: null,
      pushed: 0,
    }),
    keptBySheet: async () => null,
    ownSheets: async () => ({}),
    recall: async () => asked.remembered,
    remember: async (remembered) => {
      asked.remembered = remembered;
      return remembered;
    },
    watch: async (told) => {
      if (change.watchFails?.()) throw new Error("connection");
      onChange = told;
      return async () => undefined;
    },
    watchSelection: async (told) => {
      onSelect = told;
      return async () => undefined;
    },
    problem: (error) => `problème : ${error instanceof Error ? error.message : ""}`,
    ...change.excel,
  };
  const bench: Bench = {
    read: async (bytes, file) => ({
      kind: "read",
      text: textDocument(new TextDecoder().decode(bytes), file),
      facts: null,
    }),
    prepare: () => undefined,
    readText: async (text, file) => ({ kind: "read", text: textDocument(text, file), facts: null }),
    check: async (sheets, order) => {
      const dossier = {
        workbook: { file: order.file, sheets },
        documents: order.documents,
        choices: order.choices,
      };
      const found = reconcile(dossier, { name: order.file, lang: order.lang });
      return found.kind === "report"
        ? { kind: "report", report: found.report, otherSheets: [] }
        : { kind: "none", because: "no-table" };
    },
    make: async () => null,
    stop: () => undefined,
    ...change.bench,
  };
  const store = createStore();
  let ids = 0;
  const session = new Session({
    store,
    excel,
    bench,
    shelf: {
      take: async (name) => shelves.get(name) ?? [],
      put: async (name, documents) => void shelves.set(name, documents),
      empty: async (name) => void shelves.delete(name),
    },
    clock: () => "14:32",
    newId: () => `id-${++ids}`,
    later: (_delay, act) => {
      waiting.push(act);
      return () => void waiting.splice(waiting.indexOf(act), 1);
    },
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
  };
  return {
    session,
    store,
    asked,
    shelves,
    waiting,
    edit: () => onChange(),
    select: (range: SheetRange) => onSelect(range),
    settle,
  };
}

const key = faultyTotal?.key ?? "";
const faultyEdits = faultyTotal ? editsOf(faultyTotal, { rank: 0, values: false, lang: "fr" }) : [];

test("checking reads the workbook and shows the report with its time", async () => {
  const { session, store } = open();
  expect(await session.check()).toBe(true);
  const { result, work, activeSheet } = store.get();
  expect(result?.report.findings.map(({ rule }) => rule)).toContain("operation-total");
  expect([result?.at, work.kind, activeSheet]).toEqual(["14:32", "idle", "Annexe"]);
});

test("what Excel refuses is told, and the result before is kept", async () => {
  let reads = 0;
  const { session, store } = open({
    excel: {
      read: async () => {
        reads += 1;
        if (reads > 1) throw new Error("connection");
        return { file: null, sheets: faultyDossier.workbook.sheets, active: null };
      },
    },
  });
  await session.check();
  expect(await session.check()).toBe(false);
  expect(store.get().work).toEqual({ kind: "failed", because: "problème : connection" });
  expect(store.get().result).not.toBeNull();
});

test("a check that was stopped says nothing more, whenever it ends", async () => {
  let end: (error: Error) => void = () => undefined;
  const { session, store } = open({
    bench: {
      check: () => new Promise((_resolve, reject) => (end = reject)),
      stop: () => end(new Stopped()),
    },
  });
  const checking = session.check();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(store.get().work.kind).toBe("running");
  session.stop();
  expect(await checking).toBe(false);
  expect(store.get()).toMatchObject({ work: { kind: "idle" }, result: null, notice: { tone: "neutral" } });
});

test("an edit in the sheet is told, then checked again once the sheet is at rest", async () => {
  const { session, store, waiting, edit, settle } = open();
  await session.open();
  await session.check();
  edit();
  edit();
  expect(store.get().stale).toBe(true);
  expect(waiting).toHaveLength(1);
  waiting[0]?.();
  await settle();
  expect(store.get()).toMatchObject({ stale: false, result: { rank: 2 } });
});

test("what follows an edit reads what changed; what is asked for reads everything", async () => {
  const read: boolean[] = [];
  const { session, waiting, edit, settle } = open({
    excel: {
      read: async ({ changes }) => {
        read.push(changes);
        return { file: null, sheets: faultyDossier.workbook.sheets, active: null };
      },
    },
  });
  await session.open();
  await session.check();
  edit();
  waiting[0]?.();
  await settle();
  await session.check();
  expect(read).toEqual([false, true, false]);
});

test("an edit that leaves the sheet as it was is not checked again, and nothing is out of date", async () => {
  const { session, store, waiting, edit, settle } = open({
    excel: {
      read: async ({ changes }) => ({
        file: null,
        sheets: faultyDossier.workbook.sheets,
        active: null,
        same: changes,
      }),
    },
  });
  await session.open();
  await session.check();
  edit();
  waiting[0]?.();
  await settle();
  expect(store.get()).toMatchObject({ stale: false, work: { kind: "idle" }, result: { rank: 1 } });
});

test("a check that was cut short is still owed: what follows an edit checks what it had read", async () => {
  const ends: (() => void)[] = [];
  const checked: CheckOrder["choices"]["waivers"][] = [];
  const { session, store, waiting, edit, settle } = open({
    excel: {
      read: async ({ changes }) => ({
        file: null,
        sheets: faultyDossier.workbook.sheets,
        active: null,
        same: changes,
      }),
    },
    bench: {
      check: async (_sheets, { choices }) => {
        if (checked.push(choices.waivers) === 2) await new Promise<void>((resolve) => ends.push(resolve));
        return { kind: "report", report: faultyReport, otherSheets: [] };
      },
    },
  });
  await session.open();
  await session.check();
  const asides = session.setAside([key], "vu");
  await settle();
  edit();
  waiting[0]?.();
  await settle();
  for (const end of ends) end();
  await asides;
  expect(checked).toEqual([{}, { [key]: "vu" }, { [key]: "vu" }]);
  expect(store.get()).toMatchObject({ stale: false, result: { rank: 2 } });
});

test.each(["stopped", "failed"])("a check that %s is still owed after an edit", async (how) => {
  let checks = 0;
  const { session, store, waiting, edit, settle } = open({
    excel: {
      read: async ({ changes }) => ({
        file: null,
        sheets: faultyDossier.workbook.sheets,
        active: null,
        same: changes,
      }),
    },
    bench: {
      check: async () => {
        if (++checks === 2) throw how === "stopped" ? new Stopped() : new Error("broken");
        return { kind: "report", report: faultyReport, otherSheets: [] };
      },
    },
  });
  await session.open();
  await session.check();
  await session.check();
  edit();
  waiting[0]?.();
  await settle();
  expect([checks, store.get().result?.rank]).toEqual([3, 2]);
});

test("what Excel refused to tell at opening is asked again by the next check", async () => {
  let refusals = 2;
  const { session, store, edit, select } = open({ watchFails: () => refusals-- > 0 });
  await session.open();
  expect(store.get().notice?.tone).toBe("bad");
  await session.check();
  await session.check();
  select({ sheet: "Annexe 5", address: "A1" });
  edit();
  expect([store.get().stale, refusals]).toEqual([true, -1]);
});

test("marks that stand at opening are told, and follow the next check", async () => {
  const { session, store, asked } = open({ excel: { isMarked: async () => true } });
  await session.open();
  expect(store.get().highlighted).toBe(true);
  await session.check();
  expect(asked.highlights).toBe(1);
});

test("the same findings are not marked again after an edit", async () => {
  const { session, asked, waiting, edit, settle } = open();
  await session.open();
  await session.check();
  await session.marks.wish(true);
  edit();
  waiting[0]?.();
  await settle();
  expect(asked.highlights).toBe(1);
  await session.check();
  expect(asked.highlights).toBe(2);
});

test("with the live check off an edit is told, and nothing is checked", async () => {
  const { session, store, waiting, edit } = open();
  await session.open();
  await session.check();
  await session.remember({ live: false });
  edit();
  expect([store.get().stale, waiting.length]).toEqual([true, 0]);
});

test("with the live check off, an edit during a check is told once its verdict is there", async () => {
  let edit = (): void => undefined;
  const opened = open({
    bench: {
      check: async () => {
        edit();
        return { kind: "report", report: faultyReport, otherSheets: [] };
      },
    },
  });
  const { session, store } = opened;
  await session.open();
  await session.remember({ live: false });
  await session.check();
  expect(store.get().stale).toBe(false);
  edit = opened.edit;
  await session.check();
  expect(store.get()).toMatchObject({ stale: true, result: { rank: 2 } });
});

test("correcting writes the edits of the finding with its rule, and undoing turns them round once", async () => {
  const { session, store, asked } = open();
  await session.check();
  await session.correct(faultyEdits);
  expect(asked.written.map((edits) => edits.map(({ address, rule }) => [address, rule]))).toEqual([
    [["C5", "operation-total"]],
  ]);
  expect(store.get().written).toEqual({ cells: 1, journal: "Journal", undone: false });
  await session.writing.undoLast();
  await session.writing.undoLast();
  expect(asked.undone).toBe(1);
  expect(store.get().written).toEqual({ cells: 1, journal: "Journal", undone: true });
});

test("a refused correction is told cell by cell, and counts as nothing written", async () => {
  const { session, store } = open({
    excel: { apply: async () => ({ kind: "refused", because: ["C5 a changé depuis le pointage."] }) },
  });
  await session.check();
  await session.correct(faultyEdits);
  expect(store.get()).toMatchObject({
    written: null,
    notice: { tone: "bad", text: "C5 a changé depuis le pointage." },
  });
});

test("what is set aside is kept in the workbook with its reason, and can be taken back", async () => {
  const { session, store, asked } = open();
  await session.check();
  await session.setAside([key], "vu avec le service");
  expect(asked.remembered.waivers).toEqual({ [key]: "vu avec le service" });
  const waived = () => store.get().result?.report.findings.find((one) => one.key === key)?.waived;
  expect(waived()).toBe("vu avec le service");
  expect(store.get().notice).toMatchObject({ tone: "good", takeBack: [key] });
  await session.takeBack([key]);
  expect(waived()).toBeNull();
});

test("several findings are set aside for one reason, and taken back together", async () => {
  const { session, store, asked } = open();
  await session.check();
  await session.setAside([key, "autre"], "vu");
  expect(asked.remembered.waivers).toEqual({ [key]: "vu", autre: "vu" });
  await session.takeBack(store.get().notice?.takeBack ?? []);
  expect(asked.remembered.waivers).toEqual({});
});

test("a cell selected in the sheet shows its finding; another cell leaves what is shown", async () => {
  const { session, store, select } = open();
  await session.open();
  await session.check();
  store.tell({ kind: "finding-opened", key: null, asked: false });
  select({ sheet: "Annexe 5", address: "C5" });
  expect(store.get().opened?.key).toBe(key);
  select({ sheet: "Annexe 5", address: "A1" });
  expect(store.get().opened?.key).toBe(key);
});

test("a finding that is opened selects its cell, from whatever tab it is asked for", async () => {
  const { session, store, asked } = open();
  await session.check();
  store.tell({ kind: "tab-chosen", tab: "imputations" });
  session.openFinding(key);
  expect(store.get()).toMatchObject({ tab: "check", opened: { key } });
  expect(asked.shown).toEqual(["C5"]);
});

test("a choice that the workbook cannot keep holds all the same, and that is said", async () => {
  const { session, store } = open({ excel: { remember: () => Promise.reject(new Error("protégé")) } });
  await session.check();
  await session.setAside([key], "vu");
  expect(store.get().result?.report.findings.find((one) => one.key === key)?.waived).toBe("vu");
});

test("documents are kept on this computer under a name that the workbook remembers, and found again", async () => {
  const first = open();
  const bytes = async () => new TextEncoder().encode("Un rapport.");
  await first.session.addFiles([{ name: "rapport.txt", bytes }]);
  const { shelf } = first.asked.remembered;
  expect(shelf).not.toBeNull();
  first.store.tell({ kind: "document-removed", id: "id-1" });
  await first.session.open();
  expect(first.store.get().documents.map(({ file }) => file)).toEqual(["rapport.txt"]);
});

test("documents given in quick succession are kept under one name, and forgotten together", async () => {
  const { session, asked, shelves } = open();
  const bytes = async () => new TextEncoder().encode("Un rapport.");
  await Promise.all(["rapport.txt", "annexe.txt"].map((name) => session.addFiles([{ name, bytes }])));
  const { shelf } = asked.remembered;
  expect([...shelves].map(([name, kept]) => [name, kept.map(({ file }) => file)])).toEqual([
    [shelf, ["rapport.txt", "annexe.txt"]],
  ]);
  await session.forget();
  expect(shelves.size).toBe(0);
});

test("the same file given again takes the place of the first", async () => {
  const { session, store } = open();
  const bytes = async () => new TextEncoder().encode("Un rapport.");
  await session.addFiles([{ name: "rapport.txt", bytes }]);
  await session.addFiles([{ name: "rapport.txt", bytes }]);
  expect(store.get().documents).toHaveLength(1);
});

test("the ribbon's orders are carried out, and shown where they are told", async () => {
  const { session, store, asked } = open();
  await session.open();
  store.tell({ kind: "tab-chosen", tab: "settings" });
  expect(await carryOut("check", session)).toBeNull();
  expect(store.get()).toMatchObject({ tab: "check", highlighted: false, result: { rank: 1 } });
  await carryOut("highlight", session);
  expect(store.get()).toMatchObject({ highlighted: true, result: { rank: 2 } });
  expect(asked.highlights).toBe(1);
  await carryOut("clear", session);
  expect([store.get().highlighted, asked.cleared]).toEqual([false, 1]);
  expect(await carryOut("write-summary", session)).toMatchObject({ kind: "failed" });
  expect(store.get().tab).toBe("outputs");
});

test("highlighting that fails leaves the switch as it was", async () => {
  const { session, store, asked } = open();
  await session.check();
  await session.marks.wish(true);
  expect([store.get().highlighted, asked.highlights]).toEqual([true, 1]);
  const broken = open({ excel: { highlight: () => Promise.reject(new Error("protégé")) } });
  await broken.session.check();
  await broken.session.marks.wish(true);
  expect(broken.store.get()).toMatchObject({ highlighted: false, notice: { tone: "bad" } });
});

test("an operation that moves because another was charged to its code is told", async () => {
  const mapping = (code: string) =>
    ["1.1", "1.2"].map((operation, i) => ({
      operation,
      code: i === 0 ? "A" : code,
      how: "inferred" as const,
      confidence: 1,
      alternatives: [],
    }));
  const found = ["B", "C", "C"];
  const { session, store } = open({
    bench: {
      check: async () => ({
        kind: "report",
        report: { ...faultyReport, mapping: mapping(found.shift() ?? "") },
        otherSheets: [],
      }),
    },
  });
  await session.check();
  await session.assign("1.1", "A");
  expect(store.get().notice).toMatchObject({ tone: "bad", text: expect.stringContaining("1.2 (B → C)") });
  store.tell({ kind: "notice", notice: null });
  await session.assign("1.1", null);
  expect(store.get().notice).toBeNull();
});

test("forgetting empties the workbook's memory and the shelf", async () => {
  const { session, store, asked, shelves } = open();
  const bytes = async () => new TextEncoder().encode("Un rapport.");
  await session.addFiles([{ name: "rapport.txt", bytes }]);
  await session.check();
  await session.setAside([key], "vu");
  await session.forget();
  expect(asked.remembered).toEqual(nothingRemembered);
  expect(shelves.size).toBe(0);
  expect(store.get().documents).toEqual([]);
});

/** The workbook as it stands once a row is put above its first: each address is that of the cell that stood above. */
const moved = faultyDossier.workbook.sheets.map((sheet) => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 1 })),
}));

test("a correction shown before rows moved is not written where another cell stands now", async () => {
  let sheets = faultyDossier.workbook.sheets;
  const read = async () => ({ file: "annexe.xlsx", sheets, active: "Annexe" });
  const { session, store, asked, edit } = open({ excel: { read } });
  await session.open();
  await session.check();
  sheets = moved;
  edit();
  await session.correct(faultyEdits);
  expect(asked.written).toEqual([]);
  expect(store.get().notice).toMatchObject({
    tone: "bad",
    text: expect.stringContaining("a changé depuis que cette"),
  });
});

test("a correction shown before something else changed is written where the new check proposes it too", async () => {
  const { session, store, asked, edit } = open();
  await session.open();
  await session.check();
  edit();
  await session.correct(faultyEdits);
  expect(asked.written).toHaveLength(1);
  expect(store.get().written).toMatchObject({ cells: 1 });
});

test("nothing is written of a sheet that changed and cannot be read again", async () => {
  let fails = false;
  const read = async () => {
    if (fails) throw new Error("coupure");
    return { file: "annexe.xlsx", sheets: faultyDossier.workbook.sheets, active: "Annexe" };
  };
  const { session, asked, edit } = open({ excel: { read } });
  await session.open();
  await session.check();
  fails = true;
  edit();
  await session.correct(faultyEdits);
  expect(asked.written).toEqual([]);
});

/** A bench whose checks end when they are told to. */
function slowBench() {
  const waiting: (() => void)[] = [];
  const report: Checked = { kind: "report", report: faultyReport, otherSheets: [] };
  const documents: number[] = [];
  const check = (_sheets: unknown, order: CheckOrder): Promise<Checked> => {
    documents.push(order.documents.length);
    return new Promise((resolve) => waiting.push(() => resolve(report)));
  };
  return { waiting, documents, bench: { check } };
}

test("a document given while the dossier is checked for the first time is in the verdict that is shown", async () => {
  const { waiting, documents, bench } = slowBench();
  const { session, settle, store } = open({ bench });
  const first = session.check();
  await settle();
  const given = session.addText("Un rapport.", "rapport.txt");
  await settle();
  for (let end = waiting.shift(); end; end = waiting.shift()) {
    end();
    await settle();
  }
  await Promise.all([first, given]);
  expect(documents).toEqual([0, 1]);
  expect(store.get()).toMatchObject({ stale: false, result: { rank: 1 } });
});

test("a verdict that comes while a document is read is told as one without it", async () => {
  const { waiting, bench } = slowBench();
  let read: () => void = () => undefined;
  const text = textDocument("Un rapport.", "rapport.txt");
  const readText = () =>
    new Promise<ReadDocument>((resolve) => (read = () => resolve({ kind: "read", text, facts: null })));
  const { session, settle, store } = open({ bench: { ...bench, readText } });
  const first = session.check();
  await settle();
  const given = session.addText("Un rapport.", "rapport.txt");
  await settle();
  waiting.shift()?.();
  await first;
  expect(store.get()).toMatchObject({ stale: true, result: { rank: 1 } });
  read();
  await settle();
  waiting.shift()?.();
  await given;
  expect(store.get()).toMatchObject({ stale: false, result: { rank: 2 } });
});

test("a check that ends without a verdict leaves the one before as out of date", async () => {
  let sheets = faultyDossier.workbook.sheets;
  const read = async () => ({ file: "annexe.xlsx", sheets, active: "Annexe" });
  const { session, store } = open({ excel: { read } });
  await session.check();
  sheets = [];
  await session.check();
  expect(store.get()).toMatchObject({ stale: true, result: { rank: 1 }, work: { kind: "failed" } });
});

test("documents that the workbook remembers are not lost where it could not be read as the pane opened", async () => {
  let fails = true;
  const remembered = { ...nothingRemembered, shelf: "dossier", waivers: { autre: "vu" } };
  const kept: Remembered[] = [];
  const { session, store, shelves } = open({
    excel: {
      recall: async () => {
        if (fails) throw new Error("coupure");
        return remembered;
      },
      remember: async (one) => {
        kept.push(one);
        return one;
      },
    },
  });
  const reading = { kind: "read", text: textDocument("Un budget.", "budget.txt"), facts: null } as const;
  shelves.set("dossier", [{ id: "b", file: "budget.txt", role: null, reading }]);
  await session.recallOnly();
  expect(store.get().notice).toMatchObject({ tone: "bad" });
  fails = false;
  await session.addText("Un rapport.", "rapport.txt");
  const files = (of: readonly SourceDocument[] | undefined) => of?.map(({ file }) => file).sort();
  expect(files(store.get().documents)).toEqual(["budget.txt", "rapport.txt"]);
  expect([...shelves.keys()]).toEqual(["dossier"]);
  expect(files(shelves.get("dossier"))).toEqual(["budget.txt", "rapport.txt"]);
  expect(kept).toEqual([]);
});

test("what was chosen while the workbook could not be read joins what it remembers once it can", async () => {
  let fails = true;
  const whileUp = async <T>(give: () => T): Promise<T> => {
    if (fails) throw new Error("coupure");
    return give();
  };
  const theirs = { ...nothingRemembered, waivers: { autre: "vu" } };
  const { session, store } = open({
    excel: {
      recall: () => whileUp(() => theirs),
      remember: (one) => whileUp(() => ({ ...one, waivers: { ...theirs.waivers, ...one.waivers } })),
    },
  });
  await session.recallOnly();
  await session.remember({ waivers: { [key]: "sans objet" } });
  fails = false;
  await session.check();
  expect(store.get().remembered.waivers).toEqual({ autre: "vu", [key]: "sans objet" });
});

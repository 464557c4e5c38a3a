import {
  applyEdits,
  sayFailed,
  sayRefused,
  settleEdits,
  undoEdits,
  type EditOutcome,
  type ExplainedEdit,
  type WrittenEdit,
} from "../../src/excel";
import type { CellContent } from "../../src/engine/grid";
import { SOMEBODY_ELSE, type HostOptions } from "../../src/host/api";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter, syncsOf } from "./support/in-session";
import { held, textOfSheet, type } from "./support/sheet";
import { snapshotsOf } from "./support/workbooks";

const AT = { at: "2026-11-25T14:32:05", lang: "fr" } as const;
const LATER = { at: "2026-11-25T14:40:00", lang: "fr" } as const;
const JOURNAL = "Journal de pointage";

const number = (value: string): CellContent => ({ kind: "number", value });
const text = (value: string): CellContent => ({ kind: "text", value });
const formula = (value: string): CellContent => ({ kind: "formula", value });
const EMPTY: CellContent = { kind: "empty", value: "" };

function edit(address: string, before: CellContent, after: CellContent, sheet = "Annexe"): ExplainedEdit {
  return { sheet, address, before, after, rule: "operation-total", reason: "Le total suit ses lignes." };
}

/** Two lines, a wrong total, a figure held as text. */
async function annex(options: HostOptions = {}): Promise<ExcelSession> {
  const session = enter(emptyWorkbook("Annexe", "Autre"), options);
  await type(session, "Annexe", { G5: 1200.5, G6: 800, G7: 1999, G8: "'1 500,00", A1: "Annexe 5" });
  return session;
}

const TOTAL = edit("G7", number("1999.00"), formula("=SUM(G5:G6)"));
const FIGURE = edit("G8", text("1 500,00"), number("1500.00"));

function written(outcome: EditOutcome): readonly WrittenEdit[] {
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
  return outcome.edits;
}

/** Every sheet but the journal, cells and looks. */
function others({ model }: ExcelSession): unknown {
  return model.sheets
    .filter(({ facets }) => facets.name !== JOURNAL)
    .map((sheet) => [
      model.snapshot(sheet),
      model.snapshot(sheet).cells.map(({ row, column }) => model.styleOf(sheet, row, column)),
    ]);
}

const sheetNames = ({ model }: ExcelSession): readonly string[] =>
  model.sheets.map(({ facets }) => facets.name);

describe("applying edits", () => {
  test("writes them all in two syncs, and lists them in the journal", async () => {
    const session = await annex();
    const { result, syncs } = await syncsOf(session, () => applyEdits([TOTAL, FIGURE], AT));
    expect(syncs).toBe(2);
    expect(result).toMatchObject({ kind: "applied", journal: JOURNAL });
    expect([await held(session, "Annexe", "G7"), await held(session, "Annexe", "G8")]).toEqual([
      "=SUM(G5:G6)",
      1500,
    ]);
    const [, , header, ...rows] = await textOfSheet(session, JOURNAL);
    expect(header).toEqual([
      "N°",
      "Appliquée le",
      "Feuille",
      "Cellule",
      "Avant",
      "Après",
      "Contrôle",
      "Motif",
      "Annulée le",
    ]);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ["1", "25/11/2026 14:32:05", "Annexe", "G7", expect.stringMatching(/^1.999,00$/), "=SOMME(G5:G6)"],
      ["2", "25/11/2026 14:32:05", "Annexe", "G8", "1 500,00", expect.stringMatching(/^1.500,00$/)],
    ]);
  });

  test("goes on under the last entry of the journal, whatever the user calls it", async () => {
    const session = await annex();
    await applyEdits([TOTAL], AT);
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(JOURNAL).name = "Traces";
      await context.sync();
    });
    expect(await applyEdits([FIGURE], LATER)).toMatchObject({ kind: "applied", journal: "Traces" });
    const rows = await textOfSheet(session, "Traces");
    expect(rows.slice(3).map((row) => [row[0], row[3]])).toEqual([
      ["1", "G7"],
      ["2", "G8"],
    ]);
    expect(sheetNames(session)).toEqual(["Annexe", "Autre", "Traces"]);
  });

  test("never takes the user's own sheet of that title for the journal", async () => {
    const session = enter(emptyWorkbook("Annexe", "journal de pointage"));
    await type(session, "Annexe", { G7: 1999 });
    await type(session, "journal de pointage", { A1: "à moi" });
    expect(await applyEdits([TOTAL], AT)).toMatchObject({ journal: "Journal de pointage (2)" });
    expect(await held(session, "journal de pointage", "A1")).toBe("à moi");
  });

  test("starts a new journal where the user deleted it", async () => {
    const session = await annex();
    await applyEdits([TOTAL], AT);
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(JOURNAL).delete();
      await context.sync();
    });
    expect(await applyEdits([FIGURE], LATER)).toMatchObject({ kind: "applied", journal: JOURNAL });
  });

  test.each([
    "=SUM(A1:A9)",
    "+33 4 00",
    "-12 %",
    "@SOMME(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "1/2",
    "1E5",
    "VRAI",
    "#N/A x",
  ])("text stays text: %j", async (value) => {
    const session = await annex();
    const done = written(await applyEdits([edit("C3", EMPTY, text(value))], AT));
    const sheet = session.model.sheetNamed("Annexe");
    expect(sheet?.at(2, 2)).toMatchObject({ value: { kind: "text", value } });
    expect(sheet?.at(2, 2)?.formula).toBeUndefined();
    const journal = session.model.sheetNamed(JOURNAL);
    expect(journal?.at(3, 5)).toMatchObject({ value: { kind: "text", value } });
    expect(journal?.at(3, 5)?.formula).toBeUndefined();
    expect(await undoEdits(done, LATER)).toMatchObject({ kind: "applied" });
    expect(sheet?.at(2, 2)).toBeUndefined();
  });

  test("a figure written in a cell formatted as text is a number", async () => {
    const session = await annex();
    await session.excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Annexe").getRange("G9");
      cell.numberFormat = [["@"]];
      cell.values = [["12,50"]];
      await context.sync();
    });
    const before = others(session);
    const done = written(await applyEdits([edit("G9", text("12,50"), number("12.50"))], AT));
    expect(await held(session, "Annexe", "G9")).toBe(12.5);
    await undoEdits(done, LATER);
    expect(others(session)).toEqual(before);
  });

  test("a column of 5,000 figures held as text takes two syncs", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    await session.excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("Annexe").getRange("G1:G5000");
      column.values = Array.from({ length: 5000 }, (_, i) => [`'${i},5`]);
      await context.sync();
    });
    const edits = Array.from({ length: 5000 }, (_, i) =>
      edit(`G${i + 1}`, text(`${i},5`), number(`${i}.50`)),
    );
    const { result, syncs } = await syncsOf(session, () => applyEdits(edits, AT));
    expect([result.kind, syncs]).toEqual(["applied", 2]);
    expect(await held(session, "Annexe", "G5000")).toBe(4999.5);
  });
});

describe("undoing", () => {
  test("gives back every cell and its format, and marks the entries without erasing them", async () => {
    const session = await annex();
    const before = others(session);
    const done = written(await applyEdits([TOTAL, FIGURE], AT));
    const { result, syncs } = await syncsOf(session, () => undoEdits(done, LATER));
    expect([result.kind, syncs]).toEqual(["applied", 2]);
    // The apostrophe before a figure held as text is the user's typing, not the cell's content: Excel does not tell it.
    const plain = (value: unknown): string =>
      JSON.stringify(value).replaceAll('"quotePrefix":true', '"quotePrefix":false');
    expect(plain(others(session))).toEqual(plain(before));
    const rows = (await textOfSheet(session, JOURNAL)).slice(3);
    expect(rows.map((row) => [row[3], row[8]])).toEqual([
      ["G7", "25/11/2026 14:40:00"],
      ["G8", "25/11/2026 14:40:00"],
    ]);
  });

  test("is refused where a cell was changed since", async () => {
    const session = await annex();
    const done = written(await applyEdits([TOTAL, FIGURE], AT));
    await type(session, "Annexe", { G7: 5 });
    const outcome = await undoEdits(done, LATER);
    expect(outcome).toMatchObject({
      kind: "refused",
      refused: [{ because: "changed", edit: { address: "G7" } }],
    });
    expect(await held(session, "Annexe", "G8")).toBe(1500);
  });

  test("works without the journal's entries where the user took them out", async () => {
    const session = await annex();
    const done = written(await applyEdits([TOTAL], AT));
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(JOURNAL).delete();
      await context.sync();
    });
    expect(await undoEdits(done, LATER)).toMatchObject({ kind: "applied" });
    expect(await held(session, "Annexe", "G7")).toBe(1999);
  });
});

describe("nothing is written, and the cell is named, where", () => {
  async function refused(
    session: ExcelSession,
    ...edits: readonly ExplainedEdit[]
  ): Promise<readonly string[]> {
    const before = JSON.stringify(snapshotsOf(session.model));
    const outcome = await applyEdits(edits, AT);
    expect(JSON.stringify(snapshotsOf(session.model))).toBe(before);
    if (outcome.kind !== "refused") throw new Error(JSON.stringify(outcome));
    return outcome.refused.map((one) => sayRefused(one, "fr"));
  }

  test("a cell changed between the check and the correction", async () => {
    const session = await annex();
    await type(session, "Annexe", { G7: 2001.5 });
    expect(await refused(session, TOTAL, FIGURE)).toEqual([
      "G7, feuille « Annexe » a changé depuis le pointage (elle contient 2001,5 au lieu de 1999,00). Cliquez de nouveau sur Pointer.",
    ]);
  });

  test("a number became the formula that shows it", async () => {
    const session = await annex();
    await type(session, "Annexe", { G7: "=1999" });
    expect(await refused(session, TOTAL)).toEqual([
      expect.stringContaining("(elle contient =1999 au lieu de"),
    ]);
  });

  test("the sheet is gone", async () => {
    const session = await annex();
    expect(await refused(session, edit("A1", EMPTY, number("1"), "Disparue"))).toEqual([
      expect.stringContaining("n'existe plus"),
    ]);
  });

  test("the sheet is protected and the cell locked", async () => {
    const session = await annex();
    await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Annexe");
      sheet.getRange("G5").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    expect(await refused(session, TOTAL, edit("G5", number("1200.50"), number("1")))).toEqual([
      expect.stringMatching(/^G7, feuille « Annexe » est verrouillée/),
    ]);
  });

  test("the journal is protected", async () => {
    const session = await annex();
    await applyEdits([TOTAL], AT);
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(JOURNAL).protection.protect();
      await context.sync();
    });
    expect(await refused(session, FIGURE)).toEqual([expect.stringContaining("La feuille du journal")]);
  });

  test("a merged area hides the cell", async () => {
    const session = await annex();
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Annexe").getRange("A1:C1").merge();
      await context.sync();
    });
    expect(await refused(session, edit("B1", EMPTY, text("x")))).toEqual([
      expect.stringContaining("cachée dans une cellule fusionnée"),
    ]);
    expect(await applyEdits([edit("A1", text("Annexe 5"), text("Annexe 6"))], AT)).toMatchObject({
      kind: "applied",
    });
  });

  test("two edits aim at one cell", async () => {
    expect(await refused(await annex(), TOTAL, { ...TOTAL, after: number("1") })).toHaveLength(1);
  });
});

describe("on a hidden sheet, under a filter, in a table", () => {
  test("edits are written all the same", async () => {
    const session = await annex();
    await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Annexe");
      sheet.getRange("8:8").rowHidden = true;
      sheet.tables.add("A10:B12", true);
      await context.sync();
      sheet.visibility = "Hidden";
      await context.sync();
    });
    const outcome = await applyEdits([TOTAL, FIGURE, edit("B11", EMPTY, number("3"))], AT);
    expect(outcome.kind).toBe("applied");
    expect(await held(session, "Annexe", "B11")).toBe(3);
  });
});

describe("faults", () => {
  /** The workbook whole: every sheet's cells, the journal's included. */
  const state = ({ model }: ExcelSession): string => JSON.stringify(snapshotsOf(model));

  async function reference(
    withJournal: boolean,
  ): Promise<{ readonly before: string; readonly after: string }> {
    const session = await prepared(withJournal);
    const before = state(session);
    await applyEdits([TOTAL, FIGURE], AT);
    return { before, after: state(session) };
  }

  async function prepared(withJournal: boolean): Promise<ExcelSession> {
    const session = await annex();
    if (withJournal) await applyEdits([edit("A2", EMPTY, text("Préalable"))], AT);
    return session;
  }

  test.each([
    ["with a journal", true],
    ["without a journal yet", false],
  ])(
    "every sync fails once in turn, %s: all or nothing, and the outcome tells which",
    async (_name, withJournal) => {
      const { before, after } = await reference(withJournal);
      for (const when of ["before", "after"] as const) {
        for (const failing of [1, 2]) {
          const session = await prepared(withJournal);
          session.host.faults.failSync(session.host.counters.syncs + failing, when);
          const outcome = await applyEdits([TOTAL, FIGURE], AT);
          const done = when === "after" && failing === 2;
          expect([when, failing, state(session) === (done ? after : before)]).toEqual([when, failing, true]);
          expect(outcome.kind).toBe(done ? "applied" : "failed");
          if (outcome.kind === "failed") {
            expect(outcome).toMatchObject({ state: "unchanged", pending: null });
            expect(sayFailed(outcome, "fr")).toMatch(
              /Recommencez.* Rien n'a été modifié dans le classeur\.$/,
            );
          }
        }
      }
    },
  );

  test("every sync of undoing fails once in turn: all or nothing, and the journal tells the truth", async () => {
    for (const when of ["before", "after"] as const) {
      for (const failing of [1, 2]) {
        const session = await annex();
        const done = written(await applyEdits([TOTAL, FIGURE], AT));
        const before = state(session);
        session.host.faults.failSync(session.host.counters.syncs + failing, when);
        const outcome = await undoEdits(done, LATER);
        const undone = when === "after" && failing === 2;
        expect(outcome.kind).toBe(undone ? "applied" : "failed");
        expect([when, failing, state(session) === before]).toEqual([when, failing, !undone]);
        const marks = (await textOfSheet(session, JOURNAL)).slice(3).map((row) => row[8] !== "");
        expect(marks).toEqual([undone, undone]);
      }
    }
  });

  test("a sheet refused in the middle of the writing: what was written is taken back", async () => {
    const session = await annex();
    const before = state(session);
    session.host.faults.beforeSync(session.host.counters.syncs + 2, () =>
      session.host.faults.refuseSheet("Autre"),
    );
    const outcome = await applyEdits([TOTAL, FIGURE, edit("B2", EMPTY, number("1"), "Autre")], AT);
    expect(outcome).toMatchObject({ kind: "failed", state: "restored", problem: { reason: "protected" } });
    expect(state(session)).toBe(before);
  });

  test("the journal refused after the edits: they are taken back, and no half journal is left", async () => {
    const session = await annex();
    const before = state(session);
    const { faults, counters } = session.host;
    faults.refuseSheet(JOURNAL);
    faults.beforeSync(counters.syncs + 3, () => faults.allowSheet(JOURNAL));
    const outcome = await applyEdits([TOTAL, FIGURE], AT);
    expect(outcome).toMatchObject({ kind: "failed", state: "restored" });
    expect(state(session)).toBe(before);
    expect(await applyEdits([TOTAL, FIGURE], AT)).toMatchObject({ kind: "applied", journal: JOURNAL });
  });

  test.each([
    ["with a journal", true],
    ["without a journal yet", false],
  ])(
    "a cell changed after it was read again, %s: everything is given back, the change included",
    async (_name, withJournal) => {
      const session = await prepared(withJournal);
      const { host, model } = session;
      const before = others(session);
      const entries = async (): Promise<readonly (readonly string[])[]> =>
        withJournal ? (await textOfSheet(session, JOURNAL)).slice(3) : [];
      const listed = await entries();
      host.faults.beforeSync(host.counters.syncs + 2, () => {
        const record = { column: 6, value: { kind: "number", value: 2001.5 } } as const;
        const sheet = model.sheetNamed("Annexe")?.id ?? 0;
        host.act(SOMEBODY_ELSE, () =>
          host.editing.apply({ kind: "cells", sheet, cells: [{ row: 6, column: 6, record }] }),
        );
      });
      const outcome = await applyEdits([TOTAL, FIGURE], AT);
      expect(outcome).toMatchObject({
        kind: "refused",
        refused: [
          { because: "changed", edit: { address: "G7" }, found: { kind: "number", value: "2001.5" } },
        ],
      });
      expect(await held(session, "Annexe", "G7")).toBe(2001.5);
      await type(session, "Annexe", { G7: 1999 });
      const plain = (value: unknown): string =>
        JSON.stringify(value).replaceAll('"quotePrefix":true', '"quotePrefix":false');
      expect(plain(others(session))).toBe(plain(before));
      expect(sheetNames(session)).toEqual(withJournal ? ["Annexe", "Autre", JOURNAL] : ["Annexe", "Autre"]);
      // What the journal was given in the same breath is marked undone: nothing in it is left to be believed.
      const added = (await entries()).slice(listed.length);
      expect(added.map((row) => row[8])).toEqual(
        withJournal ? ["25/11/2026 14:32:05", "25/11/2026 14:32:05"] : [],
      );
    },
  );

  test("two people correct first at once: the journal of the one stays, the other's corrections are taken back", async () => {
    const session = await annex();
    const [one, other] = await Promise.all([applyEdits([TOTAL], AT), applyEdits([FIGURE], LATER)]);
    expect(one).toMatchObject({ kind: "applied", journal: JOURNAL });
    expect(other).toMatchObject({ kind: "failed", state: "restored" });
    const rows = (await textOfSheet(session, JOURNAL)).slice(3);
    expect(rows.map((row) => [row[0], row[3], row[8]])).toEqual([["1", "G7", ""]]);
    expect(await held(session, "Annexe", "G8")).toBe("1 500,00");
    expect(await applyEdits([FIGURE], LATER)).toMatchObject({ kind: "applied", journal: JOURNAL });
  });

  test("two people correct at once: neither entry is lost, and the corrections of the other are taken back", async () => {
    const session = await prepared(true);
    const before = await textOfSheet(session, JOURNAL);
    const [one, other] = await Promise.all([applyEdits([TOTAL], AT), applyEdits([FIGURE], LATER)]);
    expect(one).toMatchObject({ kind: "applied" });
    expect(other).toMatchObject({ kind: "failed", state: "restored", problem: { reason: "coauthor" } });
    const rows = (await textOfSheet(session, JOURNAL)).slice(before.length);
    expect(rows.map((row) => [row[0], row[3], row[5], row[8]])).toEqual([["2", "G7", "=SOMME(G5:G6)", ""]]);
    expect(session.model.sheetNamed(JOURNAL)?.at(4, 5)?.formula).toBeUndefined();
    expect(await held(session, "Annexe", "G8")).toBe("1 500,00");
    expect(await applyEdits([FIGURE], LATER)).toMatchObject({ kind: "applied" });
  });

  test("a journal that a colleague wrote in meanwhile stays, what is taken back being marked in it", async () => {
    const session = await annex();
    const { faults, counters } = session.host;
    faults.failSync(counters.syncs + 2, "after", "ConnectionFailure");
    faults.loseConnection(counters.syncs + 3);
    const outcome = await applyEdits([TOTAL], AT);
    if (outcome.kind !== "failed" || !outcome.pending) throw new Error(JSON.stringify(outcome));
    faults.clear();
    await applyEdits([FIGURE], LATER);
    await type(session, "Annexe", { G7: 5 });
    expect(await settleEdits(outcome.pending, outcome.problem)).toMatchObject({ state: "restored" });
    const rows = (await textOfSheet(session, JOURNAL)).slice(3);
    expect(rows.map((row) => [row[0], row[3], row[8]])).toEqual([
      ["1", "G7", "25/11/2026 14:32:05"],
      ["2", "G8", ""],
    ]);
  });

  test("a sheet deleted between reading and writing", async () => {
    const session = await annex();
    const { host, model } = session;
    host.faults.beforeSync(host.counters.syncs + 2, () =>
      host.act(SOMEBODY_ELSE, () =>
        host.editing.apply({ kind: "remove-sheet", sheet: model.sheetNamed("Annexe")?.id ?? 0 }),
      ),
    );
    const outcome = await applyEdits([TOTAL], AT);
    expect(outcome).toMatchObject({ kind: "failed", problem: { reason: "sheet-gone" }, state: "unchanged" });
    expect(sheetNames(session)).toEqual(["Autre"]);
  });

  test("the connection is lost: the outcome stays open, and is settled when Excel answers again", async () => {
    for (const reached of [true, false]) {
      const session = await annex();
      const { faults, counters } = session.host;
      const next = counters.syncs + 2;
      if (reached) faults.failSync(next, "after", "ConnectionFailure");
      faults.loseConnection(reached ? next + 1 : next);
      const outcome = await applyEdits([TOTAL], AT);
      if (outcome.kind !== "failed" || !outcome.pending) throw new Error(JSON.stringify(outcome));
      expect(outcome).toMatchObject({ state: "unknown", problem: { reason: "connection-lost" } });
      faults.clear();
      const settled = await settleEdits(outcome.pending, outcome.problem);
      expect(settled).toMatchObject(reached ? { kind: "applied" } : { kind: "failed", state: "unchanged" });
      expect(await held(session, "Annexe", "G7")).toBe(reached ? "=SUM(G5:G6)" : 1999);
    }
  });

  test("a cell being typed in: told at once, or waited for", async () => {
    const session = await annex();
    session.host.faults.enterCell();
    expect(await applyEdits([TOTAL], AT)).toMatchObject({
      kind: "failed",
      problem: { reason: "cell-edited" },
      state: "unchanged",
    });
    const whileCellIsEdited = jest.fn(() => setTimeout(() => session.host.faults.leaveCell(), 5));
    expect(await applyEdits([TOTAL], AT, { whileCellIsEdited })).toMatchObject({ kind: "applied" });
    expect(whileCellIsEdited).toHaveBeenCalledTimes(1);
  });

  test("where Excel has undo groups, one step of its own undo takes it all back", async () => {
    const session = await annex({ set: "1.20", platform: "desktop" });
    await applyEdits([edit("A2", EMPTY, text("Préalable"))], AT);
    const before = state(session);
    await applyEdits([TOTAL, FIGURE], LATER);
    session.host.act(SOMEBODY_ELSE, () => undefined);
    session.host.editing.history.undo();
    expect(state(session)).toBe(before);
  });
});

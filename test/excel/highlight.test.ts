import { clearHighlights, highlight, isHighlighted } from "../../src/excel";
import { openWorkbook, type WorkbookModel } from "../../src/host";
import { emptyWorkbook } from "../support/excel-client";
import { findingAt } from "./support/finding";
import { enter, syncsOf } from "./support/in-session";
import { SAMPLE_ANNEXES, workbookAt } from "./support/workbooks";

const [, FILE = ""] = SAMPLE_ANNEXES;

/** Every rule of a workbook's sheets: what it covers and its formula. */
function rulesOf(model: WorkbookModel): readonly unknown[] {
  return model.sheets.flatMap(({ facets }) =>
    facets.conditionalFormats.map(({ ranges, formula, format, type }) => ({ ranges, formula, format, type })),
  );
}

describe("marking findings", () => {
  test("lays one rule a severity over the cells that findings name, the strongest first", async () => {
    const model = workbookAt(FILE);
    enter(model);
    const sheet = "Annexe 4";
    const done = await highlight([
      findingAt(sheet, "G9"),
      findingAt(sheet, "G14", "warning"),
      findingAt(sheet, "G15", "error", {
        diagnoses: [{ kind: "missing-line", message: "", cells: [{ sheet, address: "G12" }] }],
      }),
    ]);
    expect(done).toEqual({ areas: 4, notes: 0, skipped: [], noted: [] });
    const rules = [...(model.sheetNamed(sheet)?.facets.conditionalFormats ?? [])].sort(
      (a, b) => a.priority - b.priority,
    );
    expect(rules.map(({ formula, ranges }) => [formula, ranges.map(({ top }) => top + 1)])).toEqual([
      [`"pointage:error"<>""`, [9, 15]],
      [`"pointage:warning"<>""`, [14]],
      [`"pointage:evidence"<>""`, [12]],
    ]);
  });

  test("a note says as much as a note holds, where a finding quotes a whole cell", async () => {
    const model = emptyWorkbook("Annexe");
    enter(model, { set: "1.18" });
    const message = `Montant illisible : « ${"😀".repeat(16_383)} »`;
    await highlight([findingAt("Annexe", "G9", "error", { message })], { notes: true });
    const [note] = model.sheetNamed("Annexe")?.facets.notes ?? [];
    expect(note?.text).toMatch(/Montant illisible : « 😀+…$/u);
    expect(note?.text.length).toBeLessThan(5_100);
  });

  test("marks are found again by whoever opens the workbook, and the user's own rules are none", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    await session.excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Annexe").getRange("A1:A9");
      cells.conditionalFormats.add("Custom").custom.rule.formula = "=A1>2";
      await context.sync();
    });
    expect(await isHighlighted()).toBe(false);
    await highlight([findingAt("Annexe", "G9")]);
    const { result, syncs } = await syncsOf(session, () => isHighlighted());
    expect([result, syncs]).toEqual([true, 2]);
    await clearHighlights();
    expect(await isHighlighted()).toBe(false);
  });

  test("notes that are many and long are laid in several requests, and taken away again", async () => {
    const model = emptyWorkbook("Annexe");
    enter(model, { set: "1.18" });
    const message = "x".repeat(4_000);
    const findings = Array.from({ length: 1_500 }, (_, row) =>
      findingAt("Annexe", `G${row + 1}`, "error", { message }),
    );
    expect(await highlight(findings, { notes: true })).toMatchObject({ notes: 1_500 });
    expect(model.sheetNamed("Annexe")?.facets.notes).toHaveLength(1_500);
    await clearHighlights();
    expect(model.sheetNamed("Annexe")?.facets.notes).toEqual([]);
  });

  test("marks nothing for findings that were set aside, or that stand in a document", async () => {
    const model = workbookAt(FILE);
    enter(model);
    const inDocument = { source: "deliberation", where: "article 1", quote: "" };
    await highlight([
      findingAt("Annexe 4", "G9", "error", { waived: "vu" }),
      findingAt("", "", "error", { at: inDocument }),
    ]);
    expect(rulesOf(model)).toEqual([]);
  });

  test("replaces the marks laid before, in this session or in the saved file", async () => {
    const model = workbookAt(FILE);
    enter(model);
    await highlight([findingAt("Annexe 4", "G9"), findingAt("Annexe 4", "G24")]);
    await highlight([findingAt("Annexe 4", "G24")]);
    const reopened = openWorkbook(model.save().bytes);
    enter(reopened);
    expect(rulesOf(reopened)).toHaveLength(1);
    await highlight([findingAt("Annexe 4", "G31", "info")]);
    expect(reopened.sheetNamed("Annexe 4")?.facets.conditionalFormats.map(({ formula }) => formula)).toEqual([
      `"pointage:info"<>""`,
    ]);
  });

  test("two syncs on a fresh workbook, three over earlier marks, at 300 findings and at 3,000", async () => {
    for (const count of [300, 3000]) {
      const session = enter(emptyWorkbook("Annexe"));
      // Every second cell: none joins another.
      const findings = Array.from({ length: count }, (_, i) =>
        findingAt("Annexe", `G${2 * i + 1}`, i % 3 ? "error" : "warning"),
      );
      expect((await syncsOf(session, () => highlight(findings))).syncs).toBe(2);
      const again = await syncsOf(session, () => highlight(findings));
      expect(again).toMatchObject({ syncs: 3, result: { areas: count } });
      expect((await syncsOf(session, () => clearHighlights())).syncs).toBe(3);
      expect(rulesOf(session.model)).toEqual([]);
    }
  });

  test("finds its own among more rules of the user's than a request on the web could ask for at once", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    const [sheet] = session.model.sheets;
    const rules = Array.from({ length: 15_000 }, (_, i) => ({
      id: `{${i}}`,
      ranges: [{ top: i, left: 0, bottom: i, right: 0 }],
      type: "expression",
      formula: `A${i + 1}>1`,
      priority: i + 1,
    }));
    session.host.setFacets(sheet?.id ?? 0, { conditionalFormats: rules });
    await highlight([findingAt("Annexe", "G9")]);
    await highlight([findingAt("Annexe", "G10", "info")]);
    const ours = rulesOf(session.model).slice(rules.length);
    expect(ours).toMatchObject([{ formula: `"pointage:info"<>""` }]);
    const [saved] = openWorkbook(session.model.save().bytes).sheets;
    const written =
      saved?.facets.conditionalFormats.map(({ formula, priority }) => [priority, formula]) ?? [];
    expect(written.toSorted(([a], [b]) => Number(a) - Number(b)).slice(0, 2)).toEqual([
      [1, `"pointage:info"<>""`],
      [2, "A1>1"],
    ]);
  });

  test("leaves a protected sheet and a sheet that is gone, and says so", async () => {
    const model = emptyWorkbook("Annexe", "Verrou");
    const session = enter(model);
    const verrou = model.sheetNamed("Verrou");
    session.host.setFacets(verrou?.id ?? 0, { protection: { sheet: "1" } });
    const done = await highlight(["Annexe", "Verrou", "Partie"].map((sheet) => findingAt(sheet, "A1")));
    expect(done.skipped).toEqual([
      { sheet: "Partie", because: "sheet-gone" },
      { sheet: "Verrou", because: "protected" },
    ]);
    expect(rulesOf(model)).toHaveLength(1);
  });

  test("takes the other separator of areas where Excel wants it", async () => {
    const model = emptyWorkbook("Annexe");
    enter(model, { areaSeparator: ";" });
    await highlight([findingAt("Annexe", "A1"), findingAt("Annexe", "C3")]);
    expect(model.sheetNamed("Annexe")?.facets.conditionalFormats[0]?.ranges).toHaveLength(2);
    const other = emptyWorkbook("Annexe");
    enter(other);
    await highlight([findingAt("Annexe", "A1"), findingAt("Annexe", "C3")]);
    expect(other.sheetNamed("Annexe")?.facets.conditionalFormats[0]?.ranges).toHaveLength(2);
  });

  test("marks beyond the first 32 sheets too", async () => {
    const names = Array.from({ length: 40 }, (_, i) => `F${i + 1}`);
    const session = enter(emptyWorkbook(...names));
    const { syncs } = await syncsOf(session, () => highlight([findingAt("F40", "B2")]));
    expect([syncs, rulesOf(session.model).length]).toEqual([3, 1]);
  });
});

describe("notes on request", () => {
  test("say what was found, and go with the marks; the user's own notes and comments stay", async () => {
    const model = emptyWorkbook("L'annexe");
    const session = enter(model, { set: "1.18" });
    await session.excel.run(async (context) => {
      context.workbook.notes.add("'L''annexe'!B2", "Note du service");
      context.workbook.comments.add("'L''annexe'!G14", "Vu avec le service");
      await context.sync();
    });
    const cells = ["B2", "G9", "G14", "G15", "G16"];
    const texts = (): readonly unknown[] => {
      const { notes = [], threads = [] } = model.sheetNamed("L'annexe")?.facets ?? {};
      return [...notes.map(({ text }) => text), ...threads.map(({ messages }) => messages[0]?.text)];
    };
    const theirs = ["Note du service", "Vu avec le service"];
    for (let n = 0; n < 2; n++) {
      const done = await highlight(
        cells.map((address) => findingAt("L'annexe", address)),
        { notes: true },
      );
      const noted = ["B2", "G14"].map((address) => ({ sheet: "L'annexe", address }));
      expect(done).toMatchObject({ notes: 3, noted, skipped: [] });
      expect(texts()).toEqual([
        "Note du service",
        ...["G9", "G15", "G16"].map((address) => `Pointage ▸ Total en ${address} à revoir.`),
        "Vu avec le service",
      ]);
    }
    await clearHighlights();
    expect(texts()).toEqual(theirs);
  });

  test("are not slowed by thousands of notes of the user's: only those on their cells are looked for", async () => {
    const session = enter(emptyWorkbook("Annexe"), { set: "1.18" });
    await session.excel.run(async (context) => {
      for (let row = 1; row <= 2_000; row++) context.workbook.notes.add(`Annexe!A${row}`, "Note du service");
      await context.sync();
    });
    const before = session.host.counters.bytesIn;
    const done = await highlight([findingAt("Annexe", "A7"), findingAt("Annexe", "B7")], { notes: true });
    expect(done).toMatchObject({ notes: 1, noted: [{ sheet: "Annexe", address: "A7" }] });
    expect(session.host.counters.bytesIn - before).toBeLessThan(2_000 * 50);
  });

  test("are comments where Excel has no notes yet (1.10 to 1.17)", async () => {
    const model = emptyWorkbook("Annexe");
    enter(model, { set: "1.17" });
    expect(await highlight([findingAt("Annexe", "G9")], { notes: true })).toMatchObject({ notes: 1 });
    const { notes = [], threads = [] } = model.sheetNamed("Annexe")?.facets ?? {};
    expect([notes.length, threads[0]?.messages[0]?.text]).toEqual([0, "Pointage ▸ Total en G9 à revoir."]);
    await clearHighlights();
    expect(model.sheetNamed("Annexe")?.facets.threads).toEqual([]);
  });

  test("are left out where Excel has neither notes nor comments", async () => {
    const model = emptyWorkbook("Annexe");
    enter(model, { set: "1.9" });
    expect(await highlight([findingAt("Annexe", "G9")], { notes: true })).toMatchObject({
      areas: 1,
      notes: 0,
    });
  });
});

test("every sync of marking fails once in turn: the workbook is as before or wholly marked, and a second try does it", async () => {
  for (const when of ["before", "after"] as const) {
    for (let failing = 1; failing <= 3; failing++) {
      const session = enter(emptyWorkbook("Annexe"));
      await highlight([findingAt("Annexe", "A1")]);
      const before = JSON.stringify(rulesOf(session.model));
      session.host.faults.failSync(session.host.counters.syncs + failing, when);
      const wanted = [findingAt("Annexe", "B2"), findingAt("Annexe", "C3", "warning")];
      await expect(highlight(wanted)).rejects.toMatchObject({ name: "ExcelProblem", reason: "unforeseen" });
      const failed = JSON.stringify(rulesOf(session.model));
      const fresh = enter(emptyWorkbook("Annexe"));
      await highlight(wanted);
      const whole = JSON.stringify(rulesOf(fresh.model));
      expect([before, whole]).toContain(failed);
    }
  }
});

describe("an Excel that cannot tell its notes (ExcelApi 1.10 to 1.17), and a cell that bears one", () => {
  test("the marks are laid, the cell is passed over and named, the others get their comments; and again the same", async () => {
    const session = enter(emptyWorkbook("Annexe"), { set: "1.14", platform: "desktop" });
    const sheet = session.model.sheets[0];
    const note = { row: 2, column: 1, author: "x", text: "note du service", visible: false };
    session.host.setFacets(sheet?.id ?? 0, { notes: [note] });
    const findings = ["B2", "B3", "B5"].map((address) => findingAt("Annexe", address));
    for (let n = 0; n < 2; n++) {
      expect(await highlight(findings, { notes: true })).toMatchObject({
        notes: 2,
        noted: [{ sheet: "Annexe", address: "B3" }],
        skipped: [],
      });
      const { threads, notes, conditionalFormats } = session.model.sheets[0]?.facets ?? {};
      expect(threads?.map(({ row }) => row)).toEqual([1, 4]);
      expect([notes?.length, conditionalFormats?.length]).toEqual([1, 1]);
    }
  });
});

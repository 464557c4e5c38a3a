import { applyEdits, readWorkbook } from "../../src/excel";
import type { SheetSnapshot } from "../../src/engine/grid";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter, syncsOf } from "./support/in-session";
import { type } from "./support/sheet";
import { corpusWorkbooks, SAMPLE_ANNEXES, snapshotsOf, workbookAt } from "./support/workbooks";

/** The least and the most of some numbers, however many. */
function extremes(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<readonly [number, number]>(
    ([least, most], one) => [Math.min(least, one), Math.max(most, one)],
    [Infinity, -Infinity],
  );
}

/** Only what the API can tell: merges and hidden rows within the cells used. */
function withinUse(sheet: SheetSnapshot): unknown {
  const rows = sheet.cells.map(({ row }) => row);
  const columns = sheet.cells.map(({ column }) => column);
  const [top, bottom] = extremes(rows);
  const [left, right] = extremes(columns);
  const order = (a: { top: number; left: number }, b: { top: number; left: number }): number =>
    a.top - b.top || a.left - b.left;
  return {
    ...sheet,
    // A formula not yet computed is empty in the file, and shows nothing.
    cells: sheet.cells
      .filter((cell) => cell.value.kind !== "empty" || cell.formula !== undefined)
      .map((cell) => ({
        ...cell,
        value: cell.value.kind === "empty" ? { kind: "text", value: "" } : cell.value,
      })),
    merges: sheet.merges
      .filter((one) => one.top <= bottom && one.bottom >= top && one.left <= right && one.right >= left)
      .toSorted(order),
    hiddenRows: sheet.hiddenRows.filter((row) => row >= top && row <= bottom),
  };
}

test.each(SAMPLE_ANNEXES)("%s is read as the file holds it, in two syncs", async (file) => {
  const model = workbookAt(file);
  const { result, syncs } = await syncsOf(enter(model), () => readWorkbook());
  expect(result.sheets.map(withinUse)).toEqual(snapshotsOf(model).map(withinUse));
  expect(syncs).toBe(2);
});

const corpus = corpusWorkbooks(".");
(corpus.length > 0 ? describe : describe.skip)("the corpus (POINTAGE_CORPUS gives it, else skipped)", () => {
  test("every workbook is read as its file holds it", async () => {
    for (const file of corpus) {
      const model = workbookAt(file);
      enter(model);
      const { sheets } = await readWorkbook();
      expect([file, ...sheets.map(withinUse)]).toEqual([file, ...snapshotsOf(model).map(withinUse)]);
    }
  });
});

/** A long annex: operations of 40 lines, eight columns. */
async function longAnnex(lines: number): Promise<ExcelSession> {
  const session = enter(emptyWorkbook("Annexe"));
  const line = (i: number): (string | number)[] => [
    i % 40 ? "" : `Opération ${i / 40 + 1} : accompagnement vers l'emploi`,
    "Territoire de l'Est",
    `Association « Élan & Compagnie » n° ${i}`,
    "Accompagnement socio-professionnel des allocataires, ateliers et suivi individuel",
    "Oui",
    "",
    1000.5 + i,
    "",
  ];
  for (let from = 0; from < lines; from += 5000) {
    await session.excel.run(async (context) => {
      const count = Math.min(5000, lines - from);
      const range = context.workbook.worksheets.getItem("Annexe").getRangeByIndexes(from, 0, count, 8);
      range.values = Array.from({ length: count }, (_, i) => line(from + i));
      await context.sync();
    });
  }
  return session;
}

describe("syncs", () => {
  test.each([
    [60, 2],
    [2500, 2],
    [5000, 3],
  ])("%d lines: %d", async (lines, expected) => {
    const session = await longAnnex(lines);
    const { result, syncs } = await syncsOf(session, () => readWorkbook());
    expect([syncs, result.sheets.map(withinUse)]).toEqual([
      expected,
      snapshotsOf(session.model).map(withinUse),
    ]);
  });

  test("50,000 lines: one, and one a block under 2 MB, so that none holds the page for long", async () => {
    const session = await longAnnex(50_000);
    session.host.counters.largestOut = 0;
    session.host.counters.bytesOut = 0;
    const progress: number[] = [];
    const { result, syncs } = await syncsOf(session, () =>
      readWorkbook({ onProgress: (done, all) => progress.push(Math.round((100 * done) / all)) }),
    );
    const { largestOut, bytesOut } = session.host.counters;
    expect(result.sheets[0]?.cells.length).toBe(snapshotsOf(session.model)[0]?.cells.length);
    expect(largestOut).toBeLessThan(2_000_000);
    expect(syncs - 1).toBe(progress.length);
    expect(syncs - 1).toBeLessThanOrEqual(Math.ceil(bytesOut / 1_600_000) + 3);
    expect(progress.at(-1)).toBe(100);
  });

  test("cells full of text: a block too large for an answer is read again in halves", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    await session.excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Annexe").getRange("A1:A4000");
      range.values = Array.from({ length: 4000 }, (_, i) => [`${i} ${"é".repeat(400)}`]);
      await context.sync();
    });
    const { result, syncs } = await syncsOf(session, () => readWorkbook());
    expect(result.sheets[0]?.cells).toHaveLength(4000);
    expect(syncs).toBeLessThanOrEqual(6);
  });
});

test("tells what the user may need to know of a sheet, and reads it whatever hides it", async () => {
  const session = enter(emptyWorkbook("Annexe", "Caché", "Vide"));
  await session.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const annex = worksheets.getItem("Annexe");
    annex.getRange("A1:B4").values = [
      ["Structure", "Montant"],
      ["A", 1],
      ["B", 2],
      ["C", 3],
    ];
    annex.tables.add("A1:B4", true).name = "Subventions";
    annex.getRange("A3").format.font.strikethrough = true;
    annex.getRange("4:4").rowHidden = true;
    annex.protection.protect();
    worksheets.getItem("Caché").getRange("B2").values = [["x"]];
    worksheets.getItem("Caché").visibility = "VeryHidden";
    await context.sync();
  });
  const { sheets, facts } = await readWorkbook();
  expect(facts).toMatchObject([
    { sheet: "Annexe", protected: true, tables: ["Subventions"], visibility: "visible", mergesKnown: true },
    { sheet: "Caché", protected: false, tables: [], visibility: "veryHidden" },
    { sheet: "Vide" },
  ]);
  expect(sheets[0]?.hiddenRows).toEqual([3]);
  expect(sheets[0]?.cells.filter(({ struck }) => struck)).toMatchObject([{ row: 2, column: 0 }]);
  expect(sheets[1]?.cells).toHaveLength(1);
  expect(sheets[2]?.cells).toEqual([]);
});

test("a filter that hides rows is told, and the rows are read", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  await type(session, "Annexe", { A1: "Montant", A2: 1, A3: 2 });
  const { model, host } = session;
  const filter = { top: 0, left: 0, bottom: 2, right: 0 };
  host.setFacets(model.sheetNamed("Annexe")?.id ?? 0, { autoFilter: filter });
  expect((await readWorkbook()).facts).toMatchObject([{ filtered: false }]);
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe").getRange("3:3").rowHidden = true;
    await context.sync();
  });
  const { sheets, facts } = await readWorkbook();
  expect([facts[0]?.filtered, sheets[0]?.hiddenRows, sheets[0]?.cells.length]).toEqual([true, [2], 3]);
});

test("our own sheets are not read, and said", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  const empty = { kind: "empty", value: "" } as const;
  const edit = {
    sheet: "Annexe",
    address: "A1",
    before: empty,
    after: { kind: "number", value: "1" },
  } as const;
  await applyEdits([{ ...edit, rule: "operation-total", reason: "" }], {
    at: "2026-11-25T08:00:00",
    lang: "fr",
  });
  const { sheets, own } = await readWorkbook();
  expect(sheets.map(({ name }) => name)).toEqual(["Annexe"]);
  expect(own).toEqual([{ role: "journal", sheet: "Journal de pointage" }]);
  expect(session.model.sheets).toHaveLength(2);
});

test("a reading can be stopped", async () => {
  enter(emptyWorkbook("Annexe"));
  const stop = new AbortController();
  stop.abort();
  await expect(readWorkbook({ signal: stop.signal })).rejects.toMatchObject({ reason: "stopped" });
});

test("beyond 32 sheets one more sync lists the others", async () => {
  const names = Array.from({ length: 40 }, (_, i) => `F${i + 1}`);
  const session = enter(emptyWorkbook(...names));
  await type(session, "F40", { B2: "x" });
  const { result, syncs } = await syncsOf(session, () => readWorkbook());
  expect([result.sheets.length, result.sheets[39]?.cells.length, syncs]).toEqual([40, 1, 3]);
});

test("of a sheet filtered to every second row the hidden ones are told, in answers that stay small", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  const rows = 3000;
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    sheet.getRange(`A1:A${rows}`).values = Array.from({ length: rows }, (_, i) => [i]);
    for (let row = 2; row <= rows; row += 2) sheet.getRange(`${row}:${row}`).rowHidden = true;
    await context.sync();
  });
  const { result, syncs } = await syncsOf(session, () => readWorkbook());
  const [sheet] = result.sheets;
  expect([sheet?.hiddenRows.length, sheet?.hiddenRows[0], sheet?.hiddenRows.at(-1)]).toEqual([1500, 1, 2999]);
  expect(syncs).toBe(2);
});

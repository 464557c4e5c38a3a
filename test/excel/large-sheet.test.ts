import { highlight, readWorkbook, writeSheet } from "../../src/excel";
import { numberCell, textCell, type SheetPlan } from "../../src/engine/outputs";
import { emptyWorkbook } from "../support/excel-client";
import { findingAt } from "./support/finding";
import { enter } from "./support/in-session";
import { held } from "./support/sheet";

const ROWS = 3000;
const LIMIT = 5 * 1024 * 1024;

function plan(rows: number): SheetPlan {
  return {
    role: "mail-merge",
    title: "Publipostage",
    rows: Array.from({ length: rows }, (_, row) => [
      textCell(`Association sportive de la commune de Ville-${row}`),
      textCell("Sous réserve de la production du compte rendu financier. ".repeat(40)),
      textCell(`OP${row % 300}`),
      numberCell(String(1000 + row), row % 2 === 0 ? "plain" : "striped"),
      textCell("Commission permanente du 12 décembre 2026"),
      textCell("65748"),
    ]),
    looks: { plain: { numberFormat: "#,##0.00" }, striped: { numberFormat: "#,##0.00", fill: "#EEEEEE" } },
    columnWidths: [30, 60, 10, 12, 20, 10],
    rowHeights: {},
    merges: [],
    frozenRows: 1,
    outline: [],
    tabColour: null,
    print: { orientation: "landscape", titleRows: null, footerLeft: "x" },
    chart: null,
  };
}

test("a sheet of ours too large for one request of the web is written in parts, and says how far it is", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  const { counters } = session.host;
  const progress: number[] = [];
  const written = await writeSheet(plan(ROWS), { onProgress: (done) => progress.push(done) });
  expect(written).toMatchObject({ sheet: "Publipostage", kind: "added" });
  expect(counters.largestIn).toBeLessThan(LIMIT);
  expect(progress.length).toBeGreaterThan(1);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(await held(session, "Publipostage", `A${ROWS}`)).toBe(
    `Association sportive de la commune de Ville-${ROWS - 1}`,
  );
  counters.largestIn = 0;
  expect(await writeSheet(plan(ROWS - 10))).toMatchObject({ kind: "rewritten" });
  expect(counters.largestIn).toBeLessThan(LIMIT);
  expect(await held(session, "Publipostage", `A${ROWS - 9}`)).toBe("");
});

test("of a large sheet that is interrupted nothing stays, and the next try writes it whole", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  session.host.faults.failSync(session.host.counters.syncs + 3);
  await expect(writeSheet(plan(ROWS))).rejects.toThrow();
  expect(session.model.sheets.map(({ facets }) => facets.name)).toEqual(["Annexe"]);
  expect(await writeSheet(plan(ROWS))).toMatchObject({ sheet: "Publipostage", kind: "added" });
});

test("an annex of 50,000 rows is read and marked, and a sheet as long written, in requests that the web takes", async () => {
  const LINES = 50_000;
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  const { counters } = session.host;
  for (let from = 0; from < LINES; from += 10_000) {
    const lines = Array.from({ length: 10_000 }, (_, i) => {
      const row = from + i;
      return [
        `OP${row % 300}`,
        `Association sportive de Ville-${row}`,
        65748,
        1000 + row,
        "Commission de décembre",
      ];
    });
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Annexe").getRangeByIndexes(from, 0, lines.length, 5).values =
        lines;
      await context.sync();
    });
  }
  Object.assign(counters, { largestIn: 0, largestOut: 0 });
  const { sheets } = await readWorkbook();
  expect(sheets[0]?.cells.length).toBe(5 * LINES);
  const findings = Array.from({ length: 500 }, (_, i) => findingAt("Annexe", `D${90 * i + 1}`));
  expect(await highlight(findings)).toMatchObject({ areas: 500, skipped: [] });
  const rows = Array.from({ length: LINES }, (_, row) => [
    textCell(`Association sportive de Ville-${row}`),
    textCell(`OP${row % 300}`),
    numberCell(String(1000 + row), "plain"),
  ]);
  const progress: number[] = [];
  const long = { ...plan(0), rows, columnWidths: [30, 10, 12] };
  expect(await writeSheet(long, { onProgress: (done) => progress.push(done) })).toMatchObject({
    kind: "added",
  });
  expect(progress.length).toBeGreaterThan(1);
  expect(await held(session, "Publipostage", `C${LINES}`)).toBe(1000 + LINES - 1);
  expect(Math.max(counters.largestIn, counters.largestOut)).toBeLessThan(LIMIT);
});

test("merged and grouped rows that are too many for one request of the web go in several", async () => {
  const COUNT = 6_000;
  const { host, model } = enter(emptyWorkbook("Annexe"), { platform: "web" });
  const rows = Array.from({ length: 2 * COUNT }, () => [textCell("Ville"), textCell("")]);
  const odd = Array.from({ length: COUNT }, (_, i) => ({ top: 2 * i + 1, bottom: 2 * i + 1 }));
  const merges = odd.map((row) => ({ ...row, left: 0, right: 1 }));
  await writeSheet({ ...plan(0), rows, merges, outline: odd });
  expect(model.sheets[1]?.facets.merges.count).toBe(COUNT);
  expect(host.counters.largestIn).toBeLessThan(LIMIT);
});

/** Changes of a workbook while a sheet is written whose rows take so many looks in turn. */
async function changesFor(count: number): Promise<number> {
  const { model } = enter(emptyWorkbook("Annexe"));
  const applied = jest.spyOn(model, "apply");
  const looks = { plain: { numberFormat: "0.0" }, loud: { numberFormat: "0", bold: true, indent: 1 } };
  const rows = Array.from({ length: count }, (_, row) => [
    numberCell("1", row % 2 === 0 ? "plain" : "loud"),
    textCell("Ville"),
  ]);
  await writeSheet({ ...plan(0), rows, looks });
  return applied.mock.calls.length;
}

test("steps: rows that take other looks in turn are given them at once", async () => {
  expect(await changesFor(400)).toBe(await changesFor(40));
});

/** References that Excel gives while a sheet with so many merged and grouped rows is written. */
async function referencesFor(count: number): Promise<number> {
  const session = enter(emptyWorkbook("Annexe"));
  const given = jest.spyOn(session.host.references, "idOf");
  const rows = Array.from({ length: 2 * count }, () => [textCell("Ville"), textCell("")]);
  const odd = Array.from({ length: count }, (_, i) => ({ top: 2 * i + 1, bottom: 2 * i + 1 }));
  const merges = odd.map((row) => ({ ...row, left: 0, right: 1 }));
  await writeSheet({ ...plan(0), rows, merges, outline: odd });
  expect(session.model.sheets[1]?.facets.merges.count).toBe(count);
  return given.mock.calls.length;
}

test("steps: of ranges that are merged or grouped none is held until the batch ends", async () => {
  expect(await referencesFor(100)).toBe(await referencesFor(10));
});

/** A sheet of ours that the officer worked on, filled again through the host. */
import { writeSheet } from "../../src/excel";
import { blankCell, formulaCell, numberCell, textCell, type SheetPlan } from "../../src/engine/outputs";
import { openWorkbook } from "../../src/host";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter } from "./support/in-session";
import { seenSheet } from "./support/seen-sheet";
import { held, textOfSheet, type } from "./support/sheet";

/** A title, a header, one row a name with a blank second column, and a total in a formula over its own cells. */
function plan(names: readonly string[], more: Partial<SheetPlan> = {}): SheetPlan {
  const rows: SheetPlan["rows"] = [
    [textCell("Titre", "title"), null, null],
    [textCell("Nom", "head"), textCell("Visa", "head"), textCell("Montant", "head")],
    ...names.map((name) => [textCell(name, "line"), blankCell("line"), numberCell("10.50", "amount")]),
    [textCell("Total", "total"), blankCell("total"), formulaCell(`=SUM(C3:C${names.length + 2})`, "amount")],
  ];
  return {
    role: "essai",
    title: "Essai",
    tabColour: "#1F3864",
    rows,
    looks: {
      title: { bold: true, size: 14 },
      head: { bold: true, fill: "#1F3864", colour: "#FFFFFF", lines: [{ side: "all", style: "thin" }] },
      line: { lines: [{ side: "all", style: "thin" }], lineColour: "#BFBFBF" },
      total: { bold: true, lines: [{ side: "top", style: "medium" }] },
      amount: { numberFormat: "#,##0.00", align: "right" },
    },
    columnWidths: [20, 10, 12],
    rowHeights: names.length > 3 ? { 1: 30, 2: 45 } : { 1: 30 },
    merges: [{ top: 0, bottom: 0, left: 0, right: 1 }],
    frozenRows: 2,
    outline: [{ top: 2, bottom: names.length + 1 }],
    print: { orientation: "landscape", titleRows: { top: 1, bottom: 1 }, footerLeft: "Essai" },
    chart: null,
    ...more,
  };
}

const withChart = (names: readonly string[]): SheetPlan => {
  const top = names.length + 4;
  return plan(names, {
    chart: {
      title: "Montants",
      categories: { top: 2, bottom: names.length + 1, left: 0, right: 0 },
      series: { top: 1, bottom: names.length + 1, left: 2, right: 2 },
      colours: ["#1F3864"],
      numberFormat: "0",
      over: { top, bottom: top + 10, left: 0, right: 2 },
    },
  });
};

const TWO = ["Alpha", "Bêta"];
const FOUR = ["Alpha", "Bêta", "Gamma", "Delta"];

const sheetNames = ({ model }: ExcelSession): readonly string[] =>
  model.sheets.map(({ facets }) => facets.name);

test("a second run changes nothing: values, formulas, looks, sizes, groups, chart", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  await writeSheet(withChart(FOUR));
  const first = seenSheet(session.model, "Essai");
  expect(await writeSheet(withChart(FOUR))).toMatchObject({ kind: "rewritten" });
  expect(seenSheet(session.model, "Essai")).toEqual(first);
  // Nor does a longer table that came and went.
  const longer = [...FOUR, "Epsilon", "Zêta"];
  await writeSheet(withChart(longer));
  await writeSheet(withChart(FOUR));
  expect(seenSheet(session.model, "Essai")).toEqual(first);
});

test("what the officer wrote beside and under the table stays, with its look", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  await writeSheet(plan(FOUR));
  await type(session, "Essai", { E3: "vu le 12/11", E4: "=C3*2", A20: "Signature", F1: 12 });
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Essai");
    sheet.getRange("E3").format.fill.color = "#FFFF00";
    sheet.getRange("E3").format.font.bold = true;
    sheet.getRange("D:D").format.columnWidth = 90;
    sheet.getRange("A:A").format.columnWidth = 200;
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "Service insertion";
    sheet.charts.add("ColumnClustered", sheet.getRange("C3:C6"), "Columns").name = "Le mien";
    await context.sync();
  });
  const result = await writeSheet(withChart(["Alpha", "Bêta"]));
  expect(result).toEqual({ sheet: "Essai", kind: "rewritten", otherTitle: false, leftAsIs: null, pushed: 0 });
  expect(await textOfSheet(session, "Essai")).toEqual(
    expect.arrayContaining([expect.arrayContaining(["Total", "", "21,00"])]),
  );
  expect([await held(session, "Essai", "E3"), await held(session, "Essai", "E4")]).toEqual([
    "vu le 12/11",
    "=C3*2",
  ]);
  expect([await held(session, "Essai", "A20"), await held(session, "Essai", "F1")]).toEqual([
    "Signature",
    12,
  ]);
  const sheet = session.model.sheetNamed("Essai");
  if (!sheet) throw new Error("no sheet");
  expect(session.model.styleOf(sheet, 2, 4)).toMatchObject({ fill: "#FFFF00", font: { bold: true } });
  expect(sheet.facets.charts.map(({ name }) => name)).toEqual(["Le mien", "pointage-essai"]);
  expect(sheet.facets.page.footer).toContain("Service insertion");
  await session.excel.run(async (context) => {
    const wide = context.workbook.worksheets.getItem("Essai").getRange("A1");
    wide.load("format/columnWidth");
    await context.sync();
    expect(wide.format.columnWidth).toBeCloseTo(200);
  });
  // What was ours and is no longer filled is gone.
  expect(await held(session, "Essai", "A6")).toBe("");
});

test("a note in a cell of the table that we left empty stays there", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  await writeSheet(plan(TWO));
  await type(session, "Essai", { B3: "à revoir" });
  expect(await writeSheet(plan(TWO))).toMatchObject({ kind: "rewritten" });
  expect(await held(session, "Essai", "B3")).toBe("à revoir");
  expect(await writeSheet(plan(FOUR))).toMatchObject({ kind: "rewritten" });
  expect(await held(session, "Essai", "B3")).toBe("à revoir");
});

test("cells under the table make room where it grows, their formulas and looks with them, and it is said", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  await writeSheet(plan(TWO));
  await type(session, "Essai", { A6: "Ma note", B7: "=C5", E6: "à côté" });
  await type(session, "Annexe", { A1: "=Essai!B7" });
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Essai").getRange("A6").format.fill.color = "#FFFF00";
    await context.sync();
  });
  expect(await writeSheet(plan(FOUR))).toMatchObject({ sheet: "Essai", kind: "rewritten", pushed: 2 });
  const cells = ["A7", "C7", "A8", "B9", "E8"];
  const shown: unknown[] = [];
  for (const cell of cells) shown.push(await held(session, "Essai", cell));
  // A formula over the table refers to the same cell of it as before.
  expect(shown).toEqual(["Total", "=SUM(C3:C6)", "Ma note", "=C5", "à côté"]);
  expect(await held(session, "Annexe", "A1")).toBe("=Essai!B9");
  const sheet = session.model.sheetNamed("Essai");
  if (!sheet) throw new Error("no sheet");
  expect(session.model.styleOf(sheet, 7, 0).fill).toBe("#FFFF00");
  expect(session.model.styleOf(sheet, 5, 0).fill).toBeUndefined();
  // The next time nothing has to move; nor when it shrinks.
  expect(await writeSheet(plan(FOUR))).toMatchObject({ kind: "rewritten", pushed: 0 });
  expect(await writeSheet(plan(TWO))).toMatchObject({ kind: "rewritten", pushed: 0 });
  expect(await held(session, "Essai", "A8")).toBe("Ma note");
});

test("a table that grew over the officer's cells at its side goes to a new sheet, and theirs is left as it is", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  await writeSheet(plan(TWO));
  await type(session, "Essai", { D3: "Ma note" });
  const before = seenSheet(session.model, "Essai");
  const wider = plan(TWO);
  const rows = wider.rows.map((row) => [...row, textCell("en plus", "line")]);
  expect(await writeSheet({ ...wider, rows })).toEqual({
    sheet: "Essai (2)",
    kind: "added",
    otherTitle: false,
    leftAsIs: "Essai",
    pushed: 0,
  });
  expect(seenSheet(session.model, "Essai")).toEqual(before);
  expect(sheetNames(session)).toEqual(["Annexe", "Essai", "Essai (2)"]);
  // From then on the new one is ours.
  expect(await writeSheet(plan(TWO))).toMatchObject({ sheet: "Essai (2)", kind: "rewritten" });
  expect(seenSheet(session.model, "Essai")).toEqual(before);
});

test("the same where rows or columns were put inside the table: what they hold cannot be told from ours", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  await writeSheet(plan(TWO));
  // As Excel moves the name when a row is inserted.
  await renamed(session, "='Essai'!$A$1:$C$6");
  expect(await writeSheet(plan(TWO))).toMatchObject({ sheet: "Essai (2)", leftAsIs: "Essai" });
});

test("a table that the officer moved, rows and columns inserted before it, is filled where it stands", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  const { name } = await addedBy(session, "En-tête");
  await renamed(session, `='${name}'!$B$4:$D$8`);
  expect(await writeSheet(withChart(TWO))).toMatchObject({ sheet: name, kind: "rewritten" });
  expect(await held(session, name, "B4")).toBe("Titre");
  expect(await held(session, name, "D8")).toBe("=SUM(D6:D7)");
  expect(await held(session, name, "A1")).toBe("En-tête");
  const sheet = session.model.sheetNamed(name);
  expect(sheet?.facets.charts[0]?.place).toMatchObject({ top: 9, left: 1, bottom: 19, right: 3 });
  expect(sheet?.facets.merges.all).toEqual([{ top: 3, bottom: 3, left: 1, right: 2 }]);
});

test("all of it holds once saved and opened again", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  await writeSheet(withChart(FOUR));
  await type(session, "Essai", { E3: "vu" });
  const reopened = enter(openWorkbook(session.model.save().bytes));
  expect(await writeSheet(withChart(TWO))).toMatchObject({ sheet: "Essai", kind: "rewritten" });
  expect(await held(reopened, "Essai", "E3")).toBe("vu");
  expect(reopened.model.sheetNamed("Essai")?.facets.charts).toHaveLength(1);
  await writeSheet(withChart(FOUR));
  const again = enter(openWorkbook(reopened.model.save().bytes));
  const before = seenSheet(again.model, "Essai");
  await writeSheet(withChart(FOUR));
  // Of a chart that came with the file, what it shows is not known.
  const { charts: _after, ...after } = seenSheet(again.model, "Essai");
  const { charts: _before, ...whole } = before;
  expect(after).toEqual(whole);
});

/** A sheet of ours without the chart, whose first cell the officer took for a heading. */
async function addedBy(session: ExcelSession, heading: string): Promise<{ readonly name: string }> {
  await writeSheet(plan(TWO));
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Essai");
    // As inserting three rows and a column before it would leave it: our cells lower, the first cells theirs.
    sheet.getRange("A1:C5").unmerge();
    sheet.getRange("A1:C5").clear();
    sheet.getRange("3:4").ungroup("ByRows");
    sheet.getRange("6:7").group("ByRows");
    sheet.getRange("A1").values = [[heading]];
    await context.sync();
  });
  return { name: "Essai" };
}

async function renamed({ excel }: ExcelSession, formula: string): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.names.getItem("_pointage_essai").formula = formula;
    await context.sync();
  });
}

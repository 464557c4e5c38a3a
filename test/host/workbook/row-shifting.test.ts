import { moveRows } from "../../../src/host/api/row-moving";
import { THE_USER } from "../../../src/host/api";
import type { WorkbookModel } from "../../../src/host";
import { openWorkbook, parseRangeName } from "../../../src/host";
import type { ExcelSession } from "../../support/excel-client";
import { blankSession } from "../../support/excel-client";

/** A sheet with a total, and everything attached to its cells that rows must take along. */
async function annex(): Promise<ExcelSession> {
  const session = blankSession({ set: "1.18" }, "Annexe", "Budget");
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    sheet.getRange("A1:B6").formulas = [
      ["Nom", "Montant"],
      ["Un", 10],
      ["Deux", 20],
      ["Trois", 30],
      ["Total", "=SUM(B2:B4)"],
      ["Double", "=B5*2"],
    ];
    sheet.getRange("A3:B3").format.fill.color = "#FFF2CC";
    sheet.getRange("5:5").format.rowHeight = 30;
    sheet.getRange("C2:C4").merge();
    sheet.getRange("B2:B4").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>$B$4";
    sheet.charts.add("BarClustered", sheet.getRange("A1:B4"));
    sheet.tables.add("E2:F4", true);
    context.workbook.names.add("total", sheet.getRange("B5"));
    context.workbook.worksheets.getItem("Budget").getRange("A1").formulas = [
      ["=Annexe!B5+SUM(Annexe!B2:B4)"],
    ];
    await context.sync();
  });
  const note = { row: 3, column: 1, author: "Claire", text: "À revoir", visible: false };
  session.host.setFacets(session.model.sheets[0]?.id ?? 0, { notes: [note] });
  return session;
}

const everything = ({ model }: ExcelSession): unknown => [
  model.facets.names.map(({ name, formula }) => [name, formula]),
  model.sheets.map((sheet) => [model.snapshot(sheet), sheet.facets, sheet.bands]),
];

const move = ({ host, model }: ExcelSession, at: number, count: number): void =>
  host.act(THE_USER, () => moveRows(host, model.sheets[0]?.id ?? 0, at - 1, count));

function at(model: WorkbookModel, name: string, sheet = 0): string {
  const range = parseRangeName(name);
  const record = model.sheets[sheet]?.at(range?.top ?? 0, range?.left ?? 0);
  if (record?.formula) return `=${record.formula.text} → ${shown(record.value)}`;
  return shown(record?.value);
}

function shown(value: { readonly kind: string; readonly value?: unknown } | undefined): string {
  return String(value?.value ?? "");
}

test("a row that comes among the lines is in their total, and takes everything below it down", async () => {
  const session = await annex();
  move(session, 4, 1);
  const { model } = session;
  expect([at(model, "A5"), at(model, "B6"), at(model, "B7"), at(model, "A1", 1)]).toEqual([
    "Trois",
    "=SUM(B2:B5) → 60",
    "=B6*2 → 120",
    "=Annexe!B6+SUM(Annexe!B2:B5) → 120",
  ]);
  const facets = model.sheets[0]?.facets;
  expect(facets?.merges.all).toEqual([parseRangeName("C2:C5")]);
  expect(facets?.notes.map(({ row }) => row)).toEqual([4]);
  expect(facets?.conditionalFormats[0]).toMatchObject({
    ranges: [parseRangeName("B2:B5")],
    formula: "$B2>$B$5",
  });
  expect(facets?.charts[0]?.made?.range).toEqual(parseRangeName("A1:B5"));
  expect(facets?.tables[0]?.range).toEqual(parseRangeName("E2:F5"));
  expect(model.facets.names.find(({ name }) => name === "total")?.formula).toMatch(/\$B\$6$/);
});

test("the row that comes looks like the one above, and the heights below move with their rows", async () => {
  const session = await annex();
  move(session, 4, 1);
  const [sheet] = session.model.sheets;
  const fill = (row: number): unknown => sheet && session.model.styleOf(sheet, row - 1, 0).fill;
  expect([fill(3), fill(4), fill(5)]).toEqual(["#FFF2CC", "#FFF2CC", undefined]);
  expect(sheet && [4, 5].map((row) => session.model.lookOf(sheet, row).height)).toEqual([undefined, 30]);
});

test("rows that leave take their lines out of the total; the rest comes up", async () => {
  const session = await annex();
  move(session, 3, -2);
  const { model } = session;
  expect([at(model, "B3"), at(model, "B4"), at(model, "A1", 1)]).toEqual([
    "=SUM(B2:B2) → 10",
    "=B3*2 → 20",
    "=Annexe!B3+SUM(Annexe!B2:B2) → 20",
  ]);
  expect(model.sheets[0]?.facets.notes).toEqual([]);
});

test("undone, the workbook is as it was; done again, as it became; and so it is when saved and opened", async () => {
  const session = await annex();
  const before = everything(session);
  move(session, 3, 2);
  const after = everything(session);
  const { history } = session.host.editing;
  history.undo();
  expect(everything(session)).toEqual(before);
  history.redo();
  expect(everything(session)).toEqual(after);
  const again = openWorkbook(session.model.save().bytes);
  expect(at(again, "B7")).toBe("=SUM(B2:B6) → 60");
  expect(again.sheets[0]?.facets.merges.all).toEqual([parseRangeName("C2:C6")]);
  expect(again.sheets[0]?.facets.notes.map(({ row, text }) => [row, text])).toEqual([[5, "À revoir"]]);
});

test("rows that come and leave again change nothing", async () => {
  const session = await annex();
  const before = everything(session);
  move(session, 4, 3);
  move(session, 4, -3);
  expect(everything(session)).toEqual(before);
});

test("the header of a table does not leave without its table, nor does anything on a protected sheet", async () => {
  const session = await annex();
  const before = everything(session);
  expect(() => move(session, 2, -1)).toThrow(/header/);
  expect(everything(session)).toEqual(before);
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe").protection.protect();
    await context.sync();
  });
  expect(() => move(session, 6, 1)).toThrow();
});

test("the add-in is told that rows came or left, and that it was not its own doing", async () => {
  const session = await annex();
  const told: unknown[] = [];
  await session.excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      told.push([event.changeType, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
    move(session, 4, 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(told).toEqual([["RowInserted", "Unknown"]]);
});

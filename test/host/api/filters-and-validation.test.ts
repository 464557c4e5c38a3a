import { openWorkbook } from "../../../src/host/workbook/model";
import { OfficePackage } from "../../../src/package/package";
import { blankSession, openSession, type ExcelSession } from "../../support/excel-client";
import { refusal } from "./refusal";

/** Filters, validation, answers to comments: as the documentation of each class says. */

async function on(
  body: (sheet: Excel.Worksheet, session: ExcelSession) => Promise<void>,
): Promise<ExcelSession> {
  const session = blankSession({ set: "1.17", locale: "en-US", authorEmail: "a@example.org" }, "Sheet1");
  await session.excel.run((context) => body(context.workbook.worksheets.getFirst(), session));
  expect(session.host.ownFaults).toEqual([]);
  return session;
}

const DATA = [
  ["Farm", "Fruit", "Sold"],
  ["A", "apple", 10],
  ["B", "pear", 20],
  ["C", "grape", 30],
  ["D", "lime", 40],
];

async function shownRows(range: Excel.Range): Promise<unknown[]> {
  const view = range.getVisibleView().load("values");
  await range.context.sync();
  return view.values.map(([first]) => first as unknown);
}

test.each([
  [{ filterOn: "Custom", criterion1: "=*e" }, 1, ["A", "C", "D"]],
  [{ filterOn: "Custom", criterion1: ">15", criterion2: "<35", operator: "And" }, 2, ["B", "C"]],
  [{ filterOn: "Custom", criterion1: "<15", criterion2: ">35", operator: "Or" }, 2, ["A", "D"]],
  [{ filterOn: "Custom", criterion1: "<>pear" }, 1, ["A", "C", "D"]],
  [{ filterOn: "Values", values: ["PEAR", "lime"] }, 1, ["B", "D"]],
  [{ filterOn: "TopItems", criterion1: "1" }, 2, ["D"]],
  [{ filterOn: "BottomPercent", criterion1: "50" }, 2, ["A", "B"]],
  [{ filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, 2, ["C", "D"]],
] as const)("a filter %j on column %i lets %j pass", async (criteria, column, expected) => {
  await on(async (sheet) => {
    const range = sheet.getRange("A1:C5");
    range.values = DATA;
    sheet.autoFilter.apply(range, column, criteria as unknown as Excel.FilterCriteria);
    expect(await shownRows(sheet.getRange("A2:C5"))).toEqual(expected);
    sheet.autoFilter.remove();
    expect(await shownRows(sheet.getRange("A2:C5"))).toEqual(["A", "B", "C", "D"]);
  });
});

test("filters of several columns hold together, are applied again to what changed, and are saved", async () => {
  const { model } = await on(async (sheet) => {
    const range = sheet.getRange("A1:C5");
    range.values = DATA;
    sheet.autoFilter.apply(range, 2, { filterOn: "Custom", criterion1: ">15" });
    sheet.autoFilter.apply(range, 1, { filterOn: "Custom", criterion1: "=*e" });
    expect(await shownRows(sheet.getRange("A2:C5"))).toEqual(["C", "D"]);
    sheet.getRange("C2").values = [[99]];
    sheet.autoFilter.reapply();
    expect(await shownRows(sheet.getRange("A2:C5"))).toEqual(["A", "C", "D"]);
    sheet.autoFilter.clearColumnCriteria(7);
    expect(await refusal(() => sheet.context.sync())).toBe("InvalidArgument");
  });
  const xml = OfficePackage.open(model.save().bytes).text("xl/worksheets/sheet1.xml") ?? "";
  expect(xml).toContain('<customFilter operator="greaterThan" val="15"/>');
  expect(xml).toContain('<filterColumn colId="1"><customFilters><customFilter val="*e"/>');
});

test("a table's columns are filtered and shown again", async () => {
  const { model } = await on(async (sheet) => {
    sheet.getRange("A1:C5").values = DATA;
    const table = sheet.tables.add("A1:C5", true);
    table.columns.getItem("Fruit").filter.applyValuesFilter(["apple", "pear"]);
    expect(await shownRows(table.getDataBodyRange())).toEqual(["A", "B"]);
    table.clearFilters();
    expect(await shownRows(table.getDataBodyRange())).toEqual(["A", "B", "C", "D"]);
    table.columns.getItem("Sold").filter.applyTopItemsFilter(2);
    expect(await shownRows(table.getDataBodyRange())).toEqual(["C", "D"]);
  });
  expect(OfficePackage.open(model.save().bytes).text("xl/tables/table1.xml")).toContain('<top10 val="2"/>');
});

test("a rule on what may be typed is given, read back, kept in the file and taken away from a part", async () => {
  const { model } = await on(async (sheet) => {
    const { dataValidation } = sheet.getRange("A1:A4");
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    dataValidation.errorAlert = { message: "Positive", showAlert: true, style: "Warning", title: "No" };
    dataValidation.load("type,rule,errorAlert,ignoreBlanks");
    sheet.getRange("B1:B2").dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    sheet.getRange("C1").dataValidation.rule = { custom: { formula: "=C1>A1" } };
    const mixed = sheet.getRange("A1:A6").dataValidation.load("type");
    const several = sheet.getRange("A1:B1").dataValidation.load("type");
    await sheet.context.sync();
    expect([dataValidation.type, dataValidation.rule, dataValidation.ignoreBlanks]).toEqual([
      "WholeNumber",
      { wholeNumber: { formula1: 0, operator: "GreaterThan" } },
      true,
    ]);
    expect(dataValidation.errorAlert.style).toBe("Warning");
    expect([mixed.type, several.type]).toEqual(["MixedCriteria", "Inconsistent"]);
    sheet.getRange("A2").dataValidation.clear();
    const cleared = sheet.getRange("A2").dataValidation.load("type");
    await sheet.context.sync();
    expect(cleared.type).toBe("None");
    sheet.getRange("D1").dataValidation.rule = {} as Excel.DataValidationRule;
    expect(await refusal(() => sheet.context.sync())).toBe("InvalidArgument");
  });
  const { bytes } = model.save();
  expect(OfficePackage.open(bytes).text("xl/worksheets/sheet1.xml")).toContain(
    '<dataValidation allowBlank="1" type="list" sqref="B1:B2"><formula1>"yes,no"</formula1></dataValidation>',
  );
  const { excel } = openSession(openWorkbook(bytes), {});
  await excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getFirst().getRange("B1:B2");
    dataValidation.load("rule");
    await context.sync();
    expect(dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "yes,no" } });
  });
});

test("a list takes its choices from a range given as such", async () => {
  await on(async (sheet) => {
    const source = sheet.getRange("E1:E3");
    const { dataValidation } = sheet.getRange("A1");
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.load("rule");
    await sheet.context.sync();
    expect(dataValidation.rule.list?.source).toBe("=Sheet1!$E$1:$E$3");
  });
});

test("a comment is answered, the answers read, changed and taken away; the address is that of who writes", async () => {
  await on(async (sheet) => {
    const comment = sheet.comments.add("A1", "Question");
    await sheet.context.sync();
    comment.replies.add("One");
    comment.replies.add("Two");
    comment.load("authorEmail");
    comment.replies.load("items/content");
    await sheet.context.sync();
    expect(comment.replies.items.map(({ content }) => content)).toEqual(["One", "Two"]);
    const first = comment.replies.getItemAt(0);
    first.content = "One!";
    comment.replies.getItemAt(1).delete();
    comment.replies.load("items/content,items/authorEmail");
    await sheet.context.sync();
    expect(comment.replies.items.map(({ content, authorEmail }) => [content, authorEmail])).toEqual([
      ["One!", "a@example.org"],
    ]);
  });
});

test("a sheet's charts tell that one came and one went", async () => {
  await on(async (sheet) => {
    const seen: string[] = [];
    sheet.charts.onAdded.add((event) => Promise.resolve(void seen.push(event.type)));
    sheet.charts.onDeleted.add((event) => Promise.resolve(void seen.push(event.type)));
    await sheet.context.sync();
    sheet.charts.add("Pie", sheet.getRange("A1:B3")).delete();
    await sheet.context.sync();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(["ChartAdded", "ChartDeleted"]);
  });
});

test("formulas that are turned round name what stood below at their right", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:A2").formulas = [[1], ["=A1+$C$9+SUM(B1:B2)"]];
    sheet.getRange("D5").copyFrom("A1:A2", "All", false, true);
    const copy = sheet.getRange("D5:E5").load("formulas");
    await sheet.context.sync();
    expect(copy.formulas).toEqual([[1, "=D5+$C$9+SUM(D6:E6)"]]);
  });
});

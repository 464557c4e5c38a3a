import { THE_USER } from "../../../src/host/api/events";
import { OfficePackage } from "../../../src/package/package";
import { blankSession, type ExcelSession } from "../../support/excel-client";

/** Tables, formulas and protection that tell what happens, sheets that are copied: as Excel's documentation says. */

async function on(
  body: (sheet: Excel.Worksheet, session: ExcelSession) => Promise<void>,
): Promise<ExcelSession> {
  const session = blankSession({ set: "1.17", locale: "en-US" }, "Sheet1");
  await session.excel.run((context) => body(context.workbook.worksheets.getFirst(), session));
  expect(session.host.ownFaults).toEqual([]);
  return session;
}

const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("a table tells its own part of what changes in it and of what is selected, the sheet's tables too", async () => {
  await on(async (sheet, { host }) => {
    sheet.getRange("B2:C3").values = [
      ["Poste", "Montant"],
      ["Sport", 1],
    ];
    const table = sheet.tables.add("B2:C3", true);
    await sheet.context.sync();
    const seen: unknown[] = [];
    table.onChanged.add((event) =>
      Promise.resolve(void seen.push([event.address, event.changeType, event.details.valueAfter])),
    );
    sheet.tables.onChanged.add((event) => Promise.resolve(void seen.push(`all ${event.address}`)));
    table.onSelectionChanged.add((event) =>
      Promise.resolve(void seen.push([event.isInsideTable, event.address])),
    );
    await sheet.context.sync();
    host.type(THE_USER, "Sheet1!C3", "5");
    host.type(THE_USER, "Sheet1!E9", "7");
    host.select({ sheet: 1, ranges: [{ top: 2, left: 0, bottom: 4, right: 1 }] });
    host.select({ sheet: 1, ranges: [{ top: 8, left: 8, bottom: 8, right: 8 }] });
    host.events.flush();
    await told();
    expect(seen).toEqual([["C3", "RangeEdited", 5], "all C3", [true, "B3"], [false, ""]]);
  });
});

test("a formula that is written tells the one it takes the place of; a sheet tells that it is protected", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1").formulas = [["=1+1"]];
    const seen: unknown[] = [];
    sheet.onFormulaChanged.add((event) => Promise.resolve(void seen.push(event.formulaDetails)));
    sheet.onProtectionChanged.add((event) => Promise.resolve(void seen.push(event.isProtected)));
    await sheet.context.sync();
    sheet.getRange("A1").formulas = [["=2+2"]];
    sheet.getRange("B1").values = [[3]];
    sheet.protection.protect();
    sheet.protection.unprotect();
    await sheet.context.sync();
    await told();
    expect(seen).toEqual([[{ cellAddress: "A1", previousFormula: "=1+1" }], true, false]);
  });
});

test("a table gets a row of totals and loses it; what lies below makes room; its bands are said in the file", async () => {
  const { model } = await on(async (sheet) => {
    sheet.getRange("A1:B4").values = [
      ["Poste", "Montant"],
      ["Sport", 1],
      ["Culture", 2],
      ["note", ""],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Postes";
    table.showTotals = true;
    table.showBandedRows = false;
    const range = sheet.getRange("A4:B5").load("formulas,values");
    await sheet.context.sync();
    expect(range.formulas).toEqual([
      ["Total", "=SUBTOTAL(109,Postes[Montant])"],
      ["note", ""],
    ]);
    expect(range.values[0]).toEqual(["Total", 3]);
    table.showTotals = false;
    table.showTotals = true;
    table.load("showTotals,showBandedRows");
    await sheet.context.sync();
    expect([table.showTotals, table.showBandedRows]).toEqual([true, false]);
  });
  const xml = OfficePackage.open(model.save().bytes).text("xl/tables/table1.xml");
  expect(xml).toContain('totalsRowFunction="sum"');
  expect(xml).toContain('showRowStripes="0"');
});

test("a sheet is copied with what it holds, beside another, under a name of its own", async () => {
  const { model } = await on(async (sheet) => {
    const { context } = sheet;
    sheet.getRange("A1:A2").formulas = [[2], ["=A1*2"]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
    context.workbook.worksheets.add("Last");
    const copy = sheet.copy("After", sheet);
    copy.getRange("A1").values = [[5]];
    const cells = copy.getRange("A1:A2").load("values");
    cells.getCell(0, 0).format.fill.load("color");
    copy.load("name,position");
    const kept = sheet.getRange("A2").load("values");
    await context.sync();
    expect([copy.name, copy.position, cells.values, kept.values]).toEqual([
      "Sheet1 (2)",
      1,
      [[5], [10]],
      [[4]],
    ]);
  });
  const saved = OfficePackage.open(model.save().bytes);
  expect(saved.names.filter((name) => name.startsWith("xl/worksheets/sheet"))).toHaveLength(3);
  expect(saved.text("xl/worksheets/sheet2.xml")).toContain("cfRule");
});

import type { ExcelSession } from "../../support/excel-client";
import { blankSession } from "../../support/excel-client";
import type { HostOptions } from "../../../src/host/api";
import { refusal } from "./refusal";

/**
 * Behaviours that Microsoft documents, in our own words; each title ends with the page that says so: a path below
 * learn.microsoft.com/office/dev/add-ins, or a class of its API reference.
 */

type Body = (context: Excel.RequestContext, session: ExcelSession) => Promise<void>;

function inSession(body: Body, options: HostOptions = {}, ...names: readonly string[]): () => Promise<void> {
  return async () => {
    const session = blankSession(options, ...(names.length === 0 ? ["Annexe", "Budget"] : names));
    await session.excel.run((context) => body(context, session));
    expect(session.host.ownFaults).toEqual([]);
  };
}

const sheetOf = (context: Excel.RequestContext, name = "Annexe"): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

describe("values of ranges", () => {
  test(
    "a null element leaves its cell as it was (excel/excel-add-ins-blank-null-values)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      range.values = [["gardé", "changé"]];
      range.values = [[null, "nouveau"]] as unknown as string[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["gardé", "nouveau"]]);
    }),
  );

  test(
    "an empty text clears a cell, and cells that hold nothing read as empty texts (excel/excel-add-ins-blank-null-values)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      range.values = [[12, 13]];
      range.values = [["", 13]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["", 13]]);
      expect(range.valueTypes).toEqual([["Empty", "Double"]]);
    }),
  );

  test(
    "one value fills a whole range (excel/excel-add-ins-ranges-large; Excel.Range values)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.values = "x" as unknown as string[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["x", "x"],
        ["x", "x"],
      ]);
    }),
  );

  test(
    "values of another shape than the range are an invalid argument (excel/excel-add-ins-ranges-set-get-values)",
    inSession(async (context) => {
      sheetOf(context).getRange("A1:B2").values = [[1, 2, 3]];
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    }),
  );

  test(
    "a range without end reads null, and is refused values (excel/excel-add-ins-ranges-unbounded)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("C:F");
      range.load("values,address,rowCount");
      await context.sync();
      expect(range.values).toBeNull();
      expect([range.address, range.rowCount]).toEqual(["Annexe!C:F", 1_048_576]);
      range.values = "due" as unknown as string[][];
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    }),
  );

  test(
    "text that reads as a number in the United States becomes one, wherever the user is; after an apostrophe it stays text (Excel.Range values; office-js issue 1559)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:A6");
      range.values = [["12.5"], ["1 234,56"], ["'12.5"], ["=A1*2"], ["12/31/2025"], ["VRAI"]];
      range.load("values,valueTypes,formulas");
      await context.sync();
      expect(range.values).toEqual([[12.5], ["1 234,56"], ["12.5"], [25], [46022], ["VRAI"]]);
      expect(range.valueTypes.flat()).toEqual(["Double", "String", "String", "Double", "Double", "String"]);
      expect(range.formulas[3]).toEqual(["=A1*2"]);
    }),
  );

  test(
    "formulasLocal alone reads numbers, dates and truth as the user's country writes them (Excel.Range formulasLocal)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:A3");
      range.formulasLocal = [["1 234,56"], ["31/12/2025"], ["VRAI"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1234.56], [46022], [true]]);
    }),
  );

  test(
    "one number format in a matrix fills a larger range, whole columns too (office-js-docs-pr issue 5400)",
    inSession(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").numberFormat = [["0.00"]];
      sheet.getRange("D:D").numberFormat = [["0.0"]];
      const [small, large] = [sheet.getRange("B2"), sheet.getRange("D9")];
      for (const range of [small, large]) range.load("numberFormat");
      await context.sync();
      expect([small.numberFormat, large.numberFormat]).toEqual([[["0.00"]], [["0.0"]]]);
    }),
  );

  test(
    "colours go by every name that HTML has (Excel.RangeFill color)",
    inSession(async (context) => {
      const sheet = sheetOf(context);
      const { font } = sheet.getRange("A1").format;
      font.color = "LightCoral";
      sheet.tabColor = "yellow";
      font.load("color");
      sheet.load("tabColor");
      await context.sync();
      expect([font.color, sheet.tabColor]).toEqual(["#F08080", "#FFFF00"]);
    }),
  );

  test(
    "a range made smaller than nothing turns round its first cell (Excel.Range getResizedRange)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("F5").getResizedRange(0, -3);
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Annexe!C5:F5");
    }),
  );

  test(
    "a formula with a text over 255 characters is refused (Excel's specifications and limits)",
    inSession(async (context) => {
      sheetOf(context).getRange("A1").formulas = [[`="${"x".repeat(256)}"`]];
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    }),
  );

  test(
    "text, not values, carries the number format (excel/excel-add-ins-ranges-set-get-values)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:A2");
      range.numberFormat = [['#,##0.00 "€"'], ["0%"]];
      range.values = [[1234.5], [0.125]];
      range.load("values,text,numberFormat");
      await context.sync();
      expect(range.values).toEqual([[1234.5], [0.125]]);
      expect(range.text.map(([text]) => String(text).replace(/\s/g, " "))).toEqual(["1 234,50 €", "13%"]);
      expect(range.numberFormat).toEqual([['#,##0.00 "€"'], ["0%"]]);
    }),
  );

  test(
    "reading more than five million cells is refused (concepts/resource-limits-and-performance-optimization)",
    inSession(async (context) => {
      sheetOf(context).getRange("A1:J600000").load("values");
      expect(await refusal(() => context.sync())).toBe("RangeExceedsLimit");
    }),
  );

  test(
    "on the web a request over 5 MB is refused, and so is such an answer (concepts/resource-limits-and-performance-optimization)",
    inSession(async (context) => {
      const long = "x".repeat(30_000);
      const rows = Array.from({ length: 200 }, () => [long]);
      sheetOf(context).getRange("A1:A200").values = rows;
      expect(await refusal(() => context.sync())).toBe("RequestPayloadSizeLimitExceeded");
      for (const top of [1, 101]) {
        sheetOf(context).getRangeByIndexes(top - 1, 0, 100, 1).values = rows.slice(0, 100);
        await context.sync();
      }
      sheetOf(context).getRange("A1:A200").load("values");
      expect(await refusal(() => context.sync())).toBe("ResponsePayloadSizeLimitExceeded");
    }),
  );
});

describe("how cells look", () => {
  test(
    "a property that differs among cells reads null (excel/excel-add-ins-blank-null-values)",
    inSession(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.fill.color = "#FFFF00";
      const both = sheet.getRange("A1:A2");
      both.load("format/font/bold,format/fill/color");
      const one = sheet.getRange("A1");
      one.load("format/font/bold,format/fill/color");
      await context.sync();
      expect([both.format.font.bold, both.format.fill.color]).toEqual([null, null]);
      expect([one.format.font.bold, one.format.fill.color]).toEqual([true, "#FFFF00"]);
    }),
  );

  test(
    "several properties are set at once with set (develop/application-specific-api-model)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("B2:E2");
      range.set({ format: { fill: { color: "#4472C4" }, font: { name: "Verdana", color: "white" } } });
      range.load("format/font/name,format/font/color,format/fill/color");
      await context.sync();
      expect([range.format.font.name, range.format.font.color, range.format.fill.color]).toEqual([
        "Verdana",
        "#FFFFFF",
        "#4472C4",
      ]);
    }),
  );

  test(
    "a fill that was cleared reads white, like none (issue 6218 of office-js)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.format.fill.color = "#FF0000";
      range.format.fill.clear();
      range.load("format/fill/color");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFFFFF");
    }),
  );
});

describe("finding ranges", () => {
  test(
    "the used range ends where content or format ends; with values only, where content ends (Excel.Worksheet getUsedRange)",
    inSession(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#FF0000";
      const all = sheet.getUsedRange();
      const held = sheet.getUsedRange(true);
      const none = sheetOf(context, "Budget").getUsedRangeOrNullObject(true);
      const corner = sheetOf(context, "Budget").getUsedRange();
      for (const range of [all, held, none, corner]) range.load("address");
      await context.sync();
      expect([all.address, held.address, corner.address]).toEqual(["Annexe!B2:D5", "Annexe!B2", "Budget!A1"]);
      expect(none.isNullObject).toBe(true);
    }),
  );

  test(
    "ranges are found relative to others (Excel.Range getOffsetRange, getResizedRange, getBoundingRect, getLastCell)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("B2:C3");
      const found = [
        range.getOffsetRange(1, -1),
        range.getResizedRange(2, 1),
        range.getBoundingRect("E9"),
        range.getLastCell(),
        range.getCell(0, 3),
        range.getIntersection("C1:Z2"),
      ];
      for (const each of found) each.load("address");
      await context.sync();
      expect(found.map((each) => each.address)).toEqual([
        "Annexe!A3:B4",
        "Annexe!B2:D5",
        "Annexe!B2:E9",
        "Annexe!C3",
        "Annexe!E2",
        "Annexe!C2",
      ]);
    }),
  );

  test(
    "a range off the sheet is an invalid argument (Excel.Range getOffsetRange)",
    inSession(async (context) => {
      sheetOf(context).getRange("A1").getOffsetRange(-1, 0).load("address");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    }),
  );

  test(
    "ranges that do not meet give a null object, or an error without OrNullObject (Excel.Range getIntersection)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:A3");
      const none = range.getIntersectionOrNullObject("B1:B3");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      range.getIntersection("B1:B3").load("address");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    }),
  );

  test(
    "special cells give areas; none is an error, or a null object (excel/excel-add-ins-ranges-special-cells)",
    inSession(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B3").formulas = [
        [1, "=A1"],
        ["texte", "=A1*2"],
        [true, 5],
      ];
      const formulas = sheet.getUsedRange().getSpecialCells("Formulas");
      const numbers = sheet.getUsedRange().getSpecialCells("Constants", "Numbers");
      const blanks = sheet.getUsedRange().getSpecialCellsOrNullObject("Blanks");
      formulas.load("address");
      numbers.load("address,areaCount");
      await context.sync();
      expect(formulas.address).toBe("Annexe!B1:B2");
      expect([numbers.address, numbers.areaCount]).toEqual(["Annexe!A1, Annexe!B3", 2]);
      expect(blanks.isNullObject).toBe(true);
      sheet.getUsedRange().getSpecialCells("Formulas", "Errors");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    }),
  );

  test(
    "several ranges are one object, formatted in one call, its areas a collection (excel/excel-add-ins-multiple-ranges)",
    inSession(async (context) => {
      const areas = sheetOf(context).getRanges("A1:A2, C3");
      areas.format.fill.color = "#FFC000";
      areas.load("address,cellCount,isEntireColumn");
      areas.areas.load("items/address");
      const fill = sheetOf(context).getRange("C3");
      fill.load("format/fill/color");
      await context.sync();
      expect([areas.address, areas.cellCount, areas.isEntireColumn]).toEqual([
        "Annexe!A1:A2, Annexe!C3",
        3,
        false,
      ]);
      expect(areas.areas.items.map((item) => item.address)).toEqual(["Annexe!A1:A2", "Annexe!C3"]);
      expect(fill.format.fill.color).toBe("#FFC000");
    }),
  );

  test(
    "too long a list of addresses is refused (issue 5198 of office-js)",
    inSession(async (context) => {
      const list = Array.from({ length: 1500 }, (_, i) => `A${i * 2 + 1}`).join(",");
      sheetOf(context)
        .getRanges(list.slice(0, 7999).replace(/,[^,]*$/, ""))
        .load("areaCount");
      await context.sync();
      sheetOf(context).getRanges(`${list},${list}`).load("areaCount");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    }),
  );

  test(
    "the visible view leaves out hidden rows (Excel.Range getVisibleView)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:A3");
      range.values = [[1], [2], [3]];
      sheetOf(context).getRange("2:2").rowHidden = true;
      const view = range.getVisibleView();
      view.load("values,rowCount");
      range.load("rowHidden");
      await context.sync();
      expect([view.values, view.rowCount, range.rowHidden]).toEqual([[[1], [3]], 2, null]);
    }),
  );
});

describe("sheets", () => {
  test(
    "a sheet is got by name or id; a missing one is an error, or a null object (develop/application-specific-api-model)",
    inSession(async (context) => {
      const sheet = sheetOf(context);
      sheet.load("id,name,position,visibility");
      const missing = context.workbook.worksheets.getItemOrNullObject("Absente");
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility]).toEqual(["Annexe", 0, "Visible"]);
      expect(missing.isNullObject).toBe(true);
      const again = context.workbook.worksheets.getItem(sheet.id);
      again.load("name");
      await context.sync();
      expect(again.name).toBe("Annexe");
      context.workbook.worksheets.getItem("Absente").load("name");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    }),
  );

  test.each(["", "a/b", "[x]", "x".repeat(32), "'guillemets'"])(
    "a sheet cannot be called %j (support.microsoft.com: rename a worksheet; Excel.Worksheet name)",
    async (name) => {
      await inSession(async (context) => {
        context.workbook.worksheets.add(name);
        expect(await refusal(() => context.sync())).toBe("InvalidArgument");
      })();
    },
  );

  test(
    "two sheets cannot have one name, whatever the case (support.microsoft.com: rename a worksheet)",
    inSession(async (context) => {
      context.workbook.worksheets.add("ANNEXE");
      expect(await refusal(() => context.sync())).toBe("ItemAlreadyExists");
    }),
  );

  test(
    "a very hidden sheet cannot be deleted, nor the last visible one (Excel.Worksheet delete)",
    inSession(async (context) => {
      const budget = sheetOf(context, "Budget");
      budget.visibility = "VeryHidden";
      await context.sync();
      budget.delete();
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
      sheetOf(context).delete();
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
    }),
  );

  test(
    "a protected sheet refuses to be written, but for its unlocked cells (excel/excel-add-ins-worksheets)",
    inSession(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1:A2").values = [[1], [2]];
      expect(await refusal(() => context.sync())).toBe("AccessDenied");
      sheet.getRange("B1").values = [[7]];
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    }),
  );

  test(
    "panes are frozen, and where is said (excel/excel-add-ins-worksheets)",
    inSession(async (context) => {
      const { freezePanes } = sheetOf(context);
      freezePanes.freezeRows(2);
      const location = freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      expect(location.address).toBe("Annexe!1:2");
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  );
});

describe("what is attached to cells", () => {
  test(
    "a custom rule formats by a formula, comes first, and can be deleted (excel/excel-add-ins-conditional-formatting)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:A5");
      const rule = range.conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=IF(B1>A1,TRUE)";
      rule.custom.format.font.color = "green";
      rule.custom.format.fill.color = "#C6EFCE";
      rule.stopIfTrue = true;
      rule.load("id,type,priority,stopIfTrue");
      rule.custom.rule.load("formula");
      rule.custom.format.fill.load("color");
      const cover = rule.getRange();
      cover.load("address");
      await context.sync();
      expect([rule.type, rule.priority, rule.stopIfTrue, rule.custom.rule.formula]).toEqual([
        "Custom",
        0,
        true,
        "=IF(B1>A1,TRUE)",
      ]);
      expect([rule.custom.format.fill.color, cover.address]).toEqual(["#C6EFCE", "Annexe!A1:A5"]);
      const rules = sheetOf(context).getRange().conditionalFormats;
      rules.load("items/id");
      await context.sync();
      expect(rules.items.map(({ id }) => id)).toEqual([rule.id]);
      rules.getItem(rule.id).delete();
      const count = sheetOf(context).getRange().conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }),
  );

  test(
    "comments are added to one cell, found again by it, edited and deleted (excel/excel-add-ins-comments)",
    inSession(async (context) => {
      const { comments } = context.workbook;
      comments.add("Annexe!A2", "À vérifier");
      await context.sync();
      const comment = comments.getItemByCell("Annexe!A2");
      comment.load("content,authorName");
      const place = comment.getLocation();
      place.load("address");
      await context.sync();
      expect([comment.content, comment.authorName, place.address]).toEqual([
        "À vérifier",
        "Pointage",
        "Annexe!A2",
      ]);
      comment.content = "Vérifié";
      comments.load("items/content");
      await context.sync();
      expect(comments.items.map(({ content }) => content)).toEqual(["Vérifié"]);
      comments.add("Annexe!A1:A2", "deux cellules");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
      const mentions = [{ email: "agent@exemple.fr", id: 0, name: "Un agent" }];
      const rich = { mentions, richContent: '<at id="0">Un agent</at> : à vérifier' };
      comments.add("Annexe!A3", rich, "Mention");
      expect(await refusal(() => context.sync())).toBe("NotImplemented");
      comment.replies.add(rich, "Mention");
      expect(await refusal(() => context.sync())).toBe("NotImplemented");
    }),
  );

  test(
    "a table takes its columns from its header and says its ranges (excel/excel-add-ins-tables)",
    inSession(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B3").values = [
        ["Structure", "Montant"],
        ["A", 10],
        ["B", 20],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Aides";
      table.columns.load("items/name");
      const body = table.getDataBodyRange();
      body.load("address,values");
      const header = context.workbook.tables.getItem("Aides").getHeaderRowRange();
      header.load("address");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Structure", "Montant"]);
      expect([body.address, header.address]).toEqual(["Annexe!A2:B3", "Annexe!A1:B1"]);
      sheet.tables.add("B3:C4", true);
      expect(await refusal(() => context.sync())).toBe("MergedRangeConflict");
    }),
  );

  test(
    "a name stands for a range, can be hidden, and is an error where it is missing (Excel.NamedItemCollection)",
    inSession(async (context) => {
      const { names } = context.workbook;
      const name = names.add("_journal", sheetOf(context).getRange("A1"));
      name.visible = false;
      name.load("type,value,visible,formula");
      const range = names.getItem("_journal").getRange();
      range.load("address");
      const missing = names.getItemOrNullObject("_autre");
      await context.sync();
      expect([name.type, name.value, name.visible, name.formula]).toEqual([
        "Range",
        "Annexe!$A$1",
        false,
        "=Annexe!$A$1",
      ]);
      expect([range.address, missing.isNullObject]).toEqual(["Annexe!A1", true]);
      sheetOf(context).name = "Annexe 5";
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("='Annexe 5'!$A$1");
    }),
  );

  test(
    "merged areas are said; merging keeps the first cell alone (Excel.Range merge, getMergedAreasOrNullObject)",
    inSession(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["garde", "perd"],
        ["perd", "perd"],
      ];
      range.merge();
      range.load("values");
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
      merged.load("address");
      const none = sheet.getRange("D1").getMergedAreasOrNullObject();
      await context.sync();
      expect(range.values).toEqual([
        ["garde", ""],
        ["", ""],
      ]);
      expect([merged.address, none.isNullObject]).toEqual(["Annexe!A1:B2", true]);
    }),
  );
});

describe("the workbook", () => {
  test(
    "settings hold JSON by key (excel/excel-add-ins-workbooks)",
    inSession(async (context) => {
      const { settings } = context.workbook;
      settings.add("choix", { lignes: [1, 2], nom: "é" });
      await context.sync();
      const setting = settings.getItemOrNullObject("choix");
      setting.load("value");
      const missing = settings.getItemOrNullObject("autre");
      await context.sync();
      expect([setting.value, missing.isNullObject]).toEqual([{ lignes: [1, 2], nom: "é" }, true]);
    }),
  );

  test(
    "XML parts are kept, and found by their namespace (excel/excel-add-ins-workbooks)",
    inSession(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<choix xmlns="urn:pointage:choix"><a/></choix>');
      await context.sync();
      const part = customXmlParts.getByNamespace("urn:pointage:choix").getOnlyItemOrNullObject();
      const xml = part.getXml();
      await context.sync();
      expect(xml.value).toBe('<choix xmlns="urn:pointage:choix"><a/></choix>');
      customXmlParts.add("pas du XML");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    }),
  );

  test(
    "the culture says how numbers are written (excel/excel-add-ins-workbooks: culture settings)",
    inSession(async (context) => {
      const { cultureInfo } = context.application;
      cultureInfo.load("name");
      cultureInfo.numberFormat.load("numberDecimalSeparator");
      await context.sync();
      expect([cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator]).toEqual(["fr-FR", ","]);
    }),
  );

  test(
    "the page is laid out: orientation, paper, fit, titles, footer (excel/excel-add-ins-worksheets: page layout)",
    inSession(async (context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P/&N";
      pageLayout.load("orientation,paperSize,zoom");
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load("address");
      const footer = pageLayout.headersFooters.defaultForAllPages;
      footer.load("centerFooter,leftFooter");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom.horizontalFitToPages]).toEqual([
        "Landscape",
        "A4",
        1,
      ]);
      expect([titles.address, footer.centerFooter, footer.leftFooter]).toEqual(["Annexe!1:2", "&P/&N", ""]);
    }),
  );

  test(
    "what was not loaded cannot be read (develop/application-specific-api-model)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1");
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    }),
  );

  test(
    "a batch that fails leaves what came before its failure done (api office/OfficeExtension.Error)",
    inSession(async (context, { model }) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [["avant"]];
      sheet.getRange("A2:B2").values = [["mauvaise forme"]];
      sheet.getRange("A3").values = [["après"]];
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
      expect(model.sheets[0]?.at(0, 0)?.value).toEqual({ kind: "text", value: "avant" });
      expect(model.sheets[0]?.at(2, 0)).toBeUndefined();
    }),
  );

  test(
    "a number format that is none, a column wider than 255 characters are invalid arguments (Excel.Range numberFormat, columnWidth)",
    inSession(async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      for (const format of ['0,00 "€', "[Foo]0", "0".repeat(256)]) {
        range.numberFormat = [[format, "0"]];
        expect(await refusal(() => context.sync())).toBe("InvalidArgument");
      }
      range.format.columnWidth = 1400;
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
      range.numberFormat = [['_-* #,##0.00\\ "€"_-;[Red]-#,##0.00', "[$-40C]d mmmm yyyy"]];
      range.format.columnWidth = 1300;
      await context.sync();
    }),
  );

  test(
    "cells of a hidden sheet cannot be selected",
    inSession(async (context) => {
      const hidden = context.workbook.worksheets.add("Masquée");
      hidden.visibility = "Hidden";
      hidden.getRange("A1").select();
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
    }),
  );

  test("while a cell is edited requests fail at once, or wait when asked to (excel/excel-add-ins-delay-in-cell-edit)", async () => {
    const { excel, host } = blankSession({}, "Annexe");
    const write = async (context: Excel.RequestContext): Promise<void> => {
      sheetOf(context).getRange("A1").values = [[1]];
      await context.sync();
    };
    host.faults.enterCell();
    expect(await refusal(() => excel.run(write))).toBe("InvalidOperationInCellEditMode");
    const waiting = excel.run({ delayForCellEdit: true }, write);
    host.faults.leaveCell();
    await waiting;
    expect(host.model.sheets[0]?.at(0, 0)?.value).toEqual({ kind: "number", value: 1 });
  });
});

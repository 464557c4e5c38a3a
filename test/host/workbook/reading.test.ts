import { openWorkbook } from "../../../src/host";
import type { SheetSnapshot } from "../../../src/engine/grid";
import { relsXml, sheetXml, workbookFile, workbookParts, zipped } from "../support/workbook-file";

function only(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return { workbook, sheet, snapshot: workbook.snapshot(sheet) };
}

const cellsOf = (rows: string, others: Record<string, string> = {}) =>
  only(workbookFile({ Feuil1: sheetXml(rows) }, others)).snapshot.cells;

describe("cells are read as Excel reads them", () => {
  test.each<[string, unknown]>([
    ['<c r="B2"><v>12.5</v></c>', { kind: "number", value: 12.5 }],
    ['<c r="B2"><v>0</v></c>', { kind: "number", value: 0 }],
    ['<c r="B2" t="s"><v>0</v></c>', { kind: "text", value: "Association du port" }],
    ['<c r="B2" t="inlineStr"><is><t>a &amp; b</t></is></c>', { kind: "text", value: "a & b" }],
    [
      '<c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh><t>x</t></rPh></is></c>',
      { kind: "text", value: "a b" },
    ],
    ['<c r="B2" t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c>', { kind: "text", value: "a\rb_x" }],
    ['<c r="B2" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', { kind: "text", value: "a<b" }],
    ['<c r="B2" t="b"><v>1</v></c>', { kind: "boolean", value: true }],
    ['<c r="B2" t="b"><v>0</v></c>', { kind: "boolean", value: false }],
    ['<c r="B2" t="e"><v>#REF!</v></c>', { kind: "error", value: "#REF!" }],
    ['<c r="B2" t="d"><v>2014-05-01T12:00:00</v></c>', { kind: "number", value: 41760.5 }],
    ['<c r="B2"><v>abc</v></c>', { kind: "text", value: "abc" }],
  ])("%s", (cell, value) => {
    expect(cellsOf(`<row r="2">${cell}</row>`)).toEqual([{ row: 1, column: 1, value }]);
  });

  test("a formula keeps its cached result, 0, false and empty text too", () => {
    const rows =
      '<row r="1"><c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c>' +
      '<c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>A1</f></c></row>';
    expect(cellsOf(rows).map((cell) => [cell.formula, cell.value])).toEqual([
      ["=1-1", { kind: "number", value: 0 }],
      ["=1=2", { kind: "boolean", value: false }],
      ['=""', { kind: "text", value: "" }],
      ["=1/0", { kind: "error", value: "#DIV/0!" }],
      ["=A1", { kind: "empty" }],
    ]);
  });

  test("a formula shared by several cells is read in each, whatever comes first", () => {
    const rows =
      '<row r="1"><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" ref="C1:C3" si="0">SUM(A2:$B$2)*LOG10(A2)&amp;"A2"</f><v>1</v></c></row>' +
      '<row r="3"><c r="C3"><f t="shared" si="0"/><v>1</v></c></row>';
    expect(cellsOf(rows).map((cell) => cell.formula)).toEqual([
      '=SUM(A1:$B$2)*LOG10(A1)&"A2"',
      '=SUM(A2:$B$2)*LOG10(A2)&"A2"',
      '=SUM(A3:$B$2)*LOG10(A3)&"A2"',
    ]);
  });

  test("newer functions are shown without the mark that the file puts before them", () => {
    const rows = '<row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,B:B,C:C)</f><v>1</v></c></row>';
    expect(cellsOf(rows)[0]?.formula).toBe("=XLOOKUP(1,B:B,C:C)");
  });

  test("cells and rows without an address follow those before them", () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>';
    expect(cellsOf(rows).map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [3, 2],
      [3, 3],
    ]);
  });

  test("rows and cells out of order are put in order, and it is said", () => {
    const rows =
      '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    const { snapshot, workbook } = only(workbookFile({ Feuil1: sheetXml(rows) }));
    expect(snapshot.cells.map(({ value }) => value)).toEqual(
      [1, 2, 3].map((value) => ({ kind: "number", value })),
    );
    expect(workbook.oddities.map(({ kind }) => kind)).toEqual(["rows-out-of-order"]);
  });

  test("a cell beyond the sheet's bounds is left aside, and said", () => {
    const { snapshot, workbook } = only(
      workbookFile({ F: sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>') }),
    );
    expect(snapshot.cells).toEqual([]);
    expect(workbook.oddities).toEqual([{ kind: "cell-out-of-bounds", sheet: "F", at: "XFE1" }]);
  });
});

describe("what surrounds the cells", () => {
  test("number format and struck text come from the cell's style, its row's, or its column's", () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c r="C1" t="s"><v>1</v></c></row>' +
      '<row r="2" s="1" customFormat="1"><c r="A2"><v>1</v></c></row>';
    expect(cellsOf(rows)).toEqual([
      { row: 0, column: 0, value: { kind: "number", value: 1 }, numberFormat: '#,##0.00\\ "€"' },
      { row: 0, column: 1, value: { kind: "number", value: 2 }, numberFormat: "m/d/yyyy", struck: true },
      { row: 0, column: 2, value: { kind: "text", value: "ligne abandonnée" }, struck: true },
      { row: 1, column: 0, value: { kind: "number", value: 1 } },
    ]);
  });

  test("merges, hidden rows and the sheet's visibility", () => {
    const parts = workbookParts({
      F: sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="4" hidden="true"><c r="A4"><v>1</v></c></row><row r="9" hidden="1"/>',
        { after: '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>' },
      ),
    });
    const file = zipped({
      ...parts,
      "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace("<sheet ", '<sheet state="veryHidden" '),
    });
    const { snapshot } = only(file);
    expect(snapshot.merges).toEqual([{ top: 0, left: 0, bottom: 2, right: 1 }]);
    expect(snapshot.hiddenRows).toEqual([1, 3]);
    expect(snapshot.visibility).toBe("veryHidden");
  });

  test("merged areas that overlap are kept, and said", () => {
    const after = '<mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="B2:C4"/></mergeCells>';
    const { snapshot, workbook } = only(workbookFile({ F: sheetXml("", { after }) }));
    expect(snapshot.merges).toHaveLength(2);
    expect(workbook.oddities).toEqual([{ kind: "overlapping-merges", sheet: "F", at: "B2:C4" }]);
  });

  test("1904 workbooks count ISO dates from 1904, and say so", () => {
    const parts = workbookParts({ F: sheetXml('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>') });
    const main = (parts["xl/workbook.xml"] ?? "").replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    const { workbook, snapshot } = only(zipped({ ...parts, "xl/workbook.xml": main }));
    expect(workbook.date1904).toBe(true);
    expect(snapshot.cells[0]?.value).toEqual({ kind: "number", value: 1 });
  });

  test("a snapshot is what the engine reads", () => {
    const snapshot: SheetSnapshot = only(workbookFile({ F: sheetXml("") })).snapshot;
    expect(snapshot).toEqual({ name: "F", visibility: "visible", cells: [], merges: [], hiddenRows: [] });
  });
});

describe("files written by others", () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>';
  const expected = [
    { row: 0, column: 0, value: { kind: "text", value: "Association du port" } },
    { row: 0, column: 1, value: { kind: "number", value: 2 }, formula: "=1+1" },
  ];

  test("names with a prefix", () => {
    const prefixed = sheetXml(rows)
      .replace(/<(\/?)(\w)/g, "<$1x:$2")
      .replace("xmlns=", "xmlns:x=");
    expect(only(workbookFile({ F: prefixed })).snapshot.cells).toEqual(expected);
  });

  test("the strict dialect", () => {
    const strict = Object.fromEntries(
      Object.entries(workbookParts({ F: sheetXml(rows) })).map(([name, text]) => [
        name,
        text
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ]),
    );
    expect(only(zipped(strict)).snapshot.cells).toEqual(expected);
  });

  test("absolute targets, backslashes in names, other letters' case", () => {
    const parts = workbookParts({ F: sheetXml(rows) });
    const { "xl/worksheets/sheet1.xml": sheet = "", ...others } = parts;
    const file = zipped({
      ...others,
      "xl\\Worksheets\\Sheet1.xml": sheet,
      "xl/_rels/workbook.xml.rels": relsXml([
        ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
        ["rId91", "sharedStrings", "\\xl\\sharedStrings.xml"],
      ]),
    });
    expect(only(file).snapshot.cells).toEqual(expected);
  });

  test("sheets are found by their relation, whatever the names of the parts", () => {
    const parts = workbookParts({ Un: sheetXml(rows), Deux: sheetXml("") });
    const links = relsXml([
      ["rId1", "worksheet", "worksheets/sheet2.xml"],
      ["rId2", "worksheet", "worksheets/sheet1.xml"],
      ["rId91", "sharedStrings", "sharedStrings.xml"],
    ]);
    const workbook = openWorkbook(zipped({ ...parts, "xl/_rels/workbook.xml.rels": links }));
    expect(
      workbook.sheets.map((sheet) => [sheet.facets.name, workbook.snapshot(sheet).cells.length]),
    ).toEqual([
      ["Un", 0],
      ["Deux", 2],
    ]);
  });

  test("no styles, no theme, no shared texts", () => {
    const {
      "xl/styles.xml": _styles,
      "xl/sharedStrings.xml": _texts,
      ...parts
    } = workbookParts({
      F: sheetXml('<row r="1"><c r="A1" s="7"><v>1</v></c></row>'),
    });
    expect(only(zipped(parts)).snapshot.cells).toEqual([
      { row: 0, column: 0, value: { kind: "number", value: 1 } },
    ]);
  });
});

test("a sheet of 1,048,576 formatted empty rows is one band of rows and no cell", () => {
  const rows: string[] = [];
  for (let row = 1; row <= 1_048_576; row++) {
    rows.push(
      `<row r="${row}" spans="1:3" ht="18" customHeight="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`,
    );
  }
  const { workbook, sheet, snapshot } = only(workbookFile({ F: sheetXml(rows.join("")) }));
  expect(sheet.bands).toHaveLength(1);
  expect(snapshot.cells).toEqual([]);
  expect(sheet.usedRange(true)).toBeUndefined();
  expect(sheet.usedRange()).toEqual({ top: 0, left: 0, bottom: 1_048_575, right: 1 });
  expect(workbook.styleOf(sheet, 1_000_000, 1).numberFormat).toBe('#,##0.00\\ "€"');
});

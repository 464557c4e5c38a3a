import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { CellRecord, Change, ConditionalFormat, SheetFacets, WorkbookModel } from "../../../src/host";
import { History, mapLooks, mapRuns, MergedAreas, newSheet, openWorkbook } from "../../../src/host";
import {
  differingParts,
  partText,
  relsXml,
  sheetXml,
  workbookFile,
  workbookParts,
  zipped,
} from "../support/workbook-file";

const SHEET = "xl/worksheets/sheet1.xml";
const text = (column: number, value: string): CellRecord => ({ column, value: { kind: "text", value } });
const number = (column: number, value: number): CellRecord => ({ column, value: { kind: "number", value } });
const put = (row: number, record: CellRecord, sheet = 1): Change => ({
  kind: "cells",
  sheet,
  cells: [{ row, column: record.column, record }],
});

/** The file after some changes, and the model read again from it. */
function changed(file: Uint8Array, ...changes: readonly Change[]) {
  const workbook = openWorkbook(file);
  for (const change of changes) workbook.apply(change);
  const { bytes } = workbook.save();
  return { workbook, bytes, again: openWorkbook(bytes), differing: differingParts(file, bytes) };
}

function firstSheet(workbook: WorkbookModel) {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const ROWS =
  '<row r="1" spans="1:3" ht="20" x14ac:dyDescent="0.3" xmlns:x14ac="urn:x"><c r="A1" s="2" t="s"><v>1</v></c><c r="B1" s="1"/></row>\n' +
  '<row r="3"><c r="A3" s="1"><v>10.50</v></c><c r="C3" cm="1"><f t="array" ref="C3:C4">A3:A4</f><v>1</v></c></row>' +
  '<row r="4"><c r="B4"><f t="shared" ref="B4:B6" si="0">A4*2</f><v>1</v></c></row>' +
  '<row r="5"><c r="B5"><f t="shared" si="0"/><v>2</v></c></row>' +
  '<row r="6"><c r="B6" s="1"><f t="shared" si="0"/><v>3</v></c></row>';
const AFTER =
  '<mergeCells count="1"><mergeCell ref="E1:F1"/></mergeCells><!-- kept --><conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="expression" dxfId="0" priority="3"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{unknown}"><x:thing xmlns:x="urn:x">kept &amp; whole</x:thing></ext></extLst>';
const file = workbookFile({
  Feuil1: sheetXml(ROWS, { before: '<dimension ref="A1:C6"/>', after: AFTER }),
  Autre: sheetXml(""),
});

describe("what was not changed is written as it was read", () => {
  test("every part, byte for byte, when nothing was changed", () => {
    expect(changed(file).differing).toEqual([]);
  });

  test("one number in one cell: its sheet, and the workbook's wish to be computed, are all that differs", () => {
    const { differing, bytes } = changed(file, put(2, number(0, 12)));
    expect(differing).toEqual(["xl/workbook.xml", SHEET]);
    expect(partText(bytes, SHEET)).toBe(
      partText(file, SHEET).replace('<c r="A3" s="1"><v>10.50</v></c>', '<c r="A3" s="1"><v>12</v></c>'),
    );
    expect(partText(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("a new text is put at the end of the shared texts", () => {
    const { again, bytes, differing } = changed(file, put(2, text(0, " né à l'« Île »\n& <suite>")));
    expect(differing).toEqual(["xl/workbook.xml", "xl/sharedStrings.xml", SHEET]);
    expect(partText(bytes, "xl/sharedStrings.xml")).toContain('uniqueCount="3"');
    expect(firstSheet(again).at(2, 0)?.value).toEqual({ kind: "text", value: " né à l'« Île »\n& <suite>" });
  });

  test("a text already in the table is used again", () => {
    expect(changed(file, put(2, text(0, "Association du port"))).differing).not.toContain(
      "xl/sharedStrings.xml",
    );
  });

  test("a chain of calculation is dropped when a formula comes or goes, and kept otherwise", () => {
    const parts = workbookParts({ F: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') });
    const links = relsXml([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "calcChain", "calcChain.xml"],
    ]);
    const chained = zipped({
      ...parts,
      "xl/_rels/workbook.xml.rels": links,
      "xl/calcChain.xml": "<calcChain/>",
    });
    expect(changed(chained, put(0, number(0, 2))).differing).not.toContain("xl/calcChain.xml");
    const formula = put(0, { column: 0, value: { kind: "number", value: 2 }, formula: { text: "1+1" } });
    const { differing, bytes } = changed(chained, formula);
    expect(differing).toContain("xl/calcChain.xml");
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("a sheet without a root of its own kind of prefix keeps its prefix in what is added", () => {
    const prefixed = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')
      .replace(/<(\/?)(\w)/g, "<$1x:$2")
      .replace("xmlns=", "xmlns:x=");
    const { bytes, again } = changed(workbookFile({ F: prefixed }), put(4, number(1, 5)));
    expect(partText(bytes, SHEET)).toContain(
      '<x:row r="5"><x:c r="B5"><x:v>5</x:v></x:c></x:row></x:sheetData>',
    );
    expect(firstSheet(again).at(4, 1)?.value).toEqual({ kind: "number", value: 5 });
  });
});

describe("formulas", () => {
  test("another result leaves the formula as it was written", () => {
    const workbook = openWorkbook(file);
    const cell = firstSheet(workbook).at(2, 2);
    workbook.apply(put(2, { ...(cell as CellRecord), value: { kind: "text", value: "a<b" } }));
    expect(partText(workbook.save().bytes, SHEET)).toContain(
      '<c r="C3" cm="1" t="str"><f t="array" ref="C3:C4">A3:A4</f><v>a&lt;b</v></c>',
    );
  });

  test("when the first of a shared formula goes, the others say it themselves", () => {
    const { again, bytes } = changed(file, put(3, number(1, 7)));
    const sheet = firstSheet(again);
    expect([3, 4, 5].map((row) => sheet.at(row, 1)?.formula?.text)).toEqual([undefined, "A5*2", "A6*2"]);
    expect(partText(bytes, SHEET)).not.toContain("shared");
    expect(sheet.styleAt(5, 1)).toBe(1);
  });

  test("when another of a shared formula goes, the rest is left alone", () => {
    const { bytes } = changed(file, put(4, number(1, 7)));
    expect(partText(bytes, SHEET)).toContain('<c r="B6" s="1"><f t="shared" si="0"/><v>3</v></c>');
  });
});

describe("formats", () => {
  const fillRow = (workbook: WorkbookModel, row: number, left: number, right: number): Change => {
    const sheet = firstSheet(workbook);
    const bands = mapLooks(sheet.bands, row, row, (look) => ({
      ...look,
      cells: mapRuns(
        look.cells,
        left,
        right,
        (column) => sheet.styleAt(row, column),
        (style) => workbook.styles.derive(style, { fill: "#FF0000" }),
      ),
    }));
    return { kind: "rows", sheet: sheet.id, top: row, bottom: row, bands };
  };

  test("a fill changes the style's number and leaves the content as it was written", () => {
    const workbook = openWorkbook(file);
    workbook.apply(fillRow(workbook, 0, 0, 3));
    const { bytes } = workbook.save();
    expect(partText(bytes, SHEET)).toContain(
      '<c r="A1" s="3" t="s"><v>1</v></c><c r="B1" s="4"/><c r="C1" s="5"/><c r="D1" s="5"/></row>',
    );
    const again = openWorkbook(bytes);
    const style = again.styleOf(firstSheet(again), 0, 0);
    expect([
      style.fill,
      style.font.strike,
      style.font.colour,
      style.numberFormat,
      style.alignment.wrap,
    ]).toEqual(["#FF0000", true, "#C00000", "m/d/yyyy", true]);
  });

  test("undone, the file is what it was, its styles too", () => {
    const workbook = openWorkbook(file);
    workbook.apply(workbook.apply(fillRow(workbook, 2, 0, 9)));
    expect(differingParts(file, workbook.save().bytes)).toEqual([]);
  });

  test("the same style asked for twice has one number", () => {
    const { styles } = openWorkbook(file);
    expect(styles.derive(1, { fill: "#00FF00" })).toBe(styles.derive(1, { fill: "#00FF00" }));
    expect(styles.derive(1, {})).toBe(1);
  });

  test("rows hidden and made higher", () => {
    const { bytes, again } = changed(file, {
      kind: "rows",
      sheet: 1,
      top: 1,
      bottom: 2,
      bands: [{ top: 1, bottom: 2, hidden: true, height: 33, customHeight: true, cells: [] }],
    });
    expect(partText(bytes, SHEET)).toContain('<row r="2" ht="33" hidden="1" customHeight="1"/>');
    expect([0, 1, 2, 3].map((row) => firstSheet(again).isHidden(row))).toEqual([false, true, true, false]);
  });
});

describe("facets", () => {
  const set = (facets: Partial<SheetFacets>): Change => ({ kind: "sheet", sheet: 1, set: facets });

  test("a conditional format of ours comes and goes without a trace on the user's", () => {
    const workbook = openWorkbook(file);
    const sheet = firstSheet(workbook);
    const ours: ConditionalFormat = {
      id: "ours",
      ranges: [
        { top: 2, left: 0, bottom: 2, right: 1 },
        { top: 5, left: 1, bottom: 5, right: 1 },
      ],
      type: "expression",
      formula: 'AND(TRUE,"x"<>"y")',
      format: { fill: "#FFC7CE", font: { bold: true } },
      priority: 1,
    };
    const inverse = workbook.apply(set({ conditionalFormats: [...sheet.facets.conditionalFormats, ours] }));
    const { bytes } = workbook.save();
    const again = firstSheet(openWorkbook(bytes)).facets.conditionalFormats;
    expect(again.map(({ type, priority }) => [type, priority])).toEqual([
      ["dataBar", 2],
      ["expression", 3],
      ["expression", 1],
    ]);
    expect(again[2]).toMatchObject({ ranges: ours.ranges, formula: ours.formula, format: ours.format });
    expect(partText(bytes, SHEET)).toContain('<x:thing xmlns:x="urn:x">kept &amp; whole</x:thing>');
    const cleared = openWorkbook(bytes);
    const kept = firstSheet(cleared).facets.conditionalFormats.filter(
      ({ formula }) => !formula?.includes('"x"'),
    );
    cleared.apply(set({ conditionalFormats: kept }));
    expect(partText(cleared.save().bytes, SHEET)).toBe(partText(file, SHEET));
    workbook.apply(inverse);
    expect(differingParts(file, workbook.save().bytes)).toEqual([]);
  });

  test("merges, columns, frozen rows, tab, grid, filter, protection, page", () => {
    const facets: Partial<SheetFacets> = {
      merges: MergedAreas.of([{ top: 8, left: 0, bottom: 9, right: 2 }]),
      columns: [
        { left: 0, right: 2, width: 24.5 },
        { left: 3, right: 3, width: 9, hidden: true },
      ],
      frozen: { rows: 2, columns: 1 },
      tabColour: "#00B050",
      gridlines: false,
      autoFilter: { top: 0, left: 0, bottom: 5, right: 2 },
      protection: { sheet: "1", objects: "1" },
      page: {
        orientation: "landscape",
        paper: 9,
        scale: undefined,
        fit: { wide: 1, high: 0 },
        margins: { left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5 },
        header: "&CPointage & contrôle",
        footer: "&RPage &P / &N",
        centredHorizontally: true,
        centredVertically: false,
        gridlines: true,
        breaks: [4, 9],
      },
    };
    const { again, bytes } = changed(file, set(facets));
    expect(firstSheet(again).facets).toMatchObject(facets);
    const names = [...partText(bytes, SHEET).matchAll(/<(\w+)/g)].map((match) => match[1] ?? "");
    const order = [
      "sheetPr",
      "dimension",
      "sheetViews",
      "cols",
      "sheetData",
      "sheetProtection",
      "autoFilter",
      "mergeCells",
    ];
    const later = [
      "conditionalFormatting",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "rowBreaks",
      "extLst",
    ];
    const wanted = [...order, ...later];
    expect(names.filter((name, i) => wanted.includes(name) && names.indexOf(name) === i)).toEqual(wanted);
  });

  test("a note comes, changes and goes; others are left alone", () => {
    const note = {
      row: 2,
      column: 0,
      author: "Pointage",
      text: "écart de 1 000,00 €\n<à voir>",
      visible: false,
    };
    const first = changed(file, set({ notes: [note] }));
    expect(firstSheet(first.again).facets.notes).toMatchObject([note]);
    const parts = first.differing.filter((name) => !partText(file, name));
    expect(parts).toEqual([
      "xl/comments1.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/drawings/vmlDrawing1.vml",
    ]);
    const [mine] = firstSheet(first.again).facets.notes;
    const other = { row: 5, column: 3, author: "Autre", text: "b", visible: true };
    const second = changed(first.bytes, set({ notes: mine ? [mine, other] : [] }));
    expect(firstSheet(second.again).facets.notes).toMatchObject([note, other]);
    const third = changed(second.bytes, set({ notes: firstSheet(second.again).facets.notes.slice(1) }));
    expect(firstSheet(third.again).facets.notes).toMatchObject([other]);
    expect(partText(third.bytes, "xl/drawings/vmlDrawing1.vml").match(/<v:shape /g)).toHaveLength(1);
  });

  test("a conversation is written with its people, and not taken for a note", () => {
    const id = "{12345678-1234-4234-8234-123456789012}";
    const message = { id, author: "Pointage", text: "À vérifier", time: "2026-11-25T10:00:00.00" };
    const thread = { id, row: 2, column: 0, resolved: false, messages: [message] };
    const { again } = changed(file, set({ threads: [thread] }));
    expect(firstSheet(again).facets.threads).toEqual([thread]);
    expect(firstSheet(again).facets.notes).toEqual([]);
  });

  test("a table is made, moved and taken away", () => {
    const table = {
      id: 1,
      name: "Lignes",
      range: { top: 0, left: 0, bottom: 5, right: 1 },
      headerRow: true,
      totalsRow: false,
      columns: [
        { id: 1, name: "Structure" },
        { id: 2, name: "Montant" },
      ],
      styleName: "TableStyleLight9",
      showFilter: true,
    };
    const first = changed(file, set({ tables: [table] }));
    const [made] = firstSheet(first.again).facets.tables;
    const shown = { bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false };
    expect(made).toEqual({ ...table, shown, part: "xl/tables/table1.xml" });
    if (!made) return;
    const moved = { ...made, range: { ...made.range, bottom: 8 } };
    const second = changed(first.bytes, set({ tables: [moved] }));
    expect(firstSheet(second.again).facets.tables).toEqual([moved]);
    expect(second.differing).toEqual(["xl/tables/table1.xml"]);
    const third = changed(second.bytes, set({ tables: [] }));
    expect(firstSheet(third.again).facets.tables).toEqual([]);
    expect(partText(third.bytes, "xl/tables/table1.xml")).toBe("");
    expect(partText(third.bytes, "[Content_Types].xml")).not.toContain("table1");
  });
});

describe("the workbook", () => {
  test("names, custom XML and properties", () => {
    const set: Change = {
      kind: "workbook",
      set: {
        names: [
          { name: "Total", sheet: undefined, formula: "Feuil1!$A$3", hidden: false },
          { name: "_xlnm.Print_Titles", sheet: 2, formula: "Autre!$1:$1", hidden: false },
        ],
        customXml: [{ id: "{A}", xml: '<p xmlns="urn:pointage">é</p>', namespace: "urn:pointage" }],
        customProperties: [
          { name: "Séance", value: "27 novembre" },
          { name: "Numéro", value: 3 },
          { name: "Clos", value: false },
        ],
      },
    };
    const { again, bytes } = changed(file, set);
    expect(again.facets).toMatchObject({
      names: set.kind === "workbook" ? set.set.names : [],
      customXml: [{ id: "{A}", xml: '<p xmlns="urn:pointage">é</p>', namespace: "urn:pointage" }],
      customProperties: [
        { name: "Séance", value: "27 novembre" },
        { name: "Numéro", value: 3 },
        { name: "Clos", value: false },
      ],
    });
    const removed = changed(bytes, { kind: "workbook", set: { customXml: [], names: [] } });
    expect(removed.again.facets).toMatchObject({ customXml: [], names: [] });
    expect(partText(removed.bytes, "customXml/item1.xml")).toBe("");
  });

  test("a sheet is added with what was put in it, brought to the front, and only one tab is chosen", () => {
    const workbook = openWorkbook(
      workbookFile({
        F: sheetXml("", {
          before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
        }),
      }),
    );
    const sheet = newSheet(workbook.freeSheetId(), "Journal & suite");
    workbook.apply({ kind: "add-sheet", sheet, at: 1 });
    workbook.apply(put(0, text(0, "=1+1"), sheet.id));
    workbook.apply({ kind: "workbook", set: { activeSheet: sheet.id } });
    const { bytes } = workbook.save();
    const again = openWorkbook(bytes);
    expect(again.sheets.map(({ facets }) => facets.name)).toEqual(["F", "Journal & suite"]);
    expect(again.sheetNamed("journal & SUITE")?.at(0, 0)).toEqual(text(0, "=1+1"));
    expect(partText(bytes, SHEET)).not.toContain("tabSelected");
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
  });

  test("a sheet taken away goes with its parts, and comes back whole", () => {
    const note = { row: 0, column: 0, author: "a", text: "b", visible: false };
    const start = changed(file, { kind: "sheet", sheet: 1, set: { notes: [note] } }).bytes;
    const workbook = openWorkbook(start);
    const inverse = workbook.apply({ kind: "remove-sheet", sheet: 1 });
    const { bytes } = workbook.save();
    expect(openWorkbook(bytes).sheets.map(({ facets }) => facets.name)).toEqual(["Autre"]);
    expect(partText(bytes, "xl/comments1.xml")).toBe("");
    expect(partText(bytes, SHEET)).toBe("");
    workbook.apply(inverse);
    expect(differingParts(start, workbook.save().bytes)).toEqual([]);
  });

  test("tabs in another order keep the names of their sheets", () => {
    const named: Change = {
      kind: "workbook",
      set: { names: [{ name: "Ici", sheet: 2, formula: "Autre!$A$1", hidden: false }] },
    };
    const start = changed(file, named).bytes;
    const { again } = changed(start, { kind: "workbook", set: { order: [2, 1] } });
    expect(again.sheets.map(({ facets }) => facets.name)).toEqual(["Autre", "Feuil1"]);
    expect(again.facets.names[0]?.sheet).toBe(2);
  });

  test("macros are kept, and the file stays one with macros", () => {
    const parts = workbookParts({ F: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') });
    const types = (parts["[Content_Types].xml"] ?? "").replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    const macros = zipped({ ...parts, "[Content_Types].xml": types, "xl/vbaProject.bin": "macro" });
    const { differing, bytes } = changed(macros, put(0, number(0, 2)));
    expect(differing).toEqual(["xl/workbook.xml", SHEET]);
    expect(partText(bytes, "xl/vbaProject.bin")).toBe("macro");
  });
});

test("a failed step leaves no trace; a finished one is undone and redone whole", () => {
  const workbook = openWorkbook(file);
  const history = new History(workbook);
  expect(() =>
    history.step("half", () => {
      history.apply(put(2, number(0, 1)));
      history.apply({ kind: "sheet", sheet: 1, set: { name: "X" } });
      throw new Error("lost");
    }),
  ).toThrow("lost");
  expect(differingParts(file, workbook.save().bytes)).toEqual([]);
  expect(history.canUndo).toBe(false);
  history.step("whole", () => {
    history.apply(put(2, number(0, 1)));
    history.apply(put(2, number(0, 2)));
  });
  const { bytes } = workbook.save();
  expect(history.undo()).toBe(true);
  expect(differingParts(file, workbook.save().bytes)).toEqual([]);
  expect(history.redo()).toBe(true);
  expect(differingParts(bytes, workbook.save().bytes)).toEqual([]);
});

const corpus = process.env["POINTAGE_CORPUS"];
(corpus ? test : test.skip)(
  "every workbook of the corpus is written back byte for byte (needs POINTAGE_CORPUS)",
  () => {
    const folders = [
      "seed",
      "seed-paste",
      "real/montpellier-2014",
      ...readdirSync(`${corpus}/dev`).map((n) => `dev/${n}`),
    ];
    const files = folders
      .map((folder) => `${corpus}/${folder}/annexe.xlsx`)
      .filter((path) => existsSync(path));
    for (const path of files) {
      const bytes = new Uint8Array(readFileSync(path));
      expect([path, differingParts(bytes, openWorkbook(bytes).save().bytes)]).toEqual([path, []]);
    }
    expect(files.length).toBeGreaterThan(90);
  },
);

test("rows under the last that a sheet may have stay in a file that is written again", () => {
  const beyond = '<row r="1048577"><c r="A1048577"><v>1</v></c></row><row r="1048580"/>';
  const { bytes, again } = changed(workbookFile({ F: sheetXml(beyond) }), put(7, text(0, "x")));
  expect(firstSheet(again).at(7, 0)?.value).toEqual({ kind: "text", value: "x" });
  expect(partText(bytes, SHEET)).toContain(`</row>${beyond}</sheetData>`);
});

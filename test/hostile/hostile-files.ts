/** Files built to do harm: each is the sample dossier with one thing of it made hostile. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { hostileAmplified } from "./hostile-amplified";
import { hostileCounts } from "./hostile-counts";
import { hostileForged } from "./hostile-forged";
import { hostileDocuments } from "./hostile-documents";
import { hostile, LONG, runOf, RUNS, type HostileFile, type Made } from "./hostile-texts";
import {
  annexAfterCells,
  annexLinked,
  annexNamed,
  annexParts,
  annexWith,
  annexWithRows,
  annexWithSheet,
  annexWithSheets,
  SAMPLE,
  SHEET,
  zipped,
} from "./sample";

const repeat = (count: number, xml: (i: number) => string): string => {
  const pieces: string[] = [];
  for (let i = 0; i < count; i++) pieces.push(xml(i));
  return pieces.join("");
};

/** Names as XML writes them: what a sheet may be called by a file that no Excel wrote. */
const SHEET_NAMES: Readonly<Record<string, string>> = {
  apostrophe: "L'annexe",
  "outer-apostrophes": "'Annexe'",
  quote: "Annexe &quot;4&quot;",
  "line-break": "Annexe&#10;4",
  "carriage-return": "Annexe&#13;&#10;4",
  tab: "Annexe&#9;4",
  escape: "Annexe&#27;[31m4",
  "right-to-left": "Annexe \u202e4 exenna",
  mark: "\u200fAnnexe 4",
  "zero-width": "Annexe\u200b4",
  isolate: "\u2067Annexe\u2069 4",
  empty: "",
  blank: "   ",
  long: "Annexe financière de la délibération du 12 mars",
  "very-long": "a".repeat(5000),
  brackets: "[Annexe]4",
  slashes: "a/b\\c",
  stars: "*?:",
  formula: "=cmd|' /C calc'!A0",
  at: "@SUM(1+1)",
  html: "&lt;script&gt;alert(1)&lt;/script&gt;",
  history: "History",
  reference: "A1",
  emoji: "😀 annexe 😀",
  "replacement-character": "Annexe \ufffd",
  "xml-escape": "_x000D_Annexe",
  nbsp: "\u00a0Annexe\u00a04\u00a0",
  "own-summary": "Synthèse des imputations",
  "own-control": "Tableau de contrôle",
  digits: "2026",
};

const cellText = (text: string): (() => Uint8Array) => {
  const xml = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return () => annexWith(SHEET, "Théâtre d'ombres au collège de Montclair", xml);
};

const cellTexts: readonly Made[] = [
  ...Object.entries(RUNS).map(([name, unit]): Made => [name, cellText(runOf(unit))]),
  ["right-to-left", cellText("\u202e evil \u202c")],
  ["control", cellText("_x0000__x0001__x001F_")],
  ["lone-surrogate", cellText("_xD800_ _xDC00_")],
  ["noncharacter", cellText("\ufffe".replace("\ufffe", "_xFFFE_"))],
  ["formula-like", cellText('=HYPERLINK("http://x",1)')],
  ["over-32767", cellText("é".repeat(32_768))],
];

const nested = (depth: number, tag: string): string => `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth);

const nests: readonly Made[] = [3_000, 20_000, 100_000, 1_000_000].flatMap((depth): readonly Made[] => [
  [`styles-${depth}`, () => annexWith("xl/styles.xml", "<numFmts", `${nested(depth, "x")}<numFmts`)],
  [`font-${depth}`, () => annexWith("xl/styles.xml", "<font>", `<font>${nested(depth, "b")}`)],
  [`sheet-ext-${depth}`, () => annexAfterCells(`<extLst><ext uri="x">${nested(depth, "x")}</ext></extLst>`)],
  [
    `conditional-format-${depth}`,
    () =>
      annexAfterCells(
        `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula>${nested(depth, "x")}</cfRule></conditionalFormatting>`,
      ),
  ],
  [`row-${depth}`, () => annexWithRows(nested(depth, "row"))],
  [
    `cell-${depth}`,
    () => annexWithRows(`<row r="90"><c r="A90" t="inlineStr">${nested(depth, "is")}</c></row>`),
  ],
  [
    `rich-${depth}`,
    () => annexWithRows(`<row r="90"><c r="A90" t="inlineStr"><is>${nested(depth, "r")}</is></c></row>`),
  ],
  [`workbook-${depth}`, () => annexWith("xl/workbook.xml", "<sheets>", `${nested(depth, "x")}<sheets>`)],
  [
    `relations-${depth}`,
    () => annexWith("xl/_rels/workbook.xml.rels", "<Relationship ", `${nested(depth, "x")}<Relationship `),
  ],
  [`types-${depth}`, () => annexWith("[Content_Types].xml", "<Default", `${nested(depth, "x")}<Default`)],
  [
    `comments-${depth}`,
    () => comments(`<comment ref="A5" authorId="0"><text>${nested(depth, "r")}</text></comment>`),
  ],
  [`drawing-${depth}`, () => drawing(nested(depth, "xdr:grpSp"))],
  [`table-${depth}`, () => table(nested(depth, "x"))],
]);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function comments(inside: string): Uint8Array {
  const xml = `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList>${inside}</commentList></comments>`;
  return annexLinked("comments", "xl/comments1.xml", xml, `${SHEET_ML}.comments+xml`);
}

function drawing(inside: string): Uint8Array {
  const space = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  const xml = `<xdr:wsDr xmlns:xdr="${space}">${inside}</xdr:wsDr>`;
  const type = "application/vnd.openxmlformats-officedocument.drawing+xml";
  return annexLinked("drawing", "xl/drawings/drawing1.xml", xml, type);
}

function table(inside: string, columns = `<tableColumn id="1" name="A"/>`): Uint8Array {
  const xml = `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="I1:I3"><tableColumns count="1">${columns}</tableColumns>${inside}</table>`;
  return annexLinked("table", "xl/tables/table1.xml", xml, `${SHEET_ML}.table+xml`);
}

/** XML of about so many megabytes. */
const heavy = (megabytes: number, unit: string): string =>
  unit.repeat(Math.ceil((megabytes * 1_048_576) / unit.length));

const bombs: readonly Made[] = [40, 120, 390].flatMap((size): readonly Made[] => [
  [
    `styles-${size}`,
    () =>
      annexWith("xl/styles.xml", `</cellXfs>`, `${heavy(size, `<xf numFmtId="0" fontId="0"/>`)}</cellXfs>`),
  ],
  [
    `fonts-${size}`,
    () => annexWith("xl/styles.xml", `</fonts>`, `${heavy(size, `<font><b/></font>`)}</fonts>`),
  ],
  [`cells-${size}`, () => annexWith(SHEET, "</row></sheetData>", `${heavy(size, `<c/>`)}</row></sheetData>`)],
  [`rows-${size}`, () => annexWithRows(heavy(size, `<row/>`))],
  [
    `values-${size}`,
    () => annexWithRows(heavy(size, `<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>`)),
  ],
  [
    `long-text-${size}`,
    () => annexWithRows(`<row r="90"><c r="A90" t="inlineStr"><is><t>${heavy(size, "a")}</t></is></c></row>`),
  ],
  [
    `merges-${size}`,
    () => annexWith(SHEET, "</mergeCells>", `${heavy(size, `<mergeCell ref="I1:J2"/>`)}</mergeCells>`),
  ],
  [
    `comments-${size}`,
    () => comments(heavy(size, `<comment ref="A5" authorId="0"><text><t>x</t></text></comment>`)),
  ],
  [
    `comment-runs-${size}`,
    () => comments(`<comment ref="A5" authorId="0"><text>${heavy(size, `<r><t>x</t></r>`)}</text></comment>`),
  ],
  [`table-${size}`, () => table("", heavy(size, `<tableColumn id="1" name="A"/>`))],
  [`drawing-${size}`, () => drawing(heavy(size, `<xdr:sp/>`))],
  [
    `custom-${size}`,
    () =>
      annexWith(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="/customXml/item1.xml"/></Relationships>`,
        { "customXml/item1.xml": `<a>${heavy(size, "<b/>")}</a>` },
      ),
  ],
  [`attributes-${size}`, () => annexWith(SHEET, `<row r="3"`, `<row ${heavy(size, `a="1" `)} r="3"`)],
  [
    `unlinked-${size}`,
    () => zipped({ ...annexParts(), "xl/media/image1.bin": new Uint8Array(size * 1_048_576) }),
  ],
]);

const row = (i: number, cells: string): string => `<row r="${i}">${cells}</row>`;

const many: readonly Made[] = [
  ["sheets-1000", () => manySheets(1_000)],
  ["sheets-10000", () => manySheets(10_000)],
  [
    "conditional-formats-100000",
    () =>
      annexAfterCells(
        repeat(
          100_000,
          (i) =>
            `<conditionalFormatting sqref="I${i + 1}"><cfRule type="expression" priority="${i + 1}"><formula>I${i + 1}&gt;1</formula></cfRule></conditionalFormatting>`,
        ),
      ),
  ],
  [
    "conditional-formats-one-cell-100000",
    () =>
      annexAfterCells(
        `<conditionalFormatting sqref="A1:G46">${repeat(100_000, (i) => `<cfRule type="expression" priority="${i + 1}"><formula>A1&gt;${i}</formula></cfRule>`)}</conditionalFormatting>`,
      ),
  ],
  [
    "names-100000",
    () =>
      annexWithSheets(
        [],
        repeat(100_000, (i) => `<definedName name="n${i}">'Annexe 4'!$A$${i + 1}</definedName>`),
      ),
  ],
  [
    "names-same-100000",
    () =>
      annexWithSheets(
        [],
        repeat(100_000, () => `<definedName name="n">'Annexe 4'!$A$1</definedName>`),
      ),
  ],
  [
    "names-chain-10000",
    () =>
      annexWithSheets(
        [],
        repeat(10_000, (i) => `<definedName name="n${i}">n${i + 1}</definedName>`),
      ),
  ],
  [
    "validations-100000",
    () =>
      annexAfterCells(
        `<dataValidations>${repeat(100_000, (i) => `<dataValidation type="list" sqref="I${i + 1}"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
      ),
  ],
  [
    "areas-100000",
    () =>
      annexAfterCells(
        `<conditionalFormatting sqref="${repeat(100_000, (i) => `I${i + 1} `)}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`,
      ),
  ],
  [
    "merges-100000",
    () =>
      annexWith(
        SHEET,
        "</mergeCells>",
        `${repeat(100_000, (i) => `<mergeCell ref="I${2 * i + 1}:J${2 * i + 1}"/>`)}</mergeCells>`,
      ),
  ],
  [
    "merges-wide-16000",
    () =>
      annexWith(
        SHEET,
        "</mergeCells>",
        `${repeat(16_000, (i) => `<mergeCell ref="${column(i + 20)}1:${column(i + 20)}9"/>`)}</mergeCells>`,
      ),
  ],
  [
    "columns-100000",
    () =>
      annexWith(
        SHEET,
        "</cols>",
        `${repeat(100_000, (i) => `<col min="${i + 8}" max="${i + 8}" width="9"/>`)}</cols>`,
      ),
  ],
  [
    "comments-100000",
    () =>
      comments(
        repeat(100_000, (i) => `<comment ref="I${i + 1}" authorId="0"><text><t>note</t></text></comment>`),
      ),
  ],
  [
    "comments-same-cell-100000",
    () =>
      comments(repeat(100_000, () => `<comment ref="A5" authorId="0"><text><t>note</t></text></comment>`)),
  ],
  [
    "table-columns-100000",
    () =>
      table(
        "",
        repeat(100_000, (i) => `<tableColumn id="${i}" name="c${i}"/>`),
      ),
  ],
  [
    "breaks-100000",
    () => annexAfterCells(`<rowBreaks>${repeat(100_000, (i) => `<brk id="${i}"/>`)}</rowBreaks>`),
  ],
  [
    "links-100000",
    () =>
      annexAfterCells(
        `<hyperlinks>${repeat(100_000, (i) => `<hyperlink ref="I${i + 1}" location="A1"/>`)}</hyperlinks>`,
      ),
  ],
  [
    "duplicate-cells-100000",
    () =>
      annexWithRows(
        row(
          90,
          repeat(100_000, () => `<c r="A90"><v>1</v></c>`),
        ),
      ),
  ],
  ["duplicate-rows-100000", () => annexWithRows(repeat(100_000, () => row(90, `<c r="A90"><v>1</v></c>`)))],
  [
    "rows-backwards-200000",
    () => annexWithRows(repeat(200_000, (i) => row(300_000 - i, `<c r="I${300_000 - i}"><v>1</v></c>`))),
  ],
  ["unknown-sections-100000", () => annexAfterCells(repeat(100_000, () => `<x/>`))],
  [
    "sections-same-100000",
    () => annexAfterCells(repeat(100_000, () => `<mergeCells><mergeCell ref="I1:J1"/></mergeCells>`)),
  ],
  [
    "fonts-100000",
    () =>
      annexWith(
        "xl/styles.xml",
        "</fonts>",
        `${repeat(100_000, (i) => `<font><sz val="${i % 400}"/></font>`)}</fonts>`,
      ),
  ],
  [
    "styles-100000",
    () =>
      annexWith(
        "xl/styles.xml",
        "</cellXfs>",
        `${repeat(100_000, (i) => `<xf numFmtId="${i}" fontId="0"/>`)}</cellXfs>`,
      ),
  ],
  [
    "formats-100000",
    () =>
      annexWith(
        "xl/styles.xml",
        "</numFmts>",
        `${repeat(100_000, (i) => `<numFmt numFmtId="${i + 200}" formatCode="0.${i}"/>`)}</numFmts>`,
      ),
  ],
  [
    "dxfs-100000",
    () =>
      annexWith(
        "xl/styles.xml",
        "</cellXfs>",
        `</cellXfs><dxfs>${repeat(100_000, () => `<dxf><font><b/></font></dxf>`)}</dxfs>`,
      ),
  ],
  [
    "relations-100000",
    () =>
      annexWith(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `${repeat(100_000, (i) => `<Relationship Id="r${i}" Type="x" Target="y${i}"/>`)}</Relationships>`,
      ),
  ],
  [
    "types-100000",
    () =>
      annexWith(
        "[Content_Types].xml",
        "</Types>",
        `${repeat(100_000, (i) => `<Override PartName="/x${i}" ContentType="y"/>`)}</Types>`,
      ),
  ],
  [
    "entries-15000",
    () =>
      zipped({
        ...annexParts(),
        ...Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`x/${i}.xml`, "<a/>"])),
      }),
  ],
  [
    "entries-60000",
    () =>
      zipped({
        ...annexParts(),
        ...Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`x/${i}.xml`, "<a/>"])),
      }),
  ],
  [
    "persons-threads-50000",
    () =>
      comments(
        repeat(
          50_000,
          (i) => `<comment ref="I${i + 1}" authorId="0"><text><r><t>${i}</t></r></text></comment>`,
        ),
      ),
  ],
  [
    "lines-100000",
    () =>
      annexWithRows(
        repeat(100_000, (i) =>
          row(
            50 + i,
            `<c r="C${50 + i}" t="inlineStr"><is><t>Structure ${i}</t></is></c><c r="G${50 + i}"><v>${i}</v></c>`,
          ),
        ),
      ),
  ],
  [
    "same-lines-100000",
    () =>
      annexWithRows(
        repeat(100_000, (i) =>
          row(
            50 + i,
            `<c r="C${50 + i}" t="inlineStr"><is><t>Club</t></is></c><c r="G${50 + i}"><v>100</v></c>`,
          ),
        ),
      ),
  ],
  [
    "totals-20000",
    () =>
      annexWithRows(
        repeat(20_000, (i) =>
          row(
            50 + i,
            `<c r="C${50 + i}" t="inlineStr"><is><t>TOTAL</t></is></c><c r="G${50 + i}"><v>${i}</v></c>`,
          ),
        ),
      ),
  ],
  [
    "operations-20000",
    () =>
      annexWithRows(
        repeat(20_000, (i) =>
          row(
            50 + i,
            `<c r="A${50 + i}" t="inlineStr"><is><t>Opération ${i} : X${i}</t></is></c><c r="C${50 + i}" t="inlineStr"><is><t>Club ${i}</t></is></c><c r="G${50 + i}"><v>${i}</v></c>`,
          ),
        ),
      ),
  ],
  [
    "themes-20000",
    () =>
      annexWithRows(
        repeat(20_000, (i) =>
          row(50 + i, `<c r="A${50 + i}" t="inlineStr"><is><t>Thématique ${i} : X${i}</t></is></c>`),
        ),
      ),
  ],
  [
    "headers-20000",
    () =>
      annexWithRows(
        repeat(20_000, (i) =>
          row(
            50 + i,
            `<c r="A${50 + i}" t="inlineStr"><is><t>Opération</t></is></c><c r="C${50 + i}" t="inlineStr"><is><t>Structure bénéficiaire</t></is></c><c r="G${50 + i}" t="inlineStr"><is><t>Montant proposé</t></is></c>`,
          ),
        ),
      ),
  ],
  [
    "wide-row-16384",
    () =>
      annexWithRows(
        row(
          90,
          repeat(16_384, (i) => `<c r="${column(i)}90"><v>${i}</v></c>`),
        ),
      ),
  ],
  [
    "wide-rows-60",
    () =>
      annexWithRows(
        repeat(60, (r) =>
          row(
            90 + r,
            repeat(16_384, (i) => `<c r="${column(i)}${90 + r}"><v>${i}</v></c>`),
          ),
        ),
      ),
  ],
];

function column(index: number): string {
  let letters = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

function manySheets(count: number): Uint8Array {
  return annexWithSheets(Array.from({ length: count }, (_, i) => ({ name: `F${i}`, rows: "" })));
}

const strays: readonly Made[] = [
  ["last-cell", () => annexWithRows(row(1_048_576, `<c r="XFD1048576"><v>1</v></c>`))],
  ["last-text", () => annexWithRows(row(1_048_576, `<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>`))],
  [
    "last-formula",
    () => annexWithRows(row(1_048_576, `<c r="XFD1048576"><f>SUM(A1:XFD1048575)</f><v>1</v></c>`)),
  ],
  ["last-style", () => annexWithRows(row(1_048_576, `<c r="XFD1048576" s="1"/>`))],
  [
    "diagonal",
    () =>
      annexWithRows(
        repeat(10_000, (i) => row(100 + i * 100, `<c r="${column(i + 10)}${100 + i * 100}"><v>1</v></c>`)),
      ),
  ],
  ["beyond", () => annexWithRows(row(1_048_577, `<c r="XFE1048577"><v>1</v></c>`))],
  ["negative-row", () => annexWithRows(row(-5, `<c r="A-5"><v>1</v></c>`))],
  ["huge-row", () => annexWithRows(row(1e300, `<c r="A1e300"><v>1</v></c>`))],
  ["hidden-sheet", () => annexWithRows(`<row r="1048576" hidden="1"/>`)],
  ["hidden-rows", () => annexWithRows(repeat(500_000, (i) => `<row r="${i + 100}" hidden="${i % 2}"/>`))],
  ["merge-all", () => annexWith(SHEET, "</mergeCells>", `<mergeCell ref="A1:XFD1048576"/></mergeCells>`)],
  ["filter-all", () => annexAfterCells(`<autoFilter ref="A1:XFD1048576"/>`)],
  ["columns-all", () => annexWith(SHEET, "<cols>", `<cols><col min="1" max="999999999" style="3"/>`)],
  ["style-unknown", () => annexWith(SHEET, `s="7"`, `s="99999999"`)],
  ["style-negative", () => annexWith(SHEET, `s="7"`, `s="-1"`)],
  ["style-nan", () => annexWith(SHEET, `s="7"`, `s="abc"`)],
  ["shared-unknown", () => annexWithRows(row(90, `<c r="C90" t="s"><v>99999999</v></c>`))],
  ["shared-negative", () => annexWithRows(row(90, `<c r="C90" t="s"><v>-1</v></c>`))],
  [
    "number-huge",
    () =>
      annexWithRows(row(90, `<c r="C90" t="inlineStr"><is><t>Club</t></is></c><c r="G90"><v>1E308</v></c>`)),
  ],
  [
    "number-infinite",
    () =>
      annexWithRows(row(90, `<c r="C90" t="inlineStr"><is><t>Club</t></is></c><c r="G90"><v>1E999</v></c>`)),
  ],
  ["number-long", () => annexWithRows(row(90, `<c r="G90"><v>${"9".repeat(100_000)}</v></c>`))],
  ...["1E308", "-1E308", "1E15", "90071992547409.93", "9999999999999", "9".repeat(100_000)].map(
    (number, i): Made => [`number-in-amount-${i}`, () => annexWith(SHEET, `<v>6200</v>`, `<v>${number}</v>`)],
  ),
  [
    "amounts-largest",
    () =>
      annexWithRows(
        repeat(200, (i) =>
          row(
            i + 90,
            `<c r="C${i + 90}" t="inlineStr"><is><t>Club ${i}</t></is></c><c r="G${i + 90}"><v>9999999999999</v></c>`,
          ),
        ),
      ),
  ],
  [
    "text-in-amount",
    () =>
      annexWith(
        SHEET,
        `<c r="G5" s="5"><v>6200</v></c>`,
        `<c r="G5" s="5" t="inlineStr"><is><t>${"9".repeat(32_000)} €</t></is></c>`,
      ),
  ],
  ["number-tiny", () => annexWithRows(row(90, `<c r="G90"><v>1E-320</v></c>`))],
  ["date-far", () => annexWithRows(row(90, `<c r="G90" t="d"><v>+275760-09-13T00:00:01Z</v></c>`))],
  ["type-unknown", () => annexWithRows(row(90, `<c r="G90" t="zzz"><v>1</v></c>`))],
  ["row-height", () => annexWithRows(`<row r="90" ht="1e99" customHeight="1"/>`)],
  ["prototype", () => annexWithRows(row(90, `<c r="G90" t="__proto__" s="constructor"><v>1</v></c>`))],
];

const at = (col: string, i: number, formula: string, value = "1"): string =>
  `<c r="${col}${i}"><f>${formula}</f><v>${value}</v></c>`;

const formulas: readonly Made[] = [
  ...[8_000, 100_000].flatMap((n): readonly Made[] => [
    [
      `chain-down-${n}`,
      () =>
        annexWithSheet(
          row(1, `<c r="A1"><f>'Annexe 4'!G5</f><v>1</v></c>`) +
            repeat(n, (i) => row(i + 2, at("A", i + 2, `A${i + 1}+1`))),
        ),
    ],
    [
      `chain-up-${n}`,
      () =>
        annexWithSheet(
          repeat(n, (i) => row(i + 1, at("A", i + 1, `A${i + 2}+1`))) +
            row(n + 1, at("A", n + 1, `'Annexe 4'!G5`)),
        ),
    ],
    [
      `cycle-${n}`,
      () =>
        annexWithSheet(repeat(n, (i) => row(i + 1, at("A", i + 1, `A${((i + 1) % n) + 1}+'Annexe 4'!G5`)))),
    ],
    [
      `running-sum-${n}`,
      () => annexWithSheet(repeat(n, (i) => row(i + 1, at("A", i + 1, `SUM('Annexe 4'!G$5:G${i + 6})`)))),
    ],
    [
      `lookup-${n}`,
      () =>
        annexWithSheet(
          repeat(n, (i) =>
            row(
              i + 1,
              at("A", i + 1, `VLOOKUP('Annexe 4'!G5,B$1:C$${n},2,FALSE)`) +
                `<c r="B${i + 1}"><v>${i}</v></c><c r="C${i + 1}"><v>${i}</v></c>`,
            ),
          ),
        ),
    ],
    [
      `countif-${n}`,
      () =>
        annexWithSheet(
          repeat(n, (i) =>
            row(
              i + 1,
              at("A", i + 1, `COUNTIF(B$1:B$${n},'Annexe 4'!G5)`) + `<c r="B${i + 1}"><v>${i}</v></c>`,
            ),
          ),
        ),
    ],
    [
      `indirect-${n}`,
      () =>
        annexWithSheet(
          repeat(n, (i) => row(i + 1, at("A", i + 1, `INDIRECT(&quot;A&quot;&amp;${i + 2})+'Annexe 4'!G5`))),
        ),
    ],
    [
      `offset-${n}`,
      () =>
        annexWithSheet(
          repeat(n, (i) => row(i + 1, at("A", i + 1, `SUM(OFFSET('Annexe 4'!G5,0,0,${i + 1},1))`))),
        ),
    ],
  ]),
  ...[200, 2_000, 50_000].flatMap((n): readonly Made[] => [
    [
      `nest-brackets-${n}`,
      () => annexWithSheet(row(1, at("A", 1, `${"(".repeat(n)}'Annexe 4'!G5${")".repeat(n)}`))),
    ],
    [
      `nest-if-${n}`,
      () => annexWithSheet(row(1, at("A", 1, `${"IF(1,".repeat(n)}'Annexe 4'!G5${")".repeat(n)}`))),
    ],
    [`nest-minus-${n}`, () => annexWithSheet(row(1, at("A", 1, `${"-".repeat(n)}'Annexe 4'!G5`)))],
    [`nest-plus-${n}`, () => annexWithSheet(row(1, at("A", 1, `'Annexe 4'!G5${"+1".repeat(n)}`)))],
    [
      `annex-brackets-${n}`,
      () => annexWith(SHEET, "SUM(G5:G8)", `${"(".repeat(n)}SUM(G5:G8)${")".repeat(n)}`),
    ],
    [`annex-plus-${n}`, () => annexWith(SHEET, "SUM(G5:G8)", `G5${"+G6".repeat(n)}`)],
    [`annex-sums-${n}`, () => annexWith(SHEET, "SUM(G5:G8)", `${"SUM(".repeat(n)}G5:G8${")".repeat(n)}`)],
    [
      `conditional-${n}`,
      () =>
        annexAfterCells(
          `<conditionalFormatting sqref="A1:G46"><cfRule type="expression" priority="1"><formula>${"(".repeat(n)}1${")".repeat(n)}</formula></cfRule></conditionalFormatting>`,
        ),
    ],
  ]),
  [
    "whole-columns-5000",
    () => annexWithSheet(repeat(5_000, (i) => row(i + 1, at("B", i + 1, `SUM('Annexe 4'!A:XFD)`)))),
  ],
  [
    "sumproduct-2000",
    () =>
      annexWithSheet(
        repeat(2_000, (i) =>
          row(i + 1, at("B", i + 1, `SUMPRODUCT(('Annexe 4'!A1:A5000=1)*('Annexe 4'!G1:G5000))`)),
        ),
      ),
  ],
  [
    "array",
    () => annexWithSheet(row(1, `<c r="A1"><f t="array" ref="A1:XFD1048576">'Annexe 4'!G5</f><v>1</v></c>`)),
  ],
  [
    "rept",
    () => annexWithSheet(row(1, at("A", 1, `REPT(REPT(&quot;a&quot;,32767),32767)&amp;'Annexe 4'!G5`))),
  ],
  [
    "doubling",
    () =>
      annexWithSheet(
        row(1, at("A", 1, `'Annexe 4'!G5&amp;&quot;x&quot;`)) +
          repeat(40, (i) => row(i + 2, at("A", i + 2, `A${i + 1}&amp;A${i + 1}`))),
      ),
  ],
  ["power", () => annexWithSheet(row(1, at("A", 1, `9^9^9^9+FACT('Annexe 4'!G5)`)))],
  [
    "shared-100000",
    () =>
      annexWithSheet(
        repeat(100_000, (i) =>
          row(
            i + 1,
            i === 0
              ? `<c r="A1"><f t="shared" si="0" ref="A1:A100000">'Annexe 4'!G5+B1</f><v>1</v></c>`
              : `<c r="A${i + 1}"><f t="shared" si="0"/><v>1</v></c>`,
          ),
        ),
      ),
  ],
  [
    "shared-late-50000",
    () =>
      annexWithSheet(
        repeat(50_000, (i) =>
          row(
            i + 1,
            i === 49_999
              ? `<c r="A${i + 1}"><f t="shared" si="0" ref="A1:A50000">'Annexe 4'!G5</f><v>1</v></c>`
              : `<c r="A${i + 1}"><f t="shared" si="0"/><v>1</v></c>`,
          ),
        ),
      ),
  ],
  [
    "long-text",
    () => annexWithSheet(row(1, at("A", 1, `'Annexe 4'!G5&amp;&quot;${"a".repeat(LONG)}&quot;`))),
  ],
  ["dde", () => annexWithSheet(row(1, at("A", 1, `cmd|'/C calc'!A0`)))],
  [
    "garbage",
    () =>
      annexWithSheet(
        repeat(100, (i) => row(i + 1, at("A", i + 1, `${")(*&amp;^%$#@!".repeat(i + 1)}'Annexe 4'!G5`))),
      ),
  ],
  ["annex-whole", () => annexWith(SHEET, "SUM(G5:G8)", "SUM(A:XFD)")],
  ["annex-many", () => annexWith(SHEET, "SUM(G5:G8)", `SUM(${repeat(20_000, (i) => `G${i + 5},`)}G1)`)],
  ["annex-self", () => annexWith(SHEET, "SUM(G5:G8)", "G9")],
];

const read = (): Buffer => readFileSync(path.join(SAMPLE, "annexe.xlsx"));

const DIRECTORY = 0x02014b50;

function patched(change: (view: DataView, entries: readonly number[]) => void): Uint8Array {
  const bytes = new Uint8Array(read());
  const view = new DataView(bytes.buffer);
  const entries: number[] = [];
  for (let i = 0; i + 4 < bytes.length; i++) if (view.getUint32(i, true) === DIRECTORY) entries.push(i);
  change(view, entries);
  return bytes;
}

const zips: readonly Made[] = [
  ...Array.from({ length: 20 }, (_, i): Made => [
    `cut-${i}`,
    () => new Uint8Array(read()).subarray(0, Math.floor((read().length * i) / 20)),
  ]),
  ...Array.from({ length: 40 }, (_, i): Made => [`flip-${i}`, () => flipped(i)]),
  [
    "declared-small",
    () => patched((view, entries) => entries.forEach((e) => view.setUint32(e + 24, 10, true))),
  ],
  [
    "declared-large",
    () => patched((view, entries) => entries.forEach((e) => view.setUint32(e + 24, 300 << 20, true))),
  ],
  [
    "offsets-all-one",
    () => patched((view, entries) => entries.forEach((e) => view.setUint32(e + 42, 0, true))),
  ],
  [
    "offset-far",
    () => patched((view, entries) => entries.forEach((e) => view.setUint32(e + 42, 0x7fffffff, true))),
  ],
  [
    "name-far",
    () => patched((view, entries) => entries.forEach((e) => view.setUint16(e + 28, 0xffff, true))),
  ],
  [
    "method-unknown",
    () => patched((view, entries) => entries.forEach((e) => view.setUint16(e + 10, 99, true))),
  ],
  ["locked", () => patched((view, entries) => entries.forEach((e) => view.setUint16(e + 8, 1, true)))],
  [
    "count-far",
    () => patched((view, entries) => view.setUint16(view.byteLength - 12, 0xfffe, true) ?? entries),
  ],
  ["path-out", () => zipped({ ...annexParts(), "../../../etc/passwd": "x", "..\\..\\x": "y" })],
  ["prototype", () => zipped({ ...annexParts(), constructor: "x", "xl/__proto__": "x" })],
  [
    "entities",
    () =>
      annexWith(
        "xl/workbook.xml",
        "<workbook",
        `<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><workbook`,
      ),
  ],
  ["entity", () => annexWith("xl/workbook.xml", "Annexe 4", "&xxe;")],
  ["character-huge", () => annexWith("xl/workbook.xml", "Annexe 4", "&#x110000;")],
  ["utf-16-lie", () => annexWith("xl/workbook.xml", "UTF-8", "UTF-16")],
  ["sheet-loop", () => annexWith("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "workbook.xml")],
  ["sheet-styles", () => annexWith("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "styles.xml")],
  [
    "relations-loop",
    () => annexWith("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "_rels/workbook.xml.rels"),
  ],
  ["no-sheet-id", () => annexWith("xl/workbook.xml", `sheetId="1"`, "")],
  ["sheet-id-huge", () => annexWith("xl/workbook.xml", `sheetId="1"`, `sheetId="1e300"`)],
  ["sheet-id-negative", () => annexWith("xl/workbook.xml", `sheetId="1"`, `sheetId="-1.5"`)],
];

function flipped(seed: number): Uint8Array {
  const bytes = new Uint8Array(read());
  let state = (seed + 1) * 2_654_435_761;
  for (let i = 0; i < 12; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const where = state % bytes.length;
    bytes[where] = (bytes[where] ?? 0) ^ (1 << (state >>> 29));
  }
  return bytes;
}

/** Every hostile file, workbooks first. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...hostile(
    "sheet-name",
    "annexe.xlsx",
    Object.entries(SHEET_NAMES).map(([name, text]): Made => [name, () => annexNamed(text)]),
  ),
  ...hostile(
    "second-sheet-name",
    "annexe.xlsx",
    Object.entries(SHEET_NAMES).map(([name, text]): Made => [
      name,
      () => annexWithSheet(row(1, `<c r="A1"><f>'Annexe 4'!G5</f><v>1</v></c>`), text),
    ]),
  ),
  ...hostile("text", "annexe.xlsx", cellTexts),
  ...hostile("nest", "annexe.xlsx", nests),
  ...hostile("bomb", "annexe.xlsx", bombs),
  ...hostile("many", "annexe.xlsx", many),
  ...hostile("stray", "annexe.xlsx", strays),
  ...hostile("formula", "annexe.xlsx", formulas),
  ...hostile("zip", "annexe.xlsx", zips),
  ...hostileDocuments(),
  ...hostileCounts(),
  ...hostileAmplified(),
  ...hostileForged(),
];

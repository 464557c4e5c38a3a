/** What a workbook or a page may hold in such numbers that no function can take them all as its arguments. */
import { strToU8 } from "fflate";
import { hostile, type HostileFile } from "./hostile-texts";
import { pageOf, shown } from "./hostile-documents";
import {
  annexAfterCells,
  annexLinked,
  annexParts,
  annexWith,
  annexWithRows,
  annexWithSheet,
  annexWithSheets,
  SHEET,
  zipped,
} from "./sample";

const COUNT = 250_000;

const repeat = (count: number, made: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => made(i)).join("");

const text = (at: string, held: string): string => `<c r="${at}" t="inlineStr"><is><t>${held}</t></is></c>`;

/** The annex with the drawing that shows its notes. */
function withLegacyDrawing(xml: string): Uint8Array {
  const part = "xl/drawings/vmlDrawing1.vml";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const link = `<Relationship Id="rIdV" Type="${relation}/vmlDrawing" Target="/${part}"/>`;
  const types = (annexParts()["[Content_Types].xml"] ?? "").replace(
    "</Types>",
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>`,
  );
  return annexWith(SHEET, "</worksheet>", `<legacyDrawing xmlns:r="${relation}" r:id="rIdV"/></worksheet>`, {
    "[Content_Types].xml": types,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`,
    [part]: xml,
  });
}

/** The annex with a part more that the file itself is linked to. */
function withFilePart(kind: string, part: string, xml: string): Uint8Array {
  const parts = annexParts();
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  const rels = parts["_rels/.rels"] ?? "";
  const link = `<Relationship Id="rIdF" Type="${type}" Target="${part}"/></Relationships>`;
  return zipped({ ...parts, "_rels/.rels": rels.replace("</Relationships>", link), [part]: xml });
}

const workbooks: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "formats",
    () =>
      annexWith(
        "xl/styles.xml",
        "</numFmts>",
        `${repeat(COUNT, (i) => `<numFmt numFmtId="${i + 200}" formatCode="0.0${i}"/>`)}</numFmts>`,
      ),
  ],
  [
    "shapes",
    () =>
      annexLinked(
        "drawing",
        "xl/drawings/drawing1.xml",
        `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${repeat(COUNT, (i) => `<xdr:cNvPr id="${i}"/>`)}</xdr:wsDr>`,
        "application/vnd.openxmlformats-officedocument.drawing+xml",
      ),
  ],
  [
    "note-shapes",
    () =>
      withLegacyDrawing(
        `<xml xmlns:v="urn:schemas-microsoft-com:vml">${repeat(COUNT, (i) => `<v:shape id="_x0000_s${i}"/>`)}</xml>`,
      ),
  ],
  [
    "properties",
    () =>
      withFilePart(
        "custom-properties",
        "docProps/custom.xml",
        `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="vt">${repeat(COUNT, (i) => `<property pid="${i}" name="p${i}"><vt:lpwstr>x</vt:lpwstr></property>`)}</Properties>`,
      ),
  ],
  [
    "journal",
    () =>
      annexWithSheets(
        [
          {
            name: "Journal",
            rows: repeat(COUNT, (i) => `<row r="${i + 4}"><c r="A${i + 4}"><v>${i}</v></c></row>`),
          },
        ],
        `<definedName name="_pointage_journal" hidden="1">Journal!$A$1:$I$${COUNT}</definedName>`,
      ),
  ],
  [
    "lines",
    () =>
      annexWithRows(
        repeat(
          COUNT,
          (i) => `<row r="${i + 50}">${text(`C${i + 50}`, `Club ${i}`)}<c r="G${i + 50}"><v>1</v></c></row>`,
        ),
      ),
  ],
  [
    "other-sheet",
    () =>
      annexWithSheet(
        repeat(
          COUNT / 2,
          (i) => `<row r="${i + 1}">${text(`A${i + 1}`, "Code")}<c r="B${i + 1}"><v>${i}</v></c></row>`,
        ),
      ),
  ],
  [
    "sheets-of-one-part",
    () =>
      annexWith(
        "xl/workbook.xml",
        "</sheets>",
        `${repeat(COUNT, (i) => `<sheet name="F${i}" sheetId="${i + 2}" r:id="rId1"/>`)}</sheets>`,
      ),
  ],
  [
    "runs-of-a-text",
    () =>
      annexWithRows(
        `<row r="90"><c r="C90" t="inlineStr"><is>${"<r><t>a</t></r>".repeat(COUNT)}</is></c><c r="G90"><v>1</v></c></row>`,
      ),
  ],
  ["cdata", () => annexWith(SHEET, "Compagnie du Paravent", "<![CDATA[a]]>".repeat(COUNT))],
  ["comments-of-xml", () => annexAfterCells("<!-- a -->".repeat(COUNT))],
  ["comment-openings", () => annexAfterCells("<!-".repeat(COUNT))],
  ["character-references", () => annexWith(SHEET, "Compagnie du Paravent", "&#49;".repeat(COUNT))],
];

const pdfs: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "points-of-a-path",
    () =>
      pageOf(
        strToU8(
          `0 0 m ${repeat(COUNT, (i) => `${i % 600} ${i % 800} l\n`)}S ${shown("Article 1 : 100 EUR")}`,
        ),
      ),
  ],
  [
    "words-of-a-line",
    () =>
      pageOf(
        strToU8(`BT /F1 .001 Tf 0 700 Td ${"(1) Tj .002 0 Td\n".repeat(COUNT)} ET ${shown("Article 1")}`),
      ),
  ],
  [
    "lines-of-a-page",
    () =>
      pageOf(strToU8(`BT /F1 .001 Tf 0 0 Td ${"(1) Tj 0 .003 Td\n".repeat(COUNT)} ET ${shown("Article 1")}`)),
  ],
  [
    "letters-of-a-word",
    () => pageOf(strToU8(`BT /F1 1 Tf 0 700 Td (${"a".repeat(COUNT)}) Tj ET ${shown("Article 1")}`)),
  ],
  [
    "letters-between-rules",
    () =>
      pageOf(
        strToU8(
          `${"300 0 m 300 600 l S\n".repeat(COUNT / 5)}BT /F1 1 Tf 299.9 700 Td ${"(1) Tj (2) Tj -1.1 -.001 Td\n".repeat(COUNT / 5)} ET`,
        ),
      ),
  ],
  [
    "rules-of-a-table",
    () =>
      pageOf(
        strToU8(
          repeat(COUNT / 5, (i) => `0 ${(i * 0.016).toFixed(3)} m 600 ${(i * 0.016).toFixed(3)} l S\n`) +
            shown("Article 1"),
        ),
      ),
  ],
];

/** The files. */
export function hostileCounts(): readonly HostileFile[] {
  return [...hostile("count", "annexe.xlsx", workbooks), ...hostile("count-pdf", "deliberation.pdf", pdfs)];
}

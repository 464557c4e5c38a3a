import type { AnnexCell, AnnexSheet, AnnexStyle } from "./annex-sheet";
import { zipParts } from "./zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The styles' order is that of `cellXfs` below. The first is that of every cell of the sheet that is given none. */
const STYLES: readonly (AnnexStyle | "plain")[] = [
  "plain",
  "body",
  "title",
  "theme",
  "header",
  "amount",
  "total",
  "totalAmount",
];

const COLUMNS = "ABCDEFG";

/** A4 landscape, one page wide. */
const PAPER = `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;

/** An .xlsx file of one sheet: as small as Excel and LibreOffice open without a word. */
export function workbookBytes(sheetName: string, sheet: AnnexSheet): Uint8Array {
  return zipParts({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="${escape(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml(),
    "xl/worksheets/sheet1.xml": sheetXml(sheet),
  });
}

function stylesXml(): string {
  const fonts = [
    `<font><sz val="10"/><name val="Arial"/></font>`,
    `<font><b/><sz val="14"/><name val="Arial"/></font>`,
    `<font><b/><sz val="10"/><name val="Arial"/></font>`,
  ];
  const fills = [
    `<fill><patternFill patternType="none"/></fill>`,
    `<fill><patternFill patternType="gray125"/></fill>`,
    `<fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/></patternFill></fill>`,
  ];
  const borders = [
    `<border><left/><right/><top/><bottom/><diagonal/></border>`,
    `<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>`,
  ];
  const style = (font: number, fill: number, border: number, format = 0, wrap = true): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"${wrap ? ` wrapText="1"` : ""}/></xf>`;
  const cells = [
    style(0, 0, 0, 0, false),
    style(0, 0, 1),
    style(1, 0, 0, 0, false),
    style(2, 2, 0, 0, false),
    style(2, 2, 1),
    style(0, 0, 1, 164),
    style(2, 0, 1),
    style(2, 0, 1, 164),
  ];
  const list = (tag: string, items: readonly string[]): string =>
    `<${tag} count="${items.length}">${items.join("")}</${tag}>`;
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>${list("fonts", fonts)}${list("fills", fills)}${list("borders", borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list("cellXfs", cells)}</styleSheet>`;
}

function sheetXml({ rows, merges }: AnnexSheet): string {
  const widths = [30, 14, 32, 38, 10, 20, 16];
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const body = rows.map((cells, row) => {
    // A heading stands alone in its row; every other row has its seven cells, framed even where they are empty.
    const inner = [...COLUMNS.slice(0, cells.length > 1 ? COLUMNS.length : cells.length)].map(
      (letter, column) => {
        const cell = cells[column];
        const address = `${letter}${row + 1}`;
        return cell ? cellXml(cell, address) : `<c r="${address}" s="${STYLES.indexOf("body")}"/>`;
      },
    );
    return cells.length === 0 ? "" : `<row r="${row + 1}">${inner.join("")}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`);
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join("")}</cols><sheetData>${body.join("")}</sheetData><mergeCells count="${merged.length}">${merged.join("")}</mergeCells>${PAPER}</worksheet>`;
}

function cellXml(cell: AnnexCell, address: string): string {
  const style = STYLES.indexOf(cell.style);
  switch (cell.kind) {
    case "text":
      return `<c r="${address}" s="${style}" t="inlineStr"><is><t>${escape(cell.text)}</t></is></c>`;
    case "amount":
      return `<c r="${address}" s="${style}"><v>${cell.cents / 100}</v></c>`;
    case "sum":
      return `<c r="${address}" s="${style}"><f>${escape(cell.formula)}</f><v>${cell.cents / 100}</v></c>`;
  }
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

import type { TableBlock, TextBlock } from "../engine/outputs";
import { escapeText } from "../package/xml-text";
import { pack, writeZip } from "../package/zip-writing";
import { styles, WORD_NAMESPACE } from "./word-styles";

/** The printed width of an A4 page between margins of two centimetres, in twentieths of a point. */
const PRINTED = 9638;
const MARGIN = 1134;
/** The columns beyond which amounts no longer fit in the usual letters. */
const WIDE = 5;

/** The bytes of a .docx that holds these blocks on A4 pages: headings, paragraphs, lists and tables, nothing else; the same for the same. */
export function writeWordDocument(blocks: readonly TextBlock[], title: string): Uint8Array {
  const parts = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations([
      ["officeDocument", "word/document.xml"],
      ["metadata/core-properties", "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(title),
    "word/_rels/document.xml.rels": relations([["styles", "styles.xml"]]),
    "word/styles.xml": styles,
    "word/document.xml": bodyOf(blocks),
  };
  const utf8 = new TextEncoder();
  return writeZip(Object.entries(parts).map(([name, xml]) => pack(name, utf8.encode(HEAD + xml))));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const contentTypes =
  `<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  `</Types>`;

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const one = ([type, target]: readonly [string, string], index: number): string => {
    const kind = type.startsWith("metadata/") ? `${PACKAGE}/relationships/${type}` : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${kind}" Target="${target}"/>`;
  };
  return `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(one).join("")}</Relationships>`;
}

function coreProperties(title: string): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`
  );
}

function bodyOf(blocks: readonly TextBlock[]): string {
  const section =
    `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>` +
    `<w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" ` +
    `w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
  return `<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${blocks.map((block, index) => blockOf(block, blocks[index + 1])).join("")}${section}</w:body></w:document>`;
}

/** What announces a table or a list stays on its page. */
function blockOf(block: TextBlock, next: TextBlock | undefined): string {
  switch (block.kind) {
    case "heading":
      return paragraph(runs(block.text), styled("Heading2"));
    case "paragraph": {
      const lead = block.lead === undefined ? "" : runs(`${block.lead} `, true);
      const isAnnouncing = block.bold === true || next?.kind === "table" || next?.kind === "list";
      return paragraph(lead + runs(block.text, block.bold === true), isAnnouncing ? KEPT : "");
    }
    case "list":
      return block.items.map((item) => paragraph(runs(`–\u00a0${item}`), styled("ListParagraph"))).join("");
    case "table":
      // Word joins two tables that nothing parts.
      return tableOf(block) + paragraph("");
  }
}

const KEPT = "<w:keepNext/>";
const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;

function paragraph(content: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** « 1er » has its letters raised. */
function runs(text: string, bold = false): string {
  return text
    .split(/(?<=(?<![\p{L}\p{N}])1)(er|re)(?![\p{L}\p{N}])/gu)
    .map((part, index) => run(part, bold, index % 2 === 1))
    .join("");
}

function run(text: string, bold: boolean, raised: boolean): string {
  if (text === "") return "";
  const properties = (bold ? "<w:b/>" : "") + (raised ? '<w:vertAlign w:val="superscript"/>' : "");
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${lines.join("<w:br/>")}</w:r>`;
}

function tableOf({ header, rows, firstAmount, total, widths }: TableBlock): string {
  const shares = widths ?? header.map(() => 100 / header.length);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const grid = shares.map((share) => Math.round((PRINTED * share) / whole));
  const style = styled(header.length > WIDE ? "TableTextSmall" : "TableText");
  const cell = (text: string, column: number, bold: boolean, shade: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${grid[column] ?? 0}" w:type="dxa"/>${shade}</w:tcPr>` +
    `${paragraph(runs(text, bold), style + (column >= firstAmount ? '<w:jc w:val="right"/>' : ""))}</w:tc>`;
  const row = (cells: readonly string[], bold: boolean, head: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>` +
    `${cells.map((text, column) => cell(text, column, bold, head ? SHADE : "")).join("")}</w:tr>`;
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${PRINTED}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    row(header, true, true) +
    rows.map((cells, index) => row(cells, total && index === rows.length - 1, false)).join("") +
    `</w:tbl>`
  );
}

const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E8ECF4"/>';

/** Characters that XML does not hold are left out. */
function escaped(text: string): string {
  return escapeText(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));
}

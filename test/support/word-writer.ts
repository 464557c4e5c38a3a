import { strToU8, zipSync } from "fflate";

/** The parts of a .docx that a test writes as WordprocessingML, the rest being the least that makes a file. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The bytes of a .docx. */
export function writeWord(parts: WordParts): Uint8Array {
  const files: Record<string, string> = {
    "_rels/.rels": relations([["rId1", "officeDocument", "word/document.xml"]]),
    "word/document.xml": `<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
  };
  const related: (readonly [string, string, string])[] = [];
  const add = (type: string, file: string, root: string, content: string | undefined): void => {
    if (content === undefined) return;
    files[`word/${file}`] = `<w:${root} ${namespaces}>${content}</w:${root}>`;
    related.push([`r${type}`, type, file]);
  };
  add("styles", "styles.xml", "styles", parts.styles);
  add("numbering", "numbering.xml", "numbering", parts.numbering);
  add("footnotes", "footnotes.xml", "footnotes", parts.footnotes);
  add("header", "header1.xml", "hdr", parts.header);
  files["word/_rels/document.xml.rels"] = relations(related);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A paragraph of one run, with the inner XML of its properties. */
export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

/** A run, with the inner XML of its properties. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table; a cell is its text, or the XML of its properties and of its content. */
export function table(
  rows: readonly (readonly (string | { properties: string; content: string })[])[],
): string {
  const cells = (row: (typeof rows)[number]) =>
    row.map((cell) =>
      typeof cell === "string"
        ? `<w:tc>${paragraph(cell)}</w:tc>`
        : `<w:tc><w:tcPr>${cell.properties}</w:tcPr>${cell.content}</w:tc>`,
    );
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row).join("")}</w:tr>`).join("")}</w:tbl>`;
}

function relations(entries: readonly (readonly [string, string, string])[]): string {
  const items = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

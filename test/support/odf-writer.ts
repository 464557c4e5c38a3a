import { strToU8, zipSync } from "fflate";

const NAMESPACES = ["office", "text", "table", "style", "number", "draw"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

/** What a test writes of an OpenDocument file: the body, and styles where it needs some. */
export interface OdfParts {
  readonly body: string;
  readonly automaticStyles?: string;
  readonly masterStyles?: string;
}

/** The bytes of an .odt or .ods: its type first and not compressed, as the format asks. */
export function writeOdf(kind: "text" | "spreadsheet", parts: OdfParts): Uint8Array {
  const { body, automaticStyles = "", masterStyles = "" } = parts;
  const document = (name: string, inside: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:${name} ${NAMESPACES}>${inside}</office:${name}>`);
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": document(
      "document-content",
      `<office:automatic-styles>${automaticStyles}</office:automatic-styles>` +
        `<office:body><office:${kind}>${body}</office:${kind}></office:body>`,
    ),
    "styles.xml": document("document-styles", `<office:master-styles>${masterStyles}</office:master-styles>`),
  });
}

/** A sheet of an .ods, each row its cells: numbers, texts, or a formula with what it gave. */
export function odsTable(
  name: string,
  rows: readonly (readonly (
    string | number | { readonly formula: string; readonly value: number } | null
  )[])[],
): string {
  const cell = (content: (typeof rows)[number][number]): string => {
    if (content === null) return "<table:table-cell/>";
    if (typeof content === "string")
      return `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
    const { formula, value } = typeof content === "number" ? { formula: "", value: content } : content;
    const own = formula === "" ? "" : ` table:formula="${formula}"`;
    return `<table:table-cell office:value-type="float" office:value="${value}"${own}><text:p>${value}</text:p></table:table-cell>`;
  };
  const row = (cells: (typeof rows)[number]): string =>
    `<table:table-row>${cells.map(cell).join("")}</table:table-row>`;
  return `<table:table table:name="${name}">${rows.map(row).join("")}</table:table>`;
}

/** A text to paste: paragraphs and tables, in French typography. */
export type TextBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly bold?: boolean }
  /** The last row is a total where `total` says so. Columns from `firstAmount` on hold amounts. */
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly firstAmount: number;
      readonly total: boolean;
    };

/** The same text for Word (HTML, no style sheet) and for anything else (tabs between a table's columns). */
export interface PastableText {
  readonly html: string;
  readonly plain: string;
}

/** Both forms of a text. What comes from sources is escaped: it never becomes mark-up. */
export function pastable(blocks: readonly TextBlock[]): PastableText {
  return { html: blocks.map(htmlOf).join("\n"), plain: blocks.map(plainOf).join("\n\n") };
}

/** French punctuation stays on the line of its word; apostrophes between letters are curved. */
export function typesetFrench(text: string): string {
  return text
    .replace(/(\p{L})'(?=[\p{L}«])/gu, "$1\u2019")
    .replace(/[ \u00a0\u202f]*([;?!])(?=\s|$)/g, "\u202f$1")
    .replace(/[ \u00a0\u202f]+([:»%€])/g, "\u00a0$1")
    .replace(/«[ \u00a0\u202f]*/g, "«\u00a0");
}

function plainOf(block: TextBlock): string {
  if (block.kind === "paragraph") return block.text;
  return [block.header, ...block.rows].map((row) => row.map(oneLine).join("\t")).join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s*[\t\r\n]+\s*/g, " ");
}

const CELL = "border:1px solid #7f7f7f;padding:2pt 5pt";

function htmlOf(block: TextBlock): string {
  if (block.kind === "paragraph") {
    const text = escaped(block.text);
    return `<p>${block.bold ? `<b>${text}</b>` : text}</p>`;
  }
  const { header, rows, firstAmount, total } = block;
  const cell = (text: string, column: number, strong: boolean): string => {
    const align = column >= firstAmount ? ";text-align:right;white-space:nowrap" : "";
    return `<td style="${CELL}${align}">${strong ? `<b>${escaped(text)}</b>` : escaped(text)}</td>`;
  };
  const head = header.map((text) => `<th style="${CELL};background:#e8ecf4">${escaped(text)}</th>`).join("");
  const body = rows.map((row, index) => {
    const strong = total && index === rows.length - 1;
    return `<tr>${row.map((text, column) => cell(text, column, strong)).join("")}</tr>`;
  });
  return `<table style="border-collapse:collapse"><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

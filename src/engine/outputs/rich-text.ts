import { forms } from "../lexicon";
import type { Lang } from "../../texts";

/** A text to paste: paragraphs and tables, in French typography. */
export type TextBlock =
  | { readonly kind: "heading"; readonly text: string }
  /** `lead`: what opens the paragraph and stands out: « Article 1er : ». */
  | { readonly kind: "paragraph"; readonly text: string; readonly bold?: boolean; readonly lead?: string }
  /** Points of a list, each on its own line behind a dash. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  | TableBlock;

/** The last row is a total where `total` says so. Columns from `firstAmount` on hold amounts. */
export interface TableBlock {
  readonly kind: "table";
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly firstAmount: number;
  readonly total: boolean;
  /** The share of the page's width that each column takes, in %; absent where the reader's program is to choose. */
  readonly widths?: readonly number[];
}

/** The same text for Word (HTML, no style sheet) and for anything else (tabs between a table's columns). */
export interface PastableText {
  readonly html: string;
  readonly plain: string;
  /** What both are made of: a document of any format is written from it. */
  readonly blocks: readonly TextBlock[];
}

/** Both forms of a text. What comes from sources is escaped: it never becomes mark-up. */
export function pastable(blocks: readonly TextBlock[]): PastableText {
  return { html: blocks.map(htmlOf).join("\n"), plain: blocks.map(plainOf).join("\n\n"), blocks };
}

/** A page of its own that holds texts one after the other, each under its title: it opens in Word and in LibreOffice. */
export function pageOf(
  title: string,
  parts: readonly { readonly title: string; readonly text: PastableText }[],
): PastableText {
  const html = parts.map(({ title: head, text }) => `<h2>${escaped(head)}</h2>\n${text.html}`).join("\n");
  return {
    html: `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\n${html}\n</body></html>\n`,
    plain: `${parts.map(({ title: head, text }) => `${head}\n\n${text.plain}`).join("\n\n\n")}\n`,
    blocks: parts.flatMap(({ title: head, text }): readonly TextBlock[] => [
      { kind: "heading", text: head },
      ...text.blocks,
    ]),
  };
}

const beforeNumber = new RegExp(`(?<![\\p{L}\\p{N}])(${forms(["annex", "articleWord"])}) (?=\\d)`, "giu");

/** French punctuation stays on the line of its word, behind a narrow space, « annexe » on that of its number; apostrophes between letters are curved. */
export function typesetFrench(text: string): string {
  return text
    .replace(/(\p{L})'(?=[\p{L}«])/gu, "$1\u2019")
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*(?<![;?!])([;?!]+)(?=\s|$)/g, "\u202f$1")
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+([:»])/g, "\u202f$1")
    .replace(/«[ \u00a0\u202f]*/g, "«\u202f")
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+([%€])/g, "\u00a0$1")
    .replace(beforeNumber, "$1\u00a0");
}

/** French typography for a French reader; the text as it is for others. */
export function typesetFor(text: string, lang: Lang): string {
  return lang === "fr" ? typesetFrench(text) : text;
}

function plainOf(block: TextBlock): string {
  switch (block.kind) {
    case "heading":
      return oneLine(block.text);
    case "paragraph":
      return oneLine(block.lead === undefined ? block.text : `${block.lead} ${block.text}`);
    case "list":
      return block.items.map((item) => `–\u00a0${oneLine(item)}`).join("\n");
    case "table":
      return [block.header, ...block.rows].map((row) => row.map(oneLine).join("\t")).join("\n");
  }
}

function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*[\t\r\n]\s*/g, " ");
}

function htmlOf(block: TextBlock): string {
  switch (block.kind) {
    case "heading":
      return `<h3>${inline(block.text)}</h3>`;
    case "paragraph": {
      const lead = block.lead === undefined ? "" : `<b>${inline(block.lead)}</b> `;
      return `<p>${lead}${block.bold ? `<b>${inline(block.text)}</b>` : inline(block.text)}</p>`;
    }
    case "list":
      return block.items.map((item) => `<p style="margin-left:18pt">–\u00a0${inline(item)}</p>`).join("\n");
    case "table":
      return tableOf(block);
  }
}

const CELL = "border:1px solid #7f7f7f;padding:2pt 3pt;vertical-align:middle";

/** Said as attributes too: Word and LibreOffice heed those where they pass over styles. */
function tableOf({ header, rows, firstAmount, total, widths }: TableBlock): string {
  const width = (column: number): string => {
    const share = widths?.[column];
    return share === undefined ? "" : ` width="${share}%"`;
  };
  // A smaller body keeps amounts on one line where there are many columns.
  const size = `font-size:${header.length > 5 ? 8 : 9}pt`;
  const shown = (text: string, strong: boolean): string => {
    const inner = strong && text !== "" ? `<b>${inline(text)}</b>` : inline(text);
    return `<span style="${size}">${inner}</span>`;
  };
  const cell = (text: string, column: number, strong: boolean): string => {
    const align = column >= firstAmount ? "right" : "left";
    const whole = column >= firstAmount ? " nowrap" : "";
    return `<td align="${align}"${whole}${width(column)} style="${CELL};text-align:${align}">${shown(text, strong)}</td>`;
  };
  const columns = header.map((_, column) => `<col${width(column)}>`).join("");
  const head = header.map(
    (text, column) => `<th${width(column)} style="${CELL};background:#e8ecf4">${shown(text, false)}</th>`,
  );
  const body = rows.map((row, index) => {
    const strong = total && index === rows.length - 1;
    return `<tr>${row.map((text, column) => cell(text, column, strong)).join("")}</tr>`;
  });
  return (
    `<table border="1" cellspacing="0" cellpadding="3" width="100%" style="border-collapse:collapse;width:100%">` +
    `<colgroup>${columns}</colgroup>` +
    `<thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`
  );
}

const first = new RegExp(`(?<![\\p{L}\\p{N}])1(${forms("firstEnding")})(?![\\p{L}\\p{N}])`, "gu");

/** « 1er » has its letters raised. */
function inline(text: string): string {
  return escaped(text).replace(first, "1<sup>$1</sup>");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

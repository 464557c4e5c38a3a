import type { DocumentBlock, DocumentText } from "../../engine/model";

/** What stands before and after a quotation in its document; empty where it cannot be told. */
export interface PassageContext {
  readonly before: string;
  readonly after: string;
}

/** So much on either side tells where one is. */
const REACH = 280;

/** Finds a quotation in its document, over as many paragraphs, lines or rows as it spans, and what surrounds it. */
export function passageContext(quote: string, document: DocumentText | undefined): PassageContext {
  const lines = (document?.blocks ?? []).flatMap(linesOf).map(squeeze).filter(Boolean);
  const text = lines.join("\n");
  const wanted = onOneLine(squeeze(quote));
  const start = wanted === "" ? -1 : onOneLine(text).indexOf(wanted);
  if (start < 0) return { before: "", after: "" };
  return {
    before: endOf(text.slice(0, start).trimEnd()),
    after: startOf(text.slice(start + wanted.length).trimStart()),
  };
}

function linesOf(block: DocumentBlock): readonly string[] {
  return block.kind === "paragraph" ? block.lines : block.rows.map((row) => row.join(" "));
}

/** Single spaces; one that holds a figure together still does. */
function squeeze(text: string): string {
  return text.trim().replace(/\s+/g, (spaces) => /[\u00a0\u202f]/.exec(spaces)?.[0] ?? " ");
}

/** Space for space: a place in it is the same place in the text as given. */
function onOneLine(text: string): string {
  return text.replace(/\s/g, " ");
}

function endOf(text: string): string {
  return text.length <= REACH ? text : `… ${text.slice(-REACH).replace(/^\S*\s/, "")}`;
}

function startOf(text: string): string {
  return text.length <= REACH ? text : `${text.slice(0, REACH).replace(/\s\S*$/, "")} …`;
}

import type { DocumentBlock } from "../../engine/model/document-text";
import { DocumentProblem } from "../document-problem";
import { splitStackedRows } from "../split-stacked-rows";
import { nodesIn, type XmlNode } from "../../package/xml-nodes";
import { countOf, MOST_REPEATED, rowsIn } from "./repeats";

/** Beyond this a table is none that anybody wrote. */
const MOST_CELLS = 400_000;

/**
 * A table as blocks: itself, then those nested in it and what stands apart in its cells, notes and frames. One of a single
 * column frames text: it gives its paragraphs.
 */
export function odfTable(
  table: XmlNode,
  read: (cell: XmlNode) => readonly DocumentBlock[],
  isApart: (block: DocumentBlock) => boolean,
): readonly DocumentBlock[] {
  const behind: DocumentBlock[] = [];
  const framed: DocumentBlock[] = [];
  const rows: string[][] = [];
  /** What spans down from above, by column: its text, and the rows that it still covers. */
  const above = new Map<number, { readonly text: string; left: number }>();
  for (const row of rowsIn(table)) {
    const texts: string[] = [];
    for (const cell of nodesIn(row)) {
      const covered = cell.name === "table:covered-table-cell";
      if (!covered && cell.name !== "table:table-cell") continue;
      const blocks = covered ? [] : read(cell);
      for (const block of blocks) {
        framed.push(block);
        if (block.kind === "table" || isApart(block)) behind.push(block);
      }
      const text = textOf(blocks.filter((block) => !isApart(block)));
      const times = Math.min(MOST_REPEATED, countOf(cell, "table:number-columns-repeated"));
      for (let turn = 0; turn < times; turn++) {
        const column = texts.length;
        const upper = above.get(column);
        if (covered && upper && upper.left > 0) {
          upper.left--;
          texts.push(upper.text);
          continue;
        }
        texts.push(text);
        above.set(column, { text, left: countOf(cell, "table:number-rows-spanned") - 1 });
      }
    }
    const written = texts.some((text) => text !== "");
    const times = written ? Math.min(MOST_REPEATED, countOf(row, "table:number-rows-repeated")) : 0;
    for (let turn = 0; turn < times; turn++) rows.push(texts);
    if (rows.length * texts.length > MOST_CELLS)
      throw new DocumentProblem("too-large", `a table of ${rows.length} rows`);
  }
  const shown = columnsShown(rows);
  if (shown.length <= 1) return framed;
  const whole = rows.map((texts) => shown.map((column) => texts[column] ?? "")).flatMap(splitStackedRows);
  return [{ kind: "table", rows: whole, page: null }, ...behind];
}

/** Columns in which nothing is ever written are only drawn. */
function columnsShown(rows: readonly (readonly string[])[]): readonly number[] {
  const width = rows.reduce((most, texts) => Math.max(most, texts.length), 0);
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((texts) => (texts[column] ?? "") !== ""),
  );
}

/** Paragraphs of a cell stay apart, one a line; its tabs are spaces. */
function textOf(blocks: readonly DocumentBlock[]): string {
  return blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.lines : []))
    .map((line) => line.replace(/\t/g, " ").trim())
    .join("\n");
}

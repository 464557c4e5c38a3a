import { groupBy, keptFor } from "../../../lists";
import type { DocumentText } from "../../../model";
import { alignedTables, cellOf, type Power } from "../../../tables";
import { roundedRowsOf, tablesAmong, type DocumentLine } from "../parts/document-lines";
import type { DocumentPart } from "../parts/parts";
import { collapse } from "../parts/passage";

/** A table as it stands in a document: the titles of its columns, and the rows below. */
interface DrawnTable {
  /** The block where it begins. */
  readonly block: number;
  readonly titles: readonly string[];
  readonly below: readonly DocumentLine[];
}

/** The tables among some lines, in cells or set apart by blanks. */
export const tablesDrawn = keptFor((lines: readonly DocumentLine[]): readonly DrawnTable[] =>
  [...tablesAmong(lines), ...alignedAmong(lines)].map(headed),
);

/** The rows of the tables of running text, each with its cells. */
function alignedAmong(lines: readonly DocumentLine[]): readonly (readonly DocumentLine[])[] {
  return alignedTables(lines.map(({ cells, text }) => (cells === null ? text : ""))).map(({ from, rows }) =>
    rows.flatMap((cells, index) => {
      const line = lines[from + index];
      return line ? [{ ...line, cells }] : [];
    }),
  );
}

/** The titles of a table's columns, those of rows one under the other joined, and the rows below. */
function headed(lines: readonly DocumentLine[]): DrawnTable {
  const all = lines.map(({ cells }) => cells ?? []);
  const figured = all.findIndex((cells) => cells.some(isFigure));
  const first = figured === 0 && isOfTitles(all[0] ?? [], all.slice(1)) ? 1 : figured;
  const header = all.slice(0, Math.max(0, first));
  const width = Math.max(0, ...all.map(({ length }) => length));
  const titles = Array.from({ length: width }, (_, column) => {
    const words = header.map((cells) => collapse(cells[column] ?? ""));
    return words.filter((word, index) => word !== "" && words.indexOf(word) === index).join(" ");
  });
  return { block: lines[0]?.block ?? 0, titles, below: first < 0 ? [] : lines.slice(first) };
}

/** Whether the first row names most of the columns of figures below it: « Club | -18 | adultes | points ». */
function isOfTitles(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const columns = row.flatMap((text, column) => {
    const held = below.filter((cells) => isFigure(cells[column] ?? "")).length;
    return held * 2 > below.length ? [text] : [];
  });
  return columns.filter((text) => /\p{L}{2}/u.test(text)).length * 2 > columns.length;
}

function isFigure(text: string): boolean {
  return cellOf(text).amount !== null && !/^(?:19|20)\d\d$/.test(text.trim());
}

/** Rows of tables whose amounts are all in thousands, or in millions, of the part that they stand in. */
export interface RoundedLines {
  readonly power: Power;
  readonly part: DocumentPart;
  readonly lines: readonly DocumentLine[];
}

/** The rows of a document's tables that are rounded, by what they are rounded to and by their part. */
export function roundedLinesOf(
  document: DocumentText,
  parts: readonly DocumentPart[],
): readonly RoundedLines[] {
  return roundedRowsOf(document).flatMap(({ power, rows }) =>
    [...groupBy(rows, (row) => partAt(row, parts))].flatMap(([part, lines]) =>
      part ? [{ power, part, lines }] : [],
    ),
  );
}

function partAt({ block }: DocumentLine, parts: readonly DocumentPart[]): DocumentPart | undefined {
  return parts.findLast(({ lines: [first] }) => first !== undefined && first.block <= block) ?? parts[0];
}

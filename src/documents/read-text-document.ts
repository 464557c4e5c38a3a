import type { DocumentBlock, DocumentText } from "../engine/model/document-text";
import { withinBounds } from "./bounded-text";
import { cleanCharacters } from "./clean-characters";
import { decodeText } from "./decode-text";
import { DocumentProblem } from "./document-problem";
import { tablesOneCellALine, type Alike } from "./one-cell-a-line";

/** Beyond this a text file is not a document of a dossier, in bytes. */
const largestText = 32 * 1024 * 1024;

/**
 * Reads a plain text file or a paste, as bytes. A paragraph is a group of lines between blank ones, its lines kept
 * as written but for their trailing blanks; a line drawn under a title ends it, and inside a table it is nothing.
 * Consecutive lines with as many tabs, semicolons or bars are a table, as are names each over as many figures, one cell
 * a line. A form feed starts a page. Throws DocumentProblem: empty, too-large, unsupported.
 */
export function readTextDocument(bytes: Uint8Array, file: string): DocumentText {
  if (bytes.length > largestText) throw new DocumentProblem("too-large", `${bytes.length} bytes of text`);
  return textDocument(decodeText(bytes), file);
}

/** The same, of a text already decoded: what a user pasted. Throws DocumentProblem: empty. */
export function textDocument(text: string, file: string): DocumentText {
  const pages = cleanCharacters(text.replace(/\r\n?|[\v\u0085\u2028\u2029]/g, "\n")).split("\f");
  const numbered = pages.length > 1;
  const blocks = pages.flatMap((page, index) => blocksOfPage(page, numbered ? index + 1 : null));
  if (blocks.length === 0) throw new DocumentProblem("empty", "no character but blanks");
  return withinBounds({ file, format: "text", blocks, warnings: [] });
}

function blocksOfPage(text: string, page: number | null): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let paragraph: string[] = [];
  const closeParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", lines: paragraph, page, heading: null });
    paragraph = [];
  };

  const lines = text.split("\n");
  const tableAt = tablesOf(lines);
  for (let index = 0; index < lines.length;) {
    const table = tableAt(index);
    if (table) {
      closeParagraph();
      blocks.push({ kind: "table", rows: table.rows, page });
      index += table.lines;
      continue;
    }
    const line = (lines[index] ?? "").trimEnd();
    if (line === "" || (isDrawn(line) && !isLaidOut(paragraph.at(-1) ?? ""))) closeParagraph();
    else if (!isDrawn(line)) paragraph.push(line);
    index++;
  }
  closeParagraph();
  return blocks;
}

type Rows = readonly (readonly string[])[];

/** Tells the table that starts on a line, parted by tabs, as spreadsheets write text by semicolons, by bars, or by lines; or null. */
function tablesOf(lines: readonly string[]): (start: number) => Alike | null {
  const ways = [
    onceOver(lines, (line) => line.split("\t").map((cell) => cell.trim()), tabbed),
    onceOver(lines, separatedCells, separated),
    onceOver(lines, barredCells, barred),
    tablesOneCellALine(lines),
  ];
  return (start) => ways.reduce<Alike | null>((found, tableAt) => found ?? tableAt(start), null);
}

/** Lines that are alike and no table are none from any of them on either: they are looked at once. */
function onceOver(
  lines: readonly string[],
  cellsOf: (line: string) => readonly string[] | null,
  tableOf: (rows: Rows) => Rows | null,
): (start: number) => Alike | null {
  let noneBefore = 0;
  return (start) => {
    if (start < noneBefore) return null;
    const alike = alikeAt(lines, start, cellsOf);
    const rows = tableOf(alike.rows);
    if (rows) return { ...alike, rows };
    noneBefore = start + alike.lines;
    return null;
  };
}

/** Two columns on one line are a sentence with a tab, and cells empty but for the last an indented text. */
function tabbed(rows: Rows): Rows | null {
  const indentedText = rows.every((cells) => cells.slice(0, -1).every((cell) => cell === ""));
  return !indentedText && (rows.length >= 2 || (rows[0]?.length ?? 0) >= 3) ? rows : null;
}

/** Semicolons end the items of a list as well: several a line, as many on each, part columns. */
function separated(rows: Rows): Rows | null {
  return rows.length >= 2 && (rows[0]?.length ?? 0) >= 3 ? rows : null;
}

/** The cells of a line of a CSV file; a cell in quotation marks may hold a semicolon. */
function separatedCells(line: string): readonly string[] {
  if (!line.includes(";")) return [line];
  const cells = line.match(/(?<=^|;)(?:"(?:[^"]|"")*"(?=;|$)|[^;]*)/g) ?? [];
  return cells.map((cell) =>
    /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell.trim(),
  );
}

/** A line that only draws one: « -------- », « +----+----+ », « ======== ». */
function isDrawn(line: string): boolean {
  return /^[\s|+=_─━┼-]+$/.test(line) && /[+=_─━┼-]{3}/.test(line);
}

/** Whether blanks part a line into columns. */
function isLaidOut(line: string): boolean {
  return /\S {2,}\S/.test(line);
}

/** The cells between the bars of a line, « Nature | Imputation | Montant »; null for a line drawn between rows. */
function barredCells(line: string): readonly string[] | null {
  return isDrawn(line) ? null : line.split("|").map((cell) => cell.trim());
}

/** Several lines with as many bars are no sentences; a frame's own bars have no cells before and behind them. */
function barred(rows: Rows): Rows | null {
  if (rows.length < 2) return null;
  const isEmpty = (at: number) => rows.every((cells) => cells.at(at) === "");
  return rows.map((cells) => cells.slice(isEmpty(0) ? 1 : 0, isEmpty(-1) ? -1 : undefined));
}

/** The lines from one on that have as many cells as the first, two at least, and those drawn between them. */
function alikeAt(
  lines: readonly string[],
  start: number,
  cellsOf: (line: string) => readonly string[] | null,
): Alike {
  const rows: (readonly string[])[] = [];
  let last = start - 1;
  for (let index = start; index < lines.length; index++) {
    const cells = cellsOf(lines[index] ?? "");
    if (cells === null && rows.length > 0) continue;
    if (cells === null || cells.length < 2 || cells.every((cell) => cell === "")) break;
    if (rows[0] && rows[0].length !== cells.length) break;
    rows.push(cells);
    last = index;
  }
  return { rows, lines: last - start + 1 };
}

import type { DocumentBlock, DocumentText } from "../engine/model/document-text";
import { DocumentProblem } from "./document-problem";

/** Lines and rows of a document: one of 400 pages has half as many. */
export const MOST_LINES = 40_000;
/** Characters of a document: a volume of a thousand pages has three quarters of them. A cell merged down says its text in each row. */
const MOST_CHARACTERS = 5_000_000;

/** Columns of a table: the widest budgets print forty, and Word has no more than sixty-three. */
const MOST_COLUMNS = 1_000;

/** Characters that one thing said over and over may fill: a dotted leader across a page is a third of it. */
const LONGEST_RUN = 400;
/** Characters of what may be said over and over: « Opération 1 : ». */
const LONGEST_UNIT = 16;
/** Characters of a paragraph: a whole deliberation pasted without a blank line is a third of it. */
const LONGEST_PARAGRAPH = 100_000;
/** Characters of a cell, as in Excel. */
const LONGEST_CELL = 32_767;

/**
 * The document within what patterns can look at without going back over themselves for ever: nothing says the same few
 * characters hundreds of times, no paragraph and no cell is longer than people write. Throws DocumentProblem, too-large,
 * where it has more lines than a volume of a thousand pages, or a table of more columns than anyone prints.
 */
export function withinBounds(document: DocumentText): DocumentText {
  const lines = document.blocks.reduce((sum, block) => sum + linesIn(block), 0);
  if (lines > MOST_LINES) throw new DocumentProblem("too-large", `${lines} lines`);
  const columns = document.blocks.reduce((most, block) => Math.max(most, columnsIn(block)), 0);
  if (columns > MOST_COLUMNS) throw new DocumentProblem("too-large", `${columns} columns`);
  const characters = document.blocks.reduce((sum, block) => sum + charactersIn(block), 0);
  if (characters > MOST_CHARACTERS) throw new DocumentProblem("too-large", `${characters} characters`);
  return { ...document, blocks: document.blocks.flatMap(boundedBlocks) };
}

function charactersIn(block: DocumentBlock): number {
  const texts = block.kind === "table" ? block.rows.flat() : block.lines;
  return texts.reduce((sum, text) => sum + Math.min(text.length, LONGEST_PARAGRAPH), 0);
}

function columnsIn(block: DocumentBlock): number {
  return block.kind === "table" ? block.rows.reduce((most, row) => Math.max(most, row.length), 0) : 0;
}

function linesIn(block: DocumentBlock): number {
  return block.kind === "table" ? block.rows.length : block.lines.length;
}

function boundedBlocks(block: DocumentBlock): readonly DocumentBlock[] {
  if (block.kind === "table") {
    const cell = (text: string): string => withoutRuns(text.slice(0, LONGEST_CELL));
    return [{ ...block, rows: block.rows.map((row) => row.map(cell)) }];
  }
  const lines = block.lines.map(withoutRuns);
  if (lines.reduce((sum, line) => sum + line.length, 0) <= LONGEST_PARAGRAPH) return [{ ...block, lines }];
  return grouped(lines.flatMap(pieces)).map((group) => ({ ...block, lines: group }));
}

/** A line in pieces that a paragraph can hold, cut at a blank where there is one. */
function pieces(line: string): readonly string[] {
  const cut: string[] = [];
  let from = 0;
  while (line.length - from > LONGEST_PARAGRAPH) {
    const blank = line.lastIndexOf(" ", from + LONGEST_PARAGRAPH);
    const to = blank > from ? blank : from + LONGEST_PARAGRAPH;
    cut.push(line.slice(from, to));
    from = to;
  }
  return [...cut, line.slice(from)];
}

/** Lines put together as long as a paragraph can hold them. */
function grouped(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let room = 0;
  for (const line of lines) {
    if (groups.length === 0 || line.length > room) {
      groups.push([]);
      room = LONGEST_PARAGRAPH;
    }
    groups[groups.length - 1]?.push(line);
    room -= line.length;
  }
  return groups;
}

/** A text in which what is said over and over is said so often that it fills a bound, and no more. */
export function withoutRuns(text: string): string {
  let left = text;
  for (let unit = 1; unit <= LONGEST_UNIT && left.length > LONGEST_RUN; unit++) left = shortened(left, unit);
  return left;
}

/** The same for what is so many characters long. Columns parted by tabs may hold the same for a thousand columns. */
function shortened(text: string, unit: number): string {
  let kept = "";
  let from = 0;
  let same = 0;
  for (let at = unit; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) === text.charCodeAt(at - unit)) {
      same++;
      continue;
    }
    if (same > LONGEST_RUN && !text.slice(at - unit, at).includes("\t")) {
      const over = Math.floor((same - LONGEST_RUN) / unit) * unit;
      kept += text.slice(from, at - over);
      from = at;
    }
    same = 0;
  }
  return from === 0 ? text : kept + text.slice(from);
}

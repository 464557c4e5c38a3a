import { groupBy, keptFor } from "../../../lists";
import type { DocumentText } from "../../../model";
import { forms, matches } from "../../../lexicon";
import { powerStated, type Power } from "../../../tables";

/** One line of a document, or one row of a table, with the block it stands in. */
export interface DocumentLine {
  /** As written, its columns included; a row's cells are joined by tabs. */
  readonly text: string;
  /** The cells of a table's row; null for a line of text. */
  readonly cells: readonly string[] | null;
  /** The index of its block in `DocumentText.blocks`. */
  readonly block: number;
  /** From one, or null. */
  readonly page: number | null;
  /** Whether it is the first of its block. */
  readonly first: boolean;
}

/** Every line and row of a document in reading order, but for blank ones and the rows of tables that are rounded. */
export function linesOf(document: DocumentText): readonly DocumentLine[] {
  return readIn(document).lines;
}

const readIn = keptFor((document: DocumentText) => {
  const all = linesIn(document);
  return { all, lines: withoutRoundedTables(all) };
});

/** Rows of tables whose amounts are all in thousands, or in millions. */
interface RoundedRows {
  readonly power: Power;
  readonly rows: readonly DocumentLine[];
}

/** The rows of the tables of a document that are rounded, by what they are rounded to: what the nearest line above them says, else one below. */
export function roundedRowsOf(document: DocumentText): readonly RoundedRows[] {
  const { all, lines } = readIn(document);
  if (lines.length === all.length) return [];
  const left = new Set(lines);
  const powers = all.map((line) => (line.cells === null ? powerOver(line) : 0));
  let power = powers.find((own) => own > 0) ?? 0;
  const rows = all.flatMap((row, at) => {
    const own = powerInCorner(all, at);
    if (own > 0) power = own;
    const over = power;
    if (powers[at]) power = powers[at];
    return left.has(row) ? [] : [{ row, power: over }];
  });
  return [...groupBy(rows, ({ power }) => power)].map(([power, own]) => ({
    power,
    rows: own.map(({ row }) => row),
  }));
}

const pointed = new RegExp(
  `^[-−]?\\d{1,3}(?:(?:\\.\\d{3}){2,}|(?:\\.\\d{3})+\\s*${forms("currency")})$`,
  "u",
);
const MAYBE_POINTED = /^([-−]?[1-9]\d{0,2})\.(\d{3})$/u;

/** A title may take so many rows. */
const TITLES = 2;

/** The columns of a table where points part thousands: for sure in a cell, « 1.240.000 », « 25.840 € », or their title says money. */
function pointedColumns(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  return new Set(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const isOfMoney = row < TITLES && matches("money", cell) && !matches("rate", cell);
        return isOfMoney || pointed.test(cell.trim()) ? [column] : [];
      }),
    ),
  );
}

/** A cell without the point that parts its thousands. */
function withoutPoint(cell: string): string {
  const [, thousands, rest] = MAYBE_POINTED.exec(cell.trim()) ?? [];
  return thousands === undefined ? cell : `${thousands}\u00a0${rest}`;
}

function powerOver({ text }: DocumentLine): Power {
  return text.length <= LONGEST_TITLE ? powerStated(text, "title") : 0;
}

/** What a table's first cell says of all its amounts, as no column of its own: « En K€ | 2026 | 2027 | Total ». */
function powerInCorner(lines: readonly DocumentLine[], at: number): Power {
  const line = lines[at];
  if (!line || (line.cells !== null && !line.first)) return 0;
  const [corner = "", ...others] = columnsOf(line);
  const power = others.length > 0 ? powerStated(corner, "title") : 0;
  return power > 0 && isOfAmounts(lines.slice(at + 1, at + 1 + UNDER_TITLE)) ? 0 : power;
}

/** The cells of a row of a table, or of a line laid out as one. */
function columnsOf({ cells, text }: DocumentLine): readonly string[] {
  return cells ?? (isLaidOut(text) ? text.trim().split(COLUMNS) : []);
}

/** So many rows under a title tell what its column holds. */
const UNDER_TITLE = 8;

/** Whether the first column of rows holds amounts: « Coût (M€) » over « 0,12 ». Whole numbers may be years, or codes. */
function isOfAmounts(lines: readonly DocumentLine[]): boolean {
  const firsts = lines.flatMap((line) => columnsOf(line).slice(0, 1));
  return firsts.filter((cell) => DECIMAL.test(cell.trim())).length * 2 > firsts.length;
}

const DECIMAL = /^\d+,\d+$/;

function linesIn(document: DocumentText): readonly DocumentLine[] {
  return document.blocks.flatMap((block, index): readonly DocumentLine[] => {
    const common = { block: index, page: block.page };
    if (block.kind === "table") {
      const isPointed = pointedColumns(block.rows);
      const asRead = (cells: readonly string[]) =>
        cells.map((cell, column) => (isPointed.has(column) ? withoutPoint(cell) : cell));
      return block.rows
        .map((cells, row) => ({ ...common, text: cells.join("\t"), cells: asRead(cells), first: row === 0 }))
        .filter((line) => line.text.trim() !== "");
    }
    const lines = block.lines.filter((line) => line.trim() !== "");
    return lines.map((text, row) => ({
      ...common,
      text: withoutLeaders(text),
      cells: null,
      first: row === 0,
    }));
  });
}

/** What leads the eye from a name to its figure: « Spectacle vivant ……… 331 200 € », in points, lines or signs of suspension. */
const leaders =
  /(?<=[^\s.…_·-][ \u00a0\u202f]?)(?:(?:\. ?){4,}(?![. ])|(?<=[ \u00a0\u202f])\.{3}(?!\.)|…[… ]*…(?!…)|(?<=[ \u00a0\u202f])…(?!…)|_{4,}(?!_)|-{4,}(?!-)|·{4,}(?!·))(?=\s*(?:[-−–—]\s*)?\d)/gu;

/** A line with blanks for its leaders: what they set apart stands in columns. */
function withoutLeaders(text: string): string {
  return text.replace(leaders, (run) => " ".repeat(run.length));
}

/** The lines that are no rows of a table: the same list whenever the same lines are asked for. */
export const textLines = keptFor((lines: readonly DocumentLine[]) =>
  leavingOut(lines, (line) => line.cells !== null),
);

/** The lines of running text: no rows, neither of a table nor of columns laid out by blanks. */
export const proseOf = keptFor((lines: readonly DocumentLine[]) =>
  leavingOut(textLines(lines), (line) => isLaidOut(line.text)),
);

/** A title stands among so many lines at the head of a document, and is no longer. */
const HEAD = 4;
const LONGEST_TITLE = 120;

/**
 * The lines of a document without the tables whose amounts are in thousands or millions, as its title says (« montants en
 * K€ »), its first cell, or a line next to the table: what they hold is rounded, and cannot be ticked.
 */
function withoutRoundedTables(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const isRow = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && (line.cells !== null || isLaidOut(line.text));
  };
  if (lines.slice(0, HEAD).some((line, at) => !isRow(at) && statesUnit(line))) return proseOf(lines);
  const rounded = new Set<DocumentLine>();
  const leaveOut = (from: number, step: 1 | -1) => {
    for (let at = from; isRow(at); at += step) {
      const row = lines[at] as DocumentLine;
      if (row.cells && row.block !== lines[from]?.block) return;
      rounded.add(row);
    }
  };
  lines.forEach((line, at) => {
    if (isRow(at) && powerInCorner(lines, at) > 0) leaveOut(at, 1);
    if (isRow(at) || !statesUnit(line)) return;
    // A title stands over its table, with a line between at most; a note under it.
    const below = [at + 1, at + 2].find(isRow);
    if (below === undefined) leaveOut(at - 1, -1);
    else leaveOut(below, 1);
  });
  return leavingOut(lines, (line) => rounded.has(line));
}

/** Whether a line says the unit of what stands next to it. */
function statesUnit({ cells, text }: DocumentLine): boolean {
  return cells === null && text.length <= LONGEST_TITLE && powerStated(text, "title") > 0;
}

/** The lines that a reader before did not take: every later reader has the same list. */
export function linesLeft(
  lines: readonly DocumentLine[],
  taken: ReadonlySet<DocumentLine>,
): readonly DocumentLine[] {
  return leftBy(taken)(lines);
}

const leftBy = keptFor((taken: ReadonlySet<DocumentLine>) =>
  keptFor((lines: readonly DocumentLine[]) => leavingOut(lines, (line) => taken.has(line))),
);

/** The very list where nothing is left out: what is known of it, its text among others, is known of the rest. */
function leavingOut(
  lines: readonly DocumentLine[],
  isOut: (line: DocumentLine) => boolean,
): readonly DocumentLine[] {
  const left = lines.filter((line) => !isOut(line));
  return left.length === lines.length ? lines : left;
}

/** Three columns or more, parted by tabs or by wide blanks. */
export function isLaidOut(text: string): boolean {
  return text.trim().split(COLUMNS).length > 2;
}

const COLUMNS = /\t+|\s{3,}/;

/** The rows of each table among these lines: the same lists whenever the same lines are asked for. */
export const tablesAmong = keptFor((lines: readonly DocumentLine[]): readonly (readonly DocumentLine[])[] => {
  const tables = new Map<number, DocumentLine[]>();
  for (const line of lines) {
    if (line.cells === null) continue;
    const rows = tables.get(line.block);
    if (rows) rows.push(line);
    else tables.set(line.block, [line]);
  }
  return [...tables.values()];
});

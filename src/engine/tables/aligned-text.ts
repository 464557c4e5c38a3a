import { isTotalLabel } from "./total-label";

/** A piece of a line between wide blanks, and where it stands, in characters. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Fewer columns are a sentence and its figure. */
const FEWEST_COLUMNS = 3;

/** A table among lines of text: where it begins, and the cells of its rows, its titles first. */
export interface AlignedTable {
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The tables of text whose columns only blanks set apart: a line of titles, three at least and without a figure, and the
 * lines right below it, each piece under the title that it overlaps most.
 */
export function alignedTables(lines: readonly string[]): readonly AlignedTable[] {
  const tables: AlignedTable[] = [];
  for (let from = 0; from < lines.length; from++) {
    const titles = piecesOf(lines[from] ?? "");
    if (
      titles.length < FEWEST_COLUMNS ||
      titles.some(({ text }) => /\d{3}|\d ?€/.test(text) && !isYear(text))
    )
      continue;
    const rows: (readonly string[])[] = [titles.map(({ text }) => text)];
    for (let next = from + 1; next < lines.length; next++) {
      const cells = under(titles, piecesOf(lines[next] ?? ""));
      if (!cells) break;
      rows.push(cells);
    }
    if (rows.length < 2) continue;
    tables.push({ from, rows });
    from += rows.length - 1;
  }
  return tables;
}

function isYear(text: string): boolean {
  return !text.includes("€") && /\b20\d\d\b/.test(text);
}

function piecesOf(line: string): readonly Piece[] {
  return [...line.matchAll(/\S+(?:[ \u00a0\u202f]\S+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The cells of a row under its table's titles; null where it is none: prose, or two pieces under one title. */
function under(titles: readonly Piece[], pieces: readonly Piece[]): readonly string[] | null {
  const [first] = pieces;
  if (!first || pieces.length < 2 || pieces.length > titles.length) return null;
  if (pieces.length < FEWEST_COLUMNS && !isTotalLabel(first.text)) return null;
  const cells = titles.map(() => "");
  for (const [index, piece] of pieces.entries()) {
    const column = pieces.length === titles.length ? index : columnOf(titles, piece);
    if (cells[column] !== "") return null;
    cells[column] = piece.text;
  }
  return cells;
}

/** The title that a piece overlaps most, or stands nearest to. */
function columnOf(titles: readonly Piece[], piece: Piece): number {
  const apart = titles.map(({ start, end }) => Math.max(start, piece.start) - Math.min(end, piece.end));
  return apart.indexOf(Math.min(...apart));
}

import { parseRange, rangeToA1, type GridRange } from "../engine/grid";
import type { Finding, ReportPlace, Severity } from "../engine/findings";

/** How strongly a cell is marked: by a finding's severity, or because it proves one. */
export type Mark = Severity | "evidence";

/** From strongest: a cell that several findings name takes the strongest mark. */
export const MARKS: readonly Mark[] = ["error", "warning", "info", "evidence"];

/** The cells of one sheet to mark in one way. */
export interface MarkedCells {
  readonly sheet: string;
  readonly mark: Mark;
  /** A1, neighbouring cells joined. */
  readonly areas: readonly string[];
}

/** What is said on a cell. */
export interface CellNote {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

/** Which cells to mark and how: what findings are about and whom they suspect, then what proves them. Set-aside ones mark nothing. */
export function planMarks(findings: readonly Finding[]): readonly MarkedCells[] {
  const bySheet = new Map<string, Map<string, Mark>>();
  const put = (place: ReportPlace, mark: Mark): void => {
    if (!("sheet" in place)) return;
    const cells = bySheet.get(place.sheet) ?? new Map<string, Mark>();
    bySheet.set(place.sheet, cells);
    const known = cells.get(place.address);
    if (known === undefined || MARKS.indexOf(mark) < MARKS.indexOf(known)) cells.set(place.address, mark);
  };
  for (const finding of findings) {
    if (finding.waived !== null) continue;
    for (const place of [finding.at, ...finding.suspects]) put(place, finding.severity);
    const proof = finding.severity === "info" ? [] : (finding.diagnoses[0]?.cells ?? []);
    for (const place of [...proof, ...finding.related]) put(place, "evidence");
  }
  return [...bySheet].flatMap(([sheet, cells]) =>
    MARKS.flatMap((mark) => {
      const areas = joinCells([...cells].filter(([, own]) => own === mark).map(([address]) => address));
      return areas.length === 0 ? [] : [{ sheet, mark, areas }];
    }),
  );
}

/** Characters of a note that anyone reads: Excel refuses one of a cell's length, and a finding may quote a whole cell. */
const LONGEST_NOTE = 5_000;
/** Characters that all notes hold together: they are read at once when they are taken away. */
const ALL_NOTES = 1_000_000;

/** One note a cell: what its findings say, worst first, as far as a note goes. */
export function planNotes(findings: readonly Finding[]): readonly CellNote[] {
  const notes = new Map<string, CellNote>();
  for (const { at, suspects, message, waived } of findings) {
    if (waived !== null) continue;
    const cells = [at, ...suspects].filter((place) => "sheet" in place);
    const [first] = cells;
    if (!first) continue;
    const key = `${first.sheet}!${first.address}`;
    const known = notes.get(key);
    notes.set(key, {
      sheet: first.sheet,
      address: first.address,
      text: shortened(known ? `${known.text}\n\n${message}` : message, LONGEST_NOTE),
    });
  }
  const longest = Math.floor(ALL_NOTES / notes.size);
  return [...notes.values()].map((note) => ({ ...note, text: shortened(note.text, longest) }));
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Half a character is not kept.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Cells one under the other become one area; ranges stay as they are. */
function joinCells(addresses: readonly string[]): readonly string[] {
  const ranges = addresses.flatMap((address) => parseRange(address) ?? []);
  const cells = ranges.sort((a, b) => a.left - b.left || a.top - b.top);
  const joined: GridRange[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    const under = last?.left === cell.left && last.right === cell.right && last.bottom + 1 >= cell.top;
    if (last && under) joined[joined.length - 1] = { ...last, bottom: Math.max(last.bottom, cell.bottom) };
    else joined.push(cell);
  }
  return joined.sort((a, b) => a.top - b.top || a.left - b.left).map(rangeToA1);
}

/** Lists of areas no longer than Excel takes (about 8,000 characters, less to be safe). */
export function inLists(areas: readonly string[], longest = 7000): readonly (readonly string[])[] {
  const lists: string[][] = [];
  let length = Infinity;
  for (const area of areas) {
    if (length + area.length + 1 > longest) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(area);
    length += area.length + 1;
  }
  return lists;
}

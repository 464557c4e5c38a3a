import { segmentsOf, type Line } from "./lines";

/** A strip of white between two columns, from top to bottom of a table. */
export interface Corridor {
  readonly left: number;
  readonly right: number;
}

/** Lines, from `start` to before `end`, through which the same corridors run. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly corridors: readonly Corridor[];
}

/** A corridor that is narrower than this is the space between two words. In points. */
const narrowest = 2.5;
/** How many titles in a row may stand across the columns of a table that goes on after them. */
const mostTitles = 2;

interface Growing {
  corridors: (Corridor & { readonly support: number })[];
}

/** The most lines above and below a line through which its column gaps run, or null where it has none. */
export function widestRun(lines: readonly Line[], seed: number): Run | null {
  const line = lines[seed];
  const segments = line ? segmentsOf(line) : [];
  const growing: Growing = {
    corridors: segments.slice(1).map((segment, index) => ({
      left: segments[index]?.right ?? 0,
      right: segment.left,
      support: 1,
    })),
  };
  if (growing.corridors.length === 0) return null;
  let end = grow(lines, seed, 1, growing) + 1;
  let start = grow(lines, seed, -1, growing);
  // Lone words at either end belong to a row only where they stand as near as the lines of a cell.
  while (end - 1 > seed && isLone(lines[end - 1]) && !tightLeading(lines[end - 2], lines[end - 1])) end--;
  while (start < seed && isLone(lines[start]) && !tightLeading(lines[start], lines[start + 1])) start++;
  return growing.corridors.length > 0 ? { start, end, corridors: growing.corridors } : null;
}

/**
 * The corridors of a run, with those that no single line shows: white through all its lines but the titles across
 * them, and each of the columns that it parts holds more segments than it cuts (a total in wider letters is one
 * figure, though nothing stands over the blank of its thousands).
 */
export function allCorridors(lines: readonly Line[], known: readonly Corridor[]): readonly Corridor[] {
  const rows = lines.filter((line) => corridorsThrough(line, known).length === known.length);
  const words = rows.flatMap((line) => line.words).sort((one, other) => one.left - other.left);
  const found: Corridor[] = [];
  let reached = words[0]?.right ?? 0;
  for (const word of words) {
    if (word.left - reached >= narrowest) found.push({ left: reached, right: word.left });
    reached = Math.max(reached, word.right);
  }
  const segments = rows.flatMap(segmentsOf);
  const within = (corridor: Corridor) =>
    known.some((one) => one.left < corridor.right && one.right > corridor.left);
  return found.filter((corridor, index) => {
    if (within(corridor)) return true;
    const [before, after] = [found[index - 1]?.right ?? -Infinity, found[index + 1]?.left ?? Infinity];
    const cut = segments.filter((one) => one.left < corridor.left && one.right > corridor.right).length;
    const held = (from: number, to: number) =>
      segments.filter((one) => one.left >= from - 0.5 && one.right <= to + 0.5).length;
    return Math.min(held(before, corridor.left), held(corridor.right, after)) > cut;
  });
}

/** The corridors that a line leaves white. */
export function corridorsThrough<T extends Corridor>(line: Line, corridors: readonly T[]): readonly T[] {
  return corridors.filter((corridor) => narrowed(corridor, line) !== null);
}

/** Whether two lines follow one another as those of one cell do, or nearer. */
export function tightLeading(above: Line | undefined, below: Line | undefined): boolean {
  if (!above || !below) return false;
  return below.y - above.y <= Math.max(above.size, below.size) * 1.3;
}

/** Goes from a line to those after it (or before it); gives the last that is in the table. */
function grow(lines: readonly Line[], seed: number, step: 1 | -1, growing: Growing): number {
  let last = seed;
  let titles = 0;
  for (let index = seed + step; index >= 0 && index < lines.length; index += step) {
    const line = lines[index];
    const previous = lines[index - step];
    if (!line || !previous || Math.abs(line.y - previous.y) > Math.max(line.size, previous.size) * 4) break;
    if (opensList(line, lines[seed])) break;
    const corridors = accept(line, growing.corridors);
    if (corridors) {
      growing.corridors = corridors;
      if (titles === 0 || !isLone(line)) {
        last = index;
        titles = 0;
      }
    } else if (++titles > mostTitles || !isTitle(line)) break;
  }
  return last;
}

/**
 * The corridors with a line taken in, or null where it crosses one that others hold to. A corridor that only the
 * first line showed gives way: it was a wide space in a sentence.
 */
function accept(line: Line, corridors: Growing["corridors"]): Growing["corridors"] | null {
  const segments = segmentsOf(line);
  const kept: Growing["corridors"] = [];
  for (const corridor of corridors) {
    const white = narrowed(corridor, line);
    if (white) {
      const shows = segments.some((segment, index) => {
        const next = segments[index + 1];
        return next !== undefined && segment.right <= white.left + 0.5 && next.left >= white.right - 0.5;
      });
      kept.push({ ...white, support: corridor.support + (shows ? 1 : 0) });
    } else if (corridor.support > 1 || corridors.length < 3) return null;
  }
  return kept.length > 0 ? kept : null;
}

/** The widest white strip that a line leaves in a corridor, or null where too little is left. */
function narrowed(corridor: Corridor, line: Line): Corridor | null {
  let left = corridor.left;
  let best: Corridor | null = null;
  const keep = (right: number): void => {
    if (right - left >= narrowest && (!best || right - left > best.right - best.left)) best = { left, right };
  };
  for (const word of line.words) {
    if (word.right <= corridor.left || word.left >= corridor.right) continue;
    keep(word.left);
    left = Math.max(left, word.right);
  }
  keep(corridor.right);
  return best;
}

function isLone(line: Line | undefined): boolean {
  return line !== undefined && segmentsOf(line).length < 2;
}

/** Whether a line says, left of the rows of a table, what others come to: « Sont attribuées 6 aides, pour 18 300 € : ». */
function opensList(line: Line, row: Line | undefined): boolean {
  const [only, other] = segmentsOf(line);
  if (!only || other || !row || line.left > row.left - line.size) return false;
  const text = only.text.trim();
  return text.endsWith(":") && /\d\s?(?:€|euros?(?![a-z]))/i.test(text);
}

/** A title across a table is short, no sentence, and no item of a list that leads to another table. */
function isTitle(line: Line): boolean {
  const segments = segmentsOf(line);
  const text = segments[0]?.text ?? "";
  return segments.length === 1 && text.length <= 90 && !/[.;,]$|^[-–•]\s.*:$/.test(text);
}

import { lineOf, segmentsOf, type Line } from "./lines";
import type { Word } from "./words";

/** The least share of the lines that must leave a gutter white. */
const shareOnBothSides = 0.6;
/** The share of lines that may cross a gutter whatever the others do: titles. */
const mostCrossing = 0.1;
/** The least width of a gutter, in points. */
const narrowestGutter = 7;

/**
 * Lines in the order in which they are read: where a page sets its text in two columns, the left one, then the right.
 * A table without rules is no two columns: its sides are short, or hold amounts.
 */
export function inReadingOrder(lines: readonly Line[]): readonly (readonly Line[])[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [lines];
  const sections: Line[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const close = (): void => {
    sections.push(...[left, right].filter((column) => column.length > 0));
    left = [];
    right = [];
  };
  for (const line of lines) {
    const before = line.words.filter((word) => word.right <= gutter);
    const after = line.words.filter((word) => word.left >= gutter);
    if (crosses(line, gutter)) {
      close();
      sections.push([line]);
      continue;
    }
    if (before.length > 0) left.push(lineOf(before));
    if (after.length > 0) right.push(lineOf(after));
  }
  close();
  return sections;
}

/** The x of the gutter between two columns of prose, or null. */
function gutterOf(lines: readonly Line[]): number | null {
  if (lines.length < 8) return null;
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  const candidates = Array.from({ length: 31 }, (_, index) => left + width * (0.35 + index * 0.01));
  const best = candidates
    .map((x) => ({ x, crossing: lines.filter((line) => crosses(line, x)).length }))
    .reduce((kept, candidate) => (candidate.crossing < kept.crossing ? candidate : kept));
  if (best.crossing > lines.length * (1 - shareOnBothSides)) return null;
  // Short lines leave any gutter white: beside lines that cross it, only lines with words on both sides tell.
  const parted = lines.filter((line) => hasBothSides(line, best.x) && !crosses(line, best.x));
  if (best.crossing > lines.length * mostCrossing && parted.length < best.crossing) return null;
  const sides = [
    lines.flatMap((line) => sideOf(line.words.filter((word) => word.right <= best.x))),
    lines.flatMap((line) => sideOf(line.words.filter((word) => word.left >= best.x))),
  ];
  const [before = [], after = []] = sides;
  return sides.every(isProse) && overlap(before, after) ? best.x : null;
}

function crosses(line: Line, x: number): boolean {
  let [before, after] = [-Infinity, Infinity];
  for (const word of line.words) {
    if (word.left < x) before = Math.max(before, word.right);
    else after = Math.min(after, word.left);
  }
  return before > x || after - before < narrowestGutter;
}

function hasBothSides(line: Line, x: number): boolean {
  return line.words.some((word) => word.right <= x) && line.words.some((word) => word.left >= x);
}

function sideOf(words: readonly Word[]): readonly Line[] {
  return words.length > 0 ? [lineOf(words)] : [];
}

/** Sentences, in long lines of several words each without columns of their own. */
function isProse(lines: readonly Line[]): boolean {
  if (lines.length < 6) return false;
  const long = lines.filter((line) => {
    const [segment, ...others] = segmentsOf(line);
    return (
      others.length === 0 && segment !== undefined && segment.text.length >= 22 && segment.words.length >= 4
    );
  });
  return long.length >= lines.length * 0.6;
}

/** Whether two sides stand beside one another, for most of the shorter one. */
function overlap(before: readonly Line[], after: readonly Line[]): boolean {
  const range = (lines: readonly Line[]) => ({
    top: lines[0]?.y ?? 0,
    bottom: lines[lines.length - 1]?.y ?? 0,
  });
  const [one, other] = [range(before), range(after)];
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > Math.min(one.bottom - one.top, other.bottom - other.top) * 0.6;
}

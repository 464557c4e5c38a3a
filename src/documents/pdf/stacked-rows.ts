import { segmentsOf, type Line } from "./lines";
import { isWholeAmount, type RawCell, type RawRow } from "./raw-table";

/**
 * Parts what stands between two rules, or in a table without rules, into the rows that its amounts tell: each amount
 * that is whole is the anchor of one. The other lines go to their anchor by where they stand: from it down, up to it,
 * or round it, whichever keeps the lines of a row nearest to one another.
 */
export function stackedRows(cells: RawRow): readonly RawRow[] {
  const own = cells.map((cell) => (cell.spansRows ? [] : cell.lines));
  const anchors = anchorsOf(own);
  if (anchors.length < 2) return [cells];
  const heights = distinctHeights(own.flat());
  const best = waysToAssign
    .flatMap((way) => {
      const assigned = way(heights, anchors);
      return assigned ? [{ assigned, cohesion: cohesionOf(heights, assigned) }] : [];
    })
    .reduce<{ assigned: readonly number[]; cohesion: number } | undefined>(
      (kept, candidate) => (kept && kept.cohesion >= candidate.cohesion - 0.5 ? kept : candidate),
      undefined,
    );
  // Lines evenly spaced tell nothing of which of them belong together: each is given by itself.
  const certain = best !== undefined && (best.cohesion > 1 || heights.length === anchors.length);
  const assigned = certain ? best.assigned : heights.map((_, index) => index);
  const count = certain ? anchors.length : heights.length;

  const rowOf = (line: Line): number => {
    const index = heights.findIndex((height) => Math.abs(height - line.y) <= tolerance(line));
    return assigned[index] ?? 0;
  };
  return Array.from({ length: count }, (_, row) =>
    cells.map((cell): RawCell => {
      if (cell.spansRows) return cell;
      return { lines: cell.lines.filter((line) => rowOf(line) === row), spansRows: false };
    }),
  );
}

function tolerance(line: Line): number {
  return line.size * 0.3;
}

/** The heights of the amounts of the column that holds the most of them, each alone on its line or lines. */
function anchorsOf(columns: readonly (readonly Line[])[]): readonly number[] {
  return columns
    .map((lines) => distinctHeights(amountLines(lines)))
    .reduce((most, heights) => (heights.length > most.length ? heights : most), []);
}

/** The lines on which a column's amounts start: "3 339" over "789,68" is one. */
function amountLines(lines: readonly Line[]): readonly Line[] {
  const starts: Line[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const text = textOf(line);
    if (!isWholeAmount(text)) return;
    const broken = above !== undefined && goesOn(textOf(above), text) && line.y - above.y < line.size * 1.8;
    starts.push(broken ? above : line);
  });
  return starts;
}

function goesOn(above: string, below: string): boolean {
  return /^[-−]?\d{1,3}(?:\s\d{3})*$/.test(above) && /^\d{3}(?:\s\d{3})*(?:,|\s?€|$)/.test(below);
}

function textOf(line: Line): string {
  return segmentsOf(line)
    .map((segment) => segment.text)
    .join(" ")
    .trim();
}

function distinctHeights(lines: readonly Line[]): readonly number[] {
  const heights: number[] = [];
  for (const line of [...lines].sort((one, other) => one.y - other.y)) {
    const last = heights[heights.length - 1];
    if (last === undefined || line.y - last > tolerance(line)) heights.push(line.y);
  }
  return heights;
}

/** For each height, the index of its anchor; null where this way cannot be the one. */
type Assignment = (heights: readonly number[], anchors: readonly number[]) => readonly number[] | null;

/** Anchors stand on the first line of their rows. */
const downFromAnchors: Assignment = (heights, anchors) => {
  if ((heights[0] ?? 0) < (anchors[0] ?? 0) - 2) return null;
  return heights.map((height) => anchors.filter((anchor) => anchor <= height + 2).length - 1);
};

/** Anchors stand on the last line of their rows. */
const upToAnchors: Assignment = (heights, anchors) => {
  if ((heights[heights.length - 1] ?? 0) > (anchors[anchors.length - 1] ?? 0) + 2) return null;
  return heights.map((height) => anchors.findIndex((anchor) => anchor >= height - 2));
};

/** Anchors stand in the middle of their rows: as much above as below, row after row. */
const roundAnchors: Assignment = (heights, anchors) => {
  const assigned: number[] = [];
  let index = 0;
  for (const [row, anchor] of anchors.entries()) {
    const top = heights[index];
    if (top === undefined || top > anchor + 2) return null;
    const bottom = anchor + (anchor - top);
    for (; index < heights.length && (heights[index] ?? 0) <= bottom + 3; index++) assigned.push(row);
  }
  return index === heights.length ? assigned : null;
};

const waysToAssign: readonly Assignment[] = [downFromAnchors, upToAnchors, roundAnchors];

/** How much farther apart rows are than the lines of one row, in points. */
function cohesionOf(heights: readonly number[], assigned: readonly number[]): number {
  const within: number[] = [];
  const between: number[] = [];
  for (let index = 1; index < heights.length; index++) {
    const gap = (heights[index] ?? 0) - (heights[index - 1] ?? 0);
    (assigned[index] === assigned[index - 1] ? within : between).push(gap);
  }
  if (within.length === 0 || between.length === 0) return 0;
  return Math.min(...between) - Math.max(...within);
}

import { segmentsOf, type Line } from "./lines";
import { isWholeAmount, type RawCell, type RawRow } from "./raw-table";

/** How much farther apart rows must be than the lines of one row, in points. */
const clearly = 1;

/**
 * Parts what stands between two rules, or in a table without rules, into the rows that its amounts tell: none holds
 * two amounts of one column, and the lines of a row are nearer to one another than to those of the next. Lines evenly
 * spaced tell nothing of which of them belong together: each is then a row.
 */
export function stackedRows(cells: RawRow): readonly RawRow[] {
  const own = cells.map((cell) => (cell.spansRows ? [] : cell.lines));
  if (own.every((lines) => lines.length < 2)) return [cells];
  const anchors = anchorsOf(own);
  if (anchors.length < 2) return [cells];
  const heights = distinctHeights(own.flat());
  const starts = rowStarts(heights, anchors);
  const rowAt = (line: Line) =>
    Math.max(0, starts.filter((start) => start <= line.y + tolerance(line)).length - 1);
  return starts.map((_, row) =>
    cells.map((cell): RawCell => {
      if (cell.spansRows) return cell;
      return { lines: cell.lines.filter((line) => rowAt(line) === row), spansRows: false };
    }),
  );
}

function tolerance(line: Line): number {
  return line.size * 0.3;
}

/** The heights at which rows start: after every gap of the size that parts all amounts, and most lines as few times. */
function rowStarts(heights: readonly number[], anchors: readonly number[]): readonly number[] {
  const gapBefore = (index: number) => (heights[index] ?? 0) - (heights[index - 1] ?? 0);
  const gaps = heights.slice(1).map((_, index) => gapBefore(index + 1));
  const sizes = [...gaps].sort((one, other) => other - one);
  for (let index = 1; index < sizes.length; index++) {
    const [larger = 0, smaller = 0] = [sizes[index - 1], sizes[index]];
    if (larger - smaller <= clearly) continue;
    const starts = heights.filter((_, at) => at === 0 || gapBefore(at) >= larger);
    const parted = starts.every((start, row) => {
      const end = starts[row + 1] ?? Infinity;
      return anchors.filter((anchor) => anchor >= start && anchor < end).length <= 1;
    });
    if (parted) return starts;
  }
  return heights;
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

/** The heights of lines, those on one baseline once; told by where the first of them stands. */
function distinctHeights(lines: readonly Line[]): readonly number[] {
  const heights: number[] = [];
  for (const line of [...lines].sort((one, other) => one.y - other.y)) {
    const last = heights[heights.length - 1];
    if (last === undefined || line.y - last > tolerance(line)) heights.push(line.y);
  }
  return heights;
}

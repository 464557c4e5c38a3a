import type { CellRange } from "./address";
import type { CellRecord } from "./cell";
import { chartShape } from "./chart-shape";
import type { ChartSeries, MadeChart } from "./facets";

/** The cells that a chart shows. */
interface ChartCells {
  at(row: number, column: number): CellRecord | undefined;
}

/** Excel takes them from the workbook's theme; not every file has one. */
const COLOURS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"] as const;

/** The colour of a series, counted from zero: "4472C4". */
export function seriesColour(index: number): string {
  return COLOURS[index % COLOURS.length] ?? COLOURS[0];
}

function isText(sheet: ChartCells, row: number, column: number): boolean {
  const kind = sheet.at(row, column)?.value.kind;
  return kind === "text" || kind === undefined;
}

const count = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/**
 * The series of a chart, in their order: those said one by one, or those of its range. There a first line of texts names the
 * series; so does a first line across name the categories. What is plotted by two coordinates takes its first line for the
 * first of them, and bubbles the next two for the second and the size.
 */
export function seriesOf(made: MadeChart, sheet: ChartCells): readonly ChartSeries[] {
  if (made.series) return made.series;
  const group = chartShape(made.kind)?.group;
  const { top, left, bottom, right } = made.range;
  const byColumns = made.seriesBy === "columns";
  const plotted = group === "scatter" || group === "bubble";
  const named = byColumns
    ? top < bottom && isText(sheet, top, right)
    : left < right && isText(sheet, bottom, left);
  const across = byColumns
    ? left < right && (plotted || isText(sheet, bottom, left))
    : top < bottom && (plotted || isText(sheet, top, right));
  // Seen as if each column were a series: lines go down, places go across.
  const [first, last] = byColumns ? [left, right] : [top, bottom];
  const [start, end] = byColumns ? [top, bottom] : [left, right];
  const from = named ? start + 1 : start;
  const line = (at: number): CellRange =>
    byColumns
      ? { top: from, bottom: end, left: at, right: at }
      : { top: at, bottom: at, left: from, right: end };
  const head = (at: number): CellRange =>
    byColumns
      ? { top: start, bottom: start, left: at, right: at }
      : { top: at, bottom: at, left: start, right: start };
  const lines = count(across ? first + 1 : first, last);
  const taken = group === "bubble" ? lines.filter((_, i) => i % 2 === 0) : lines;
  return taken.map((at, i) => ({
    id: i + 1,
    name: named ? head(at) : undefined,
    categories: across ? line(first) : undefined,
    values: line(at),
    ...(group === "bubble" && at < last && { sizes: line(at + 1) }),
  }));
}

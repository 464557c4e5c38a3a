import type { CellRange } from "./address";
import type { CellRecord } from "./cell";
import type { MadeChart } from "./facets";

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

/** One series of a chart: where its name, categories and values stand. */
export interface Series {
  readonly name: CellRange | undefined;
  readonly categories: CellRange | undefined;
  readonly values: CellRange;
}

function isText(sheet: ChartCells, row: number, column: number): boolean {
  const kind = sheet.at(row, column)?.value.kind;
  return kind === "text" || kind === undefined;
}

/** A first line of texts names the series; so does a first line across name the categories. */
export function seriesOf(made: MadeChart, sheet: ChartCells): readonly Series[] {
  const { top, left, bottom, right } = made.range;
  const named = top < bottom && isText(sheet, top, right);
  const categorised = left < right && isText(sheet, bottom, left);
  const firstRow = named ? top + 1 : top;
  const firstColumn = categorised ? left + 1 : left;
  const column = (at: number, from: number): CellRange => ({ top: from, bottom, left: at, right: at });
  const row = (at: number, from: number): CellRange => ({ top: at, bottom: at, left: from, right });
  const cell = (r: number, c: number): CellRange => ({ top: r, bottom: r, left: c, right: c });
  const count = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (made.seriesBy === "columns") {
    return count(firstColumn, right).map((at) => ({
      name: named ? cell(top, at) : undefined,
      categories: categorised ? column(left, firstRow) : undefined,
      values: column(at, firstRow),
    }));
  }
  return count(firstRow, bottom).map((at) => ({
    name: categorised ? cell(at, left) : undefined,
    categories: named ? row(top, firstColumn) : undefined,
    values: row(at, firstColumn),
  }));
}

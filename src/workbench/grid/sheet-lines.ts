import type { ExcelHost } from "../../host/api";
import { columnWidth } from "../../host/api/line-sizes";
import { shown } from "../../host/api/locale/locale";
import { COLUMNS, ROWS, lookAt } from "../../host";
import type { CellRange, SheetModel } from "../../host";
import { cssFont, lineHeight, pixels } from "./font";
import { Lines } from "./lines";
import { linesIn, textWidth } from "./measure";

/** The width of a digit in the usual font, in pixels. */
export const DIGIT = 7;

/** Lines shown beyond those that hold something, so that there is always room to type. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_COLUMNS = 26;

/** Left and right of a cell's text, at full size. */
export const CELL_PADDING = 3;

/** A sheet's rows and columns on screen. */
export interface SheetLines {
  /** 1 for full size. */
  readonly zoom: number;
  readonly rows: Lines;
  readonly columns: Lines;
}

/** Lays out the lines of what a sheet holds. */
export function sheetLines(host: ExcelHost, sheet: SheetModel, zoom: number): SheetLines {
  const used = sheet.usedRange() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  // The last columns that were sized together go on to the sheet's end.
  const sized = sheet.facets.columns.map(({ left, right }) => (right === COLUMNS - 1 ? left : right + 1));
  const columnCount = Math.min(COLUMNS, Math.max(LEAST_COLUMNS, used.right + SPARE_COLUMNS, ...sized));
  const numbers = numberWidths(host, sheet, used, zoom);
  const widths = Array.from({ length: columnCount }, (_, column) =>
    Math.max(columnPixels(sheet, column, zoom), numbers.get(column) ?? 0),
  );
  const columns = Lines.of(widths, columnCount, columnPixels(sheet, columnCount, zoom));
  const rowCount = Math.min(ROWS, used.bottom + SPARE_ROWS);
  const heights = rowHeights(host, sheet, used, columns, zoom);
  return {
    zoom,
    columns,
    rows: Lines.of(heights, rowCount, Math.round(pixels(sheet.facets.rowHeight) * zoom)),
  };
}

/** Lines that have a place for a cell, with room after it. */
export function linesReaching(
  lines: SheetLines,
  { row, column }: { readonly row: number; readonly column: number },
): SheetLines {
  const rows = lines.rows.reaching(Math.min(ROWS, row + SPARE_ROWS));
  const columns = lines.columns.reaching(Math.min(COLUMNS, column + SPARE_COLUMNS));
  return rows === lines.rows && columns === lines.columns ? lines : { ...lines, rows, columns };
}

function columnPixels(sheet: SheetModel, column: number, zoom: number): number {
  const band = sheet.facets.columns.find(({ left, right }) => column >= left && column <= right);
  if (band?.hidden) return 0;
  return Math.max(1, Math.trunc(columnWidth(sheet, column) * DIGIT * zoom));
}

/** The width that numbers with a format of their own need in columns that nobody sized: Excel widens them as one types. */
function numberWidths(
  host: ExcelHost,
  sheet: SheetModel,
  used: CellRange,
  zoom: number,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const sized = sheet.facets.columns.filter(
    (band) => (band.width !== undefined && !band.automatic) || band.hidden,
  );
  for (const { row, record } of sheet.within(used)) {
    const { column, value } = record;
    if (value.kind !== "number" || sized.some(({ left, right }) => column >= left && column <= right))
      continue;
    const style = host.model.styleOf(sheet, row, column);
    if (style.numberFormat === "General") continue;
    const text = shown(value, style.numberFormat, host.locale);
    const width = Math.ceil(textWidth(text, cssFont(style.font, zoom))) + 2 * CELL_PADDING * zoom + 2;
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  }
  return widths;
}

function rowHeights(
  host: ExcelHost,
  sheet: SheetModel,
  used: CellRange,
  columns: Lines,
  zoom: number,
): readonly number[] {
  const fitting = fittedHeights(host, sheet, used, columns, zoom);
  return Array.from({ length: used.bottom + 1 }, (_, row) => {
    const look = lookAt(sheet.bands, row);
    if (look.hidden) return 0;
    const own = Math.round(pixels(look.height ?? sheet.facets.rowHeight) * zoom);
    return look.customHeight ? own : Math.max(own, fitting.get(row) ?? 0);
  });
}

/** The height that each row's text needs, where it is known to need more than a line of the usual font. */
function fittedHeights(
  host: ExcelHost,
  sheet: SheetModel,
  used: CellRange,
  columns: Lines,
  zoom: number,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, record } of sheet.within(used)) {
    const { column } = record;
    const merge = sheet.facets.merges.at(row, column);
    if (merge && merge.bottom > merge.top) continue;
    const style = host.model.styleOf(sheet, row, column);
    let lines = 1;
    if (style.alignment.wrap && record.value.kind !== "number") {
      const width =
        columns.start((merge?.right ?? column) + 1) - columns.start(column) - 2 * CELL_PADDING * zoom - 1;
      lines = linesIn(shown(record.value, style.numberFormat, host.locale), cssFont(style.font, zoom), width);
    } else if (style.font.size <= 11) continue;
    const height = lines * lineHeight(style.font, zoom) + 2;
    heights.set(row, Math.max(heights.get(row) ?? 0, height));
  }
  return heights;
}

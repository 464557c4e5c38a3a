import type { SheetModel } from "../workbook/model";
import { bandsWithin } from "../workbook/row-bands";
import type { ExcelHost } from "./host";
import type { Areas } from "./kind";
import { POINTS_A_CHARACTER } from "./range-format";

/** Excel's own width of columns, in characters. */
const USUAL_WIDTH = 9.140625;

/** The width of a column, in characters. */
export function columnWidth(sheet: SheetModel, column: number): number {
  return sheet.columnAt(column)?.width ?? sheet.facets.columnWidth ?? USUAL_WIDTH;
}

/** The width of columns in points; null where they differ. */
export function sizeOfColumns(host: ExcelHost, { sheet, ranges }: Areas): number | null {
  const model = host.sheet(sheet);
  const widths = new Set<number>();
  for (const { left, right } of ranges) {
    for (let column = left; column <= right; column++) widths.add(columnWidth(model, column));
  }
  const [width] = widths;
  return width === undefined || widths.size > 1 ? null : width * POINTS_A_CHARACTER;
}

/** The height of rows in points; null where they differ. */
export function sizeOfRows(host: ExcelHost, { sheet, ranges }: Areas): number | null {
  const { bands, facets } = host.sheet(sheet);
  const heights = new Set<number>();
  for (const { top, bottom } of ranges) {
    const inside = bandsWithin(bands, top, bottom);
    const covered = inside.reduce((sum, band) => sum + band.bottom - band.top + 1, 0);
    for (const band of inside) heights.add(band.height ?? facets.rowHeight);
    if (covered < bottom - top + 1) heights.add(facets.rowHeight);
  }
  const [height] = heights;
  return height === undefined || heights.size > 1 ? null : height;
}

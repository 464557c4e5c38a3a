import type { CellRange } from "../workbook/address";
import { cellRange, rangesMeet } from "../workbook/address";
import { MergedAreas } from "../workbook/merged-areas";
import type { SheetModel } from "../workbook/model";
import type { ExcelHost } from "./host";
import { invalidOperation } from "./host-error";
import type { Area, Areas } from "./kind";
import { cellCount, isUnbounded } from "./places";

/** The merged areas that a range meets. */
export function mergedAreas(host: ExcelHost, { sheet, range }: Area): Areas {
  return { sheet, ranges: host.sheet(sheet).facets.merges.meeting(range) };
}

/** Merges a range, or each of its rows. What its cells hold is lost, but for the first. */
export function mergeArea(host: ExcelHost, area: Area, across: boolean): null {
  const sheet = host.sheet(area.sheet);
  host.guard(sheet);
  const { range } = area;
  if (isUnbounded(range)) throw invalidOperation("Whole columns or rows are not merged here.");
  if (sheet.facets.tables.some((table) => rangesMeet(table.range, range))) {
    throw invalidOperation("Cells of a table cannot be merged.");
  }
  const made: CellRange[] = [];
  if (across)
    for (let row = range.top; row <= range.bottom; row++) made.push({ ...range, top: row, bottom: row });
  else made.push(range);
  const cells = made.flatMap((merge) =>
    [...sheet.within(merge)]
      .filter(({ row, record }) => row !== merge.top || record.column !== merge.left)
      .map(({ row, record }) => ({ row, column: record.column, record: undefined })),
  );
  if (cells.length > 0) host.editing.apply({ kind: "cells", sheet: area.sheet, cells });
  const merges = sheet.facets.merges.replacing(
    range,
    made.filter((merge) => cellCount(merge) > 1),
  );
  host.setFacets(area.sheet, { merges });
  return null;
}

export function unmergeArea(host: ExcelHost, area: Area): null {
  const sheet = host.sheet(area.sheet);
  host.guard(sheet);
  const merges = sheet.facets.merges.replacing(area.range, []);
  if (merges !== sheet.facets.merges) host.setFacets(area.sheet, { merges });
  return null;
}

/** Whether a cell of a range lies under a merged area without being its first. */
export function coveredIn(
  { facets: { merges } }: SheetModel,
  range: CellRange,
): (row: number, column: number) => boolean {
  const met = MergedAreas.of(merges.meeting(range));
  return (row, column) =>
    met.meeting(cellRange(row, column)).some(({ top, left }) => row !== top || column !== left);
}

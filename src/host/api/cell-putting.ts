import { addTo } from "../workbook/add-to";
import type { CellRange } from "../workbook/address";
import { cellRange } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";
import { guardArrays } from "./cell-writing";
import type { ExcelHost } from "./host";
import { coveredIn } from "./merging";
import { sheetId } from "./sheet-id";
import { restyle } from "./styling";

/** A cell as it is to be: what it holds and the number of its style. */
export interface PutCell {
  readonly row: number;
  readonly column: number;
  readonly record: CellRecord | undefined;
  readonly style: number;
}

/** Puts cells in a sheet as they are, looks included: what copying and filling do. `range` lies around all of them. */
export function putCells(host: ExcelHost, sheet: number, range: CellRange, cells: readonly PutCell[]): void {
  const model = host.sheet(sheet);
  host.guardCells(model, range);
  guardArrays(model, range);
  const covered = coveredIn(model, range);
  const free = cells.filter(({ row, column }) => !covered(row, column));
  host.editing.apply({
    kind: "cells",
    sheet,
    cells: free.map(({ row, column, record }) => ({ row, column, record: record && { ...record, column } })),
  });
  const changed = free.filter(({ row, column, style }) => model.styleAt(row, column) !== style);
  if (changed.length > 0) host.guardFormat(model);
  const byStyle = new Map<number, CellRange[]>();
  for (const { row, column, style } of changed) addTo(byStyle, style, cellRange(row, column));
  for (const [style, ranges] of byStyle) restyle(host, { sheet, ranges }, () => style);
  host.events.cellsChanged(sheetId(sheet), range, undefined);
}

import { ROWS } from "../workbook/address";
import { changesForRows, RowsHeld } from "../workbook/row-shifting";
import type { ExcelHost } from "./host";
import { invalidOperation } from "./host-error";
import { sheetId } from "./sheet-id";

/** Makes rows come into a sheet before one of its rows or, counted below zero, leave it from there on. */
export function moveRows(host: ExcelHost, sheet: number, at: number, count: number): void {
  const model = host.sheet(sheet);
  host.guard(model);
  try {
    for (const change of changesForRows(host.model, model, { at, count })) host.editing.apply(change);
  } catch (problem) {
    if (!(problem instanceof RowsHeld)) throw problem;
    throw invalidOperation(problem.message);
  }
  const bottom = Math.min(ROWS - 1, at + Math.abs(count) - 1);
  const range = { top: at, left: 0, bottom, right: 16_383 };
  host.events.cellsChanged(sheetId(sheet), range, undefined, count > 0 ? "RowInserted" : "RowDeleted");
}

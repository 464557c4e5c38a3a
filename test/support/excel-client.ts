import { openSession } from "../../src/host/node/excel-client";
import type { ExcelSession } from "../../src/host/node/excel-client";
import type { HostOptions } from "../../src/host/api";
import { openWorkbook } from "../../src/host/workbook/model";
import type { WorkbookModel } from "../../src/host/workbook/model";
import { blankWorkbook } from "./blank-workbook";

export type { ExcelSession } from "../../src/host/node/excel-client";
export { install, loadClient, openSession } from "../../src/host/node/excel-client";

/** A workbook of empty sheets. */
export function emptyWorkbook(...names: readonly string[]): WorkbookModel {
  return openWorkbook(blankWorkbook(names.length === 0 ? ["Feuil1"] : names));
}

/** A session over empty sheets, with the events' timer as in a browser. */
export function blankSession(options: HostOptions = {}, ...names: readonly string[]): ExcelSession {
  return openSession(emptyWorkbook(...names), options);
}

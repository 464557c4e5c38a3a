import { inExcel, type InExcelOptions } from "./in-excel";
import { ownSheetsAmong, type OwnSheet } from "./own-sheets";

/** The sheets of ours that the workbook holds, by their roles. Throws an ExcelProblem where Excel refuses. */
export function findOwnSheets(options: InExcelOptions = {}): Promise<readonly OwnSheet[]> {
  return inExcel(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/formula");
    await context.sync();
    return ownSheetsAmong(names.items);
  }, options);
}

import { ExcelProblem } from "./excel-problem";
import { inExcel, type InExcelOptions } from "./in-excel";

/** The name of the sheet in front, or null where it holds no cells (a chart). */
export async function activeSheet(options: InExcelOptions = {}): Promise<string | null> {
  try {
    return await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    }, options);
  } catch (error) {
    // Excel has no sheet of cells to give.
    if (
      error instanceof ExcelProblem &&
      ["InvalidOperation", "UnsupportedSheet", "ItemNotFound"].includes(error.code)
    )
      return null;
    throw error;
  }
}

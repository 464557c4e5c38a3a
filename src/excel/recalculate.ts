import { inExcel, type InExcelOptions } from "./in-excel";

/** Has Excel compute what waits to be, as F9 does: for workbooks that calculate by hand. */
export function recalculate(options: InExcelOptions = {}): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.recalculate);
    await context.sync();
  }, options);
}

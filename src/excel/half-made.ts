import { contains, type GridRange } from "../engine/grid";
import { ExcelProblem } from "./excel-problem";
import { inExcel, type InExcelOptions } from "./in-excel";
import { makingNameOfRole, nameOfRole, titleOfFormula } from "./own-sheets";
import { rangeOf } from "./range-of";

/**
 * Removes the sheet of a role that was begun and not finished, and the names that stand for it. One in which the user has
 * written since stays, and is theirs.
 */
export async function removeHalfMade(context: Excel.RequestContext, role: string): Promise<void> {
  const { names, worksheets } = context.workbook;
  const making = names.getItemOrNullObject(makingNameOfRole(role));
  making.load("formula");
  const range = making.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  range.worksheet.load("id");
  const name = names.getItemOrNullObject(nameOfRole(role));
  name.load("name");
  const made = name.getRangeOrNullObject();
  made.worksheet.load("id");
  await context.sync();
  if (making.isNullObject) return;
  const title = titleOfFormula(String(making.formula));
  const place = range.isNullObject ? null : range;
  const key = place?.worksheet.id ?? title;
  if (!made.isNullObject && made.worksheet.id === key) name.delete();
  if (key !== null) {
    const sheet = worksheets.getItemOrNullObject(key);
    sheet.load("name");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const isOurs = used.isNullObject || (place !== null && isWithin(rangeOf(used), rangeOf(place)));
    if (!sheet.isNullObject && isOurs) sheet.delete();
  }
  making.delete();
  await context.sync();
}

/** The same once writing has failed: where Excel does not answer, the next writing finds what is left. */
export async function leaveNothingHalfMade(role: string, options: InExcelOptions): Promise<void> {
  try {
    await inExcel((context) => removeHalfMade(context, role), options);
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
  }
}

function isWithin({ top, left, bottom, right }: GridRange, range: GridRange): boolean {
  return contains(range, { row: top, column: left }) && contains(range, { row: bottom, column: right });
}

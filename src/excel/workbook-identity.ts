import { inExcel, type InExcelOptions } from "./in-excel";

/**
 * What tells this workbook from the others that are open: its address; before it was ever saved, its name and those of
 * its sheets. Throws an ExcelProblem.
 */
export async function workbookIdentity(options: InExcelOptions = {}): Promise<string> {
  const address = Office.context.document?.url ?? "";
  if (address !== "") return address;
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    workbook.worksheets.load("items/name");
    await context.sync();
    return [workbook.name, ...workbook.worksheets.items.map(({ name }) => name)].join("\n");
  }, options);
}

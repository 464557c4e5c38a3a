import type { ExcelSession } from "../../support/excel-client";

/** Fills cells as a user would type them. */
export async function type(
  { excel }: ExcelSession,
  sheet: string,
  cells: Readonly<Record<string, string | number | boolean>>,
): Promise<void> {
  await excel.run(async (context) => {
    for (const [address, value] of Object.entries(cells)) {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[value]];
    }
    await context.sync();
  });
}

/** What a cell holds now: its formula, or its value. */
export async function held({ excel }: ExcelSession, sheet: string, address: string): Promise<unknown> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas[0]?.[0];
  });
}

/** Every row of a sheet as text. */
export async function textOfSheet(
  { excel }: ExcelSession,
  sheet: string,
): Promise<readonly (readonly string[])[]> {
  return excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("text");
    await context.sync();
    return used.text;
  });
}

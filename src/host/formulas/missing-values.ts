import type { Calculator, WorkbookModel } from "../workbook/model";
import { Contents } from "./contents";
import { WHOLE, type PlacedFormula } from "./placed-formula";

/** Whether the file holds formulas without their values: programs that write workbooks and compute none leave it to Excel. */
export function lacksValues(workbook: WorkbookModel): boolean {
  return workbook.sheets.some((sheet) => {
    if (sheet.kind !== "worksheet") return false;
    for (const { record } of sheet.within(WHOLE)) if (record.formula && hasNoValue({ record })) return true;
    return false;
  });
}

/** Gives formulas for which the file holds no value what they come to, as Excel does on opening. */
export function computeMissing(workbook: WorkbookModel, calculator: Calculator): void {
  const contents = new Contents(workbook, false);
  const missing = [...contents.formulas(), ...contents.links()].filter(hasNoValue);
  if (missing.length === 0) return;
  const places = new Set(missing.map(placeOf));
  const isMissing = (sheet: number, row: number, column: number): boolean =>
    places.has(placeOf({ sheet, row, column }));
  for (const change of calculator.recalculate(workbook, isMissing)) workbook.apply(change);
}

const hasNoValue = ({ record }: Pick<PlacedFormula, "record">): boolean => record.value.kind === "empty";

const placeOf = ({ sheet, row, column }: Pick<PlacedFormula, "sheet" | "row" | "column">): string =>
  `${sheet}!${row},${column}`;

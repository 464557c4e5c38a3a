import { toA1 } from "./address";
import type { SheetCell, SheetSnapshot } from "./snapshot";

/** Whether a cell's formula has no value: nobody computed it, neither whoever wrote the file nor whoever read it. */
export function isUncomputed({ formula, value }: SheetCell): boolean {
  return formula !== undefined && value.kind === "empty";
}

/** Where formulas of a workbook have no value: "Annexe G12". */
export function uncomputedPlaces(sheets: readonly SheetSnapshot[]): readonly string[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.filter(isUncomputed).map((cell) => `${name} ${toA1(cell)}`),
  );
}

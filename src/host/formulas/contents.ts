import type { CellRange } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";
import { shownFormula } from "../workbook/formula-names";
import type { SheetModel, WorkbookModel } from "../workbook/model";
import { WHOLE, type PlacedFormula } from "./placed-formula";
import { rangesOf } from "./ranges-of-formulas";

/** What the sheets hold now, or held when the workbook was opened. */
export class Contents {
  private found: readonly PlacedFormula[] | undefined;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly original: boolean,
  ) {}

  /** The names that the workbook gives, or gave. */
  get names(): WorkbookModel["originalNames"] {
    return this.original ? this.workbook.originalNames : this.workbook.facets.names;
  }

  private sheets(): readonly SheetModel[] {
    return this.workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
  }

  /** The cells of a rectangle, row by row. */
  *within(
    sheet: SheetModel,
    range: CellRange,
  ): Generator<{ readonly row: number; readonly record: CellRecord }> {
    for (const placed of sheet.within(range)) {
      const { row, record } = placed;
      if (this.original && sheet.touched.get(row)?.has(record.column)) continue;
      yield placed;
    }
    if (!this.original) return;
    for (const [row, columns] of sheet.touched) {
      if (row < range.top || row > range.bottom) continue;
      for (const [column, record] of columns) {
        if (record && column >= range.left && column <= range.right) yield { row, record };
      }
    }
  }

  /** Every formula. */
  formulas(): readonly PlacedFormula[] {
    this.found ??= this.sheets().flatMap((sheet) => {
      const formulas: PlacedFormula[] = [];
      for (const { row, record } of this.within(sheet, WHOLE)) {
        if (!record.formula) continue;
        const text = shownFormula(record.formula.text);
        formulas.push({ sheet: sheet.id, row, column: record.column, record, text });
      }
      return formulas;
    });
    return this.found;
  }

  /** The cells that formulas lean on, some perhaps more than once. */
  *leanedOn(
    workbook: WorkbookModel,
    formulas: readonly PlacedFormula[],
  ): Generator<{ readonly sheet: number; readonly row: number; readonly record: CellRecord }> {
    for (const [id, ranges] of rangesOf(workbook, formulas, this.names)) {
      const sheet = workbook.sheet(id);
      if (!sheet) continue;
      for (const range of ranges) {
        for (const { row, record } of this.within(sheet, range)) yield { sheet: id, row, record };
      }
    }
  }
}

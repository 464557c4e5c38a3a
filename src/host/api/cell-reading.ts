import type { CellRecord } from "../workbook/cell";
import { shownFormula } from "../workbook/formula-names";
import type { SheetModel } from "../workbook/model";
import type { ExcelHost } from "./host";
import { rangeExceedsLimit } from "./host-error";
import type { Area } from "./kind";
import { toLocalFormula } from "./locale/local-formula";
import { shown } from "./locale/locale";
import { cellCount, heightOf, isUnbounded, widthOf } from "./places";
import type { Wire } from "./wire";

/** The most cells that one read may hold. */
const READ_LIMIT = 5_000_000;

/** A value as the API gives it. */
export function valueOf(record: CellRecord | undefined): string | number | boolean {
  const value = record?.value;
  return value === undefined || value.kind === "empty" ? "" : value.value;
}

/** A formula in English with "=", or the value where there is none. */
export function formulaOf(record: CellRecord | undefined): string | number | boolean {
  return record?.formula ? `=${shownFormula(record.formula.text)}` : valueOf(record);
}

export function valueTypeOf(record: CellRecord | undefined): string {
  switch (record?.value.kind) {
    case "number":
      return "Double";
    case "text":
      return "String";
    case "boolean":
      return "Boolean";
    case "error":
      return "Error";
    default:
      return "Empty";
  }
}

/**
 * What each cell of a range gives, row by row; null for a range without end. `empty` says what a cell that holds
 * nothing gives.
 */
function matrix(
  host: ExcelHost,
  area: Area,
  of: (record: CellRecord, row: number, sheet: SheetModel) => Wire,
  empty: Wire | ((row: number, column: number, sheet: SheetModel) => Wire),
): Wire {
  const { range } = area;
  if (isUnbounded(range)) return null;
  if (cellCount(range) > READ_LIMIT) throw rangeExceedsLimit();
  const sheet = host.sheet(area.sheet);
  const width = widthOf(range);
  const rows = Array.from({ length: heightOf(range) }, (_, i) =>
    typeof empty === "function"
      ? Array.from({ length: width }, (_cell, j) => empty(range.top + i, range.left + j, sheet))
      : new Array<Wire>(width).fill(empty),
  );
  for (const { row, record } of sheet.within(range)) {
    const line = rows[row - range.top];
    if (line) line[record.column - range.left] = of(record, row, sheet);
  }
  return rows;
}

/** Whether any of a range's cells hold a formula: then they must be computed before they are read. */
export function readValues(host: ExcelHost, area: Area): Wire {
  host.editing.settle();
  return matrix(host, area, valueOf, "");
}

export function readFormulas(host: ExcelHost, area: Area): Wire {
  host.editing.settle();
  return matrix(host, area, formulaOf, "");
}

export function readLocalFormulas(host: ExcelHost, area: Area): Wire {
  host.editing.settle();
  return matrix(
    host,
    area,
    (record) => {
      const formula = formulaOf(record);
      return record.formula && typeof formula === "string" ? toLocalFormula(formula, host.locale) : formula;
    },
    "",
  );
}

export function readValueTypes(host: ExcelHost, area: Area): Wire {
  host.editing.settle();
  return matrix(host, area, valueTypeOf, "Empty");
}

export function readTexts(host: ExcelHost, area: Area): Wire {
  host.editing.settle();
  const { model, locale } = host;
  return matrix(
    host,
    area,
    (record, row, sheet) =>
      shown(record.value, model.styleOf(sheet, row, record.column).numberFormat, locale),
    "",
  );
}

export function readNumberFormats(host: ExcelHost, area: Area): Wire {
  const { model } = host;
  const format = (row: number, column: number, sheet: SheetModel): Wire =>
    model.styleOf(sheet, row, column).numberFormat;
  return matrix(host, area, (record, row, sheet) => format(row, record.column, sheet), format);
}

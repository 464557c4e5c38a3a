import { COLUMNS, ROWS, type CellRange } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";

/** A formula where it stands. Rows and columns count from 0. */
export interface PlacedFormula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly record: CellRecord;
  /** As the formula bar shows it, without "=". */
  readonly text: string;
}

/** All the cells of a sheet. */
export const WHOLE: CellRange = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

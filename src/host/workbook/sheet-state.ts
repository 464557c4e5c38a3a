import type { CellRange } from "./address";
import { COLUMNS, ROWS } from "./address";
import type { CellRecord } from "./cell";
import type { ColumnBand, SheetFacets } from "./facets";
import type { RowBand, RowBands, RowRange } from "./row-bands";
import { bandsWithin, differingRows, lookAt, putBands, runStyle } from "./row-bands";
import type { SharedFormula } from "./sheet-rows";

/** A cell of a sheet with its row. */
export interface PlacedRecord {
  readonly row: number;
  readonly record: CellRecord;
}

/** A cell that holds something else than it did. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: CellRecord | undefined;
  readonly now: CellRecord | undefined;
}

/** The kind of a sheet that has no part in the file. */
export const MODULE_SHEET = "module";

/** What one sheet holds now, and what it held when it was opened. Changed by changes alone (see change.ts). */
export class SheetState {
  /** The rows in which a cell was touched, each with what it held when the sheet was opened. */
  readonly touched = new Map<number, readonly CellRecord[]>();
  private originalBands: RowBands | undefined;
  readonly originalFacets: SheetFacets;
  private sortedRows: readonly number[] | undefined;

  constructor(
    /** Unique in the workbook, and the same for as long as the file lives. */
    readonly id: number,
    /** The part that holds it; undefined for a sheet that the file does not hold yet, and for a module. */
    readonly part: string | undefined,
    /** "worksheet" for a sheet of cells; "chartsheet" and others hold none. */
    readonly kind: string,
    readonly cells: Map<number, CellRecord[]>,
    readonly bands: RowBand[],
    public facets: SheetFacets,
    readonly sharedFormulas: ReadonlyMap<number, SharedFormula> = new Map(),
  ) {
    this.originalFacets = facets;
  }

  /** Whether the file holds it, and nothing of it was touched since it was opened. */
  get isAsOpened(): boolean {
    const { part, touched, originalBands, facets, originalFacets } = this;
    return part !== undefined && touched.size === 0 && !originalBands && facets === originalFacets;
  }

  /** The rows that hold something, in order. */
  get rows(): readonly number[] {
    this.sortedRows ??= [...this.cells.keys()].sort((a, b) => a - b);
    return this.sortedRows;
  }

  at(row: number, column: number): CellRecord | undefined {
    return recordAt(this.cells.get(row) ?? NONE, column);
  }

  /** Puts a record in its place, or takes away what is there, and gives what was there. */
  put(row: number, column: number, record: CellRecord | undefined): CellRecord | undefined {
    const records = this.cells.get(row);
    if (!this.touched.has(row)) this.touched.set(row, records ? [...records] : NONE);
    if (!records) {
      if (record) {
        this.cells.set(row, [record]);
        this.sortedRows = undefined;
      }
      return undefined;
    }
    const at = recordIndex(records, column);
    const before = records[at];
    if (before && record) records[at] = record;
    else if (before) records.splice(at, 1);
    else if (record) records.splice(insertionIndex(records, column), 0, record);
    if (records.length === 0) {
      this.cells.delete(row);
      this.sortedRows = undefined;
    }
    return before;
  }

  /** What a cell held when the sheet was opened. */
  heldAt(row: number, column: number): CellRecord | undefined {
    return recordAt(this.touched.get(row) ?? this.cells.get(row) ?? NONE, column);
  }

  /** The cells that hold something else than when the sheet was opened, each with what it held then and holds now. */
  *changes(): Generator<ChangedCell> {
    for (const [row, before] of this.touched) {
      const now = this.cells.get(row) ?? NONE;
      let [i, j] = [0, 0];
      while (i < before.length || j < now.length) {
        const [was, is] = [before[i], now[j]];
        const column = Math.min(was?.column ?? COLUMNS, is?.column ?? COLUMNS);
        const [old, own] = [was?.column === column ? was : undefined, is?.column === column ? is : undefined];
        if (old !== own) yield { row, column, before: old, now: own };
        if (old) i++;
        if (own) j++;
      }
    }
  }

  /** Gives rows other looks, and tells what these were. */
  putLooks(top: number, bottom: number, bands: RowBands): RowBands {
    this.originalBands ??= [...this.bands];
    const before = bandsWithin(this.bands, top, bottom);
    putBands(this.bands, top, bottom, bands);
    return before;
  }

  /** The rows that look otherwise than when the sheet was opened: in order, apart. */
  get changedLooks(): readonly RowRange[] {
    return this.originalBands ? differingRows(this.originalBands, this.bands) : [];
  }

  /** The number of the style that a cell shows: its own, or its row's, or its column's. */
  styleAt(row: number, column: number): number {
    const look = lookAt(this.bands, row);
    return runStyle(look.cells, column) ?? look.style ?? this.columnAt(column)?.style ?? 0;
  }

  columnAt(column: number): ColumnBand | undefined {
    return this.facets.columns.find((band) => column >= band.left && column <= band.right);
  }

  isHidden(row: number): boolean {
    return lookAt(this.bands, row).hidden === true;
  }

  /** The smallest rectangle round the cells that hold something, and round formatted ones too unless `valuesOnly`. */
  usedRange(valuesOnly = false): CellRange | undefined {
    let top = ROWS;
    let bottom = -1;
    let left = COLUMNS;
    let right = -1;
    for (const [row, records] of this.cells) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, records[0]?.column ?? left);
      right = Math.max(right, records[records.length - 1]?.column ?? right);
    }
    for (const band of valuesOnly ? [] : this.bands) {
      const runs = band.cells.filter((run) => run.style !== 0);
      if (runs.length === 0) continue;
      top = Math.min(top, band.top);
      bottom = Math.max(bottom, band.bottom);
      left = Math.min(left, runs[0]?.left ?? left);
      right = Math.max(right, runs[runs.length - 1]?.right ?? right);
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  /** The cells of a rectangle that hold something, row by row. */
  *within(range: CellRange): Generator<PlacedRecord> {
    const { rows } = this;
    for (let i = firstRowFrom(rows, range.top); i < rows.length; i++) {
      const row = rows[i] as number;
      if (row > range.bottom) return;
      const records = this.cells.get(row) ?? [];
      const from = range.left === 0 ? 0 : insertionIndex(records, range.left);
      for (let at = from; at < records.length; at++) {
        const record = records[at] as CellRecord;
        if (record.column > range.right) break;
        yield { row, record };
      }
    }
  }
}

const NONE: readonly CellRecord[] = [];

function recordAt(records: readonly CellRecord[], column: number): CellRecord | undefined {
  return records[recordIndex(records, column)];
}

function firstRowFrom(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insertionIndex(records: readonly CellRecord[], column: number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle] as CellRecord).column < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function recordIndex(records: readonly CellRecord[], column: number): number {
  const at = insertionIndex(records, column);
  return records[at]?.column === column ? at : -1;
}

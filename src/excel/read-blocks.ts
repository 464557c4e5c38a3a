import type { SheetCell } from "../engine/grid";
import { cellFormula, cellValue } from "./cell-content";
import { ExcelProblem } from "./excel-problem";
import { partsOf } from "./sparse-extents";
import { inExcel, type InExcelOptions } from "./in-excel";

/** The cells of a sheet that are to be read, from zero. */
export interface Extent {
  readonly id: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  /** Whether some of its cells are struck through, so that each must be asked. */
  readonly struck: boolean;
  /** Whether some of its rows are hidden and others not, so that each must be asked. */
  readonly someHidden: boolean;
}

/** What was read of a sheet. */
export interface SheetRead {
  readonly cells: readonly SheetCell[];
  /** Its hidden rows, where some are and others not; in order. */
  readonly hiddenRows: readonly number[];
}

/** What reading cells needs to be told, beside how to speak to Excel; its signal ends the reading before the next block. */
export interface ReadingOptions extends InExcelOptions {
  /** Called after each block with the cells read so far and in all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** An answer may hold 5 MB on the web, but one of 4 MB holds the page for a tenth of a second while it is read. */
const BLOCK_BYTES = 1_600_000;
/** What a cell takes in an answer, its value, its formula and its format together, before any was seen. */
const BYTES_A_CELL = 78;
/** What asking whether a cell is struck through adds. */
const STRUCK_BYTES = 50;
/** What asking whether a row is hidden adds. */
const ROW_BYTES = 24;
/** What a read may hold, whatever its size in bytes. */
const MOST_CELLS = 1_000_000;

/** Rows of one sheet that go in one block. */
interface Slice {
  readonly extent: Extent;
  /** Counted from the extent's first row. */
  readonly from: number;
  readonly rows: number;
}

interface Progress {
  readonly cells: Map<string, SheetCell[]>;
  readonly hidden: Map<string, number[]>;
  /** What a cell of a sheet was seen to take, by the sheet's id. */
  readonly weight: Map<string, number>;
  done: number;
}

/**
 * Reads the cells of sheets in blocks, one sync a block, several small sheets in one. A block that turns out too large
 * for an answer is read again in smaller ones. What cells hold, by the sheet's id.
 */
export async function readBlocks(
  extents: readonly Extent[],
  options: ReadingOptions,
  alongside: (context: Excel.RequestContext) => void,
): Promise<ReadonlyMap<string, SheetRead>> {
  const progress: Progress = { cells: new Map(), hidden: new Map(), weight: new Map(), done: 0 };
  const parts = await partsOf(extents, options);
  const all = parts.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const queue: Slice[] = parts.map((extent) => ({ extent, from: 0, rows: extent.rows }));
  let withRest = true;
  while (withRest || queue.length > 0) {
    if (options.signal?.aborted) throw new ExcelProblem("stopped", "Stopped");
    const block = takeBlock(queue, progress);
    try {
      await readBlock(block, progress, options, withRest ? alongside : () => undefined);
      withRest = false;
      options.onProgress?.(progress.done, all);
    } catch (error) {
      if (!(error instanceof ExcelProblem) || error.reason !== "too-large" || !halve(block, progress))
        throw error;
      queue.unshift(...block);
    }
  }
  const { cells, hidden } = progress;
  return new Map(
    extents.map(({ id }) => [
      id,
      { cells: inOrder(cells.get(id) ?? []), hiddenRows: [...new Set(hidden.get(id) ?? [])] },
    ]),
  );
}

/** Row by row, and from left to right: what was read in parts may come otherwise. */
function inOrder(cells: readonly SheetCell[]): readonly SheetCell[] {
  const isAfter = (cell: SheetCell, other: SheetCell | undefined): boolean =>
    other === undefined || cell.row > other.row || (cell.row === other.row && cell.column > other.column);
  if (cells.every((cell, i) => isAfter(cell, cells[i - 1]))) return cells;
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** Takes from the queue what fits in one answer. */
function takeBlock(queue: Slice[], { weight }: Progress): readonly Slice[] {
  const block: Slice[] = [];
  let bytes = BLOCK_BYTES;
  let cells = MOST_CELLS;
  for (let slice = queue.shift(); slice; slice = queue.shift()) {
    const { extent, from, rows } = slice;
    const aRow =
      (extent.someHidden ? ROW_BYTES : 0) +
      extent.columns * ((weight.get(extent.id) ?? BYTES_A_CELL) + (extent.struck ? STRUCK_BYTES : 0));
    const fit = Math.min(Math.floor(bytes / aRow), Math.floor(cells / extent.columns), rows);
    const taken = block.length === 0 ? Math.max(1, fit) : fit;
    if (taken > 0) block.push({ extent, from, rows: taken });
    if (taken < rows) {
      queue.unshift({ extent, from: from + taken, rows: rows - taken });
      return block;
    }
    bytes -= aRow * taken;
    cells -= extent.columns * taken;
  }
  return block;
}

/** Makes the next blocks of these sheets half as large; false where one row alone was too much already. */
function halve(block: readonly Slice[], { weight }: Progress): boolean {
  if (block.length === 1 && block[0]?.rows === 1) return false;
  const cells = block.reduce((sum, { extent, rows }) => sum + rows * extent.columns, 0);
  for (const { extent } of block) weight.set(extent.id, (BLOCK_BYTES * 2) / cells);
  return true;
}

async function readBlock(
  block: readonly Slice[],
  progress: Progress,
  options: ReadingOptions,
  alongside: (context: Excel.RequestContext) => void,
): Promise<void> {
  await inExcel(async (context) => {
    const asked = block.map(({ extent, from, rows }) => {
      const range = context.workbook.worksheets
        .getItem(extent.id)
        .getRangeByIndexes(extent.top + from, extent.left, rows, extent.columns);
      range.load("values,formulas,numberFormat");
      const struck = extent.struck
        ? range.getCellProperties({ format: { font: { strikethrough: true } } })
        : null;
      const shown = extent.someHidden ? range.getRowProperties({ rowHidden: true }) : null;
      return { extent, from, range, struck, shown };
    });
    alongside(context);
    await context.sync();
    for (const { extent, from, range, struck, shown } of asked) {
      const hidden = (shown?.value ?? []).flatMap(({ rowHidden }, i) =>
        rowHidden === true ? [extent.top + from + i] : [],
      );
      progress.hidden.set(extent.id, (progress.hidden.get(extent.id) ?? []).concat(hidden));
      const { values, formulas, numberFormat } = range;
      const found = cellsOf(values, formulas, numberFormat, struck?.value ?? null, extent, from);
      progress.cells.set(extent.id, (progress.cells.get(extent.id) ?? []).concat(found));
      progress.done += values.length * extent.columns;
      progress.weight.set(extent.id, weigh(values, formulas, numberFormat));
    }
  }, options);
}

type Matrix = readonly (readonly unknown[])[];

/** What one cell took in the answer, with a margin for what comes below; read from a part of its rows. */
function weigh(values: Matrix, formulas: Matrix, formats: Matrix): number {
  const step = Math.max(1, Math.floor(values.length / 200));
  let bytes = 0;
  let cells = 0;
  for (let row = 0; row < values.length; row += step) {
    for (const matrix of [values, formulas, formats]) {
      for (const value of matrix[row] ?? []) bytes += typeof value === "string" ? utf8Length(value) + 4 : 12;
    }
    cells += values[row]?.length ?? 0;
  }
  return cells === 0 ? BYTES_A_CELL : Math.max(8, (bytes / cells) * 1.2);
}

/** An upper bound, near enough: accented letters take two bytes, quotes and line ends are escaped. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) length += code > 0x7ff ? 2 : 1;
    else if (code < 0x20 || code === 0x22 || code === 0x5c) length += 1;
  }
  return length;
}

function cellsOf(
  values: Matrix,
  formulas: Matrix,
  formats: Matrix,
  struck: readonly (readonly Excel.CellProperties[])[] | null,
  extent: Extent,
  from: number,
): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  values.forEach((line, i) => {
    line.forEach((shown, j) => {
      const formula = cellFormula(formulas[i]?.[j], shown);
      const value = cellValue(shown);
      if (value.kind === "empty" && formula === undefined) return;
      const format = formats[i]?.[j];
      cells.push({
        row: extent.top + from + i,
        column: extent.left + j,
        value: value.kind === "empty" ? { kind: "text", value: "" } : value,
        ...(formula === undefined ? {} : { formula }),
        ...(typeof format === "string" && format !== "General" ? { numberFormat: format } : {}),
        ...(struck?.[i]?.[j]?.format?.font?.strikethrough === true ? { struck: true } : {}),
      });
    });
  });
  return cells;
}

import type { CellRange, CellRecord, SheetModel } from "../../host";
import { COLUMNS, isWithin, ROWS } from "../../host";
import type { PutCell } from "../../host/api/cell-putting";
import { shiftFormula } from "../../host/workbook/formula-shift";

/** Cells taken from a sheet, to be put elsewhere: row by row, what each holds and how it looks. */
export interface Block {
  readonly sheet: number;
  readonly range: CellRange;
  readonly rows: readonly (readonly BlockCell[])[];
  /** Its merged areas, each as far from its first cell. */
  readonly merges: readonly CellRange[];
}

export interface BlockCell {
  readonly record: CellRecord | undefined;
  readonly style: number;
}

/** The cells of a range, whole rows and columns as far as the sheet holds something. */
export function takeBlock(sheet: SheetModel, range: CellRange): Block {
  const used = sheet.usedRange() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const bottom = range.bottom === ROWS - 1 ? Math.max(range.top, used.bottom) : range.bottom;
  const right = range.right === COLUMNS - 1 ? Math.max(range.left, used.right) : range.right;
  const rows = Array.from({ length: bottom - range.top + 1 }, (_, i) =>
    Array.from({ length: right - range.left + 1 }, (_cell, j): BlockCell => {
      const [row, column] = [range.top + i, range.left + j];
      return { record: sheet.at(row, column), style: sheet.styleAt(row, column) };
    }),
  );
  const taken = { ...range, bottom, right };
  const merges = sheet.facets.merges
    .meeting(taken)
    .filter((merge) => isWithin(merge, taken))
    .map((merge) => movedRange(merge, -range.top, -range.left));
  return { sheet: sheet.id, range: taken, rows, merges };
}

/** Where a block goes when it is pasted on a selection: once, or as often as it fits in it. */
export function pastedRange({ rows }: Block, target: CellRange): CellRange {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const times = (room: number, size: number): number => (room % size === 0 ? room : size);
  const { top, left } = target;
  return {
    top,
    left,
    bottom: Math.min(ROWS, top + times(target.bottom - top + 1, height)) - 1,
    right: Math.min(COLUMNS, left + times(target.right - left + 1, width)) - 1,
  };
}

/** The merged areas of a block put in a range, as often as it comes there. */
export function pastedMerges({ rows, merges }: Block, into: CellRange): readonly CellRange[] {
  const made: CellRange[] = [];
  const [height, width] = [rows.length, rows[0]?.length ?? 1];
  for (let row = into.top; row <= into.bottom; row += height) {
    for (let column = into.left; column <= into.right; column += width) {
      made.push(...merges.map((merge) => movedRange(merge, row, column)));
    }
  }
  return made.filter((merge) => isWithin(merge, into));
}

function movedRange({ top, left, bottom, right }: CellRange, down: number, across: number): CellRange {
  return { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
}

/** The cells of a block put in a range; its formulas follow the cell they come to. */
export function pastedCells(block: Block, into: CellRange): readonly PutCell[] {
  const { rows, range } = block;
  const cells: PutCell[] = [];
  for (let row = into.top; row <= into.bottom; row++) {
    const line = rows[(row - into.top) % rows.length] ?? [];
    for (let column = into.left; column <= into.right; column++) {
      const i = (row - into.top) % rows.length;
      const j = (column - into.left) % line.length;
      const from = line[j];
      if (!from) continue;
      const down = row - (range.top + i);
      const across = column - (range.left + j);
      cells.push({ row, column, record: movedRecord(from.record, down, across), style: from.style });
    }
  }
  return cells;
}

/** What a cell holds, so many rows and columns further. */
export function movedRecord(
  record: CellRecord | undefined,
  down: number,
  across: number,
): CellRecord | undefined {
  if (!record?.formula) return record;
  return { ...record, formula: { text: shiftFormula(record.formula.text, down, across) } };
}

import type { CellRange } from "./address";
import { ROWS } from "./address";

/** Rows that come into a sheet before one of its rows, or, counted below zero, that leave it from there on. */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** The first and the last of some rows. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** Where rows are after a shift: a span grows by what comes into it and shrinks by what leaves it. Undefined for gone. */
export function shiftedSpan({ top, bottom }: RowSpan, { at, count }: RowShift): RowSpan | undefined {
  if (count >= 0) {
    const moved = { top: top >= at ? top + count : top, bottom: bottom >= at ? bottom + count : bottom };
    // What is pushed over the sheet's end is cut there: whole columns stay whole.
    return moved.top >= ROWS ? undefined : { ...moved, bottom: Math.min(moved.bottom, ROWS - 1) };
  }
  const after = at - count;
  const first = top < at ? top : top < after ? at : top + count;
  const whole = top === 0 && bottom === ROWS - 1;
  const last = whole || bottom < at ? bottom : bottom < after ? at - 1 : bottom + count;
  return first > last ? undefined : { top: first, bottom: last };
}

/** Where a row is after a shift; undefined for one that left. */
export function shiftedRow(row: number, shift: RowShift): number | undefined {
  return shiftedSpan({ top: row, bottom: row }, shift)?.top;
}

/** Where a rectangle is after a shift; undefined for one that left. */
export function shiftedRange(range: CellRange, shift: RowShift): CellRange | undefined {
  const span = shiftedSpan(range, shift);
  return span && { ...range, ...span };
}

/** The rectangles that are left of some after a shift. */
export function shiftedRanges(ranges: readonly CellRange[], shift: RowShift): readonly CellRange[] {
  return ranges.flatMap((range) => shiftedRange(range, shift) ?? []);
}

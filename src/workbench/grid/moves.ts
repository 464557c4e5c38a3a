import type { CellRange, SheetModel } from "../../host";
import type { Cursor } from "../session/workbook-session";
import type { SheetLines } from "./sheet-lines";

/** A step to a neighbour. */
export interface Step {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

export const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** The neighbour of a cell: past its merged area, over hidden lines. */
export function stepFrom(
  sheet: SheetModel,
  lines: SheetLines,
  from: Cursor,
  { rows, columns }: Step,
): Cursor {
  const area = sheet.facets.merges.at(from.row, from.column);
  const row = rows > 0 ? (area?.bottom ?? from.row) : (area?.top ?? from.row);
  const column = columns > 0 ? (area?.right ?? from.column) : (area?.left ?? from.column);
  return {
    row: rows === 0 ? from.row : lines.rows.next(row, rows),
    column: columns === 0 ? from.column : lines.columns.next(column, columns),
  };
}

/** Where Ctrl and an arrow lead: the last filled cell of this stretch, or the first of the next, or the edge. */
export function leapFrom(sheet: SheetModel, lines: SheetLines, from: Cursor, step: Step): Cursor {
  const filled = ({ row, column }: Cursor): boolean => sheet.at(row, column) !== undefined;
  let at = from;
  const neighbour = stepFrom(sheet, lines, from, step);
  const through = filled(from) && filled(neighbour);
  for (;;) {
    const to = stepFrom(sheet, lines, at, step);
    if (to.row === at.row && to.column === at.column) return at;
    if (through && !filled(to)) return at;
    at = to;
    if (!through && filled(at)) return at;
  }
}

/** The cell at the other end of a selection from the cursor: what extending moves. */
export function farEnd(cursor: Cursor, range: CellRange): Cursor {
  return {
    row: cursor.row === range.top ? range.bottom : range.top,
    column: cursor.column === range.left ? range.right : range.left,
  };
}

/** The next cell of a selection, line after line, and from its end back to its beginning. Lines out of sight are passed. */
export function stepWithin(
  lines: SheetLines,
  range: CellRange,
  from: Cursor,
  { rows, columns }: Step,
): Cursor {
  const width = range.right - range.left + 1;
  const height = range.bottom - range.top + 1;
  const count = width * height;
  const by = rows + columns;
  let at =
    rows === 0
      ? (from.row - range.top) * width + (from.column - range.left)
      : (from.column - range.left) * height + (from.row - range.top);
  for (let tried = 0; tried < Math.min(count, MOST_STEPS); tried++) {
    at = (at + by + count) % count;
    const [slow, fast] =
      rows === 0 ? [Math.floor(at / width), at % width] : [Math.floor(at / height), at % height];
    const to =
      rows === 0
        ? { row: range.top + slow, column: range.left + fast }
        : { row: range.top + fast, column: range.left + slow };
    if (lines.rows.size(to.row) > 0 && lines.columns.size(to.column) > 0) return to;
  }
  return from;
}

/** Beyond so many hidden cells one stays where one is. */
const MOST_STEPS = 10_000;

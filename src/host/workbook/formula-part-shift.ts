import { parseRangeName, plainSheetName } from "./address";
import type { CellRange } from "./address";
import { columnLetters } from "./address";
import { REFERENCES, sameName } from "./formula-rows";
import { shiftedSpan } from "./row-shift";

/** Cells that come into a part of a sheet or, counted below zero, leave it: what stands beyond moves by as many. */
export interface PartShift {
  readonly along: "rows" | "columns";
  /** The first row or column of those that come or leave. */
  readonly at: number;
  readonly count: number;
  /** The columns that rows move in, or the rows that columns move in, from zero, both included. */
  readonly from: number;
  readonly to: number;
}

/** Where a rectangle is after cells came or left; undefined where it left. One that is not all in their way stays. */
export function rangeAfterPart(
  range: CellRange,
  { along, at, count, from, to }: PartShift,
): CellRange | undefined {
  const rows = along === "rows";
  const [first, last] = rows ? [range.left, range.right] : [range.top, range.bottom];
  if (first < from || last > to) return range;
  const span = shiftedSpan(rows ? range : { top: range.left, bottom: range.right }, { at, count });
  if (!span) return undefined;
  return rows ? { ...range, ...span } : { ...range, left: span.top, right: span.bottom };
}

/** A formula after cells came into a part of a sheet or left it. `own`: whether it stands on that sheet. Without "=". */
export function formulaAfterPart(text: string, shift: PartShift, sheet: string, own: boolean): string {
  return text.replace(REFERENCES, (piece: string, name: string | undefined, cells: string | undefined) => {
    // Whole rows are never all in the way of a part.
    if (cells === undefined || !/[A-Za-z]/.test(cells)) return piece;
    const isHere = name === undefined ? own : sameName(plainSheetName(name), sheet);
    const range = parseRangeName(cells.replaceAll("$", ""));
    if (!isHere || !range) return piece;
    const after = rangeAfterPart(range, shift);
    if (after === range) return piece;
    const written = after ? rewritten(cells, after) : "#REF!";
    return name === undefined ? written : `${name}!${written}`;
  });
}

/** The corners of a reference put where a rectangle is, its "$" kept. */
function rewritten(cells: string, { top, left, bottom, right }: CellRange): string {
  const corners = cells.split(":");
  return corners
    .map((corner, i) => {
      const [, fixC = "", fixR = ""] = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(corner) ?? [];
      const [row, column] = i === 0 ? [top, left] : [bottom, right];
      return `${fixC}${columnLetters(column)}${fixR}${row + 1}`;
    })
    .join(":");
}

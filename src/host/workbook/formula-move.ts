import { isWithin, parseRangeName, plainSheetName, quotedSheetName, rangeName } from "./address";
import type { CellRange } from "./address";
import { REFERENCES, sameName } from "./formula-rows";

/** Cells that go from one place to another, of the same sheet or not. */
export interface CellMove {
  /** The sheet's name, and the cells. */
  readonly from: { readonly sheet: string; readonly range: CellRange };
  readonly to: { readonly sheet: string; readonly range: CellRange };
}

/** What a reference to cells that were covered reads. */
const GONE = "#REF!";

/**
 * A formula after cells were moved: it names them where they are now. `sheet` is the one that it stood on, `now` the one
 * that it stands on. Without "=".
 */
export function formulaAfterMove(text: string, { from, to }: CellMove, sheet: string, now: string): string {
  const down = to.range.top - from.range.top;
  const across = to.range.left - from.range.left;
  return text.replace(REFERENCES, (piece: string, written: string | undefined, cells: string | undefined) => {
    const range = cells === undefined ? undefined : parseRangeName(cells);
    if (cells === undefined || !range) return piece;
    const of = written === undefined ? sheet : plainSheetName(written);
    const isMoved = sameName(of, from.sheet) && isWithin(range, from.range);
    if (!isMoved && sameName(of, to.sheet) && isWithin(range, to.range)) return GONE;
    const target = isMoved ? to.sheet : of;
    const reference = isMoved ? shifted(cells, down, across) : cells;
    if (written === undefined && sameName(target, now)) return reference;
    const prefix = written !== undefined && sameName(target, of) ? written : quotedSheetName(target);
    return `${prefix}!${reference}`;
  });
}

/** A reference so many lines further: what its "$" fix moves as well. */
function shifted(cells: string, down: number, across: number): string {
  return cells.replace(/(\$?)([A-Za-z]{1,3})(\$?)(\d+)/g, (cell, fixC: string, _c, fixR: string) => {
    const { top = 0, left = 0 } = parseRangeName(cell.replaceAll("$", "")) ?? {};
    const at = { top: top + down, bottom: top + down, left: left + across, right: left + across };
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)/.exec(rangeName(at)) ?? [];
    return `${fixC}${letters}${fixR}${digits}`;
  });
}

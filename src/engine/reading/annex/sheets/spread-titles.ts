import { isYear } from "../cells/heading-text";
import {
  gridOf,
  holdsSomething,
  textOf,
  type GridRange,
  type SheetCell,
  type SheetSnapshot,
} from "../../../grid";

/** Fewer titles under another are not spread under it. */
const FEWEST_UNDER = 2;

/**
 * A sheet whose titles of several columns, « Montant voté » over « Fonctionnement | Investissement | Total », are merged over
 * these, and those beside them over the row below, as they are where somebody merged them.
 */
export function withTitlesSpread(sheet: SheetSnapshot): SheetSnapshot {
  const grid = gridOf(sheet);
  const merges = grid.rows.flatMap((row, i) => {
    const [upper, lower] = [grid.filled(row), grid.filled(row + 1)];
    const isOver = lower.length >= FEWEST_UNDER && upper.length > 1 && grid.rows[i + 1] === row + 1;
    if (!isOver || ![...upper, ...lower].every(isTitle)) return [];
    const isMerged = [...upper, ...lower].some((cell) => grid.mergeAt(cell.row, cell.column));
    const areas = isMerged ? [] : spreadOver(upper, lower);
    if (areas.length === 0) return [];
    const under = new Set(lower.map(({ column }) => column));
    const isUnder = (cell: SheetCell) => isTitle(cell) && under.has(cell.column);
    let bottom = row + 1;
    while (grid.filled(bottom + 1).length > 0 && grid.filled(bottom + 1).every(isUnder)) bottom++;
    return areas.map((area) => (area.bottom > row ? { ...area, bottom } : area));
  });
  return merges.length === 0 ? sheet : { ...sheet, merges: [...sheet.merges, ...merges] };
}

/**
 * The areas that titles cover over those of the next row; none where these do not stand side by side, from right under each
 * that covers several on, with nothing under the first title of all.
 */
function spreadOver(upper: readonly SheetCell[], lower: readonly SheetCell[]): readonly GridRange[] {
  const areas: GridRange[] = [];
  let told = 0;
  for (const [i, { row, column }] of upper.entries()) {
    const next = upper[i + 1]?.column ?? Infinity;
    const under = lower.filter((cell) => cell.column >= column && cell.column < next);
    if (i === 0 && under.length > 0) return [];
    if (under.some((cell, rank) => cell.column !== column + rank)) return [];
    told += under.length;
    if (under.length === 1) continue;
    const [bottom, right] = under.length === 0 ? [row + 1, column] : [row, column + under.length - 1];
    areas.push({ top: row, left: column, bottom, right });
  }
  const isSpread = areas.some(({ left, right }) => right > left);
  return isSpread && told === lower.length ? areas : [];
}

function isTitle(cell: SheetCell): boolean {
  return (
    holdsSomething(cell) && (cell.value.kind === "text" ? cell.formula === undefined : isYear(textOf(cell)))
  );
}

import type { GridRange, SheetCell } from "../engine/grid";
import { joinSpans, type RowSpan } from "./change";
import { isSameValue, readFormulaValues, type ValuesRead } from "./formula-values";
import { hiddenRowsOf, readParts, type HeldSheet, type HeldWorkbook } from "./held-workbook";
import { inExcel } from "./in-excel";
import { outlineOf, type SheetOutline } from "./outline";
import type { Extent, ReadingOptions, SheetRead } from "./read-blocks";
import type { Stale } from "./stale";
import { supports } from "./supports";

/**
 * Reads again what changed since: the rows that events named, and what the other formulas give. One sync for what sheets
 * there are, one a block of rows, one a block of values. A sheet that does not look as these events would leave it is read
 * whole. Sheets that hold what they held are the same objects as before.
 */
export async function readAgain(
  before: HeldWorkbook,
  stale: Stale,
  options: ReadingOptions,
): Promise<HeldWorkbook> {
  const outline = await inExcel(outlineOf, options);
  const known = new Map(before.sheets.map((sheet) => [sheet.outline.id, sheet]));
  // Formulas that name a sheet read otherwise once it is called otherwise, or is there no more.
  const isRenamed = before.sheets.some(
    ({ outline: { id, name } }) => outline.sheets.find((now) => now.id === id)?.name !== name,
  );
  const plans = outline.sheets.map((now) => {
    const then = known.get(now.id);
    if (isRenamed) return { now, then, spans: "all" as const };
    return { now, then, spans: spansToRead(now, then, stale.of(now.id)) };
  });
  const extents = plans.flatMap(({ now, spans }) => partsOf(now.extent, spans));
  const { read, merges } = await readParts(outline, extents, options);
  const values = await readFormulaValues(
    plans.flatMap(({ now, then, spans }) => (then && spans !== "all" ? [{ id: now.id, then, spans }] : [])),
    options,
  );
  return {
    ...outline,
    sheets: plans.map(({ now, then, spans }) =>
      mended(now, then, spans, read.get(now.id), merges.get(now.id) ?? [], values),
    ),
  };
}

/** Whether two readings hold the same, as far as checking goes. */
export function isSame(before: HeldWorkbook, now: HeldWorkbook): boolean {
  return (
    before.awaitsCalculation === now.awaitsCalculation &&
    before.sheets.length === now.sheets.length &&
    before.sheets.every((sheet, i) => {
      const other = now.sheets[i];
      return sheet === other || (other !== undefined && holdsTheSame(sheet, other));
    })
  );
}

/** The rows of a sheet that must be read again. */
function spansToRead(
  now: SheetOutline,
  then: HeldSheet | undefined,
  stale: readonly RowSpan[] | "all",
): readonly RowSpan[] | "all" {
  const { extent } = now;
  if (!extent) return [];
  const old = then?.outline.extent;
  if (!then || !old || stale === "all" || now.spills || then.outline.spills) return "all";
  if (old.struck !== extent.struck || then.outline.hiding !== now.hiding) return "all";
  // Nothing tells of rows that are hidden or shown one by one.
  if (now.hiding === "some" && !supports().rowHiding) return "all";
  const [first, last] = [extent.top, extent.top + extent.rows - 1];
  const spans = stale
    .map(({ top, bottom }) => ({ top: Math.max(top, first), bottom: Math.min(bottom, last) }))
    .filter(({ top, bottom }) => top <= bottom);
  if (hasGrownUntold(old, extent, spans)) return "all";
  const rows = spans.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  return rows * 2 > extent.rows ? "all" : spans;
}

/** Whether cells hold something where none did and no event told of it. */
function hasGrownUntold(old: Extent, now: Extent, told: readonly RowSpan[]): boolean {
  const wider = now.left < old.left || now.left + now.columns > old.left + old.columns;
  if (wider && told.length === 0) return true;
  const known = joinSpans([{ top: old.top, bottom: old.top + old.rows - 1 }, ...told]);
  return !known.some(({ top, bottom }) => top <= now.top && bottom >= now.top + now.rows - 1);
}

function partsOf(extent: Extent | null, spans: readonly RowSpan[] | "all"): readonly Extent[] {
  if (!extent) return [];
  if (spans === "all") return [extent];
  return spans.map(({ top, bottom }) => ({ ...extent, top, rows: bottom - top + 1 }));
}

/** A sheet as it is now, of what it held and what was read again. */
function mended(
  now: SheetOutline,
  then: HeldSheet | undefined,
  spans: readonly RowSpan[] | "all",
  read: SheetRead | undefined,
  merges: readonly GridRange[],
  values: ValuesRead,
): HeldSheet {
  const whole = !then || spans === "all" || !now.extent;
  const kept = whole ? [] : then.cells.filter(({ row, column }) => isKept(now.extent, spans, row, column));
  const cells = merged(
    kept.map((cell) => values(now.id, cell)),
    read?.cells ?? [],
  );
  const hidden = whole ? [] : then.hiddenRows.filter((row) => isKept(now.extent, spans, row, null));
  const some = [...hidden, ...(read?.hiddenRows ?? [])].sort((a, b) => a - b);
  const sheet = { outline: now, cells, merges, hiddenRows: hiddenRowsOf(now, some) };
  return then && holdsTheSame(then, sheet) ? then : sheet;
}

/** Whether what was known of a cell, or of a row, still stands. */
function isKept(
  extent: Extent | null,
  spans: readonly RowSpan[] | "all",
  row: number,
  column: number | null,
): boolean {
  if (!extent || spans === "all") return false;
  const inside =
    row >= extent.top &&
    row < extent.top + extent.rows &&
    (column === null || (column >= extent.left && column < extent.left + extent.columns));
  return inside && !spans.some(({ top, bottom }) => row >= top && row <= bottom);
}

/** Two lists of cells in order, as one. */
function merged(kept: readonly SheetCell[], read: readonly SheetCell[]): readonly SheetCell[] {
  if (read.length === 0) return kept;
  if (kept.length === 0) return read;
  return kept.concat(read).sort((a, b) => a.row - b.row || a.column - b.column);
}

function holdsTheSame(then: HeldSheet, now: HeldSheet): boolean {
  const { name, visibility } = then.outline;
  return (
    name === now.outline.name &&
    visibility === now.outline.visibility &&
    JSON.stringify(then.outline) === JSON.stringify(now.outline) &&
    JSON.stringify([then.merges, then.hiddenRows]) === JSON.stringify([now.merges, now.hiddenRows]) &&
    then.cells.length === now.cells.length &&
    then.cells.every((cell, i) => isSameCell(cell, now.cells[i]))
  );
}

function isSameCell(a: SheetCell, b: SheetCell | undefined): boolean {
  if (a === b) return true;
  return (
    b !== undefined &&
    a.row === b.row &&
    a.column === b.column &&
    a.formula === b.formula &&
    a.numberFormat === b.numberFormat &&
    a.struck === b.struck &&
    isSameValue(a.value, b.value)
  );
}

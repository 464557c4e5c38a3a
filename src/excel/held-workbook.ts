import type { GridRange, SheetCell } from "../engine/grid";
import { inExcel } from "./in-excel";
import { askMerges, outlineOf, type Outline, type SheetOutline } from "./outline";
import type { OwnSheet } from "./own-sheets";
import { readBlocks, type Extent, type ReadingOptions, type SheetRead } from "./read-blocks";

/** A sheet as it was read, with what it takes to read a part of it again. */
export interface HeldSheet {
  readonly outline: SheetOutline;
  /** In the order of rows, then of columns. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly GridRange[];
  readonly hiddenRows: readonly number[];
}

/** A workbook as it was read, its sheets in the order of their tabs, without ours. */
export interface HeldWorkbook {
  readonly sheets: readonly HeldSheet[];
  readonly own: readonly OwnSheet[];
  readonly awaitsCalculation: boolean;
}

/** Reads the whole workbook. */
export async function readHeld(options: ReadingOptions): Promise<HeldWorkbook> {
  const outline = await inExcel(outlineOf, options);
  const extents = outline.sheets.flatMap(({ extent }) => (extent ? [extent] : []));
  const { read, merges } = await readParts(outline, extents, options);
  return {
    ...outline,
    sheets: outline.sheets.map((sheet) => ({
      outline: sheet,
      cells: read.get(sheet.id)?.cells ?? [],
      merges: merges.get(sheet.id) ?? [],
      hiddenRows: hiddenRowsOf(sheet, read.get(sheet.id)?.hiddenRows ?? []),
    })),
  };
}

/** What was read of cells, and the merged areas of all sheets; by the sheets' ids. */
export interface PartsRead {
  readonly read: ReadonlyMap<string, SheetRead>;
  readonly merges: ReadonlyMap<string, readonly GridRange[]>;
}

/** Reads such cells, and the merged areas of every sheet beside the first of them. */
export async function readParts(
  outline: Outline,
  extents: readonly Extent[],
  options: ReadingOptions,
): Promise<PartsRead> {
  const rest: ((merges: Map<string, readonly GridRange[]>) => void)[] = [];
  const read = await readBlocks(extents, options, (context) => {
    rest.length = 0;
    for (const sheet of outline.sheets) if (sheet.extent) rest.push(askMerges(context, sheet));
  });
  const merges = new Map<string, readonly GridRange[]>();
  for (const take of rest) take(merges);
  return { read, merges };
}

/** The hidden rows of a sheet: those that were asked, or all of them where none is shown. */
export function hiddenRowsOf({ hiding, extent }: SheetOutline, some: readonly number[]): readonly number[] {
  if (hiding !== "all" || !extent) return some;
  return Array.from({ length: extent.rows }, (_, i) => extent.top + i);
}

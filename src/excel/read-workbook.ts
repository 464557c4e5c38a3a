import type { GridRange, SheetSnapshot } from "../engine/grid";
import { inExcel } from "./in-excel";
import { ownSheetsAmong, type OwnSheet } from "./own-sheets";
import { readBlocks, type Extent, type ReadingOptions } from "./read-blocks";
import { firstSheets } from "./sheets-in-one-sync";
import { supports } from "./supports";

export type { ReadingOptions } from "./read-blocks";

/** A workbook as it was when it was read. */
export interface WorkbookReading {
  /** The sheets in the order of their tabs, without ours. */
  readonly sheets: readonly SheetSnapshot[];
  /** One for each of these sheets, in the same order. */
  readonly facts: readonly SheetFacts[];
  /** The sheets of ours that were not read: journal, summary… */
  readonly own: readonly OwnSheet[];
  /** Whether the workbook calculates by hand and cells changed since it last did: totals may be out of date. */
  readonly awaitsCalculation: boolean;
}

/** What the user may need to know of a sheet before anything is written in it. */
export interface SheetFacts {
  readonly sheet: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly protected: boolean;
  /** Whether a filter hides some of its rows. */
  readonly filtered: boolean;
  /** The names of its tables. */
  readonly tables: readonly string[];
  /** Whether merged cells could be told: from requirement set 1.13. */
  readonly mergesKnown: boolean;
}

/**
 * Reads every sheet of the workbook but ours: one sync for what sheets there are, then one a block of cells, so two for
 * anything but a very large workbook (three beyond 32 sheets). Throws an ExcelProblem where Excel refuses.
 */
export async function readWorkbook(options: ReadingOptions = {}): Promise<WorkbookReading> {
  const outline = await inExcel(outlineOf, options);
  const { mergedAreas } = supports();
  const extents = outline.sheets.flatMap(({ extent }) => (extent ? [extent] : []));
  const rest: ((merges: Map<string, readonly GridRange[]>) => void)[] = [];
  const read = await readBlocks(extents, options, (context) => {
    rest.length = 0;
    for (const sheet of outline.sheets)
      if (sheet.extent) rest.push(askAlongside(context, sheet, mergedAreas));
  });
  const merges = new Map<string, readonly GridRange[]>();
  for (const take of rest) take(merges);
  return {
    sheets: outline.sheets.map(({ id, name, visibility, extent, hiding }) => ({
      name,
      visibility,
      cells: read.get(id)?.cells ?? [],
      merges: merges.get(id) ?? [],
      hiddenRows: hiding === "all" && extent ? allRows(extent) : (read.get(id)?.hiddenRows ?? []),
    })),
    facts: outline.sheets.map(({ name, visibility, isProtected, filtered, tables }) => ({
      sheet: name,
      visibility,
      protected: isProtected,
      filtered,
      tables,
      mergesKnown: mergedAreas,
    })),
    own: outline.own,
    awaitsCalculation: outline.awaitsCalculation,
  };
}

interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly isProtected: boolean;
  readonly filtered: boolean;
  readonly tables: readonly string[];
  /** Null for a sheet that holds nothing. */
  readonly extent: Extent | null;
  /** Some rows are hidden, all are, or none. */
  readonly hiding: "some" | "all" | "none";
}

interface Outline {
  readonly sheets: readonly SheetOutline[];
  readonly own: readonly OwnSheet[];
  readonly awaitsCalculation: boolean;
}

async function outlineOf(context: Excel.RequestContext): Promise<Outline> {
  const { worksheets, names, application } = context.workbook;
  application.load("calculationMode,calculationState");
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  const early = firstSheets(context).map(askSheet);
  await context.sync();
  const own = ownSheetsAmong(names.items);
  const known = new Map(
    early.flatMap((asked) => (asked.sheet.isNullObject ? [] : [[asked.sheet.id, asked]])),
  );
  const late = worksheets.items.filter(({ id }) => !known.has(id)).map(askSheet);
  if (late.length > 0) await context.sync();
  for (const asked of late) known.set(asked.sheet.id, asked);
  const isOurs = new Set(own.map(({ sheet }) => sheet.toLowerCase()));
  const sheets = worksheets.items.filter(({ name }) => !isOurs.has(name.toLowerCase()));
  return {
    sheets: sheets.flatMap(({ id, name, visibility }) => {
      const asked = known.get(id);
      return asked ? [told(asked, id, name, visibilityOf(visibility))] : [];
    }),
    own,
    awaitsCalculation:
      application.calculationMode === Excel.CalculationMode.manual &&
      application.calculationState !== Excel.CalculationState.done,
  };
}

/** Asks what there is to know of a sheet before its cells are read. */
function askSheet(sheet: Excel.Worksheet) {
  sheet.load("id");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,format/font/strikethrough");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  sheet.tables.load("items/name");
  return { sheet, used };
}

function told(
  { sheet, used }: ReturnType<typeof askSheet>,
  id: string,
  name: string,
  visibility: SheetSnapshot["visibility"],
): SheetOutline {
  const facts = {
    id,
    name,
    visibility,
    isProtected: sheet.protection.protected,
    filtered: sheet.autoFilter.isDataFiltered,
    tables: sheet.tables.items.map((table) => table.name),
  };
  if (used.isNullObject) return { ...facts, extent: null, hiding: "none" };
  // Null where cells differ, whatever the type says.
  const rowHidden: boolean | null = used.rowHidden;
  const strikethrough: boolean | null = used.format.font.strikethrough;
  return {
    ...facts,
    extent: {
      id,
      top: used.rowIndex,
      left: used.columnIndex,
      rows: used.rowCount,
      columns: used.columnCount,
      struck: strikethrough !== false,
      someHidden: rowHidden === null,
    },
    hiding: rowHidden === null ? "some" : rowHidden ? "all" : "none",
  };
}

function visibilityOf(visibility: string): SheetSnapshot["visibility"] {
  switch (visibility) {
    case "Hidden":
      return "hidden";
    case "VeryHidden":
      return "veryHidden";
    default:
      return "visible";
  }
}

const AREA = "items/rowIndex,items/columnIndex,items/rowCount,items/columnCount";

/** Asks for merged areas in the sync that reads the first cells; what it returns takes the answers. */
function askAlongside(context: Excel.RequestContext, { id, extent }: SheetOutline, mergedAreas: boolean) {
  const range = extent
    ? context.workbook.worksheets
        .getItem(id)
        .getRangeByIndexes(extent.top, extent.left, extent.rows, extent.columns)
    : null;
  const merged = mergedAreas ? range?.getMergedAreasOrNullObject() : undefined;
  merged?.areas.load(AREA);
  return (merges: Map<string, readonly GridRange[]>): void => {
    if (merged && !merged.isNullObject) merges.set(id, merged.areas.items.map(rangeOf));
  };
}

function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): GridRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

function allRows({ top, rows }: Extent): readonly number[] {
  return Array.from({ length: rows }, (_, i) => top + i);
}

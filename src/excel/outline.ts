import type { GridRange, SheetSnapshot } from "../engine/grid";
import { ownSheetsAmong, type OwnSheet } from "./own-sheets";
import { AREA, rangeOf } from "./range-of";
import type { Extent } from "./read-blocks";
import { firstSheets } from "./sheets-in-one-sync";
import { supports } from "./supports";

/** What there is to know of a sheet before its cells are read. */
export interface SheetOutline {
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
  /** Whether formulas may fill cells beside their own. */
  readonly spills: boolean;
}

/** What there is to know of a workbook before cells are read. */
export interface Outline {
  readonly sheets: readonly SheetOutline[];
  readonly own: readonly OwnSheet[];
  readonly awaitsCalculation: boolean;
}

/** Asks what sheets there are and where their cells stand, in one sync; two beyond 32 sheets. */
export async function outlineOf(context: Excel.RequestContext): Promise<Outline> {
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
  if (supports().spills) used.load("hasSpill");
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
  if (used.isNullObject) return { ...facts, extent: null, hiding: "none", spills: false };
  // Null where cells differ, whatever the type says.
  const rowHidden: boolean | null = used.rowHidden;
  const spills: boolean | null = supports().spills ? used.hasSpill : false;
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
    spills: spills !== false,
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

/** Asks for merged areas in the sync that reads the first cells; what it returns takes the answers. */
export function askMerges(context: Excel.RequestContext, { id, extent }: SheetOutline) {
  const range = extent
    ? context.workbook.worksheets
        .getItem(id)
        .getRangeByIndexes(extent.top, extent.left, extent.rows, extent.columns)
    : null;
  const merged = supports().mergedAreas ? range?.getMergedAreasOrNullObject() : undefined;
  merged?.areas.load(AREA);
  return (merges: Map<string, readonly GridRange[]>): void => {
    if (merged && !merged.isNullObject) merges.set(id, merged.areas.items.map(rangeOf));
  };
}

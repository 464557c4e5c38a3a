import { parseRange } from "../engine/grid";
import { goToTexts, placeTexts, say, type Lang } from "../texts";
import { inExcel, type InExcelOptions } from "./in-excel";

/** A cell, or several, of a sheet. */
export interface SheetPlace {
  readonly sheet: string;
  /** A1, no $; a range is allowed. */
  readonly address: string;
}

/** What was done to show a place. */
export interface GoneTo {
  /**
   * `selected`: the cell is selected in the sheet, now in front. `out-of-sight`: so it is, but its row or column is
   * hidden. Otherwise nothing was done: sheets are never shown against the user's will.
   */
  readonly kind: keyof typeof goToTexts;
  readonly place: SheetPlace;
}

/** Brings a place before the user. */
export function goTo(place: SheetPlace, options: InExcelOptions = {}): Promise<GoneTo> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    sheet.load("visibility");
    const range = parseRange(place.address) ? sheet.getRange(place.address) : sheet.getRange("A1");
    range.load("rowHidden,columnHidden");
    await context.sync();
    // A sheet of charts is not among those that hold cells either.
    if (sheet.isNullObject) return { kind: "sheet-gone", place };
    if (sheet.visibility === Excel.SheetVisibility.hidden) return { kind: "hidden-sheet", place };
    if (sheet.visibility === Excel.SheetVisibility.veryHidden) return { kind: "very-hidden-sheet", place };
    sheet.activate();
    range.select();
    await context.sync();
    const hidden = range.rowHidden || range.columnHidden;
    return { kind: hidden ? "out-of-sight" : "selected", place };
  }, options);
}

/** What was done, as the user reads it. */
export function sayGoneTo({ kind, place }: GoneTo, lang: Lang): string {
  const { sheet, address } = place;
  return say(goToTexts[kind], lang, { sheet, place: say(placeTexts.cell, lang, { sheet, address }) });
}

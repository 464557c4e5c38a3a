/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- what is asked for is read by a function that is called after the sync */
import type { GridRange } from "../engine/grid";
import type { SheetPlan } from "../engine/outputs";
import type { AreaCalls } from "./lay-looks";
import { layPlan, tableOf } from "./lay-plan";
import { freeTitle, nameOfRole } from "./own-sheets";

/** What the workbook knows of our sheet of a role. Plain data. */
export interface OwnSheetState {
  readonly role: string;
  /** What it is called, or null where there is none. */
  readonly sheet: string | null;
  /** The cells that we filled, moved as the user moved them; null where there are none. */
  readonly table: GridRange | null;
  readonly isProtected: boolean;
  /** Whether a name of ours is left of a sheet that the user deleted. */
  readonly staleName: boolean;
  /** The titles of all sheets that hold cells. */
  readonly titles: readonly string[];
}

/** Asks for our sheet of a role in the sync to come; `state` is called after it. */
export function askOwnSheet(context: Excel.RequestContext, role: string) {
  const { names, worksheets } = context.workbook;
  worksheets.load("items/name");
  const name = names.getItemOrNullObject(nameOfRole(role));
  name.load("name");
  const range = name.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const { worksheet } = range;
  worksheet.load("name");
  worksheet.protection.load("protected");
  const state = (): OwnSheetState => ({
    role,
    sheet: worksheet.isNullObject ? null : worksheet.name,
    table: worksheet.isNullObject
      ? null
      : {
          top: range.rowIndex,
          left: range.columnIndex,
          bottom: range.rowIndex + range.rowCount - 1,
          right: range.columnIndex + range.columnCount - 1,
        },
    isProtected: !worksheet.isNullObject && worksheet.protection.protected,
    staleName: worksheet.isNullObject && !name.isNullObject,
    titles: worksheets.items.map((sheet) => sheet.name),
  });
  return { worksheet, state };
}

/** The title that a new sheet of ours would take. */
export function titleFor({ title }: SheetPlan, { titles }: OwnSheetState): string {
  return freeTitle(title, titles);
}

/** Adds the sheet of a plan at the end of the workbook, and the hidden name by which it is found again. */
export function addOwnSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  state: OwnSheetState,
  calls: AreaCalls,
): Excel.Worksheet {
  const { names, worksheets } = context.workbook;
  const name = nameOfRole(plan.role);
  if (state.staleName) names.getItem(name).delete();
  const sheet = worksheets.add(titleFor(plan, state));
  layPlan(sheet, plan, calls);
  const { top, left, bottom, right } = tableOf(plan, { row: 0, column: 0 });
  const filled = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  names.add(name, filled).visible = false;
  return sheet;
}

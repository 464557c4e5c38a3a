/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- what is asked for is read by a function that is called after the sync */
import type { SheetPlan } from "../engine/outputs";
import { layPlan } from "./lay-plan";
import { freeTitle, nameOfRole } from "./own-sheets";

/** What the workbook knows of our sheet of a role. Plain data. */
export interface OwnSheetState {
  readonly role: string;
  /** What it is called, or null where there is none. */
  readonly sheet: string | null;
  readonly isProtected: boolean;
  /** Whether a name of ours is left of a sheet that the user deleted. */
  readonly staleName: boolean;
  /** The rows that were grouped when it was last filled, as `outlineOf` gives them. */
  readonly outline: string;
  /** The titles of all sheets that hold cells. */
  readonly titles: readonly string[];
}

/** Asks for our sheet of a role in the sync to come; `state` is called after it. */
export function askOwnSheet(context: Excel.RequestContext, role: string) {
  const { names, worksheets } = context.workbook;
  worksheets.load("items/name");
  const name = names.getItemOrNullObject(nameOfRole(role));
  name.load("name,comment");
  const { worksheet } = name.getRangeOrNullObject();
  worksheet.load("name");
  worksheet.protection.load("protected");
  const state = (): OwnSheetState => ({
    role,
    sheet: worksheet.isNullObject ? null : worksheet.name,
    isProtected: !worksheet.isNullObject && worksheet.protection.protected,
    staleName: worksheet.isNullObject && !name.isNullObject,
    outline: name.isNullObject ? "" : name.comment,
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
): Excel.Worksheet {
  const { names, worksheets } = context.workbook;
  const name = nameOfRole(plan.role);
  if (state.staleName) names.getItem(name).delete();
  const sheet = worksheets.add(titleFor(plan, state));
  layPlan(sheet, plan);
  markOwnSheet(context, sheet, plan);
  return sheet;
}

/** Gives a sheet the hidden name by which it is found again; its comment keeps what the API does not tell: the outline. */
export function markOwnSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { names } = context.workbook;
  names.add(nameOfRole(plan.role), sheet.getRange("A1"), outlineOf(plan)).visible = false;
}

/** "5:9,11:14", rows from one. */
export function outlineOf({ outline }: SheetPlan): string {
  return outline.map(({ top, bottom }) => `${top + 1}:${bottom + 1}`).join(",");
}

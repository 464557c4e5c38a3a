/* eslint-disable office-addins/call-sync-before-read -- what is asked for is read by a function that is called after the sync */
import { toA1, type GridRange } from "../engine/grid";
import { quotedSheet, type SheetPlan } from "../engine/outputs";
import { ExcelProblem } from "./excel-problem";
import type { AreaCalls } from "./lay-looks";
import { layPlan, tableOf } from "./lay-plan";
import { freeTitle, makingNameOfRole, nameOfRole, titleFormula } from "./own-sheets";
import { rangeOf } from "./range-of";
import type { Steps } from "./steps";

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
  /** Whether a sheet of the role was begun and not finished: to be removed before anything else. */
  readonly halfMade: boolean;
  /** Whether sheets can be added: not where the workbook's structure is protected. */
  readonly mayAdd: boolean;
  /** The titles of all sheets that hold cells. */
  readonly titles: readonly string[];
}

/** Asks for our sheet of a role in the sync to come; `state` is called after it. */
export function askOwnSheet(context: Excel.RequestContext, role: string) {
  const { names, worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  const name = names.getItemOrNullObject(nameOfRole(role));
  name.load("name");
  const making = names.getItemOrNullObject(makingNameOfRole(role));
  making.load("name");
  const range = name.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const { worksheet } = range;
  worksheet.load("name");
  worksheet.protection.load("protected");
  const state = (): OwnSheetState => ({
    role,
    sheet: worksheet.isNullObject ? null : worksheet.name,
    table: worksheet.isNullObject ? null : rangeOf(range),
    isProtected: !worksheet.isNullObject && worksheet.protection.protected,
    staleName: worksheet.isNullObject && !name.isNullObject,
    halfMade: !making.isNullObject,
    mayAdd: !protection.protected,
    titles: worksheets.items.map((sheet) => sheet.name),
  });
  return { worksheet, state };
}

/** The title that a new sheet of ours would take. */
export function titleFor({ title }: SheetPlan, { titles }: OwnSheetState): string {
  return freeTitle(title, titles);
}

/** Throws where a sheet of ours cannot be added: nothing is written then. */
export function checkMayAdd({ mayAdd }: OwnSheetState): void {
  if (!mayAdd) throw new ExcelProblem("structure-protected", "AccessDenied", "WorksheetCollection.add");
}

/**
 * Adds the sheet of a plan at the end of the workbook, and the hidden name by which it is found again. Another name stands
 * for it before anything of it is there and until all is, what is asked at last included: what fails in between is found
 * by it and removed.
 */
export function* addOwnSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  state: OwnSheetState,
  calls: AreaCalls,
  atLast: () => void = () => undefined,
): Steps {
  const { names, worksheets } = context.workbook;
  const title = titleFor(plan, state);
  const table = tableOf(plan, { row: 0, column: 0 });
  const making = makingNameOfRole(plan.role);
  names.add(making, titleFormula(title)).visible = false;
  const sheet = worksheets.add(title);
  names.getItem(making).formula = referenceTo(title, table);
  yield* layPlan(sheet, plan, calls);
  const name = nameOfRole(plan.role);
  if (state.staleName) names.getItem(name).delete();
  const { top, left, bottom, right } = table;
  const filled = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  names.add(name, filled).visible = false;
  atLast();
  names.getItem(making).delete();
}

/** The formula of a name that refers to cells: "='Synthèse'!$A$1:$F$20". */
export function referenceTo(sheet: string, { top, left, bottom, right }: GridRange): string {
  const corner = (row: number, column: number): string =>
    toA1({ row, column }).replace(/^([A-Z]+)/, "$$$1$$");
  return `=${quotedSheet(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

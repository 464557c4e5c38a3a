import type { SheetPlan } from "../engine/outputs";
import { ExcelProblem, sayHostError } from "./excel-problem";
import { inExcel, type InExcelOptions } from "./in-excel";
import { layPlan } from "./lay-plan";
import { asOwnEdit } from "./own-edits";
import { addOwnSheet, askOwnSheet, markOwnSheet, outlineOf, titleFor } from "./own-sheet";
import { nameOfRole } from "./own-sheets";
import { supports } from "./supports";

/** What writing a sheet of ours came to. */
export interface WrittenSheet {
  /** What the sheet is called. */
  readonly sheet: string;
  /** `added`: it was not there. `refilled`: it was, and was cleared first. */
  readonly kind: "added" | "refilled";
  /** Whether another title was taken because a sheet of the user's own bears the one wanted. */
  readonly otherTitle: boolean;
}

/**
 * Writes a sheet of ours: the one of that role, cleared and filled again, or a new one. Two syncs, three where rows are grouped otherwise than before. A sheet of the user's
 * own is never written, whatever its title. If it fails nothing is to be repaired: to write again is enough.
 */
export function writeSheet(plan: SheetPlan, options: InExcelOptions = {}): Promise<WrittenSheet> {
  return asOwnEdit(() =>
    inExcel(async (context) => {
      const asked = askOwnSheet(context, plan.role);
      asked.worksheet.charts.load("items/name");
      await context.sync();
      const state = asked.state();
      if (state.sheet === null) {
        const title = titleFor(plan, state);
        addOwnSheet(context, plan, state);
        await context.sync();
        return { sheet: title, kind: "added", otherTitle: title !== plan.title };
      }
      if (state.isProtected) throw new ExcelProblem("protected", "AccessDenied", state.sheet);
      const changed = outlineOf(plan) !== state.outline;
      if (changed) await foldFlat(context, asked.worksheet, state.outline);
      empty(asked.worksheet);
      layPlan(asked.worksheet, changed ? plan : { ...plan, outline: [] });
      if (changed) {
        context.workbook.names.getItem(nameOfRole(plan.role)).delete();
        markOwnSheet(context, asked.worksheet, plan);
      }
      await context.sync();
      return { sheet: state.sheet, kind: "refilled", otherTitle: false };
    }, options),
  );
}

/** Takes the groups of rows away. Those that the user took away already are no reason to fail. */
async function foldFlat(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  outline: string,
): Promise<void> {
  if (outline === "" || !supports().outline) return;
  for (const rows of outline.split(",")) sheet.getRange(rows).ungroup(Excel.GroupOption.byRows);
  try {
    await context.sync();
  } catch (error) {
    const problem = sayHostError(error);
    if (!(problem instanceof ExcelProblem) || problem.reason !== "unforeseen") throw error;
  }
}

/** Whatever stands on our sheet goes: it is said on the sheet itself that it is filled anew each time. */
function empty(sheet: Excel.Worksheet): void {
  for (const chart of sheet.charts.items) chart.delete();
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.clear();
  sheet.freezePanes.unfreeze();
}

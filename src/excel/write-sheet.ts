import type { SheetPlan } from "../engine/outputs";
import { ExcelProblem } from "./excel-problem";
import { inExcel, type InExcelOptions } from "./in-excel";
import { layPlan } from "./lay-plan";
import { asOwnEdit } from "./own-edits";
import { addOwnSheet, askOwnSheet, titleFor } from "./own-sheet";

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
 * Writes a sheet of ours: the one of that role, cleared and filled again, or a new one. Two syncs. A sheet of the user's
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
      empty(asked.worksheet);
      layPlan(asked.worksheet, plan);
      await context.sync();
      return { sheet: state.sheet, kind: "refilled", otherTitle: false };
    }, options),
  );
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

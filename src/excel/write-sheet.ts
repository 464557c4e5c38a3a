import { toA1, type CellAddress } from "../engine/grid";
import { moveFormulas, quotedSheet, type SheetPlan } from "../engine/outputs";
import { probeSeparator, withSeparator } from "./area-separator";
import { ExcelProblem, sayHostError } from "./excel-problem";
import { inExcel, type InExcelOptions } from "./in-excel";
import { tableOf } from "./lay-plan";
import { asOwnEdit } from "./own-edits";
import { addOwnSheet, askOwnSheet, titleFor } from "./own-sheet";
import { nameOfRole } from "./own-sheets";
import { chooseRefill, refill, type Standing } from "./refill";
import { askTrace, traceOf } from "./sheet-trace";
import { supports } from "./supports";

/** What writing a sheet of ours came to. */
export interface WrittenSheet {
  /** What the sheet is called. */
  readonly sheet: string;
  /** `added`: it was not there, or could not be filled again. `refilled`: it was, and its table was filled again. */
  readonly kind: "added" | "refilled";
  /** Whether another title was taken because a sheet of the user's own bears the one wanted. */
  readonly otherTitle: boolean;
  /**
   * Our sheet as it was before, left as it is under this title because cells that the user added stand where the table
   * must go; null where there is none.
   */
  readonly leftAsIs: string | null;
  /** How many rows lower the user's own cells under the table stand, for it had to grow: zero where they stay. */
  readonly pushed: number;
}

/**
 * Writes a sheet of ours: the one of that role, its table filled again, or a new one. What the user added beside the table
 * stays, lower where the table grows over it, and so do the sizes, the print set-up and the title that they gave it. Two syncs for a new sheet, three for one
 * that is filled again, four where its rows are grouped otherwise than before. A sheet of the user's own is never written,
 * whatever its title. If it fails nothing is to be repaired: to write again is enough.
 */
export function writeSheet(plan: SheetPlan, options: InExcelOptions = {}): Promise<WrittenSheet> {
  return asOwnEdit(() => withSeparator(() => inExcel((context) => write(context, plan), options)));
}

async function write(context: Excel.RequestContext, plan: SheetPlan): Promise<WrittenSheet> {
  const asked = askOwnSheet(context, plan.role);
  const { worksheet } = asked;
  worksheet.charts.load("items/name");
  worksheet.horizontalPageBreaks.load("items/rowIndex");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("formulas,rowIndex,columnIndex");
  probeSeparator(context.workbook.worksheets.getFirst());
  const traces = askTrace(context, plan.role);
  await context.sync();
  const state = asked.state();
  if (state.sheet === null || state.table === null) {
    const sheet = titleFor(plan, state);
    addOwnSheet(context, plan, state, "joined");
    traces.leave(traceOf(plan));
    await context.sync();
    return { sheet, kind: "added", otherTitle: sheet !== plan.title, leftAsIs: null, pushed: 0 };
  }
  const { table } = state;
  const standing: Standing = {
    table,
    trace: await traces.read(),
    held: used.isNullObject ? [] : heldIn(used),
    breaks: worksheet.horizontalPageBreaks.items,
    charts: worksheet.charts.items.map(({ name }) => name),
  };
  const moved = moveFormulas(plan, table.top, table.left);
  const choice = chooseRefill(standing, moved);
  if (choice.kind === "elsewhere") {
    const sheet = titleFor(plan, state);
    addOwnSheet(context, plan, { ...state, staleName: true }, "joined");
    traces.leave(traceOf(plan));
    await context.sync();
    return { sheet, kind: "added", otherTitle: false, leftAsIs: state.sheet, pushed: 0 };
  }
  if (state.isProtected) throw new ExcelProblem("protected", "AccessDenied", state.sheet);
  if (!choice.sameGroups) await foldFlat(context, worksheet, standing);
  refill(worksheet, moved, standing, choice);
  const now = tableOf(plan, { row: table.top, column: table.left });
  if (now.bottom !== table.bottom || now.right !== table.right) {
    const corners = [
      { row: now.top, column: now.left },
      { row: now.bottom, column: now.right },
    ];
    context.workbook.names.getItem(nameOfRole(plan.role)).formula =
      `=${quotedSheet(state.sheet)}!${corners.map(fixed).join(":")}`;
  }
  traces.leave(traceOf(plan));
  await context.sync();
  return { sheet: state.sheet, kind: "refilled", otherTitle: false, leftAsIs: null, pushed: choice.pushed };
}

function heldIn({ formulas, rowIndex, columnIndex }: Excel.Range): readonly CellAddress[] {
  return formulas.flatMap((line: readonly unknown[], row) =>
    line.flatMap((held, column) =>
      held === "" ? [] : [{ row: rowIndex + row, column: columnIndex + column }],
    ),
  );
}

function fixed(cell: CellAddress): string {
  return toA1(cell).replace(/^([A-Z]+)/, "$$$1$$");
}

/** Takes the groups of rows away. Those that the user took away already are no reason to fail. */
async function foldFlat(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { table, trace }: Standing,
): Promise<void> {
  const groups = trace?.outline ?? [];
  if (groups.length === 0 || !supports().outline) return;
  for (const { top, bottom } of groups) {
    sheet.getRange(`${table.top + top + 1}:${table.top + bottom + 1}`).ungroup(Excel.GroupOption.byRows);
  }
  try {
    await context.sync();
  } catch (error) {
    const problem = sayHostError(error);
    if (!(problem instanceof ExcelProblem) || problem.reason !== "unforeseen") throw error;
  }
}

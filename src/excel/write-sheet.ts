import type { CellAddress, GridRange } from "../engine/grid";
import { moveFormulas, type RowGroup, type SheetPlan } from "../engine/outputs";
import { probeSeparator, withSeparator } from "./area-separator";
import { ExcelProblem, sayHostError } from "./excel-problem";
import { leaveNothingHalfMade, removeHalfMade } from "./half-made";
import { inExcel, type InExcelOptions } from "./in-excel";
import { tableOf } from "./lay-plan";
import { asOwnEdit } from "./own-edits";
import {
  addOwnSheet,
  askOwnSheet,
  checkMayAdd,
  referenceTo,
  titleFor,
  type OwnSheetState,
} from "./own-sheet";
import { nameOfRole } from "./own-sheets";
import { chooseRewrite, rewrite, traceMeanwhile, type Standing } from "./rewrite";
import { askTrace, traceOf } from "./sheet-trace";
import { inParts, type Steps } from "./steps";
import { supports } from "./supports";
import { withRange } from "./with-range";

/** What writing a sheet of ours came to. */
export interface WrittenSheet {
  /** What the sheet is called. */
  readonly sheet: string;
  /** `added`: it was not there, or could not be filled again. `rewritten`: it was, and its table was filled again. */
  readonly kind: "added" | "rewritten";
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

/** How a sheet of ours is written. */
export interface WriteSheetOptions extends InExcelOptions {
  /** Called as the parts of a large sheet are written, with the rows written so far and in all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Writes a sheet of ours: the one of that role, its table filled again, or a new one. What the user added beside the table
 * stays, lower where the table grows over it, and so do the sizes, the print set-up and the title that they gave it. Two
 * syncs for a new sheet, three for one that is filled again, four where its rows are grouped otherwise than before, and
 * one more for each 1.5 MB. A sheet of the user's own is never written, whatever its title. If it fails nothing is to be
 * repaired: to write again is enough, and a new sheet that is not whole is taken away.
 */
export function writeSheet(plan: SheetPlan, options: WriteSheetOptions = {}): Promise<WrittenSheet> {
  return asOwnEdit(async () => {
    try {
      return await withSeparator(() => inExcel((context) => write(context, plan, options), options));
    } catch (error) {
      if (error instanceof ExcelProblem && !BEFORE_WRITING.has(error.reason))
        await leaveNothingHalfMade(plan.role, options);
      throw error;
    }
  });
}

/** Reasons for which nothing was written. */
const BEFORE_WRITING: ReadonlySet<ExcelProblem["reason"]> = new Set([
  "cell-edited",
  "structure-protected",
  "stopped",
]);

async function write(
  context: Excel.RequestContext,
  plan: SheetPlan,
  options: WriteSheetOptions,
): Promise<WrittenSheet> {
  const asked = askOwnSheet(context, plan.role);
  const { worksheet } = asked;
  worksheet.charts.load("items/name");
  worksheet.horizontalPageBreaks.load("items/rowIndex");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  probeSeparator(context.workbook.worksheets.getFirst());
  const traces = askTrace(context, plan.role);
  await context.sync();
  const state = asked.state();
  if (state.halfMade) {
    await removeHalfMade(context, plan.role);
    return write(context, plan, options);
  }
  const send = (steps: Steps): Promise<void> =>
    inParts(context, steps, (rows) => options.onProgress?.(rows, plan.rows.length));
  const add = async (found: OwnSheetState, leftAsIs: string | null): Promise<WrittenSheet> => {
    checkMayAdd(found);
    const sheet = titleFor(plan, found);
    const pieces = await traces.keep(plan, send);
    await send(addOwnSheet(context, plan, found, "joined", () => traces.leave(traceOf(plan, pieces))));
    await context.sync();
    const otherTitle = leftAsIs === null && sheet !== plan.title;
    return { sheet, kind: "added", otherTitle, leftAsIs, pushed: 0 };
  };
  if (state.sheet === null || state.table === null) return add(state, null);
  const { table } = state;
  const isImmense =
    cellsIn(table) > MOST_CELLS || (!used.isNullObject && used.rowCount * used.columnCount > MOST_CELLS);
  if (isImmense) return add({ ...state, staleName: true }, state.sheet);
  const held = used.isNullObject ? [] : await askHeld(context, worksheet, used);
  const trace = await traces.read();
  await context.sync();
  const standing: Standing = {
    table,
    trace,
    held: held.flatMap(heldIn),
    breaks: worksheet.horizontalPageBreaks.items,
    charts: worksheet.charts.items.map(({ name }) => name),
  };
  const moved = moveFormulas(plan, table.top, table.left);
  const choice = chooseRewrite(standing, moved);
  if (choice.kind === "elsewhere") return add({ ...state, staleName: true }, state.sheet);
  if (state.isProtected) throw new ExcelProblem("protected", "AccessDenied", state.sheet);
  if (!choice.sameGroups) await foldFlat(context, worksheet, standing);
  const name = context.workbook.names.getItem(nameOfRole(plan.role));
  const now = tableOf(plan, { row: table.top, column: table.left });
  const resizes = now.bottom !== table.bottom || now.right !== table.right;
  const nameIs = (bottom: number, right: number): void => {
    if (resizes) name.formula = referenceTo(worksheet.name, { ...table, bottom, right });
  };
  // A name may stand for less than its trace tells of, never for more.
  const meanwhile = (): void => {
    traces.leave(traceMeanwhile(standing, moved));
    nameIs(Math.max(table.bottom, now.bottom), Math.max(table.right, now.right));
  };
  const pieces = await traces.keep(plan, send);
  await send(rewrite(worksheet, moved, standing, choice, meanwhile));
  nameIs(now.bottom, now.right);
  traces.leave(traceOf(plan, pieces));
  await context.sync();
  return { sheet: state.sheet, kind: "rewritten", otherTitle: false, leftAsIs: null, pushed: choice.pushed };
}

/** Cells of a sheet that is filled again: what a cell far away makes larger is left as it is, and another one made. */
const MOST_CELLS = 5_000_000;

const cellsIn = ({ top, left, bottom, right }: GridRange): number => (bottom - top + 1) * (right - left + 1);

/** Cells whose kinds of content fit in one answer: a kind takes some ten bytes. */
const MOST_KINDS = 300_000;

/** Asks which cells hold something, all in the sync to come but for a very large sheet. */
async function askHeld(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<readonly Excel.Range[]> {
  const rows = Math.max(1, Math.floor(MOST_KINDS / columnCount));
  const parts: Excel.Range[] = [];
  for (let from = 0; from < rowCount; from += rows) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each answer is as large as it may be
    if (from > 0) await context.sync();
    const part = sheet.getRangeByIndexes(
      rowIndex + from,
      columnIndex,
      Math.min(rows, rowCount - from),
      columnCount,
    );
    part.load("valueTypes,rowIndex,columnIndex");
    parts.push(part);
  }
  return parts;
}

function heldIn({ valueTypes, rowIndex, columnIndex }: Excel.Range): readonly CellAddress[] {
  return valueTypes.flatMap((line, row) =>
    line.flatMap((kind, column) =>
      kind === Excel.RangeValueType.empty ? [] : [{ row: rowIndex + row, column: columnIndex + column }],
    ),
  );
}

/** Takes the groups of rows away, all in one sync; one by one where one of them is not there, or was taken away already. */
async function foldFlat(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { table, trace }: Standing,
): Promise<void> {
  const groups = trace?.outline ?? [];
  if (groups.length === 0 || !supports().outline) return;
  if (await couldUngroup(context, sheet, groups, table.top)) return;
  for (const group of groups) await couldUngroup(context, sheet, [group], table.top);
}

async function couldUngroup(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  groups: readonly RowGroup[],
  top: number,
): Promise<boolean> {
  for (const group of groups) {
    const rows = `${top + group.top + 1}:${top + group.bottom + 1}`;
    withRange(sheet, rows, (range) => range.ungroup(Excel.GroupOption.byRows));
  }
  try {
    await context.sync();
    return true;
  } catch (error) {
    const problem = sayHostError(error);
    if (!(problem instanceof ExcelProblem) || problem.reason !== "unforeseen") throw error;
    return false;
  }
}

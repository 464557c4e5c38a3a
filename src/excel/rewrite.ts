import { contains, rangeToA1, type CellAddress, type GridRange } from "../engine/grid";
import type { PlannedCell, RowGroup, SheetPlan } from "../engine/outputs";
import { cellInput } from "./cell-content";
import { layLooks, layOver } from "./lay-looks";
import { chartName, formatOf, layCells, layGroups, layShape, layWidths, tableOf } from "./lay-plan";
import { traceOf, type SheetTrace } from "./sheet-trace";
import type { Steps } from "./steps";

/** A sheet of ours as it stands before it is filled again. */
export interface Standing {
  /** The cells that we filled the last time. */
  readonly table: GridRange;
  /** Null where nothing says how they were filled: then all of them are ours. */
  readonly trace: SheetTrace | null;
  /** Every cell of the sheet that holds something. */
  readonly held: readonly CellAddress[];
  /** The names of its charts. */
  readonly charts: readonly string[];
  /** The breaks between its pages, those that the user put among them. */
  readonly breaks: readonly Excel.PageBreak[];
}

/** What filling a sheet again has to leave alone, or why it cannot be filled where it stands. */
type RewriteChoice =
  | {
      readonly kind: "in-place";
      /** The cells of the user's own that stand within the table. */
      readonly spared: readonly CellAddress[];
      /** Whether the rows are grouped as before. */
      readonly sameGroups: boolean;
      /** Rows to put under the table first, so that what the user has there makes room. */
      readonly pushed: number;
    }
  /** Cells of the user's own would be lost. */
  | { readonly kind: "elsewhere" };

/** Says whether the table can be filled again where it stands. */
export function chooseRewrite(standing: Standing, plan: SheetPlan): RewriteChoice {
  const { table, trace } = standing;
  const { rows, columns } = sizeOf(table);
  // Rows or columns put inside the table: what they hold cannot be told from ours.
  if (trace && (rows > trace.rows || columns > trace.columns)) return { kind: "elsewhere" };
  const theirs = standing.held.filter(
    ({ row, column }) => !isFilled(standing, row - table.top, column - table.left),
  );
  const taken = theirs.filter((cell) => isTaken(plan, cell, table));
  if (taken.some((cell) => cell.row <= table.bottom)) return { kind: "elsewhere" };
  const { bottom } = tableOf(plan, { row: table.top, column: table.left });
  const pushed = taken.length === 0 ? 0 : bottom - table.bottom;
  const isKnown = !isCut(standing) && trace?.halfway !== true;
  const sameGroups = isKnown && JSON.stringify(trace?.outline ?? []) === JSON.stringify(plan.outline);
  return {
    kind: "in-place",
    spared: theirs.filter((cell) => pushed === 0 || cell.row <= table.bottom),
    sameGroups,
    pushed,
  };
}

function sizeOf({ top, left, bottom, right }: GridRange): {
  readonly rows: number;
  readonly columns: number;
} {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether rows or columns were taken out of the table since it was filled. */
function isCut({ table, trace }: Standing): boolean {
  const { rows, columns } = sizeOf(table);
  return trace !== null && (rows !== trace.rows || columns !== trace.columns);
}

/** Whether we filled a cell of the table, counted from its first; all of them where nothing says which. */
function isFilled(standing: Standing, row: number, column: number): boolean {
  const { rows, columns } = sizeOf(standing.table);
  if (row < 0 || column < 0 || row >= rows || column >= columns) return false;
  return standing.trace === null || isCut(standing) || standing.trace.filled[row]?.[column] === "1";
}

/**
 * The trace of a table while it is filled again: all that it held and all that it will hold is ours, so that it can be
 * filled once more if that fails halfway.
 */
export function traceMeanwhile(standing: Standing, plan: SheetPlan): SheetTrace {
  const { trace, table } = standing;
  const [old, now] = [sizeOf(table), traceOf(plan, null)];
  const groups = trace?.outline ?? [];
  const isNew = ({ top, bottom }: RowGroup): boolean =>
    !groups.some((known) => known.top === top && known.bottom === bottom);
  const [rows, columns] = [Math.max(old.rows, now.rows), Math.max(old.columns, now.columns)];
  const filled = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      now.filled[row]?.[column] === "1" || isFilled(standing, row, column) ? "1" : "0",
    ).join(""),
  );
  return {
    ...{ rows, columns, filled },
    halfway: true,
    outline: [...groups, ...now.outline.filter(isNew)],
    tall: [...(trace?.tall ?? []), ...now.tall],
    breaks: [...(trace?.breaks ?? []), ...now.breaks],
    keeps: trace?.keeps ?? null,
    pieces: trace?.pieces ?? null,
  };
}

/** Whether a plan fills or covers a cell, its table starting where the old one does. */
function isTaken(
  { rows, merges, chart }: SheetPlan,
  { row, column }: CellAddress,
  table: GridRange,
): boolean {
  const cell = { row: row - table.top, column: column - table.left };
  const planned = rows[cell.row]?.[cell.column];
  if (planned && planned.content.kind !== "empty") return true;
  // What the user writes in a merged box that we leave empty stays in it.
  const isHidden = (merge: GridRange): boolean =>
    contains(merge, cell) && (merge.top !== cell.row || merge.left !== cell.column);
  return merges.some(isHidden) || (chart !== null && contains(chart.over, cell));
}

/** Fills the table again where it stands; `begun` is called once there is room for it, before any cell changes. */
export function* rewrite(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { table, trace, charts, breaks }: Standing,
  { spared, sameGroups, pushed }: Extract<RewriteChoice, { kind: "in-place" }>,
  begun: () => void,
): Steps {
  const origin = { row: table.top, column: table.left };
  const name = chartName(plan.role);
  if (pushed > 0) {
    const under = table.bottom + 1;
    sheet
      .getRange(`${under + 1}:${under + pushed}`)
      .insert("Down")
      .clear();
  }
  layWidths(sheet, plan, origin, table.right - table.left + 1);
  begun();
  for (const chart of charts) if (chart === name) sheet.charts.getItem(chart).delete();
  const ours = new Set(trace?.breaks.map((row) => row + table.top));
  for (const one of breaks) if (ours.has(one.rowIndex)) one.delete();
  const old = sheet.getRange(rangeToA1(table));
  old.unmerge();
  old.conditionalFormats.clearAll();
  old.clear("Formats");
  yield* fill(sheet, plan, table, spared);
  yield* layLooks(sheet, plan, origin, "joined");
  const lowered = (trace?.tall ?? []).filter((row) => plan.rowHeights[row] === undefined);
  const rows = lowered.map((row) => ({ top: row, bottom: row, left: 0, right: 0 }));
  if (rows.length > 0) layOver(sheet, rows, origin, "joined", (format) => format.autofitRows());
  yield* layShape(sheet, plan, origin, "joined");
  if (!sameGroups) yield* layGroups(sheet, plan, origin);
}

/** Contents and number formats over the old table and the new one; null leaves a cell as it is. */
function fill(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  table: GridRange,
  spared: readonly CellAddress[],
): Steps {
  const now = tableOf(plan, { row: table.top, column: table.left });
  const height = Math.max(table.bottom, now.bottom) - table.top + 1;
  const width = Math.max(table.right, now.right) - table.left + 1;
  const theirs = new Set(spared.map(({ row, column }) => `${row - table.top},${column - table.left}`));
  return layCells(sheet, { row: table.top, column: table.left }, { height, width }, (row, column) => {
    const cell: PlannedCell | null = plan.rows[row]?.[column] ?? null;
    const left = theirs.has(`${row},${column}`);
    return { format: formatOf(cell, plan.looks), input: left ? null : cell ? cellInput(cell.content) : "" };
  });
}

import type { CellValue, SheetCell } from "../engine/grid";
import { cellValue } from "./cell-content";
import type { RowSpan } from "./change";
import { ExcelProblem } from "./excel-problem";
import type { HeldSheet } from "./held-workbook";
import { inExcel } from "./in-excel";
import type { ReadingOptions } from "./read-blocks";

/** A cell with what its formula gives now; the same cell where it holds none, or gives what it gave. */
export type ValuesRead = (sheet: string, cell: SheetCell) => SheetCell;

/** A sheet whose formulas are asked, but for those of rows that are read again whole. */
interface Asked {
  readonly id: string;
  readonly then: HeldSheet;
  readonly spans: readonly RowSpan[];
}

/** Cells of one column, from its first formula to its last. */
interface Run {
  readonly id: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Values that go in one answer: some twenty bytes each. */
const MOST_VALUES = 80_000;

/**
 * Reads what formulas give: values alone, column by column, without the formulas that are known. No event tells which of
 * them changed.
 */
export async function readFormulaValues(
  sheets: readonly Asked[],
  options: ReadingOptions,
): Promise<ValuesRead> {
  const given = new Map<string, unknown>();
  const queue = sheets.flatMap(runsOf).flatMap(inParts);
  while (queue.length > 0) {
    if (options.signal?.aborted) throw new ExcelProblem("stopped", "Stopped");
    await readBlock(takeBlock(queue), given, options);
  }
  return (sheet, cell) => {
    const key = keyOf(sheet, cell.row, cell.column);
    if (cell.formula === undefined || !given.has(key)) return cell;
    const read = cellValue(given.get(key));
    const value = read.kind === "empty" ? ({ kind: "text", value: "" } as const) : read;
    return isSameValue(value, cell.value) ? cell : { ...cell, value };
  };
}

export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind === "empty" || b.kind === "empty" || a.value === b.value;
}

function readBlock(
  block: readonly Run[],
  given: Map<string, unknown>,
  options: ReadingOptions,
): Promise<void> {
  return inExcel(async (context) => {
    const asked = block.map((run) => {
      const { id, column, top, bottom } = run;
      const sheet = context.workbook.worksheets.getItem(id);
      return { run, range: sheet.getRangeByIndexes(top, column, bottom - top + 1, 1).load("values") };
    });
    await context.sync();
    for (const { run, range } of asked)
      range.values.forEach(([value], row) => given.set(keyOf(run.id, run.top + row, run.column), value));
  }, options);
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

function runsOf({ id, then, spans }: Asked): readonly Run[] {
  const runs = new Map<number, Run>();
  for (const { row, column, formula } of then.cells) {
    if (formula === undefined || spans.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    const known = runs.get(column);
    runs.set(column, { id, column, top: known?.top ?? row, bottom: row });
  }
  return [...runs.values()];
}

function inParts({ id, column, top, bottom }: Run): readonly Run[] {
  const parts: Run[] = [];
  for (let from = top; from <= bottom; from += MOST_VALUES)
    parts.push({ id, column, top: from, bottom: Math.min(bottom, from + MOST_VALUES - 1) });
  return parts;
}

/** Takes from the queue what fits in one answer. */
function takeBlock(queue: Run[]): readonly Run[] {
  const block: Run[] = [];
  let values = MOST_VALUES;
  for (let run = queue[0]; run; run = queue[0]) {
    values -= run.bottom - run.top + 1;
    if (values < 0 && block.length > 0) break;
    block.push(run);
    queue.shift();
  }
  return block;
}

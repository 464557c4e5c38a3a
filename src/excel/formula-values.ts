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

/** Values that go in one answer at first: some twenty bytes each, unless they are texts. */
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
  let most = MOST_VALUES;
  const queue = [...sheets.flatMap(runsOf)];
  while (queue.length > 0) {
    if (options.signal?.aborted) throw new ExcelProblem("stopped", "Stopped");
    const block = takeBlock(queue, most);
    try {
      await readBlock(block, given, options);
    } catch (error) {
      const values = block.reduce((sum, run) => sum + lengthOf(run), 0);
      const isTooLarge = error instanceof ExcelProblem && error.reason === "too-large";
      if (!isTooLarge || values === 1) throw error;
      most = Math.ceil(values / 2);
      queue.unshift(...block);
    }
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

const lengthOf = ({ top, bottom }: Run): number => bottom - top + 1;

/** Takes from the queue what fits in one answer, a part of a run where it is longer. */
function takeBlock(queue: Run[], most: number): readonly Run[] {
  const block: Run[] = [];
  let left = most;
  for (let run = queue.shift(); run; run = queue.shift()) {
    const bottom = Math.min(run.bottom, run.top + left - 1);
    block.push({ ...run, bottom });
    left -= bottom - run.top + 1;
    if (bottom < run.bottom) queue.unshift({ ...run, top: bottom + 1 });
    if (left === 0) break;
  }
  return block;
}

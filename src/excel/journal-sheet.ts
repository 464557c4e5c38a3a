/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- what is asked for is read by a function that is called after the sync */
import {
  emptyJournal,
  JOURNAL_COLUMNS,
  JOURNAL_HEADER_ROW,
  JOURNAL_ROLE,
  journalRow,
  momentCell,
  type JournalEntry,
} from "../engine/outputs";
import type { Lang } from "../texts";
import { cellContent, cellInput } from "./cell-content";
import type { OverwrittenCells } from "./edit-outcome";
import { layRows } from "./lay-plan";
import { addOwnSheet, askOwnSheet, titleFor, type OwnSheetState } from "./own-sheet";
import { inOneGo } from "./steps";

/** The journal as it was read. Plain data. */
export interface JournalState {
  readonly own: OwnSheetState;
  readonly entries: readonly FoundEntry[];
  /** The row under the last, from zero. */
  readonly nextRow: number;
  readonly nextNumber: number;
}

/** An entry found in the journal. */
export interface FoundEntry {
  readonly number: number;
  /** Its row, from zero. */
  readonly row: number;
  readonly sheet: string;
  readonly address: string;
  /** When it was applied, and taken back, as Excel counts days; null where no moment stands there. */
  readonly at: number | null;
  readonly undoneAt: number | null;
  readonly undone: boolean;
}

/** Asks for the journal and what it holds in the sync to come; what it returns is called after it. */
export function askJournal(context: Excel.RequestContext): () => JournalState {
  const { worksheet, state } = askOwnSheet(context, JOURNAL_ROLE);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex,rowCount");
  return () => {
    const own = state();
    const holds = own.sheet !== null && !used.isNullObject;
    const entries = holds ? entriesIn(used) : [];
    return {
      own,
      entries,
      nextRow: Math.max(JOURNAL_HEADER_ROW + 1, holds ? used.rowIndex + used.rowCount : 0),
      nextNumber: Math.max(0, ...entries.map(({ number }) => number)) + 1,
    };
  };
}

function entriesIn({ values, rowIndex, columnIndex }: Excel.Range): readonly FoundEntry[] {
  return values.flatMap((line: readonly unknown[], index) => {
    const at = (column: number): unknown => line[column - columnIndex] ?? "";
    const row = rowIndex + index;
    const number = at(JOURNAL_COLUMNS.number);
    if (typeof number !== "number" || row <= JOURNAL_HEADER_ROW) return [];
    const undone = at(JOURNAL_COLUMNS.undone);
    return [
      {
        number,
        row,
        sheet: String(at(JOURNAL_COLUMNS.sheet)),
        address: String(at(JOURNAL_COLUMNS.address)),
        at: dayIn(at(JOURNAL_COLUMNS.at)),
        undoneAt: dayIn(undone),
        undone: undone !== "",
      },
    ];
  });
}

function dayIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** What the journal's sheet is or will be called. */
export function journalTitle({ own }: JournalState, lang: Lang): string {
  return own.sheet ?? titleFor(emptyJournal(lang), own);
}

/** Adds entries under the last, on a new sheet where there is no journal yet. Nothing is done before the next sync. */
export function appendEntries(
  context: Excel.RequestContext,
  journal: JournalState,
  entries: readonly JournalEntry[],
  lang: Lang,
): void {
  const { own, nextRow } = journal;
  const plan = emptyJournal(lang);
  if (own.sheet === null) inOneGo(addOwnSheet(context, plan, own, "apart"));
  const sheet = context.workbook.worksheets.getItem(journalTitle(journal, lang));
  const rows = entries.map((entry) => journalRow(entry, lang));
  inOneGo(layRows(sheet, { rows, looks: plan.looks }, nextRow, "apart"));
}

/** Asks what the rows hold where entries are to be written; what it returns, called after the sync, gives them unless empty. */
export function askRowsToCome(
  context: Excel.RequestContext,
  { own, nextRow }: JournalState,
  count: number,
): () => readonly OverwrittenCells[] {
  if (own.sheet === null) return () => [];
  const width = Object.keys(JOURNAL_COLUMNS).length;
  const look = askCells(context, own.sheet, { row: nextRow, column: 0 }, { height: count, width });
  return () => {
    const cells = look();
    return cells.contents.flat().every(({ kind }) => kind === "empty") ? [] : [cells];
  };
}

/**
 * Asks whether entries to be marked stand where they stood, without mark; what it returns, called after the sync, gives
 * the cells of marks of those that do not.
 */
export function askMarks(
  context: Excel.RequestContext,
  { own }: JournalState,
  entries: readonly FoundEntry[],
): () => readonly OverwrittenCells[] {
  const { sheet: name } = own;
  if (name === null) return () => [];
  const { number, at, address, undone } = JOURNAL_COLUMNS;
  const looks = neighbours(entries).map((run) => {
    const [row, height] = [run[0]?.row ?? 0, run.length];
    const askTold = askCells(context, name, { row, column: 0 }, { height, width: address + 1 });
    const askHeld = askCells(context, name, { row, column: undone }, { height, width: 1 });
    return () => {
      const [told, marks] = [askTold().contents, askHeld()];
      const isThere = (entry: FoundEntry, line: number): boolean =>
        Number(told[line]?.[number]?.value) === entry.number &&
        told[line]?.[address]?.value === entry.address &&
        (entry.at === null || Number(told[line]?.[at]?.value) === entry.at) &&
        marks.contents[line]?.[0]?.kind === "empty";
      return run.every(isThere) ? [] : [marks];
    };
  });
  return () => looks.flatMap((look) => look());
}

function askCells(
  context: Excel.RequestContext,
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
  { height, width }: { readonly height: number; readonly width: number },
): () => OverwrittenCells {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, height, width);
  range.load("formulas,values,numberFormat");
  return () => {
    const { formulas, values, numberFormat } = range;
    const contents = values.map((line, index) =>
      line.map((value, rank) => cellContent(formulas[index]?.[rank], value)),
    );
    return { row, column, contents, formats: numberFormat };
  };
}

/** Gives cells of the journal back what they held. */
export function giveCellsBack(
  context: Excel.RequestContext,
  { own }: JournalState,
  overwritten: readonly OverwrittenCells[],
): void {
  if (own.sheet === null) return;
  const sheet = context.workbook.worksheets.getItem(own.sheet);
  for (const { row, column, contents, formats } of overwritten) {
    const range = sheet.getRangeByIndexes(row, column, contents.length, contents[0]?.length ?? 0);
    range.numberFormat = formats.map((line) => [...line]);
    range.formulas = contents.map((line) => line.map(cellInput));
  }
}

/** Notes on entries that they were undone, or takes that note away (null). */
export function markUndone(
  context: Excel.RequestContext,
  { own }: JournalState,
  entries: readonly FoundEntry[],
  at: string | null,
): void {
  if (own.sheet === null) return;
  const value = at === null ? "" : dayOf(at);
  const sheet = context.workbook.worksheets.getItem(own.sheet);
  for (const run of neighbours(entries)) {
    const marks = sheet.getRangeByIndexes(run[0]?.row ?? 0, JOURNAL_COLUMNS.undone, run.length, 1);
    marks.values = run.map(() => [value]);
  }
}

/** Entries one under the other, together. */
function neighbours(entries: readonly FoundEntry[]): readonly (readonly FoundEntry[])[] {
  const runs: FoundEntry[][] = [];
  for (const entry of [...entries].sort((a, b) => a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.at(-1)?.row === entry.row - 1) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** Whether a day, as Excel counts them, is a moment: Excel may give its seconds with a little less than it was given. */
export function isMoment(day: number | null, moment: string): boolean {
  return day !== null && Math.round(day * A_DAY) === Math.round(dayOf(moment) * A_DAY);
}

const A_DAY = 86_400;

/** A moment as Excel counts days. */
function dayOf(moment: string): number {
  return Number(momentCell(moment)?.content.value);
}

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
import type { OverwrittenRows } from "./edit-outcome";
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
  readonly address: string;
  /** When it was applied, as Excel counts days; null where no moment stands there. */
  readonly at: number | null;
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
    const address = String(at(JOURNAL_COLUMNS.address));
    const applied = at(JOURNAL_COLUMNS.at);
    const undone = at(JOURNAL_COLUMNS.undone) !== "";
    return [{ number, row, address, at: typeof applied === "number" ? applied : null, undone }];
  });
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

/** Asks what the rows hold where entries are to be written; what it returns is called after the sync: null for nothing. */
export function askRowsToCome(
  context: Excel.RequestContext,
  { own, nextRow }: JournalState,
  count: number,
): () => OverwrittenRows | null {
  if (own.sheet === null) return () => null;
  const width = Object.keys(JOURNAL_COLUMNS).length;
  const range = context.workbook.worksheets.getItem(own.sheet).getRangeByIndexes(nextRow, 0, count, width);
  range.load("formulas,values,numberFormat");
  return () => {
    const { formulas, values, numberFormat } = range;
    const contents = values.map((line, row) =>
      line.map((value, column) => cellContent(formulas[row]?.[column], value)),
    );
    if (contents.flat().every(({ kind }) => kind === "empty")) return null;
    return { row: nextRow, contents, formats: numberFormat };
  };
}

/** Gives rows of the journal back what they held. */
export function giveRowsBack(
  context: Excel.RequestContext,
  { own }: JournalState,
  { row, contents, formats }: OverwrittenRows,
): void {
  const width = contents[0]?.length ?? 0;
  if (own.sheet === null || width === 0) return;
  const sheet = context.workbook.worksheets.getItem(own.sheet);
  const range = sheet.getRangeByIndexes(row, 0, contents.length, width);
  range.numberFormat = formats.map((line) => [...line]);
  range.formulas = contents.map((line) => line.map(cellInput));
}

/** Notes on entries that they were undone, or takes that note away (null). One that the user took out stays out. */
export function markUndone(
  context: Excel.RequestContext,
  { own, entries }: JournalState,
  numbers: readonly number[],
  at: string | null,
): void {
  if (own.sheet === null) return;
  const value = at === null ? "" : dayOf(at);
  const sheet = context.workbook.worksheets.getItem(own.sheet);
  const undone = new Set(numbers);
  for (const { number, row } of entries) {
    if (!undone.has(number)) continue;
    sheet.getRangeByIndexes(row, JOURNAL_COLUMNS.undone, 1, 1).values = [[value]];
  }
}

/** Whether an entry was applied at a moment: Excel may give its seconds with a little less than it was given. */
export function isAppliedAt({ at }: FoundEntry, moment: string): boolean {
  return at !== null && Math.round(at * A_DAY) === Math.round(dayOf(moment) * A_DAY);
}

const A_DAY = 86_400;

/** A moment as Excel counts days. */
function dayOf(moment: string): number {
  return Number(momentCell(moment)?.content.value);
}

import { parseA1, type CellContent } from "../engine/grid";
import { invert, sameContent } from "../engine/edits";
import { groupBy } from "../engine/lists";
import { JOURNAL_ROLE, type JournalEntry } from "../engine/outputs";
import type {
  EditOccasion,
  EditOutcome,
  ExplainedEdit,
  PendingEdits,
  PreparedEdit,
  RefusedEdit,
  WrittenEdit,
} from "./edit-outcome";
import {
  askAllTargets,
  askTargets,
  formatFor,
  inRequests,
  runsOf,
  writeRun,
  type FoundTarget,
  type Written,
} from "./edit-targets";
import { ExcelProblem } from "./excel-problem";
import { removeHalfMade } from "./half-made";
import { inExcel, type InExcelOptions } from "./in-excel";
import {
  appendEntries,
  askJournal,
  askMarks,
  askRowsToCome,
  giveCellsBack,
  isMoment,
  journalTitle,
  markUndone,
  type FoundEntry,
  type JournalState,
} from "./journal-sheet";
import { asOwnEdit } from "./own-edits";
import { checkMayAdd } from "./own-sheet";
import { nameOfRole } from "./own-sheets";
import { supports } from "./supports";

/**
 * Writes edits, all or none. Every target is read again and must hold what its edit found; then all is written in one
 * batch, the journal's entries included, as one step of Excel's own undo where it has one. Two syncs; those that are too
 * many for a request go in several, each with its own entries, so that the journal is true at any moment. Where the
 * writing fails, what was written is looked for and taken back: the outcome says what became of the workbook.
 */
export function applyEdits(
  edits: readonly ExplainedEdit[],
  occasion: EditOccasion,
  options: InExcelOptions = {},
): Promise<EditOutcome> {
  return transact({ kind: "apply", edits, occasion }, options);
}

/**
 * Takes edits back, all or none: each cell must still hold what was written in it, its entry being the last of the journal
 * that stands for the cell, and gets its content and number format again. The journal keeps the entries, marked as undone.
 */
export function undoEdits(
  edits: readonly WrittenEdit[],
  occasion: EditOccasion,
  options: InExcelOptions = {},
): Promise<EditOutcome> {
  return transact({ kind: "undo", edits: invert(edits), occasion }, options);
}

/** The journal, once one that was begun and not finished is out of the way. */
async function wholeJournal(
  context: Excel.RequestContext,
  found: JournalState,
): Promise<{ readonly journal: JournalState; readonly cleared: boolean }> {
  if (!found.own.halfMade) return { journal: found, cleared: false };
  await removeHalfMade(context, JOURNAL_ROLE);
  const look = askJournal(context);
  await context.sync();
  return { journal: look(), cleared: true };
}

type Task =
  | { readonly kind: "apply"; readonly edits: readonly ExplainedEdit[]; readonly occasion: EditOccasion }
  | { readonly kind: "undo"; readonly edits: readonly WrittenEdit[]; readonly occasion: EditOccasion };

async function transact(task: Task, options: InExcelOptions): Promise<EditOutcome> {
  const misaimed = misaimedEdits(task.edits);
  if (misaimed.length > 0) return { kind: "refused", refused: misaimed };
  const { mergedAreas, undoGroup } = supports();
  try {
    const { targets, journal } = await inExcel(async (context) => {
      const look = await askAllTargets<ExplainedEdit>(context, task.edits, {
        merges: mergedAreas,
        rows: true,
      });
      const lookAtJournal = askJournal(context);
      await context.sync();
      return { targets: look(), ...(await wholeJournal(context, lookAtJournal())) };
    }, options);
    const refused = refusals(task, targets, journal);
    if (refused.length > 0) return { kind: "refused", refused };
    if (task.kind === "apply" && journal.own.sheet === null) checkMayAdd(journal.own);
    return await write(task, prepare(task, targets, journal), journal, {
      ...options,
      // A new sheet may be more than Excel can undo, and would make the whole group fail.
      oneUndoStep: undoGroup && journal.own.sheet !== null,
    });
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
    return { kind: "failed", problem: error, state: "unchanged", pending: null };
  }
}

/** Writes all, in as many syncs as that takes. */
async function write(
  task: Task,
  edits: readonly PreparedEdit[],
  journal: JournalState,
  options: InExcelOptions,
): Promise<EditOutcome> {
  const { at, lang } = task.occasion;
  const title = journalTitle(journal, lang);
  const parts = inRequests(edits);
  /** How many parts were asked for. */
  let asked = 0;
  /** How many were written, and what Excel kept of them. */
  const kept: (readonly FoundTarget<PreparedEdit>[])[] = [];
  const pendingOf = (): PendingEdits => ({
    edits: parts.slice(0, asked).flat(),
    whole: asked === parts.length,
    newJournal: journal.own.sheet === null && task.kind === "apply" ? title : null,
    journal: task.kind === "apply" ? "append" : "mark",
    at,
    overwritten: [],
  });
  try {
    const changed = await asOwnEdit(() =>
      inExcel(async (context) => {
        // A part that waits for a cell that is being typed in is asked for again, and not those before it.
        for (const part of parts.slice(kept.length)) {
          asked = kept.length + 1;
          const written = await writePart(
            context,
            task,
            part,
            journalAfter(journal, title, kept.flat().length),
          );
          if (written.moved.length > 0 || written.overwritten.length > 0) return written;
          if (written.kept.some(({ edit, content }) => !content || !isKept(content, edit.after)))
            throw new ExcelProblem("not-kept", TAKE_BACK);
          kept.push(written.kept);
        }
        return null;
      }, options),
    );
    if (changed)
      return await giveBack({ ...pendingOf(), overwritten: changed.overwritten }, changed.moved, options);
    const found = new Map(kept.flat().map((target) => [target.edit, target]));
    const done = edits.map((prepared) => {
      const { formatFound: _found, ...edit } = prepared;
      const { content, beside } = found.get(prepared) ?? { content: null, beside: "" };
      return { ...edit, after: content ?? edit.after, beside };
    });
    return { kind: "applied", edits: done, journal: title };
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
    return settleEdits(pendingOf(), error, options);
  }
}

/** The journal once so many entries were added to it, where any were. */
function journalAfter(journal: JournalState, title: string, entries: number): JournalState {
  if (entries === 0) return journal;
  return {
    ...journal,
    own: { ...journal.own, sheet: journal.own.sheet ?? title },
    nextRow: journal.nextRow + entries,
  };
}

/**
 * Writes edits in one sync, and looks in the same one at what the cells and the journal held just before, for somebody may
 * have changed one since it was read, and at what Excel kept of it.
 */
async function writePart(
  context: Excel.RequestContext,
  task: Task,
  edits: readonly PreparedEdit[],
  journal: JournalState,
) {
  const { at, lang } = task.occasion;
  const runs = runsOf(edits);
  const entries = entriesOf(edits, journal);
  const lookBefore = askTargets(context, runs);
  const lookAtJournal =
    task.kind === "apply"
      ? askRowsToCome(context, journal, edits.length)
      : askMarks(context, journal, entries);
  for (const run of runs)
    writeRun(
      context,
      run,
      run.edits.map((edit) => writtenBy(task, edit)),
    );
  if (task.kind === "apply") appendEntries(context, journal, entriesFor(edits), lang);
  else markUndone(context, journal, entries, at);
  const lookAfter = askTargets(context, runs, { rows: true });
  await context.sync();
  const moved = lookBefore().filter(({ edit, content }) => content && !sameContent(content, edit.before));
  return { moved, kept: lookAfter(), overwritten: lookAtJournal() };
}

/**
 * Somebody changed cells, or the journal, between reading and writing: each gets back what it held, theirs included, and
 * the cells are named.
 */
async function giveBack(
  pending: PendingEdits,
  moved: readonly FoundTarget<PreparedEdit>[],
  options: InExcelOptions,
): Promise<EditOutcome> {
  const theirs = new Map(moved.map((target) => [target.edit, target]));
  const edits = pending.edits.map((edit) => {
    const target = theirs.get(edit);
    return target?.content ? { ...edit, before: target.content, formatFound: target.numberFormat } : edit;
  });
  const outcome = await settleEdits({ ...pending, edits }, new ExcelProblem("coauthor", TAKE_BACK), options);
  if (moved.length === 0 || outcome.kind !== "failed" || outcome.state === "unknown") return outcome;
  const refused = moved.map(({ edit, content }) => ({ edit, because: "changed" as const, found: content }));
  return { kind: "refused", refused };
}

/** The code of problems after which what was written is taken back though all of it was done. */
const TAKE_BACK = "TakeBack";

function misaimedEdits(edits: readonly ExplainedEdit[]): readonly RefusedEdit[] {
  const seen = new Set<string>();
  return edits.flatMap((edit): readonly RefusedEdit[] => {
    const key = `${edit.sheet.toLowerCase()}!${edit.address}`;
    if (!parseA1(edit.address)) return [{ edit, because: "sheet-gone", found: null }];
    if (seen.has(key)) return [{ edit, because: "twice", found: null }];
    seen.add(key);
    return [];
  });
}

function refusals(
  task: Task,
  targets: readonly FoundTarget<ExplainedEdit>[],
  journal: JournalState,
): readonly RefusedEdit[] {
  const { own } = journal;
  const refused = targets.flatMap(({ edit, content, locked, hiddenByMerge }): readonly RefusedEdit[] => {
    if (content === null) return [{ edit, because: "sheet-gone", found: null }];
    if (hiddenByMerge) return [{ edit, because: "merged", found: content }];
    if (!sameContent(content, edit.before)) return [{ edit, because: "changed", found: content }];
    return locked ? [{ edit, because: "protected", found: content }] : [];
  });
  const [first] = targets;
  if (refused.length > 0) return refused;
  if (own.sheet === null || !own.isProtected || !first)
    return task.kind === "undo" ? othersNow(task.edits, targets, journal) : [];
  return [{ edit: { ...first.edit, sheet: own.sheet }, because: "journal", found: null }];
}

/** Edits to take back whose cell is another now, or another's. */
function othersNow(
  edits: readonly WrittenEdit[],
  targets: readonly FoundTarget<ExplainedEdit>[],
  journal: JournalState,
): readonly RefusedEdit[] {
  const beside = new Map(targets.map((target) => [target.edit, target.beside]));
  const moved = edits.filter((edit) => beside.get(edit) !== edit.beside);
  if (moved.length === 0) return superseded(edits, journal);
  return moved.map((edit) => ({ edit, because: "moved", found: null }));
}

/** Edits whose entry is marked undone, or is not the last that stands for its cell. One that the user took out says nothing. */
function superseded(edits: readonly WrittenEdit[], { entries }: JournalState): readonly RefusedEdit[] {
  const cellOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
    `${sheet.toLowerCase()}!${address}`;
  const last = new Map<string, number>();
  for (const entry of entries) {
    const cell = cellOf(entry);
    if (!entry.undone) last.set(cell, Math.max(last.get(cell) ?? 0, entry.number));
  }
  const find = finder(entries);
  return edits.flatMap((edit): readonly RefusedEdit[] => {
    const isAnothers = (last.get(cellOf(edit)) ?? 0) > edit.entry;
    return isAnothers || find(edit)?.undone ? [{ edit, because: "superseded", found: null }] : [];
  });
}

/** The edits with what taking them back needs, in the order asked. */
function prepare(
  task: Task,
  targets: readonly FoundTarget<ExplainedEdit>[],
  { nextNumber }: JournalState,
): readonly PreparedEdit[] {
  const formats = new Map(targets.map(({ edit, numberFormat }) => [edit, numberFormat]));
  if (task.kind === "undo") {
    return task.edits.map((edit) => ({ ...edit, formatFound: formats.get(edit) ?? edit.numberFormat }));
  }
  return task.edits.map((edit, index) => {
    const formatFound = formats.get(edit) ?? "General";
    const listed = task.occasion.at;
    const entry = nextNumber + index;
    return { ...edit, formatFound, numberFormat: formatFound, entry, listed, beside: "" };
  });
}

/** What a cell becomes: with its own format again where an edit is taken back. */
function writtenBy(task: Task, { after, numberFormat, formatFound }: PreparedEdit): Written {
  return {
    content: after,
    numberFormat: task.kind === "undo" ? numberFormat : formatFor(after, formatFound),
  };
}

function entriesFor(edits: readonly WrittenEdit[]): readonly JournalEntry[] {
  return edits.map((edit) => ({ ...edit, number: edit.entry, at: edit.listed }));
}

/** Whether a cell holds what was written in it: Excel may write a formula its own way. */
function isKept(content: CellContent, written: CellContent): boolean {
  if (content.kind === "formula" && written.kind === "formula") {
    const plain = (formula: string): string => formula.replace(/\s/g, "").toUpperCase();
    return plain(content.value) === plain(written.value);
  }
  return sameContent(content, written);
}

/** Looks, once Excel answers again, what became of edits left in doubt; what was half written is taken back. */
export async function settleEdits(
  pending: PendingEdits,
  problem: ExcelProblem,
  options: InExcelOptions = {},
): Promise<EditOutcome> {
  try {
    return await asOwnEdit(() => inExcel((context) => lookAndSettle(context, pending, problem), options));
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
    return { kind: "failed", problem, state: "unknown", pending };
  }
}

async function lookAndSettle(
  context: Excel.RequestContext,
  pending: PendingEdits,
  problem: ExcelProblem,
): Promise<EditOutcome> {
  const look = await askAllTargets(context, pending.edits, { rows: true });
  const lookAtJournal = askJournal(context);
  await context.sync();
  const { journal, cleared } = await wholeJournal(context, lookAtJournal());
  const { own } = journal;
  const targets = look();
  const find = finder(journal.entries);
  const isDone = targets.every(
    ({ edit, content }) => content !== null && isKept(content, edit.after) && isListed(find(edit), pending),
  );
  if (problem.code !== TAKE_BACK && pending.whole && isDone) {
    const edits = targets.map(({ edit, beside }) => ({ ...edit, beside }));
    return { kind: "applied", edits, journal: own.sheet ?? "" };
  }
  const back = new Set(toTakeBack(problem, targets).filter((edit) => !isAnothers(find(edit), pending)));
  const given = new Set(
    pending.overwritten.flatMap(({ row, contents }) => contents.map((_, index) => row + index)),
  );
  const strayOf = (edit: PreparedEdit): readonly FoundEntry[] => {
    const entry = find(edit);
    return entry && !given.has(entry.row) && isStray(entry, pending) ? [entry] : [];
  };
  const touched = pending.edits.filter((edit) => back.has(edit) || strayOf(edit).length > 0);
  for (const part of inRequests(touched)) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part is as large as a request may be
    if (part[0] !== touched[0]) await context.sync();
    for (const run of runsOf(part.filter((edit) => back.has(edit)))) {
      writeRun(
        context,
        run,
        run.edits.map(({ before, formatFound }) => ({ content: before, numberFormat: formatFound })),
      );
    }
    markUndone(context, journal, part.flatMap(strayOf), pending.journal === "append" ? pending.at : null);
  }
  giveCellsBack(context, journal, pending.overwritten);
  // A colleague may have begun the journal, or gone on with it.
  const ours = new Set(pending.edits.map(find));
  const isNew = own.sheet !== null && own.sheet.toLowerCase() === pending.newJournal?.toLowerCase();
  const goes = isNew && pending.overwritten.length === 0 && journal.entries.every((entry) => ours.has(entry));
  if (own.sheet !== null && goes) {
    context.workbook.names.getItem(nameOfRole(own.role)).delete();
    context.workbook.worksheets.getItem(own.sheet).delete();
  }
  const changed = touched.length > 0 || goes || pending.overwritten.length > 0;
  if (changed) await context.sync();
  return { kind: "failed", problem, state: changed || cleared ? "restored" : "unchanged", pending: null };
}

/**
 * The edits to take back: those whose cell still holds what was written, for somebody else may have changed it since.
 * Where Excel did not keep what was written, the cells hold something else again, of our own making.
 */
function toTakeBack(
  problem: ExcelProblem,
  targets: readonly FoundTarget<PreparedEdit>[],
): readonly PreparedEdit[] {
  return targets
    .filter(({ edit, content }) => {
      if (!content || sameContent(content, edit.before)) return false;
      return problem.reason === "not-kept" || isKept(content, edit.after);
    })
    .map(({ edit }) => edit);
}

/** Whether the journal says of an edit what it was to say. */
function isListed(entry: FoundEntry | undefined, { journal }: PendingEdits): boolean {
  // One that the user took out of the journal has no mark to bear.
  if (journal === "mark") return entry === undefined || entry.undone;
  return entry !== undefined && !entry.undone;
}

/** Whether an entry says what is taken back: that its edit was done, or, at the moment of this undoing, undone. */
function isStray({ undone, undoneAt }: FoundEntry, { journal, at }: PendingEdits): boolean {
  return journal === "append" ? !undone : isMoment(undoneAt, at);
}

/** Whether an entry says that somebody else took its edit back: its cell is theirs. */
function isAnothers(entry: FoundEntry | undefined, { journal, at }: PendingEdits): boolean {
  return journal === "mark" && entry?.undone === true && !isMoment(entry.undoneAt, at);
}

/** Finds the entries of edits, and not those that a colleague listed under the same numbers. */
function finder(entries: readonly FoundEntry[]): (edit: WrittenEdit) => FoundEntry | undefined {
  const byNumber = groupBy(entries, ({ number }) => number);
  return ({ entry, address, listed }) =>
    byNumber
      .get(entry)
      ?.find((one) => one.address === address && (one.at === null || isMoment(one.at, listed)));
}

function entriesOf(edits: readonly WrittenEdit[], { entries }: JournalState): readonly FoundEntry[] {
  const find = finder(entries);
  return edits.flatMap((edit) => find(edit) ?? []);
}

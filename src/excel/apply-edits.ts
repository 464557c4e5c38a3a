import { parseA1, type CellContent } from "../engine/grid";
import { invert, sameContent } from "../engine/edits";
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
import { askTargets, formatFor, runsOf, writeRun, type FoundTarget, type Written } from "./edit-targets";
import { ExcelProblem } from "./excel-problem";
import { removeHalfMade } from "./half-made";
import { inExcel, type InExcelOptions } from "./in-excel";
import {
  appendEntries,
  askJournal,
  askRowsToCome,
  giveRowsBack,
  isAppliedAt,
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
 * batch, the journal's entries included, as one step of Excel's own undo where it has one. Two syncs. Where the writing
 * fails, what was written is looked for and taken back: the outcome says what became of the workbook.
 */
export function applyEdits(
  edits: readonly ExplainedEdit[],
  occasion: EditOccasion,
  options: InExcelOptions = {},
): Promise<EditOutcome> {
  return transact({ kind: "apply", edits, occasion }, options);
}

/**
 * Takes edits back, all or none: each cell must still hold what was written in it, and gets its content and number format
 * again. The journal keeps the entries, marked as undone.
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
    const runs = runsOf<ExplainedEdit>(task.edits);
    const { targets, journal } = await inExcel(async (context) => {
      const look = askTargets(context, runs, mergedAreas);
      const lookAtJournal = askJournal(context);
      await context.sync();
      return { targets: look(), ...(await wholeJournal(context, lookAtJournal())) };
    }, options);
    const refused = refusals(targets, journal);
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

/**
 * Writes all in one sync, and looks in the same one at what the cells held just before, for somebody may have changed one
 * since it was read, and at what Excel kept of it.
 */
async function write(
  task: Task,
  edits: readonly PreparedEdit[],
  journal: JournalState,
  options: InExcelOptions,
): Promise<EditOutcome> {
  const { at, lang } = task.occasion;
  const title = journalTitle(journal, lang);
  const runs = runsOf(edits);
  const pendingOf = (written: readonly PreparedEdit[]): PendingEdits => ({
    edits: written,
    newJournal: journal.own.sheet === null && task.kind === "apply" ? title : null,
    journal: task.kind === "apply" ? "append" : "mark",
    at,
    overwritten: null,
  });
  try {
    const { found, kept, overwritten } = await asOwnEdit(() =>
      inExcel(async (context) => {
        const lookBefore = askTargets(context, runs, false);
        const lookAtRows = task.kind === "apply" ? askRowsToCome(context, journal, edits.length) : () => null;
        for (const run of runs)
          writeRun(
            context,
            run,
            run.edits.map((edit) => writtenBy(task, edit)),
          );
        if (task.kind === "apply") appendEntries(context, journal, entriesFor(edits, at), lang);
        else markUndone(context, journal, numbersOf(edits), at);
        const lookAfter = askTargets(context, runs, false);
        await context.sync();
        return { found: lookBefore(), kept: lookAfter(), overwritten: lookAtRows() };
      }, options),
    );
    const moved = found.filter(({ edit, content }) => content && !sameContent(content, edit.before));
    if (moved.length > 0 || overwritten !== null)
      return await giveBack({ ...pendingOf(edits), overwritten }, moved, options);
    if (kept.some(({ edit, content }) => !content || !isKept(content, edit.after))) {
      throw new ExcelProblem("not-kept", TAKE_BACK);
    }
    const contents = new Map(kept.map(({ edit, content }) => [edit, content]));
    const done = edits.map(({ formatFound: _found, ...edit }, index) => {
      const prepared = edits[index];
      return { ...edit, after: (prepared && contents.get(prepared)) ?? edit.after };
    });
    return { kind: "applied", edits: done, journal: title };
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
    return settleEdits(pendingOf(edits), error, options);
  }
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
  targets: readonly FoundTarget<ExplainedEdit>[],
  { own }: JournalState,
): readonly RefusedEdit[] {
  const refused = targets.flatMap(({ edit, content, locked, hiddenByMerge }): readonly RefusedEdit[] => {
    if (content === null) return [{ edit, because: "sheet-gone", found: null }];
    if (hiddenByMerge) return [{ edit, because: "merged", found: content }];
    if (!sameContent(content, edit.before)) return [{ edit, because: "changed", found: content }];
    return locked ? [{ edit, because: "protected", found: content }] : [];
  });
  const [first] = targets;
  if (refused.length > 0 || own.sheet === null || !own.isProtected || !first) return refused;
  return [{ edit: { ...first.edit, sheet: own.sheet }, because: "journal", found: null }];
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
    return { ...edit, formatFound, numberFormat: formatFound, entry: nextNumber + index };
  });
}

/** What a cell becomes: with its own format again where an edit is taken back. */
function writtenBy(task: Task, { after, numberFormat, formatFound }: PreparedEdit): Written {
  return {
    content: after,
    numberFormat: task.kind === "undo" ? numberFormat : formatFor(after, formatFound),
  };
}

function entriesFor(edits: readonly WrittenEdit[], at: string): readonly JournalEntry[] {
  return edits.map((edit) => ({ ...edit, number: edit.entry, at }));
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
  const look = askTargets(context, runsOf(pending.edits), false);
  const lookAtJournal = askJournal(context);
  await context.sync();
  const { journal, cleared } = await wholeJournal(context, lookAtJournal());
  const { own } = journal;
  const targets = look();
  const written = targets.every(({ edit, content }) => content !== null && isKept(content, edit.after));
  const listed = pending.edits.every((edit) => isListed(edit, pending, journal.entries));
  if (problem.code !== TAKE_BACK && written && listed) {
    return { kind: "applied", edits: pending.edits, journal: own.sheet ?? "" };
  }
  const back = toTakeBack(problem, targets);
  for (const run of runsOf(back)) {
    writeRun(
      context,
      run,
      run.edits.map(({ before, formatFound }) => ({ content: before, numberFormat: formatFound })),
    );
  }
  const stray = pending.edits.filter((edit) => {
    const known = journal.entries.find((entry) => isOf(entry, edit, pending));
    return known !== undefined && known.undone === (pending.journal === "mark");
  });
  // A colleague may have begun the journal, or gone on with it.
  const isOurs = journal.entries.every((entry) => pending.edits.some((edit) => isOf(entry, edit, pending)));
  const isNew = own.sheet !== null && own.sheet.toLowerCase() === pending.newJournal?.toLowerCase();
  const goes = isNew && isOurs;
  if (pending.overwritten !== null) {
    giveRowsBack(context, journal, pending.overwritten);
  } else if (own.sheet !== null && goes) {
    context.workbook.names.getItem(nameOfRole(own.role)).delete();
    context.workbook.worksheets.getItem(own.sheet).delete();
  } else if (stray.length > 0) {
    if (pending.journal === "append") markUndone(context, journal, numbersOf(stray), pending.at);
    else markUndone(context, journal, numbersOf(stray), null);
  }
  const changed = back.length > 0 || goes || stray.length > 0 || pending.overwritten !== null;
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
function isListed(edit: PreparedEdit, pending: PendingEdits, entries: readonly FoundEntry[]): boolean {
  const entry = entries.find((one) => isOf(one, edit, pending));
  // One that the user took out of the journal has no mark to bear.
  if (pending.journal === "mark") return entry === undefined || entry.undone;
  return entry !== undefined && !entry.undone;
}

/** Whether an entry is an edit's, and not one that a colleague listed under the same number. */
function isOf(entry: FoundEntry, edit: PreparedEdit, { journal, at }: PendingEdits): boolean {
  const isNumbered = entry.number === edit.entry && entry.address === edit.address;
  return isNumbered && (journal === "mark" || isAppliedAt(entry, at));
}

function numbersOf(edits: readonly WrittenEdit[]): readonly number[] {
  return edits.map(({ entry }) => entry);
}

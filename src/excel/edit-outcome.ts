import { showFormula, type CellContent } from "../engine/grid";
import type { CellEdit } from "../engine/edits";
import { excelStateTexts, journalTexts, placeTexts, refusedEditTexts, say, type Lang } from "../texts";
import type { ExcelProblem } from "./excel-problem";

/** An edit, and what the journal says of it. */
export interface ExplainedEdit extends CellEdit {
  /** The rule's id. */
  readonly rule: string;
  /** One sentence, as the user reads it. */
  readonly reason: string;
}

/** What the shells give to every writing: they own the clock and the language. */
export interface EditOccasion {
  /** ISO date and time of the clock on the wall, without zone: "2026-11-25T14:32:05". */
  readonly at: string;
  readonly lang: Lang;
}

/** An edit that was written: what is needed to take it back. Plain data, safe to keep. */
export interface WrittenEdit extends ExplainedEdit {
  /** The number format that the cell had, given back on undo. */
  readonly numberFormat: string;
  /** Its number in the journal, and when it was listed there: ISO date and time, as the occasion gave it. */
  readonly entry: number;
  readonly listed: string;
  /** The texts that stood before the cell in its row: it is taken back in that row, and in no other that came to its place. */
  readonly beside: string;
}

/** An edit about to be written. */
export interface PreparedEdit extends WrittenEdit {
  /** The number format that the cell had just before, given back if the writing fails. */
  readonly formatFound: string;
}

/** A cell that does not allow what was asked. */
export interface RefusedEdit {
  readonly edit: CellEdit;
  readonly because: keyof typeof refusedEditTexts;
  /** What the cell holds now; null where there is no such cell. */
  readonly found: CellContent | null;
}

/** What became of the workbook when a writing failed. */
export type StateAfterFailure = keyof typeof excelStateTexts;

/** What applying or undoing edits came to: all of them, or none. */
export type EditOutcome =
  | { readonly kind: "applied"; readonly edits: readonly WrittenEdit[]; readonly journal: string }
  /** Nothing was written: these cells are not as they were, or cannot be written. */
  | { readonly kind: "refused"; readonly refused: readonly RefusedEdit[] }
  | {
      readonly kind: "failed";
      readonly problem: ExcelProblem;
      /** `unknown`: Excel does not answer; `settleEdits(pending)` will tell once it does. */
      readonly state: StateAfterFailure;
      readonly pending: PendingEdits | null;
    };

/** Edits whose writing may or may not have been done. Plain data. */
export interface PendingEdits {
  readonly edits: readonly PreparedEdit[];
  /** Whether these are all that was to be written; where others were to follow, these are taken back. */
  readonly whole: boolean;
  /** The title that the journal was to take, or null where it stood already. */
  readonly newJournal: string | null;
  /** `append`: the edits were to be listed; `mark`: their entries were to be marked undone. */
  readonly journal: "append" | "mark";
  /** ISO date and time, as the occasion gave it. */
  readonly at: string;
  /** What was written over in the journal, for a colleague had changed it: none where that is not so. */
  readonly overwritten: readonly OverwrittenCells[];
}

/** Cells of the journal as they were. */
export interface OverwrittenCells {
  /** The first of them, from zero. */
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly CellContent[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Why a cell was left, as the user reads it. */
export function sayRefused({ edit, because, found }: RefusedEdit, lang: Lang): string {
  const { sheet, address } = edit;
  const place = because === "journal" ? sheet : say(placeTexts.cell, lang, { sheet, address });
  return say(refusedEditTexts[because], lang, {
    place,
    found: sayContent(found ?? { kind: "empty", value: "" }, lang),
    before: sayContent(edit.before, lang),
  });
}

/** Why writing failed, what to do, and what became of the workbook. */
export function sayFailed({ problem, state }: Extract<EditOutcome, { kind: "failed" }>, lang: Lang): string {
  return `${problem.sentence(lang)} ${say(excelStateTexts[state], lang)}`;
}

function sayContent(content: CellContent, lang: Lang): string {
  switch (content.kind) {
    case "empty":
      return say(journalTexts.empty, lang);
    case "number":
      return lang === "fr" ? content.value.replace(".", ",") : content.value;
    case "formula":
      return showFormula(content.value, lang);
    case "boolean":
      return say(content.value ? journalTexts.true : journalTexts.false, lang);
    default:
      return lang === "fr" ? `« ${content.value} »` : `“${content.value}”`;
  }
}

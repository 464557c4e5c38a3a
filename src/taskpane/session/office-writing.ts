/** What the pane writes in the workbook, apart from what it reads: fetched when the pane is there already. */
import type { Finding } from "../../engine/findings";
import type { SheetPlan } from "../../engine/outputs";
import {
  applyEdits,
  clearHighlights,
  highlight,
  isHighlighted,
  keptBySheet,
  sayFailed,
  sayRefused,
  settleEdits,
  undoEdits,
  writeSheet,
  type EditOutcome,
  type Highlighted,
  type InExcelOptions,
  type WriteSheetOptions,
} from "../../excel";
import { paneLateTexts, say, type Lang } from "../../texts";
import type { ExplainedEdit, HighlightAsked, HighlightSaid, WriteOutcome, WrittenSheet } from "./excel-port";
import { wallClock } from "./wall-clock";

/** Writes corrections and their journal, all or none. */
export async function applyIn(
  edits: readonly ExplainedEdit[],
  lang: Lang,
  waits: InExcelOptions,
): Promise<WriteOutcome> {
  return outcomeOf(await applyEdits(edits, { at: wallClock(), lang }, waits), lang, waits);
}

/** Writes a sheet of ours, or fills it anew. */
export async function writeSheetIn(plan: SheetPlan, waits: WriteSheetOptions): Promise<WrittenSheet> {
  const { sheet, kind, otherTitle, leftAsIs, pushed } = await writeSheet(plan, waits);
  return { sheet, rewritten: kind === "rewritten", otherTitle, leftAsIs, pushed };
}

/** What our sheet of a role keeps in the workbook, or null. */
export function keptIn(role: string, waits: InExcelOptions): Promise<string | null> {
  return keptBySheet(role, waits);
}

/** Marks the findings' cells. Says what could not be marked, or that there was nothing to mark; null otherwise. */
export async function highlightIn(
  findings: readonly Finding[],
  { notes, lang }: HighlightAsked,
  waits: InExcelOptions,
): Promise<HighlightSaid | null> {
  const laid = await highlight(findings, { ...waits, notes });
  const skipped = skippedWords(laid, lang);
  if (skipped !== null) return { tone: "bad", text: skipped };
  if (laid.areas > 0 || laid.skipped.length > 0) return null;
  return { tone: "neutral", text: say(paneLateTexts["nothing-to-highlight"], lang) };
}

export async function clearHighlightsIn(waits: InExcelOptions): Promise<void> {
  await clearHighlights(waits);
}

/** Whether marks of ours stand in the workbook. */
export function isMarkedIn(waits: InExcelOptions): Promise<boolean> {
  return isHighlighted(waits);
}

function outcomeOf(outcome: EditOutcome, lang: Lang, waits: InExcelOptions): WriteOutcome {
  switch (outcome.kind) {
    case "applied": {
      const { edits, journal } = outcome;
      return {
        kind: "written",
        cells: edits.length,
        journal,
        undo: async (spoken) =>
          outcomeOf(await undoEdits(edits, { at: wallClock(), lang: spoken }, waits), spoken, waits),
      };
    }
    case "refused":
      return {
        kind: "refused",
        because: outcome.refused.map((one) => sayRefused(one, lang)),
        restored: false,
      };
    case "failed": {
      const { problem, pending, state } = outcome;
      if (pending === null) {
        return { kind: "refused", because: [sayFailed(outcome, lang)], restored: state === "restored" };
      }
      const settle = async (spoken: Lang): Promise<WriteOutcome> =>
        outcomeOf(await settleEdits(pending, problem, waits), spoken, waits);
      return { kind: "in-doubt", because: problem.sentence(lang), settle };
    }
  }
}

function skippedWords({ skipped }: Highlighted, lang: Lang): string | null {
  const sheets = skipped.filter(({ because }) => because === "protected").map(({ sheet }) => sheet);
  return sheets.length === 0
    ? null
    : say(paneLateTexts["not-highlighted"], lang, { count: sheets.length, sheets: sheets.join(", ") });
}

import { applyEdits, readWorkbook, sayFailed, sayRefused, type ExplainedEdit } from "../excel";
import { asksForALook, safeEdits } from "../engine/outputs";
import type { Report } from "../engine/findings";
import { placeTexts, say, writeCommandTexts, type Lang } from "../texts";
import { reconciled } from "./check-dossier";
import { now } from "./clock";
import { Refusal } from "./refusal";
import { showContent } from "./text-report/cell-content";
import type { CopyDone, OpenCopy } from "./open-copy";

/** `pointage fix`: the safe corrections written in the copy, and their journal. */
export async function fix(copy: OpenCopy): Promise<CopyDone> {
  const { request, result } = copy;
  const { lang, output, dryRun } = request;
  const file = output ?? "";
  const { edits, conflicts } = safeEdits(result.report.findings, request);
  const before = asksForALook(result.report) ? 1 : 0;
  if (edits.length === 0) {
    const key = dryRun ? "nothing-to-fix-dry" : "nothing-to-fix";
    return { lines: [say(writeCommandTexts[key], lang, { file })], status: before };
  }
  const shown = [
    ...edits.flatMap((edit) => sayEdit(edit, lang)),
    ...conflicts.map((edit) => say(writeCommandTexts["in-conflict"], lang, { place: placeOf(edit, lang) })),
  ];
  if (dryRun) {
    const count = edits.length;
    return { lines: [...shown, say(writeCommandTexts["dry-run"], lang, { count })], status: before };
  }
  const outcome = await applyEdits(edits, { at: now(), lang });
  if (outcome.kind === "refused") {
    const detail = outcome.refused.map((one) => sayRefused(one, lang)).join(" ");
    throw new Refusal(request.dossier, "not-written", { detail });
  }
  if (outcome.kind === "failed") {
    throw new Refusal(request.dossier, "not-written", { detail: sayFailed(outcome, lang) });
  }
  const after = await checkedAfter(copy);
  const remaining = after.findings.filter(
    ({ severity, waived }) => severity !== "info" && waived === null,
  ).length;
  const { journal } = outcome;
  return {
    lines: [
      say(writeCommandTexts.fixed, lang, { file, count: edits.length, journal }),
      ...shown,
      remaining === 0
        ? say(writeCommandTexts["none-remaining"], lang)
        : say(writeCommandTexts.remaining, lang, { count: remaining }),
    ],
    status: asksForALook(after) ? 1 : 0,
  };
}

/** What the copy comes to, checked anew. */
async function checkedAfter({ dossier, annex, request }: OpenCopy): Promise<Report> {
  const { sheets } = await readWorkbook();
  const corrected = { ...dossier, workbook: { ...dossier.workbook, sheets } };
  return reconciled({ dossier: corrected, annex }, request.dossier, request.lang).report;
}

function sayEdit(edit: ExplainedEdit, lang: Lang): readonly string[] {
  return [
    say(writeCommandTexts.edit, lang, {
      place: placeOf(edit, lang),
      before: showContent(edit.before, lang),
      after: showContent(edit.after, lang),
    }),
    say(writeCommandTexts.because, lang, { reason: edit.reason }),
  ];
}

function placeOf({ sheet, address }: ExplainedEdit, lang: Lang): string {
  return say(placeTexts.cell, lang, { sheet, address });
}

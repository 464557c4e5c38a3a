import { formulasAgree, type DiagnosisKind } from "../../diagnosis";
import { gridOf, refersTo, sumReferences } from "../../grid";
import type { Annex } from "../../model";
import type { Cause } from "../attribute";
import { explain } from "../explain";
import type { Evidence } from ".";

/** What explains a total's gap where its formula groups lines otherwise than they were read. */
const OF_GROUPS: ReadonlySet<DiagnosisKind> = new Set([
  "formula-range",
  "missing-line",
  "line-absent",
  "copied-from",
  "unexplained",
]);

/** Whether a total of the annex is a formula that adds figures of which nothing was made, or those of its column group the lines without a fault. */
export function isGroupedOtherwise(cause: Cause, { dossier, verdict, sheets }: Evidence): boolean {
  const { at, scope } = cause.told;
  if (scope?.kind === "lines") return false;
  const sheet = at.kind === "cell" ? sheets.find(({ name }) => name === at.sheet) : undefined;
  if (at.kind !== "cell" || !sheet) return false;
  const formula = gridOf(sheet).at(at.row, at.column)?.formula;
  if (formula === undefined) return false;
  if (addsUnread(formula, at.sheet, dossier.annex)) return true;
  const isOfGroups = explain(cause, dossier, verdict).every(({ kind }) => OF_GROUPS.has(kind));
  return isOfGroups && formulasAgree(dossier.annex, sheet, at.column);
}

/** Whether a formula adds a figure of the sheet that is in no part of the annex as it was read. */
function addsUnread(formula: string, sheet: string, { unread }: Annex): boolean {
  const references = sumReferences(formula, sheet)?.references ?? [];
  return unread.some(({ at }) => at.kind === "cell" && references.some((one) => refersTo(one, at)));
}

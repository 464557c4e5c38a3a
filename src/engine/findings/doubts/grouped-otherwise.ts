import { formulasAgree, type DiagnosisKind } from "../../diagnosis";
import { addsAny, gridOf } from "../../grid";
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
  const unread = dossier.annex.unread.flatMap((one) => (one.at.kind === "cell" ? [one.at] : []));
  if (addsAny(formula, at.sheet, unread)) return true;
  const isOfGroups = explain(cause, dossier, verdict).every(({ kind }) => OF_GROUPS.has(kind));
  return isOfGroups && formulasAgree(dossier.annex, sheet, at.column);
}

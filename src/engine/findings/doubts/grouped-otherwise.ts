import { formulasAgree, type DiagnosisKind } from "../../diagnosis";
import { addsAny, gridOf, type Grid } from "../../grid";
import type { CellPlace } from "../../model";
import { Amount } from "../../money";
import type { Violation } from "../../rules";
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

/**
 * Whether a total of the annex is a formula that adds figures of which nothing was made, or those of its column group the
 * lines without a fault; or what was made nothing of in its column is the rest of what its lines come to.
 */
export function isGroupedOtherwise(cause: Cause, { dossier, verdict, sheets }: Evidence): boolean {
  const { at, scope } = cause.told;
  if (scope?.kind === "lines") return false;
  const sheet = at.kind === "cell" ? sheets.find(({ name }) => name === at.sheet) : undefined;
  if (at.kind !== "cell" || !sheet) return false;
  const grid = gridOf(sheet);
  const unread = dossier.annex.unread.flatMap((one) => (one.at.kind === "cell" ? [one.at] : []));
  if (isWithUnread(cause.told, unread, grid)) return true;
  const formula = grid.at(at.row, at.column)?.formula;
  if (formula === undefined) return false;
  if (addsAny(formula, at.sheet, unread)) return true;
  const isOfGroups = explain(cause, dossier, verdict).every(({ kind }) => OF_GROUPS.has(kind));
  return isOfGroups && formulasAgree(dossier.annex, sheet, at.column);
}

/** Whether the figures of which nothing was made, beside a total in its column, are what it lacks: groups that it does not hold. */
function isWithUnread(
  { at, stated, expected }: Violation,
  unread: readonly CellPlace[],
  grid: Grid,
): boolean {
  if (at.kind !== "cell" || !stated || !expected) return false;
  const rows = unread.flatMap(({ sheet, row, column }) =>
    sheet === at.sheet && column === at.column && row !== at.row ? [row] : [],
  );
  const others = rows.flatMap((row) => {
    const value = grid.at(row, at.column)?.value;
    return value?.kind === "number" && value.value !== 0 ? [Amount.fromNumber(value.value).rounded()] : [];
  });
  const rest = expected.minus(stated);
  return others.length > 0 && [...others, Amount.sum(others)].some((one) => one.equals(rest));
}

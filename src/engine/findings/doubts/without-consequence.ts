import { agreesWithLines, everything } from "../../diagnosis";
import { gridOf } from "../../grid";
import type { RuleId, Violation } from "../../rules";
import type { Cause } from "../attribute";
import { holdsAll } from "../borne-out";
import type { Evidence } from ".";

/** What is odd in one line: were it a fault, what its group comes to would show it. */
const OF_LINES: ReadonlySet<RuleId> = new Set([
  "amount-unreadable",
  "amount-negative",
  "retained-unreadable",
  "document-line",
]);

/**
 * Whether a line is odd where nothing is amiss: a document states what its group comes to, and that agrees with the lines as
 * they were read (rows that a list lacks, or has too many, would show in it as another gap). The line is then meant so, or it
 * is none.
 */
export function isWithoutConsequence(
  { rootCause, told, consequences }: Cause,
  { dossier, verdict: { ledger }, violations, sheets }: Evidence,
): boolean {
  if (!OF_LINES.has(told.rule) || rootCause !== null || told.statement !== null || consequences.length > 0)
    return false;
  if (told.rule === "amount-unreadable" && !isText(told, sheets)) return false;
  const isList = told.rule === "document-line";
  if (isList && isOnlyOneMissed(told, violations)) return false;
  const own = told.scope ?? everything(dossier);
  return ledger.statements.some((one) => {
    const { scope } = one;
    if (one.at.kind !== "document" || !one.votes || scope.kind !== "operations" || scope.part !== undefined)
      return false;
    return holdsAll(scope, own) && (isList || agreesWithLines(one, ledger));
  });
}

/** Whether a line is the only one of the sheet that a document's list lacks: its total may well count it all the same. */
function isOnlyOneMissed({ at, rule }: Violation, violations: readonly Violation[]): boolean {
  const missed = violations.filter(
    (one) => one.rule === rule && one.statement === null && one.at.kind === "cell",
  );
  return at.kind === "cell" && missed.length === 1;
}

/** Whether a cell holds a text, and no error of a formula: that is never meant. */
function isText({ at }: Violation, sheets: Evidence["sheets"]): boolean {
  const sheet = at.kind === "cell" ? sheets.find(({ name }) => name === at.sheet) : undefined;
  return (
    sheet !== undefined && at.kind === "cell" && gridOf(sheet).at(at.row, at.column)?.value.kind === "text"
  );
}

import { agreesWithLines } from "../../diagnosis";
import { eurosOf } from "../../claims";
import { passageKey, retainedLines, type Place } from "../../model";
import { Amount, isTransposed } from "../../money";
import { totalsBeside, type RuleId, type Violation } from "../../rules";
import type { Evidence } from ".";

/** The counts that a sentence gives; in the section of an operation they are of that. */
const OF_COUNTS: ReadonlySet<RuleId> = new Set([
  "article-operation-count",
  "report-operation-count",
  "recipient-count",
]);

/** Of fewer digits, two may change places by chance. */
const LONG = 4;

/** Whether a count is more than one off where no amount of its sentence is the annex's: it is rather of something else, unless digits changed places. */
export function isOtherCount(
  { rule, at, fill }: Violation,
  { dossier, verdict: { ledger } }: Evidence,
): boolean {
  // What the title of a column says in full is what that column counts.
  if (!OF_COUNTS.has(rule) || at.kind !== "document" || fill["label"] !== undefined) return false;
  const [said, counted] = [String(fill["said"]), String(fill["counted"])];
  if (Math.abs(Number(said) - Number(counted)) <= 1) return false;
  if (said.length >= LONG && isTransposed(said, counted)) return false;
  const passage = passageKey(at);
  const besides = totalsBeside(dossier.operations.flatMap(({ operation }) => retainedLines(operation)));
  const isBeside = (place: Place) => place.kind === "document" && passageKey(place) === passage;
  return !(
    ledger.statements.some((one) => isBeside(one.at) && agreesWithLines(one, ledger)) ||
    eurosOf(at.quote).some(({ amount }) => besides.some((total) => total.equals(amount))) ||
    dossier.recapitulated.some(
      ({ total, lines }) =>
        isBeside(total.at) &&
        Amount.sum(lines.map(({ amount }) => amount.amount))
          .rounded()
          .equals(total.amount),
    )
  );
}

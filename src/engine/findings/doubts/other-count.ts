import { agreesWithLines, annexAmount } from "../../diagnosis";
import { eurosOf } from "../../claims";
import { passageKey, retainedLines, worthOf, type Place } from "../../model";
import { isTransposed, type Amount } from "../../money";
import { totalsBeside } from "../../linking";
import { isNearCount, type RuleId, type Violation } from "../../rules";
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
  { rule, at, fill, scope }: Violation,
  { dossier, verdict: { ledger } }: Evidence,
): boolean {
  // What the title of a column says in full is what that column counts; what its own parts make is held against no other.
  const isHeld = fill["label"] === undefined && fill["counted"] !== undefined;
  if (fill["borneOut"] !== undefined) return false;
  if (!OF_COUNTS.has(rule) || at.kind !== "document" || !isHeld) return false;
  const [said, counted] = [String(fill["said"]), String(fill["counted"])];
  if (Math.abs(Number(said) - Number(counted)) <= 1) return false;
  if (said.length >= LONG && isTransposed(said, counted)) return false;
  const passage = passageKey(at);
  const isBeside = (place: Place) => place.kind === "document" && passageKey(place) === passage;
  return !(
    ledger.statements.some((one) => isBeside(one.at) && agreesWithLines(one, ledger)) ||
    isOfColumn(at.quote, dossier) ||
    (scope !== null &&
      isNearCount(Number(said), Number(counted)) &&
      givesAmount(at.quote, annexAmount(ledger, scope).rounded())) ||
    dossier.recapitulated.some(
      ({ total, lines }) => isBeside(total.at) && worthOf(lines).rounded().equals(total.amount),
    )
  );
}

/** Whether a sentence gives an amount, were it read as nothing. */
function givesAmount(sentence: string, whole: Amount): boolean {
  return !whole.isZero && eurosOf(sentence).some(({ amount }) => amount.equals(whole));
}

/** Whether a sentence gives what a column beside the amounts comes to over all that is retained. */
function isOfColumn(sentence: string, { operations }: Evidence["dossier"]): boolean {
  const figures = eurosOf(sentence);
  if (figures.length === 0) return false;
  const totals = totalsBeside(operations.flatMap(({ operation }) => retainedLines(operation)));
  return figures.some(({ amount }) => totals.some((total) => total.equals(amount)));
}

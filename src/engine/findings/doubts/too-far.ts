import { everything, linesOver } from "../../diagnosis";
import { addsAny } from "../../grid";
import { fewDigitsDiffer, isNear, isSlipAsWritten, type Amount } from "../../money";
import type { Case } from "../../linking";
import { keptFor } from "../../lists";
import type { RuleId, Violation } from "../../rules";
import { explain } from "../explain";
import type { Explanation } from "../explanation";
import type { Cause } from "../attribute";
import { supportOf } from "../borne-out";
import type { Evidence } from ".";
import { OF_READING } from "./of-reading";

/** What sets a figure against what lines come to. */
const OF_SUMS: ReadonlySet<RuleId> = new Set([
  "operation-total",
  "theme-total",
  "grand-total",
  "annex-parts",
  "article-total",
  "report-theme-total",
  "imputation-total",
  "report-imputation",
  "imputation-sum",
]);
/** One slip is seldom so large a share of a sum. */
const FAR = "0.3";

/** Of fewer lines, one that is left out may well be half of what they come to. */
const SEVERAL = 4;

/**
 * Whether a figure is so far from the sum that it was set against that no one slip leads from one to the other: it, or the
 * sum, is rather of other lines than it was read to be. So it is of a cell that is far from it at each level, where no
 * document states that sum, nor another that counts it; and of any figure that is just half the sum of several lines: what
 * was read counts each of them twice.
 */
export function isTooFar(cause: Cause, { dossier, verdict }: Evidence): boolean {
  const { told, consequences } = cause;
  const { at, stated, expected } = told;
  if (!stated || !expected || !OF_SUMS.has(told.rule)) return false;
  const lines = linesOver(verdict.ledger, told.scope ?? everything(dossier));
  if (expected.equals(stated.times("2")) && lines.length >= SEVERAL) return true;
  if (at.kind !== "cell" || ![told, ...consequences].every(isFar)) return false;
  if (!isBelied(expected, dossier)) return false;
  if (told.statement && supportOf(told.statement, expected, dossier, verdict) !== null) return false;
  return explain(cause, dossier, verdict).every((one) => isOfReading(one, told, at.sheet));
}

/** Whether documents give amounts, and none of them is what the lines come to. */
function isBelied(sum: Amount, dossier: Case): boolean {
  const given = givenIn(dossier);
  return given.size > 0 && !given.has(sum.rounded().toExact());
}

/** Every amount that a document gives, drawn once for all who ask. */
const givenIn = keptFor(
  ({ readings }: Case) =>
    new Set(readings.flatMap(({ amounts }) => amounts.map(({ amount }) => amount.toExact()))),
);

function isFar({ stated, expected }: Violation): boolean {
  if (!stated || !expected) return true;
  return (
    !isNear(stated, expected, FAR) && !fewDigitsDiffer(stated, expected) && !isSlipAsWritten(stated, expected)
  );
}

/** Whether an explanation is one that a misread sheet gives too: not where a formula takes the wrong cell for a total. */
function isOfReading({ kind, places }: Explanation, { statement }: Violation, sheet: string): boolean {
  if (!OF_READING.has(kind)) return false;
  const formula = statement?.total?.formula ?? null;
  const cells = places.flatMap((place) => (place.kind === "cell" ? [place] : []));
  return kind !== "copied-from" || formula === null || !addsAny(formula, sheet, cells);
}

import { eurosOf } from "../../claims";
import { agreesWithLines, groupsOf, sumOf, type Scope, type Statement, type Verdict } from "../../diagnosis";
import { Amount, fewDigitsDiffer, isNear, isSlipAsWritten } from "../../money";
import {
  isOfPart,
  isSumOfItsLines,
  placeKey,
  type CellPlace,
  type DocumentPlace,
  type Place,
} from "../../model";
import { isOfOtherSheet, isWantedBySum, type RuleId, type Violation } from "../../rules";
import type { Cause } from "../attribute";
import { explain } from "../explain";
import type { Explanation } from "../explanation";
import { gapTold } from "../gap-told";
import type { Evidence } from ".";
import { isOfOtherLines } from "./of-reading";

/** Rules that hold a figure against what its own sentence or list says: unlike it by far, it is rather of something else there. */
const OF_SENTENCES: ReadonlySet<RuleId> = new Set(["reckoning", "series-figure"]);
/** Rules that hold a figure against its bound, or the same in words: how far off it is says nothing of the reading. */
const SURE: ReadonlySet<RuleId> = new Set([
  "article-words",
  "convention-amount",
  "worked-out",
  "imputation-exceeds-ae",
  "available-exceeds-ae",
  "report-exceeds-available",
]);
/** The totals of the annex: what they add up was read by where they stand. */
const OF_ANNEX: ReadonlySet<RuleId> = new Set(["operation-total", "theme-total", "grand-total"]);
/** What stands in rows, items or articles that are read alike, and how many that agree bear out how one that does not was read. */
const VOUCHING: ReadonlyMap<RuleId, number> = new Map([
  ["article-total", 1],
  ["report-theme-total", 2],
  ["imputation-total", 2],
  ["report-imputation", 2],
  ["narrative-amount", 2],
]);
/** Lines of a list that are the annex's bear out the one that is not, though it stands in no part. */
const LINES_VOUCHING = 4;
/** What is so many times another was never meant for it. */
const UNLIKE = "3";
/** What holds a row to itself: where it alone breaks the rule, its document's rows were read right. */
const OF_ROWS: ReadonlySet<RuleId> = new Set(["report-balance", "table-law"]);

/** A figure nearer than this to what it was set against may be a former version of it, whatever explains the gap. */
const NEAR = "0.1";
/** A figure nearer than this may lack the lines that explain its gap. */
const NEAR_WITH_LINES = "0.25";

/**
 * Whether a document's figure, or a total of the annex, is rather of something else than what it was set against: it is far
 * from it, no slip explains how, and nothing else that was read so bears the reading out.
 */
export function isOfSomethingElse(cause: Cause, { dossier, verdict, violations }: Evidence): boolean {
  const { told } = cause;
  const { at, stated, expected, rule } = told;
  if (!stated || !expected || SURE.has(rule) || (at.kind === "cell" && !OF_ANNEX.has(rule))) return false;
  if (isOfSheetToo(stated.minus(expected), told, dossier)) return true;
  if (isNear(stated, expected, NEAR) || fewDigitsDiffer(stated, expected)) return false;
  if (isSlipAsWritten(stated, expected)) return false;
  if (isFollowed(cause) || isAloneOfItsSums(told, dossier)) return false;
  if (!OF_SENTENCES.has(rule) && at.kind === "document" && isWantedThere(told, at, verdict)) return false;
  if (at.kind === "document" && isOfMore(stated.minus(expected), told, verdict)) return true;
  if (OF_SENTENCES.has(rule) && at.kind === "document")
    return (
      isUnlike(stated, expected) && explain(cause, dossier, verdict).every((one) => isOfOtherLines(one, at))
    );
  if (isAloneOfItsRows(told, violations)) return false;
  const causes = explain(cause, dossier, verdict).filter(({ kind }) => kind !== "unexplained");
  if (at.kind === "cell") return causes.length > 0 && causes.every((one) => isBeyond(one, told, at));
  if (
    isVouchedFor(told, at, { stated, expected }, verdict) &&
    (rule !== "report-theme-total" || causes.length === 0)
  )
    return false;
  if (causes.length === 0) return true;
  return !isNear(stated, expected, NEAR_WITH_LINES) && causes.every((one) => isOfOtherLines(one, at));
}

/** Whether documents elsewhere are as far off with it: a line that one of them gives otherwise, and the totals that count it. */
function isFollowed({ told, consequences }: Cause): boolean {
  const gap = gapTold(told);
  return consequences.some(
    (one) =>
      one.at.kind === "document" &&
      placeKey(one.at) !== placeKey(told.at) &&
      // What is said again of the same lines shows no more than what was said.
      (one.rule !== told.rule || one.parts.length !== told.parts.length) &&
      gap &&
      gapTold(one)?.equals(gap) === true,
  );
}

/** Whether the other figures of its sentence make with what it was set against a sum that this gives. */
function isWantedThere(
  { stated, expected }: Violation,
  { quote }: DocumentPlace,
  { ledger }: Verdict,
): boolean {
  const beside = eurosOf(quote).map(({ amount }) => amount);
  const own = beside.findIndex((amount) => stated?.equals(amount));
  if (own < 0 || !expected) return false;
  const all = Amount.sum([...ledger.accounts.values()].map(({ computed }) => computed));
  return isWantedBySum(
    expected,
    beside.filter((_, rank) => rank !== own),
    all.rounded(),
  );
}

/** Whether the larger of two is so many times the other that neither was meant for it. */
function isUnlike(one: Amount, other: Amount): boolean {
  const [a, b] = [one.abs(), other.abs()];
  return a.compare(b.times(UNLIKE)) > 0 || b.compare(a.times(UNLIKE)) > 0;
}

/** Whether a document's figure is that of its operations and of another theme, or operation, or of all others: « les volets A et B ». */
function isOfMore(more: Amount, { scope }: Violation, { ledger }: Verdict): boolean {
  if (scope?.kind !== "operations") return false;
  const own = new Set(scope.operations);
  const others = [...ledger.accounts].filter(([id]) => !own.has(id)).map(([, account]) => account);
  return groupsOf(others).some((group) => sumOf(group).equals(more));
}

/** Whether a figure of several lines is what they come to and another sheet of the workbook too. */
function isOfSheetToo(more: Amount, { scope }: Violation, dossier: Evidence["dossier"]): boolean {
  return scope?.kind !== "lines" && !more.isNegative && isOfOtherSheet(dossier, more);
}

/**
 * Whether what the document gives alike is the annex's, and this one alone is not. What stands in no part may be of anything,
 * but for a line of a list.
 * @param bearsOut whether one that agrees with the annex bears out how the other was read.
 */
export function isVouchedFor(
  { rule, scope }: Violation,
  at: DocumentPlace,
  { stated, expected }: { readonly stated: Amount; readonly expected: Amount },
  { ledger }: Verdict,
  bearsOut: (one: Statement) => boolean = () => true,
): boolean {
  const enough = isOfPart(at) ? VOUCHING.get(rule) : scope?.kind === "lines" && LINES_VOUCHING;
  if (!enough) return false;
  if (isUnlike(stated, expected)) return false;
  const isAlike = (one: DocumentPlace, of: Scope) =>
    one.file === at.file && (isOfPart(at) ? isOfPart(one) : of.kind === "lines" && !isOfPart(one));
  const alike = ledger.statements.filter(
    (one) => one.rule === rule && one.at.kind === "document" && isAlike(one.at, one.scope),
  );
  const agreeing = alike.filter((one) => agreesWithLines(one, ledger));
  return agreeing.filter(bearsOut).length >= enough && alike.length - agreeing.length === 1;
}

/** Whether the articles of its document give several sums of groups alike, and this one alone is not theirs. */
function isAloneOfItsSums({ rule, at }: Violation, { recapitulated }: Evidence["dossier"]): boolean {
  if (rule !== "recapitulation" || at.kind !== "document" || !isOfPart(at)) return false;
  const alike = recapitulated.filter(
    ({ total: { at: other } }) => other.kind === "document" && other.file === at.file && isOfPart(other),
  );
  const right = alike.filter(isSumOfItsLines);
  return right.length >= ENOUGH && alike.length - right.length === 1;
}

/** Sums of groups that bear out how another was read. */
const ENOUGH = 2;

/** Whether a row breaks a rule that no other row of its document does. */
function isAloneOfItsRows({ rule, at }: Violation, violations: readonly Violation[]): boolean {
  if (!OF_ROWS.has(rule) || at.kind !== "document") return false;
  const { file } = at;
  const alike = violations.filter(
    (one) => one.rule === rule && one.at.kind === "document" && one.at.file === file,
  );
  return alike.length === 1;
}

/** Whether what a total of the annex lacks stands under it, or in another sheet, and not what it adds up: it may not belong there. */
function isBeyond({ kind, places }: Explanation, { related }: Violation, at: CellPlace): boolean {
  const isAbove = (place: Place): boolean =>
    place.kind === "cell" && place.sheet === at.sheet && place.row < at.row;
  return kind === "missing-line" && !places.some(isAbove) && related.some(isAbove);
}

import { agreesWithLines, linesOver, type Statement, type Verdict } from "../../diagnosis";
import { matches, type Concept } from "../../lexicon";
import { columnsOver, totalsBeside } from "../../linking";
import type { DocumentPlace } from "../../model";
import { isSlipAsWritten, type Amount } from "../../money";
import { explain } from "../explain";
import type { Cause } from "../attribute";
import type { Evidence } from ".";
import { isVouchedFor } from "./something-else";

/**
 * Whether a figure is just what another column comes to for the same lines: it may well be of that column, unless what its
 * document gives alike is all of the amounts, and some of it those of no other that its lines have. Or what parts two of
 * their columns, or a part of the amount itself, where no list gives the whole of others: « qui perd 150 € ».
 */
export function isOfOtherColumn(cause: Cause, { dossier, verdict }: Evidence): boolean {
  const { at, stated, expected, rule, scope } = cause.told;
  // Of a series, all others are of one column, and not of that.
  if (!stated || !expected || rule === "series-figure") return false;
  const { ledger } = verdict;
  const held = at.kind === "document" && scope ? columnsOver(linesOver(ledger, scope)) : [];
  const columns = held.flatMap(({ total }) => total?.amount ?? []);
  // What another funder gives is said to be his: « une participation départementale de ».
  const theirs = held.filter(({ total }) => total?.amount.equals(stated));
  const isOfOthers = theirs.length > 0 && theirs.every(({ label }) => matches("otherFunder", label));
  if (at.kind === "document" && isOfOthers && !matches(OTHERS, at.quote)) return false;
  if (at.kind === "document" && scope?.kind === "lines" && !isOfAList(at, ledger))
    if (isPart(stated, expected, columns) || isChange(stated, expected, columns)) return true;
  const all = explain(cause, dossier, verdict);
  const isColumns = all.length > 0 && all.every(({ variant }) => variant === "copied-from-column");
  // What a slip of the pen explains is told, whatever column holds it too.
  const isOfAColumn = !isSlipAsWritten(stated, expected) && columns.some((one) => one.equals(stated));
  if (!isColumns && !isOfAColumn) return false;
  const isOfNoOther = (one: Statement): boolean => {
    const others = totalsBeside(linesOver(ledger, one.scope));
    return others.length > 0 && !others.some((other) => other.equals(one.amount));
  };
  return at.kind === "cell" || !isVouchedFor(cause.told, at, { stated, expected }, verdict, isOfNoOther);
}

const OTHERS: readonly Concept[] = ["otherFunder", "ofAnotherFunder", "otherShare", "otherGiver"];

/** Whether a figure is one of the columns that come to the amount beside them. */
function isPart(figure: Amount, whole: Amount, columns: readonly Amount[]): boolean {
  const others = columns.filter((one) => !one.equals(whole) && !one.equals(figure));
  const isColumn = columns.some((one) => one.equals(figure));
  return isColumn && others.some((one) => one.plus(figure).equals(whole));
}

/** Whether a figure is how far the amount is from another column of its row. */
function isChange(figure: Amount, amount: Amount, columns: readonly Amount[]): boolean {
  return columns.some((one) => one.minus(amount).abs().equals(figure.abs()));
}

/** Lines of a list beside a figure that give what they are granted, and bear out that it is of the same. */
const ENOUGH = 2;

/** Whether a figure stands among others, each what a line is granted. */
function isOfAList({ file, block }: DocumentPlace, ledger: Verdict["ledger"]): boolean {
  const beside = ledger.statements.filter(
    ({ at, scope }) =>
      at.kind === "document" && at.file === file && scope.kind === "lines" && Math.abs(at.block - block) <= 1,
  );
  return beside.filter((one) => agreesWithLines(one, ledger)).length >= ENOUGH;
}

import { forms } from "../lexicon";
import type { Applicability } from "../edits";
import type { AmountReading, GrantLine, Place } from "../model";
import { Amount } from "../money";
import { saidBeside, type Case } from "../linking";
import {
  AnnexCells,
  annexAmount,
  isLive,
  isSettled,
  linesUnder,
  type Statement,
  type Verdict,
} from "../diagnosis";
import type { CorrectionDraft } from "../rules";
import { isStatedElsewhere, supportOf } from "./borne-out";
import { rootsOf } from "./roots";

/**
 * Whether a correction may be written without a person standing behind it. The one place that decides it: no source
 * states what stands, sources beside the annex bear out what is written (or nothing adds it up), and the structure that
 * it rests on reads one way.
 */
export function applicabilityOf(draft: CorrectionDraft, dossier: Case, verdict: Verdict): Applicability {
  const { claim, applicability } = draft;
  if (!claim || dossier.annex.sure === false) return applicability;
  const earned =
    claim.kind === "total"
      ? earnsTotal(claim.statement, dossier, verdict)
      : claim.cells.every(({ reading, line }) => earnsNumber(reading, line, dossier, verdict));
  return earned ? "safe" : applicability;
}

function earnsTotal(statement: Statement, dossier: Case, verdict: Verdict): boolean {
  const rootCause = rootsOf(verdict)
    .concerning(statement.index)
    .find((one) => one.statement === statement);
  if (!rootCause || !isSettled(rootCause) || !holdsAsRead(statement)) return false;
  if (isStatedElsewhere(statement, dossier, verdict)) return false;
  const support = supportOf(statement, rootCause.truth, dossier, verdict);
  return support === "itself" || (support === "within" && !fitsOtherLines(statement, dossier, verdict));
}

/** Whether the cell holds the amount as it was read: not in thousands, nor with something around it. */
function holdsAsRead({ total, amount }: Statement): boolean {
  const value = total?.cell?.value;
  if (value?.kind === "number") return Math.abs(value.value - Number(amount.toExact())) < 0.005;
  return total?.kind === "none" || (value?.kind === "text" && isPlainAmount(value.value));
}

/**
 * Whether what stands is the sum of other lines than those that the total was read to be of: the structure may have been
 * misread, and the total be right.
 */
function fitsOtherLines({ total, amount, scope }: Statement, { annex }: Case, { ledger }: Verdict): boolean {
  if (total?.at.kind !== "cell" || scope.kind !== "operations") return true;
  const own = scope.operations.flatMap((id) => ledger.accounts.get(id)?.operation.lines ?? []);
  const coverage = new AnnexCells(annex).coverage(total, own);
  if (coverage && coverage.foreign.length > 0) return true;
  const others = annex.themes.flatMap((theme) => linesUnder(theme));
  const above = others.filter(({ amount: { at } }) => isAbove(at, total.at)).reverse();
  let sum = Amount.zero;
  let isForeign = false;
  return above.some((line) => {
    sum = sum.plus(line.retained.kind === "no" ? Amount.zero : line.amount.amount);
    isForeign ||= !own.includes(line);
    return isForeign && sum.equals(amount);
  });
}

function isAbove(one: Place, other: Place): boolean {
  return (
    one.kind === "cell" &&
    other.kind === "cell" &&
    one.sheet === other.sheet &&
    one.column === other.column &&
    one.row < other.row
  );
}

/** Every formula that starts to count it comes out as sources state it; what no formula adds changes nothing. */
function earnsNumber(
  { cell, at, amount }: AmountReading,
  line: GrantLine | null,
  dossier: Case,
  verdict: Verdict,
): boolean {
  if (cell?.value.kind !== "text" || !isPlainAmount(cell.value.value) || amount.isNegative) return false;
  if (line && !isPlainLine(line)) return false;
  const { ledger } = verdict;
  const own = ledger.statements.filter((one) => one.at === at);
  const operation = dossier.operations.find((one) => line !== null && one.operation.lines.includes(line));
  const over = ledger.statements.filter(
    ({ scope, total, ...one }) =>
      total !== null &&
      isLive({ ...one, scope, total }) &&
      operation !== undefined &&
      scope.kind === "operations" &&
      scope.operations.includes(operation.operation.id),
  );
  return [...own, ...over].every(
    (one) => supportOf(one, annexAmount(ledger, one.scope), dossier, verdict) !== null,
  );
}

const plainAmount = new RegExp(`^\\s*(?:€\\s*)?\\d[\\d\\s.,'’]*(?:${forms("currency")}\\s*)?$`, "iu");

/** Digits as an amount in euros is written, and nothing beside them: no parentheses, no sign, no call of a note. */
function isPlainAmount(text: string): boolean {
  return plainAmount.test(text);
}

/** A line like any other: not marked Non, struck through or out of sight, and nothing beside it sets it apart. */
function isPlainLine(line: GrantLine): boolean {
  const { retained, struck, hidden } = line;
  if (retained.kind === "no" || retained.kind === "unreadable" || struck || hidden) return false;
  return !saidBeside(line, ["forTheRecord", "withdrawn", "takenBack"]);
}

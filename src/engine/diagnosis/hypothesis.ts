import { groupBy, keptFor } from "../lists";
import { Amount } from "../money";
import { annexAmount, type Ledger } from "./ledger";
import type { Scope } from "./scope";
import type { Statement } from "./statement";

/**
 * A supposition that the annex itself is wrong somewhere: the operation's true total is its lines' sum plus `by`.
 * `line` is the line it falls on, where a statement names one; `mark` says that a line marked Non is retained in truth.
 */
export interface Adjustment {
  readonly operation: string;
  readonly line: number | null;
  readonly mark: boolean;
  readonly by: Amount;
}

/** A set of suppositions, at most one an operation or one a line: what would make the most statements agree. None: the lines are right. */
export type Hypothesis = readonly Adjustment[];

/** What an operation's lines would amount to under a hypothesis. */
export function trueAmount(ledger: Ledger, hypothesis: Hypothesis, scope: Scope): Amount {
  const base = annexAmount(ledger, scope);
  if (scope.kind === "operations" && scope.part !== undefined) return base;
  if (hypothesis.length === 0) return base;
  const of = (operation: string): readonly Adjustment[] => byOperation(hypothesis).get(operation) ?? [];
  const adjustments =
    scope.kind === "operations"
      ? [...new Set(scope.operations)].flatMap(of)
      : of(scope.operation).filter(({ line }) => line !== null && scope.lines.includes(line));
  return adjustments.length === 0
    ? base
    : base.plus(Amount.sum(adjustments.map((adjustment) => adjustment.by)));
}

const byOperation = keptFor((hypothesis: Hypothesis) => groupBy(hypothesis, ({ operation }) => operation));

/** Whether a statement is what the annex's lines come to. */
export function agreesWithLines(statement: Statement, ledger: Ledger): boolean {
  return agrees(statement, annexAmount(ledger, statement.scope));
}

/** Whether a stated amount is the true one: documents state whole cents, so hidden decimals of the lines are rounded away. */
export function agrees(statement: Statement, truth: Amount): boolean {
  const { amount, tolerance } = statement;
  if (tolerance) return amount.minus(truth).abs().compare(tolerance) <= 0;
  return amount.equals(truth) || (truth.isNear(amount) && amount.equals(truth.rounded()));
}

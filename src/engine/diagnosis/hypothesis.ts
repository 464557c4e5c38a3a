import { Amount } from "../money";
import { annexAmount, type Ledger, type Scope, type Statement } from "./ledger";

/**
 * A supposition that the annex itself is wrong somewhere: the operation's true total is its lines' sum plus `shift`.
 * `line` is the line it falls on, where a statement names one; `mark` says that a line marked Non is retained in truth.
 */
export interface Shift {
  readonly operation: string;
  readonly line: number | null;
  readonly mark: boolean;
  readonly shift: Amount;
}

/** A set of suppositions, at most one an operation or one a line: what would make the most statements agree. None: the lines are right. */
export type Hypothesis = readonly Shift[];

/** What a hypothesis leaves in disagreement, weighed by independent votes. */
export interface Judgement {
  readonly hypothesis: Hypothesis;
  /** Votes against: the lower, the better. Counted in halves. */
  readonly cost: number;
  /** Statements that the hypothesis calls wrong. */
  readonly wrong: ReadonlySet<number>;
  /** The voters it contradicts: documents by quantity, and the lines of the operations it shifts. */
  readonly contradicted: ReadonlySet<string>;
}

/** How many suppositions at most: beyond, the differences are too many to be told apart, and each is told as it stands. */
const MOST_SHIFTS = 8;
/** Hypotheses kept from one round to the next. */
const BEAM = 24;

/** What an operation's lines would amount to under a hypothesis. */
export function trueAmount(ledger: Ledger, hypothesis: Hypothesis, scope: Scope): Amount {
  const base = annexAmount(ledger, scope);
  const shifts = hypothesis.filter((shift) =>
    scope.kind === "operations"
      ? scope.operations.includes(shift.operation)
      : scope.operation === shift.operation && shift.line !== null && scope.lines.includes(shift.line),
  );
  return shifts.length === 0 ? base : base.plus(Amount.sum(shifts.map((shift) => shift.shift)));
}

/** Weighs a hypothesis: one vote for the lines of each operation it shifts, one for each document and quantity it contradicts. */
export function judge(ledger: Ledger, hypothesis: Hypothesis): Judgement {
  const wrong = new Set<number>();
  const voters = new Map<string, { right: number; wrong: number }>();
  for (const statement of ledger.statements) {
    const right = agrees(statement, trueAmount(ledger, hypothesis, statement.scope));
    if (!right) wrong.add(statement.index);
    if (!statement.votes) continue;
    const tally = voters.get(statement.voter) ?? { right: 0, wrong: 0 };
    if (right) tally.right += 1;
    else tally.wrong += 1;
    voters.set(statement.voter, tally);
  }
  const contradicted = new Set(hypothesis.map((shift) => `lines ${shift.operation} ${shift.line ?? ""}`));
  let cost = rejectedAmounts(ledger, hypothesis) + hypothesis.length;
  for (const [voter, tally] of voters) {
    if (tally.wrong === 0) continue;
    cost += tally.right > 0 ? 0.5 : 1;
    contradicted.add(voter);
  }
  return { hypothesis, cost, wrong, contradicted };
}

/** Whether a stated amount is the true one: documents state whole cents, so hidden decimals of the lines are rounded away. */
export function agrees(statement: Statement, truth: Amount): boolean {
  const { tolerance } = statement;
  if (tolerance) return statement.amount.minus(truth).abs().compare(tolerance) <= 0;
  return statement.amount.equals(truth) || statement.amount.equals(truth.rounded());
}

/** A line marked Non that carries an amount is wrong one way or the other: by its amount, or by its mark. */
function rejectedAmounts(ledger: Ledger, hypothesis: Hypothesis): number {
  let count = 0;
  for (const { operation } of ledger.accounts.values()) {
    for (const [index, line] of operation.lines.entries()) {
      if (line.retained.kind !== "no" || line.amount.amount.isZero) continue;
      const marked = hypothesis.some(
        (shift) => shift.mark && shift.operation === operation.id && shift.line === index,
      );
      if (!marked) count += 1;
    }
  }
  return count;
}

/** The best hypotheses, all of the same cost, the one with the fewest suppositions first. */
export function bestHypotheses(ledger: Ledger): readonly Judgement[] {
  const none = judge(ledger, []);
  let beam: readonly Judgement[] = [none];
  let best: readonly Judgement[] = [none];
  for (let round = 0; round < MOST_SHIFTS; round++) {
    const seen = new Set<string>();
    const next: Judgement[] = [];
    for (const judgement of beam) {
      for (const shifts of suppositions(ledger, judgement)) {
        const hypothesis = [...judgement.hypothesis, ...shifts];
        const key = keyOf(hypothesis);
        if (seen.has(key)) continue;
        seen.add(key);
        const judged = judge(ledger, hypothesis);
        if (judged.cost <= judgement.cost) next.push(judged);
      }
    }
    if (next.length === 0) break;
    next.sort((a, b) => a.cost - b.cost);
    beam = next.slice(0, BEAM);
    const lowest = Math.min(best[0]?.cost ?? Infinity, next[0]?.cost ?? Infinity);
    best = [...best, ...next].filter((judgement) => judgement.cost === lowest);
  }
  return best;
}

function keyOf(hypothesis: Hypothesis): string {
  return hypothesis
    .map((shift) => `${shift.operation}/${shift.line ?? ""}/${shift.shift.toExact()}`)
    .sort()
    .join("|");
}

/** What would make a statement still in disagreement right: one shift, or several of one operation that offset each other. */
function suppositions(ledger: Ledger, judgement: Judgement): readonly (readonly Shift[])[] {
  const found = new Map<string, readonly Shift[]>();
  const taken = (shift: Shift): boolean =>
    judgement.hypothesis.some(
      (other) =>
        other.operation === shift.operation &&
        (other.line === null || shift.line === null || other.line === shift.line),
    );
  const suppose = (...shifts: readonly Shift[]): void => {
    if (shifts.every((shift) => !shift.shift.isZero && !taken(shift))) found.set(keyOf(shifts), shifts);
  };
  const byOperation = new Map<string, Shift[]>();
  for (const index of judgement.wrong) {
    const statement = ledger.statements[index];
    if (!statement) continue;
    const { scope } = statement;
    const gap = statement.amount.minus(trueAmount(ledger, judgement.hypothesis, scope));
    if (scope.kind === "operations") {
      for (const operation of scope.operations) suppose({ operation, line: null, mark: false, shift: gap });
    } else {
      for (const line of scope.lines) {
        const shift: Shift = { operation: scope.operation, line, mark: false, shift: gap };
        suppose(shift);
        byOperation.set(scope.operation, [...(byOperation.get(scope.operation) ?? []), shift]);
      }
    }
  }
  for (const shifts of byOperation.values()) suppose(...offsetting(shifts));
  for (const { operation } of ledger.accounts.values()) {
    operation.lines.forEach((line, index) => {
      if (line.retained.kind !== "no") return;
      suppose({ operation: operation.id, line: index, mark: true, shift: line.amount.amount });
    });
  }
  return [...found.values()].filter((shifts) => shifts.length > 0);
}

/** One shift a line, where together they leave the operation's total as it is; none otherwise. */
function offsetting(shifts: readonly Shift[]): readonly Shift[] {
  const byLine = new Map(shifts.map((shift) => [shift.line, shift]));
  const each = [...byLine.values()];
  return each.length > 1 && Amount.sum(each.map((shift) => shift.shift)).isZero ? each : [];
}

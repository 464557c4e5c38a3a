import { Amount } from "../money";
import { agreesWithLines, trueAmount, type Hypothesis, type Adjustment } from "./hypothesis";
import type { Ledger } from "./ledger";
import { isLive, type Statement } from "./statement";
import { LEVELS, type Scope } from "./scope";
import { misplaced } from "./moves";
import { Scorer, type Judgement } from "./scorer";
import { bestHypotheses, type BestHypothesis } from "./search";

/** What is wrong at the root cause of one or several differences. */
export type RootCause = StatementRoot | LinesRoot;

interface RootFacts {
  /** Whether every explanation that the evidence bears has it wrong: otherwise nobody stands alone. */
  readonly certain: boolean;
  /** Independent witnesses on its side, itself included. */
  readonly for: number;
  /** Independent witnesses against it. */
  readonly against: number;
}

/** A figure stated wrong, and the others that repeat it. */
export interface StatementRoot extends RootFacts {
  readonly kind: "statement";
  /** The wrong statement at the lowest level. */
  readonly statement: Statement;
  /** Statements that carry the same gap for the same reason. */
  readonly repeated: readonly Statement[];
  readonly truth: Amount;
}

/** Lines (or a mark) of the annex wrong: their sum is `by` short of the truth. */
export interface LinesRoot extends RootFacts {
  readonly kind: "lines";
  /** The operations it may be in, all equally likely. */
  readonly operations: readonly string[];
  /** The line it falls on, where a statement names one. */
  readonly line: number | null;
  /** Whether a line marked Non is in truth retained. */
  readonly mark: boolean;
  /** Truth minus the lines' sum. */
  readonly by: Amount;
}

/** Whether the witnesses agree that a root cause alone is wrong: nobody else is in doubt, and more speak against it than for it. */
export function isSettled(rootCause: RootCause): boolean {
  return rootCause.certain && rootCause.against > rootCause.for;
}

/** By how much it is wrong: what lines are short of, what a figure states too much. */
export function gapOf(rootCause: RootCause): Amount {
  return rootCause.kind === "lines" ? rootCause.by : rootCause.statement.amount.minus(rootCause.truth);
}

/** Which statements stand alone, and why. */
export interface Verdict {
  readonly ledger: Ledger;
  readonly rootCauses: readonly RootCause[];
  /** The true amount of a scope, as far as the evidence tells. */
  readonly truth: (scope: Scope) => Amount;
}

/** Weighs every explanation of the dossier's differences and keeps what the best of them have in common. */
export function reachVerdict(ledger: Ledger): Verdict {
  const scorer = new Scorer(ledger);
  const best = bestHypotheses(scorer);
  const chosen = best[0]?.judged() ?? scorer.none;
  return {
    ledger,
    rootCauses: [...statementRoots(scorer, chosen, best), ...linesRoots(scorer, chosen, best)],
    truth: (scope) => trueAmount(ledger, chosen.hypothesis, scope),
  };
}

function statementRoots(
  scorer: Scorer,
  chosen: Judgement,
  best: readonly BestHypothesis[],
): readonly StatementRoot[] {
  const { ledger } = scorer;
  const wrong = ledger.statements
    .filter((statement) => chosen.wrong.has(statement.index) && !speaksForLines(ledger, statement))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.index - b.index);
  const groups: { lead: Statement; truth: Amount; gap: Amount; repeated: Statement[] }[] = [];
  for (const statement of wrong) {
    const gap = scorer.gap(statement, chosen);
    const truth = statement.amount.minus(gap);
    const same = groups.find(
      (group) =>
        nested(group.lead.scope, statement.scope) &&
        [gap, gap.plus(carried(statement, [group.lead], chosen.hypothesis))].some((own) =>
          own.equals(group.gap),
        ),
    );
    if (same) same.repeated.push(statement);
    else if (!isSumOf(gap, statement, groups, chosen.hypothesis))
      groups.push({ lead: statement, truth, gap, repeated: [] });
  }
  return groups.map(({ lead, truth, repeated }) => ({
    kind: "statement",
    statement: lead,
    repeated,
    truth,
    certain: best.every(({ isWrong }) => isWrong(lead.index)),
    ...votes(scorer, chosen, [
      ...alternatives(chosen.hypothesis, lead, lead.amount.minus(truth)),
      ...groups
        .filter(
          (other) => other.gap.plus(lead.amount.minus(truth)).isZero && !nested(other.lead.scope, lead.scope),
        )
        .flatMap((other) => exchanges(scorer, chosen.hypothesis, lead, other.lead, lead.amount.minus(truth))),
    ]),
  }));
}

/**
 * The hypotheses under which two figures with opposite gaps would both be right, where lines under the wrong operation may
 * be why: a total over both cannot settle which of them is wrong, and must not vote on it.
 */
function exchanges(
  { ledger }: Scorer,
  hypothesis: Hypothesis,
  one: Statement,
  other: Statement,
  gap: Amount,
): readonly Hypothesis[] {
  if (one.scope.kind !== "operations" || other.scope.kind !== "operations") return [];
  const own = one.scope.operations.slice(0, MOST_EXCHANGED);
  const others = other.scope.operations.slice(0, MOST_EXCHANGED);
  const [lack, excess] = gap.isNegative ? [others, own] : [own, others];
  if (!misplaced(ledger, excess, lack, gap.abs())) return [];
  return own.flatMap((operation) =>
    others.map((second) => [
      ...hypothesis.filter(
        (adjustment) => adjustment.operation !== operation && adjustment.operation !== second,
      ),
      { operation, line: null, mark: false, by: gap },
      { operation: second, line: null, mark: false, by: gap.negated() },
    ]),
  );
}

/** Operations of each side between which an exchange is weighed. */
const MOST_EXCHANGED = 6;

/** A total of the annex that is what its lines amount to is wrong only as they are. */
function speaksForLines(ledger: Ledger, statement: Statement): boolean {
  return statement.total !== null && agreesWithLines(statement, ledger);
}

/** A wider total that carries the gaps of several narrower wrong figures is their consequence. */
function isSumOf(
  gap: Amount,
  statement: Statement,
  groups: readonly { lead: Statement; gap: Amount; repeated: Statement[] }[],
  hypothesis: Hypothesis,
): boolean {
  const inside = groups.filter(
    (group) => group.lead.level !== statement.level && nested(group.lead.scope, statement.scope),
  );
  if (inside.length < 2) return false;
  const leads = inside.map(({ lead }) => lead);
  const own = gap.plus(carried(statement, leads, hypothesis));
  if (!Amount.sum(inside.map((group) => group.gap)).equals(own)) return false;
  inside.forEach((group) => group.repeated.push(statement));
  return true;
}

/** What wrong lines outside these figures keep from a live total: it shows them as they stand. */
function carried(statement: Statement, inside: readonly Statement[], hypothesis: Hypothesis): Amount {
  if (!isLive(statement)) return Amount.zero;
  const within = (operation: string) => (one: Statement) =>
    nested({ kind: "operations", operations: [operation] }, one.scope);
  return Amount.sum(
    hypothesis
      .filter(
        ({ operation, mark }) => !mark && within(operation)(statement) && !inside.some(within(operation)),
      )
      .map(({ by }) => by),
  );
}

/** Whether one scope holds the other. */
function nested(narrow: Scope, wide: Scope): boolean {
  if (narrow.kind === "lines") {
    return wide.kind === "lines"
      ? narrow.operation === wide.operation && narrow.lines.some((line) => wide.lines.includes(line))
      : wide.operations.includes(narrow.operation);
  }
  if (wide.kind === "lines") return false;
  return (
    narrow.operations.every((operation) => wide.operations.includes(operation)) ||
    wide.operations.every((operation) => narrow.operations.includes(operation))
  );
}

function linesRoots(
  scorer: Scorer,
  chosen: Judgement,
  best: readonly BestHypothesis[],
): readonly LinesRoot[] {
  return chosen.hypothesis.map((adjustment) => {
    const same = (other: Adjustment): boolean =>
      other.by.equals(adjustment.by) && other.mark === adjustment.mark;
    const operations = new Set([adjustment.operation]);
    for (const judgement of best) {
      for (const other of judgement.hypothesis) if (same(other)) operations.add(other.operation);
    }
    const without = chosen.hypothesis.filter((other) => other !== adjustment);
    return {
      kind: "lines",
      operations: [...operations],
      line: operations.size === 1 ? adjustment.line : null,
      mark: adjustment.mark,
      by: adjustment.by,
      certain: best.every((judgement) => judgement.hypothesis.some(same)),
      ...votes(scorer, chosen, [without]),
    };
  });
}

/** The hypotheses under which a wrong statement would be right. */
function alternatives(hypothesis: Hypothesis, statement: Statement, gap: Amount): readonly Hypothesis[] {
  const { scope } = statement;
  const targets =
    scope.kind === "operations"
      ? scope.operations.map((operation) => ({ operation, line: null }))
      : scope.lines.map((line) => ({ operation: scope.operation, line }));
  return targets.map((target) => [
    ...hypothesis.filter((adjustment) => adjustment.operation !== target.operation),
    { ...target, mark: false, by: gap },
  ]);
}

/** Who speaks for what the best hypothesis says, and who against, beside the best of others. */
function votes(
  scorer: Scorer,
  chosen: Judgement,
  others: readonly Hypothesis[],
): { for: number; against: number } {
  const [first, ...more] = others.map((hypothesis) => scorer.add(scorer.none, hypothesis));
  if (!first) return { for: 1, against: 0 };
  const judged = scorer.join(more.reduce((best, one) => (one.cost < best.cost ? one : best), first));
  const [own, other] = [scorer.contradicted(chosen), scorer.contradicted(judged)];
  const only = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
    [...a].filter((voter) => !b.has(voter)).length;
  return { for: only(own, other), against: only(other, own) };
}

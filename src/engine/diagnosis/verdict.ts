import { groupBy, keptFor } from "../lists";
import type { Amount } from "../money";
import { agreesWithLines, trueAmount } from "./hypothesis";
import { inCommon, type InCommon } from "./in-common";
import type { Ledger } from "./ledger";
import type { Statement } from "./statement";
import { LEVELS, type Scope } from "./scope";
import { misplaced } from "./moves";
import { Poll, type Instead } from "./poll";
import { nested, RepeatedGaps } from "./repeated-gaps";
import { Scorer, type Judgement } from "./scorer";
import { bestHypotheses } from "./search";

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
  const { best, rivals } = bestHypotheses(scorer);
  const [first] = best;
  const chosen = first ? scorer.join(first) : scorer.none;
  const poll = new Poll(scorer, chosen);
  const asGood = rivals.flatMap(({ of, addition }) => poll.asGood(of.adjustments, addition.adjustments));
  const weighed = { scorer, chosen, common: inCommon(best, chosen, asGood), poll };
  return {
    ledger,
    rootCauses: [...statementRoots(weighed), ...linesRoots(weighed)],
    truth: keptFor((scope) => trueAmount(ledger, chosen.hypothesis, scope)),
  };
}

/** What the verdict is drawn from: one of the best hypotheses, what it shares with the others, and who speaks for it. */
interface Weighed {
  readonly scorer: Scorer;
  readonly chosen: Judgement;
  readonly common: InCommon;
  readonly poll: Poll;
}

function statementRoots({ scorer, chosen, common, poll }: Weighed): readonly StatementRoot[] {
  const { ledger } = scorer;
  const wrong = ledger.statements
    .filter((statement) => chosen.wrong.has(statement.index) && !speaksForLines(ledger, statement))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.index - b.index);
  const groups = new RepeatedGaps(chosen.hypothesis);
  for (const statement of wrong) groups.take(statement, scorer.gap(statement, chosen));
  const byGap = groupBy(groups.all, ({ gap }) => gap.units);
  return groups.all.map(({ lead, gap, repeated }) => ({
    kind: "statement",
    statement: lead,
    repeated,
    truth: lead.amount.minus(gap),
    certain: common.haveWrong(lead.index),
    ...poll.votes([
      ...alternatives(poll, lead, gap),
      ...(byGap.get(-gap.units) ?? [])
        .filter((other) => !nested(other.lead.scope, lead.scope))
        .flatMap((other) => exchanges(ledger, poll, lead, other.lead, gap)),
    ]),
  }));
}

/**
 * The hypotheses under which two figures with opposite gaps would both be right, where lines under the wrong operation may
 * be why: a total over both cannot settle which of them is wrong, and must not vote on it.
 */
function exchanges(
  ledger: Ledger,
  poll: Poll,
  one: Statement,
  other: Statement,
  gap: Amount,
): readonly Instead[] {
  if (one.scope.kind !== "operations" || other.scope.kind !== "operations") return [];
  const own = one.scope.operations.slice(0, MOST_EXCHANGED);
  const others = other.scope.operations.slice(0, MOST_EXCHANGED);
  const [lack, excess] = gap.isNegative ? [others, own] : [own, others];
  if (!misplaced(ledger, excess, lack, gap.abs())) return [];
  return own.flatMap((operation) =>
    others.map((second) => ({
      without: [...new Set([operation, second])].flatMap((each) => poll.supposedOf(each)),
      adjustments: [
        { operation, line: null, mark: false, by: gap },
        { operation: second, line: null, mark: false, by: gap.negated() },
      ],
    })),
  );
}

/** Operations of each side between which an exchange is weighed. */
const MOST_EXCHANGED = 6;

/** A total of the annex that is what its lines amount to is wrong only as they are. */
function speaksForLines(ledger: Ledger, statement: Statement): boolean {
  return statement.total !== null && agreesWithLines(statement, ledger);
}

function linesRoots({ chosen, common, poll }: Weighed): readonly LinesRoot[] {
  return chosen.hypothesis.map((adjustment) => {
    const operations = [...common.operationsOf(adjustment)];
    return {
      kind: "lines",
      operations,
      line: operations.length === 1 ? adjustment.line : null,
      mark: adjustment.mark,
      by: adjustment.by,
      certain: common.suppose(adjustment),
      ...poll.votes([{ without: [adjustment], adjustments: [] }]),
    };
  });
}

/** The hypotheses under which a wrong statement would be right. */
function alternatives(poll: Poll, { scope }: Statement, gap: Amount): readonly Instead[] {
  const targets =
    scope.kind === "operations"
      ? scope.operations.map((operation) => ({ operation, line: null }))
      : scope.lines.map((line) => ({ operation: scope.operation, line }));
  return targets.map((target) => ({
    without: poll.supposedOf(target.operation),
    adjustments: [{ ...target, mark: false, by: gap }],
  }));
}

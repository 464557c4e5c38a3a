import { groupBy, keptFor } from "../lists";
import type { Operation } from "../model";
import { Amount } from "../money";
import { linesAlike } from "../linking";
import { kindsOf, type Kind } from "./alike";
import { agrees, type Hypothesis, type Adjustment } from "./hypothesis";
import { annexAmount, type Ledger } from "./ledger";
import type { Statement } from "./statement";

/** What a hypothesis leaves in disagreement, weighed by independent votes. */
export interface Judgement {
  readonly hypothesis: Hypothesis;
  /** Votes against: the lower, the better. Counted in halves. */
  readonly cost: number;
  /** The ranks of the statements that the hypothesis calls wrong. */
  readonly wrong: ReadonlySet<number>;
  /** What the hypothesis makes the truth of each statement, by its rank. */
  readonly truths: readonly Amount[];
  /** How many statements of a voter are wrong, where one is. */
  readonly against: ReadonlyMap<string, number>;
}

/** What suppositions added to a hypothesis would change. */
export interface Addition {
  readonly to: Judgement;
  readonly adjustments: readonly Adjustment[];
  readonly cost: number;
  /** The statements that turn right, or wrong. */
  readonly turned: readonly Statement[];
}

/**
 * Weighs hypotheses: one vote for the lines of each operation that is adjusted, one for each document and quantity that is
 * contradicted, half where the document says it right elsewhere, half for a number of structures that nothing accounts for. Only what a supposition touches is weighed again.
 */
export class Scorer {
  /** The statements about an operation, and those about a line of it: `1.2`, `1.2/3`. */
  private readonly about = new Map<string, Statement[]>();
  /** How many statements a voter makes. */
  private readonly voices = new Map<string, number>();
  /** The suppositions that a line marked Non is retained: where it carries an amount, that or its mark is wrong. */
  readonly marks: readonly Adjustment[];
  /** The suppositions that a line which repeats another of its operation in everything is one too many. */
  readonly repeats: readonly Adjustment[];
  private readonly repeated: ReadonlyMap<string, Amount>;
  /** Operations of one kind are weighed alike. */
  private readonly kinds: ReadonlyMap<string, Kind>;
  /** The operations of a scope by their kinds and by themselves, each by its rank there. */
  readonly membersOf = keptFor((operations: readonly string[]) => {
    const ranks = new Map<string, number>();
    for (const [rank, operation] of operations.entries())
      if (!ranks.has(operation)) ranks.set(operation, rank);
    return { ranks, byKind: groupBy([...ranks.values()], (rank) => this.kinds.get(operations[rank] ?? "")) };
  });
  /** The judgement that the lines are right. */
  readonly none: Judgement;

  constructor(readonly ledger: Ledger) {
    const truths = ledger.statements.map(({ scope }) => annexAmount(ledger, scope));
    for (const statement of ledger.statements) {
      const { scope, voter, votes } = statement;
      const keys =
        scope.kind === "operations"
          ? scope.operations
          : scope.lines.map((line) => `${scope.operation}/${line}`);
      for (const key of new Set(keys)) {
        const known = this.about.get(key);
        if (known) known.push(statement);
        else this.about.set(key, [statement]);
      }
      if (votes) this.voices.set(voter, (this.voices.get(voter) ?? 0) + 1);
    }
    this.kinds = kindsOf(ledger, this.about, this.voices);
    this.marks = [...ledger.accounts.values()].flatMap(({ operation }) =>
      operation.lines.flatMap(({ retained, amount }, line): readonly Adjustment[] =>
        retained.kind === "no" && !amount.amount.isZero
          ? [{ operation: operation.id, line, mark: true, by: amount.amount }]
          : [],
      ),
    );
    this.repeats = [...ledger.accounts.values()].flatMap(({ operation }) => repeatsIn(operation));
    this.repeated = new Map(this.repeats.map(({ operation, line, by }) => [`${operation}/${line}`, by]));
    const wrong = ledger.statements.filter((one, index) => !agrees(one, truths[index] ?? Amount.zero));
    const against = votesOf(wrong, new Set());
    let cost = this.marks.length + ledger.miscounted.size / 2 + this.repeats.length * REPEATED;
    for (const [voter, count] of against) cost += this.weight(voter, count);
    this.none = {
      hypothesis: [],
      cost,
      wrong: new Set(wrong.map(({ index }) => index)),
      truths,
      against,
    };
  }

  /** Weighs a hypothesis. */
  judge(hypothesis: Hypothesis): Judgement {
    return hypothesis.length === 0 ? this.none : this.join(this.add(this.none, hypothesis));
  }

  /** What a statement is away from the truth under a hypothesis: stated − true. */
  gap({ index, amount }: Statement, { truths }: Judgement): Amount {
    return amount.minus(truths[index] ?? Amount.zero);
  }

  /** Weighs what suppositions would change. */
  add(to: Judgement, adjustments: readonly Adjustment[]): Addition {
    const turned: Statement[] = [];
    const weigh = (statement: Statement, by: Amount): void => {
      const truth = truthMoved(to, statement, by);
      if (truth && agrees(statement, truth) === to.wrong.has(statement.index)) turned.push(statement);
    };
    const [only, another] = adjustments;
    if (only && !another) for (const statement of this.statementsAbout(only)) weigh(statement, only.by);
    else for (const [statement, by] of this.sumsOf(adjustments)) weigh(statement, by);
    let cost = to.cost;
    for (const adjustment of adjustments) {
      cost += this.costOf(adjustment);
      if (this.accountsForCount(adjustment) && isAdjusted(to.hypothesis, adjustment.operation)) cost += 0.5;
    }
    return { to, adjustments, cost: cost + this.turning(to, turned), turned };
  }

  /** What a supposition costs by itself: a vote of the lines, without what speaks for it beside the statements. */
  costOf(adjustment: Adjustment): number {
    const lines = adjustment.mark ? 0 : 1;
    const repeat = this.isRepeat(adjustment) ? REPEATED : 0;
    return lines - repeat - (this.accountsForCount(adjustment) ? 0.5 : 0);
  }

  /** What it costs that statements turn right, or wrong. */
  turning({ wrong, against }: Judgement, turned: readonly Statement[]): number {
    let cost = 0;
    for (const [voter, more] of votesOf(turned, wrong)) {
      const before = against.get(voter) ?? 0;
      cost += this.weight(voter, before + more) - this.weight(voter, before);
    }
    return cost;
  }

  /** The judgement that an addition comes to. */
  join({ to, adjustments, cost, turned }: Addition): Judgement {
    const wrong = new Set(to.wrong);
    for (const { index } of turned) if (!wrong.delete(index)) wrong.add(index);
    const truths = [...to.truths];
    for (const [statement, by] of this.sumsOf(adjustments)) {
      const truth = truthMoved(to, statement, by);
      if (truth) truths[statement.index] = truth;
    }
    return {
      hypothesis: [...to.hypothesis, ...adjustments],
      cost,
      wrong,
      truths,
      against: added(to.against, votesOf(turned, to.wrong)),
    };
  }

  /** The statements that an adjustment is about, each once. */
  private statementsAbout({ operation, line }: Adjustment): readonly Statement[] {
    const own = this.about.get(operation) ?? [];
    return line === null ? own : [...own, ...(this.about.get(`${operation}/${line}`) ?? [])];
  }

  /** What several adjustments add up to for each statement that they are about. */
  sumsOf(adjustments: readonly Adjustment[]): ReadonlyMap<Statement, Amount> {
    const sums = new Map<Statement, Amount>();
    for (const adjustment of adjustments) {
      const { by } = adjustment;
      for (const one of this.statementsAbout(adjustment)) sums.set(one, sums.get(one)?.plus(by) ?? by);
    }
    return sums;
  }

  /** The statements that adjustments are about, each once. */
  speakingOf(adjustments: readonly Adjustment[]): readonly Statement[] {
    const [only, another] = adjustments;
    return only && !another ? this.statementsAbout(only) : [...this.sumsOf(adjustments).keys()];
  }

  /** Whether a supposition takes away a line that repeats another. */
  private isRepeat({ operation, line, mark, by }: Adjustment): boolean {
    if (mark || line === null || this.repeated.size === 0) return false;
    return this.repeated.get(`${operation}/${line}`)?.equals(by) ?? false;
  }

  /** Whether a line that an operation lacks, or has too many, is what the narrative counts otherwise. */
  accountsForCount({ operation, line, mark, by }: Adjustment): boolean {
    const sign = this.ledger.miscounted.get(operation);
    return sign !== undefined && line === null && !mark && by.isNegative === sign < 0;
  }

  private weight(voter: string, wrong: number): number {
    if (wrong === 0) return 0;
    return wrong < (this.voices.get(voter) ?? 0) ? 0.5 : 1;
  }
}

function isAdjusted(hypothesis: Hypothesis, operation: string): boolean {
  return hypothesis.some((one) => one.operation === operation);
}

/**
 * The truth of a statement once it moves; null where it does not. An adjustment of an operation may be of the other column:
 * it is of this one only where that makes it right.
 */
export function truthMoved(to: Judgement, statement: Statement, by: Amount): Amount | null {
  const truth = to.truths[statement.index]?.plus(by) ?? by;
  return isOfAPart(statement) && !agrees(statement, truth) ? null : truth;
}

function isOfAPart({ scope }: Statement): boolean {
  return scope.kind === "operations" && scope.part !== undefined;
}

/** A line that repeats another in everything, by chance or not: as many votes for its being one too many, where a gap is just its amount. */
const REPEATED = 2.5;

function repeatsIn(operation: Operation): readonly Adjustment[] {
  const again = linesAlike(operation.lines).flatMap(([, ...others]) => others);
  return again
    .sort((a, b) => a - b)
    .flatMap((line): readonly Adjustment[] => {
      const one = operation.lines[line];
      return one && one.retained.kind !== "no"
        ? [{ operation: operation.id, line, mark: false, by: one.amount.amount.negated() }]
        : [];
    });
}

/** How many statements more of each voter are wrong once these turn, of which some were wrong. */
export function votesOf(
  turned: readonly Statement[],
  wrong: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const { index, voter, votes: hasVote } of turned) {
    if (hasVote) votes.set(voter, (votes.get(voter) ?? 0) + (wrong.has(index) ? -1 : 1));
  }
  return votes;
}

/** Counts and what comes on top of them, without those that come to none. */
function added(
  counts: ReadonlyMap<string, number>,
  more: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sums = new Map(counts);
  for (const [key, count] of more) sums.set(key, (sums.get(key) ?? 0) + count);
  return new Map([...sums].filter(([, count]) => count !== 0));
}

import { groupBy } from "../lists";
import { Amount } from "../money";
import { agrees, type Adjustment } from "./hypothesis";
import { annexAmount } from "./ledger";
import { truthMoved, votesOf, type Judgement, type Scorer } from "./scorer";
import type { Statement } from "./statement";

/** Another hypothesis, told by what it supposes instead of some of what one supposes. */
export interface Instead {
  readonly without: readonly Adjustment[];
  readonly adjustments: readonly Adjustment[];
}

/** How many speak for what a hypothesis calls wrong, and how many against. */
export interface Votes {
  readonly for: number;
  readonly against: number;
}

/** Another hypothesis, and what it comes to beside the one. */
export interface Weighed extends Instead {
  /** What it costs more, or less. */
  readonly cost: number;
  /** The statements that turn right, or wrong. */
  readonly turned: readonly Statement[];
}

/**
 * Asks who speaks for a hypothesis rather than for others, each but a little from it. Only those are asked who have a say in
 * what they differ in, so that each of thousands of suppositions is weighed by what it touches.
 */
export class Poll {
  /** The hypothesis weighed as the others are: all that it supposes at once. */
  private readonly whole: Judgement;
  private readonly sums: ReadonlyMap<Statement, Amount>;
  private readonly byOperation: ReadonlyMap<string, readonly Adjustment[]>;
  /** Who contradicts it, as it was come to and weighed as a whole, and those who do so in one way alone. */
  private readonly own: ReadonlySet<string>;
  private readonly ofWhole: ReadonlySet<string>;
  private readonly odd: readonly string[];

  constructor(
    private readonly scorer: Scorer,
    { hypothesis, against }: Judgement,
  ) {
    this.whole = scorer.judge(hypothesis);
    this.sums = scorer.sumsOf(hypothesis);
    this.byOperation = groupBy(hypothesis, ({ operation }) => operation);
    const others = [...this.byOperation.keys(), ...scorer.ledger.miscounted.keys()].flatMap((operation) =>
      this.voicesOf(operation, this.supposedOf(operation)),
    );
    this.own = new Set([...others, ...against.keys()]);
    this.ofWhole = new Set([...others, ...this.whole.against.keys()]);
    this.odd = [...only(this.own, this.ofWhole), ...only(this.ofWhole, this.own)];
  }

  /** What the hypothesis supposes of an operation. */
  supposedOf(operation: string): readonly Adjustment[] {
    return this.byOperation.get(operation) ?? [];
  }

  /** Who speaks for what the hypothesis calls wrong, and who against, beside the best of others. */
  votes(others: readonly Instead[]): Votes {
    const [first, ...more] = others.map((instead) => this.weigh(instead));
    if (!first) return { for: 1, against: 0 };
    const other = this.contradictedBy(more.reduce((best, one) => (one.cost < best.cost ? one : best), first));
    const count = (isOne: (voter: string, contradicted: boolean) => boolean): number =>
      [...other].filter(([voter, contradicted]) => isOne(voter, contradicted)).length;
    return {
      for: count((voter, contradicted) => this.own.has(voter) && !contradicted),
      against: count((voter, contradicted) => !this.own.has(voter) && contradicted),
    };
  }

  /** The hypothesis with some suppositions in the place of others, where it has those and is as good without. */
  asGood(without: readonly Adjustment[], adjustments: readonly Adjustment[]): readonly Weighed[] {
    if (!without.every((one) => this.supposedOf(one.operation).includes(one))) return [];
    const weighed = this.weigh({ without, adjustments });
    return weighed.cost <= 0 ? [weighed] : [];
  }

  private weigh({ without, adjustments }: Instead): Weighed {
    const { scorer, whole } = this;
    const negated = without.map((one) => ({ ...one, by: one.by.negated() }));
    const turned: Statement[] = [];
    for (const [statement, by] of scorer.sumsOf([...negated, ...adjustments])) {
      const sum = (this.sums.get(statement) ?? Amount.zero).plus(by);
      const truth = truthMoved(scorer.none, statement, sum) ?? annexAmount(scorer.ledger, statement.scope);
      if (agrees(statement, truth) === whole.wrong.has(statement.index)) turned.push(statement);
    }
    let cost = scorer.turning(whole, turned);
    for (const one of adjustments) cost += scorer.costOf(one);
    for (const one of without) cost -= scorer.costOf(one);
    return { without, adjustments, cost, turned };
  }

  /** Of all who may speak otherwise of the hypothesis and of another, whether the other contradicts them. */
  private contradictedBy({ without, adjustments, turned }: Weighed): ReadonlyMap<string, boolean> {
    const found = new Map(this.odd.map((voter) => [voter, this.ofWhole.has(voter)]));
    for (const operation of new Set([...without, ...adjustments].map((one) => one.operation))) {
      const before = this.supposedOf(operation);
      const own = adjustments.filter((one) => one.operation === operation);
      const after = [...before.filter((one) => !without.includes(one)), ...own];
      for (const voter of this.voicesOf(operation, before)) found.set(voter, false);
      for (const voter of this.voicesOf(operation, after)) found.set(voter, true);
    }
    for (const [voter, more] of votesOf(turned, this.whole.wrong))
      found.set(voter, (this.whole.against.get(voter) ?? 0) + more !== 0);
    return found;
  }

  /** The lines of an operation that what is supposed of it contradicts, and the count of them that it does not account for. */
  private voicesOf(operation: string, supposed: readonly Adjustment[]): readonly string[] {
    const lines = supposed.map(({ line }) => `lines ${operation} ${line ?? ""}`);
    const isCounted =
      !this.scorer.ledger.miscounted.has(operation) ||
      supposed.some((one) => this.scorer.accountsForCount(one));
    return isCounted ? lines : [...lines, `count ${operation}`];
  }
}

function only(these: ReadonlySet<string>, those: ReadonlySet<string>): readonly string[] {
  return [...these].filter((one) => !those.has(one));
}

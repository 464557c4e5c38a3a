import { reachVerdict, type Account, type Ledger, type Statement } from "../../../src/engine/diagnosis";
import type { Adjustment } from "../../../src/engine/diagnosis/hypothesis";
import { Scorer, type Addition, type Judgement } from "../../../src/engine/diagnosis/scorer";
import { inCommon } from "../../../src/engine/diagnosis/in-common";
import { Poll } from "../../../src/engine/diagnosis/poll";
import { bestHypotheses } from "../../../src/engine/diagnosis/search";
import type { Operation } from "../../../src/engine/model";
import { Amount } from "../../../src/engine/money";

const euros = (amount: number) => Amount.fromNumber(amount);

const REPORTED = {
  rule: "report-theme-total",
  level: "operation",
  tolerance: null,
  votes: true,
  total: null,
} as const;

const accountsOf = (ids: readonly string[]): Ledger["accounts"] =>
  new Map(
    ids.map((id): [string, Account] => [
      id,
      { operation: { id, lines: [] } as unknown as Operation, themeRank: 1, computed: euros(1000) },
    ]),
  );

const idsOf = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `1.${i + 1}`);

/** Operations of one line of 1 000 €, each with a total and a figure of a report, both wrong in their own way. */
function ledgerOf(count: number): Ledger {
  const ids = idsOf(count);
  const statements = ids.flatMap((id, i) =>
    [1, 2].map((way): Statement => ({
      ...REPORTED,
      index: 2 * i + way - 1,
      scope: { kind: "operations", operations: [id] },
      at: { kind: "cell", sheet: "Annexe", row: i, column: way },
      amount: euros(1000 + 7 * way + i),
      voter: `${id} ${way}`,
      about: id,
    })),
  );
  return { accounts: accountsOf(ids), statements, miscounted: new Map() };
}

/** Operations of 1 000 € each, all but the first of which a report tells rightly, and the articles' total of all. */
function ledgerShortOf(gap: number, count: number): Ledger {
  const ids = idsOf(count);
  const place = { kind: "cell", sheet: "Annexe", row: 0, column: 0 } as const;
  const own = ids.map((id, index): Statement => ({
    ...REPORTED,
    index,
    scope: { kind: "operations", operations: [id] },
    at: place,
    amount: euros(1000 + (index === 0 ? gap : 0)),
    voter: `report ${id}`,
    about: id,
  }));
  const whole: Statement = {
    ...REPORTED,
    index: count,
    level: "whole",
    scope: { kind: "operations", operations: ids },
    at: place,
    amount: euros(1000 * count + gap),
    voter: "articles",
    about: "",
  };
  return { accounts: accountsOf(ids), statements: [...own, whole], miscounted: new Map() };
}

/** Operations of 1 000 €, each with three figures of its own that are more by as much: its lines are short of it. */
function ledgerShortEach(count: number): Ledger {
  const ids = idsOf(count);
  const statements = ids.flatMap((id, i) =>
    [1, 2, 3].map((way): Statement => ({
      ...REPORTED,
      index: 3 * i + way - 1,
      scope: { kind: "operations", operations: [id] },
      at: { kind: "cell", sheet: "Annexe", row: i, column: way },
      amount: euros(1010 + i),
      voter: `${id} ${way}`,
      about: id,
    })),
  );
  return { accounts: accountsOf(ids), statements, miscounted: new Map() };
}

/** A scorer that counts what it weighs, and the judgements which it draws in full. */
class CountingScorer extends Scorer {
  drawn = 0;
  weighed = 0;
  summed = 0;

  override add(to: Judgement, adjustments: readonly Adjustment[]): Addition {
    this.weighed += adjustments.length;
    return super.add(to, adjustments);
  }

  override join(addition: Addition): Judgement {
    this.drawn += 1;
    return super.join(addition);
  }

  override sumsOf(adjustments: readonly Adjustment[]): ReadonlyMap<Statement, Amount> {
    this.summed += adjustments.length;
    return super.sumsOf(adjustments);
  }
}

const hypothesisOf = ({ to, adjustments }: Addition) => [...to.hypothesis, ...adjustments];

test("of thousands of hypotheses as good as one another, few are drawn in full, and all are weighed", () => {
  const scorer = new CountingScorer(ledgerOf(40));
  const { best } = bestHypotheses(scorer);
  expect(best.length).toBeGreaterThan(1000);
  expect(scorer.drawn).toBeLessThan(500);
  const [first] = best;
  if (!first) throw new Error("nothing was found");
  expect(hypothesisOf(first)).toEqual([]);
  expect(new Set(best.map(({ cost }) => cost)).size).toBe(1);
});

test("what the best hypotheses have in common is what each of them says", () => {
  const scorer = new Scorer(ledgerOf(9));
  const { best } = bestHypotheses(scorer);
  const judged = best.map((one) => scorer.join(one));
  for (const chosen of [judged[0], judged.at(-1)]) {
    if (!chosen) throw new Error("nothing was found");
    const common = inCommon(best, chosen);
    for (const index of chosen.wrong)
      expect(common.haveWrong(index)).toBe(judged.every(({ wrong }) => wrong.has(index)));
    for (const adjustment of chosen.hypothesis) {
      const same = ({ by, mark }: Adjustment) => by.equals(adjustment.by) && mark === adjustment.mark;
      const holders = judged.flatMap(({ hypothesis }) => hypothesis.filter(same));
      expect(common.suppose(adjustment)).toBe(judged.every(({ hypothesis }) => hypothesis.some(same)));
      expect([...common.operationsOf(adjustment)].sort()).toEqual(
        [...new Set(holders.map(({ operation }) => operation))].sort(),
      );
    }
  }
});

test("ten times as many operations each wrong in their own right take ten times the steps, and are all found", () => {
  const [few, many] = [40, 400].map((count) => {
    const scorer = new CountingScorer(ledgerShortEach(count));
    const [best] = bestHypotheses(scorer).best;
    if (!best) throw new Error("nothing was found");
    expect(hypothesisOf(best).map(({ operation }) => operation)).toEqual(idsOf(count));
    return scorer.weighed;
  });
  expect((many ?? Infinity) / (few ?? 1)).toBeLessThan(11);
});

test("each of hundreds of suppositions is voted on by those it concerns", () => {
  const [few, many] = [40, 400].map((count) => {
    const scorer = new CountingScorer(ledgerShortEach(count));
    const [best] = bestHypotheses(scorer).best;
    const poll = new Poll(scorer, best ? scorer.join(best) : scorer.none);
    scorer.summed = 0;
    for (const operation of idsOf(count)) {
      const votes = poll.votes([{ without: poll.supposedOf(operation), adjustments: [] }]);
      expect(votes).toEqual({ for: 1, against: 3 });
    }
    return scorer.summed;
  });
  expect(many).toBe(10 * (few ?? 0));
});

test("an operation that others may be wrong instead of is not settled with those that stand apart", () => {
  const { accounts, statements, miscounted } = ledgerShortEach(40);
  // Two documents tell the first two operations together alone.
  const together = statements.slice(6).map((one, index): Statement => ({ ...one, index }));
  for (const way of [1, 2, 3])
    together.push({
      ...REPORTED,
      index: together.length,
      level: "code",
      scope: { kind: "operations", operations: ["1.1", "1.2"] },
      at: { kind: "cell", sheet: "Annexe", row: 0, column: way },
      amount: euros(2500),
      voter: `together ${way}`,
      about: "",
    });
  const { rootCauses } = reachVerdict({ accounts, statements: together, miscounted });
  expect(rootCauses).toHaveLength(39);
  expect(rootCauses.find((one) => one.kind === "lines" && one.operations.length > 1)).toMatchObject({
    operations: ["1.1", "1.2"],
    certain: true,
  });
});

/** Couples of operations that two documents tell together alone, each couple wrong in its own way. */
function ledgerOfCouples(count: number): Ledger {
  const ids = idsOf(2 * count);
  const statements = Array.from({ length: 2 * count }, (_, index): Statement => {
    const couple = Math.floor(index / 2);
    return {
      ...REPORTED,
      index,
      level: "code",
      scope: { kind: "operations", operations: ids.slice(2 * couple, 2 * couple + 2) },
      at: { kind: "cell", sheet: "Annexe", row: couple, column: index % 2 },
      amount: euros(2010 + couple),
      voter: `couple ${index}`,
      about: "",
    };
  });
  return { accounts: accountsOf(ids), statements, miscounted: new Map() };
}

test("of however many couples either operation may be wrong, neither is accused, in steps as many as they are", () => {
  const [few, many] = [20, 200].map((count) => {
    const scorer = new CountingScorer(ledgerOfCouples(count));
    bestHypotheses(scorer);
    const { rootCauses } = reachVerdict(scorer.ledger);
    expect(rootCauses.map((one) => one.kind === "lines" && one.operations)).toEqual(
      Array.from({ length: count }, (_, i) => [`1.${2 * i + 1}`, `1.${2 * i + 2}`]),
    );
    return scorer.weighed;
  });
  expect((many ?? Infinity) / (few ?? 1)).toBeLessThan(11);
});

test.each([7, -7])(
  "of a total over thousands of operations, those of which as much is said are weighed once (%d €)",
  (gap) => {
    const [few, many] = [40, 4000].map((count) => {
      const scorer = new CountingScorer(ledgerShortOf(gap, count));
      const [best] = bestHypotheses(scorer).best;
      expect(best && hypothesisOf(best)).toEqual([
        { operation: "1.1", line: null, mark: false, by: euros(gap) },
      ]);
      return scorer.weighed;
    });
    expect(many).toBe(few);
  },
);

import type { Account, Ledger, Statement } from "../../../src/engine/diagnosis";
import type { Adjustment } from "../../../src/engine/diagnosis/hypothesis";
import { Scorer, type Addition, type Judgement } from "../../../src/engine/diagnosis/scorer";
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

/** A scorer that counts what it weighs, and the judgements which it draws in full. */
class CountingScorer extends Scorer {
  drawn = 0;
  weighed = 0;

  override add(to: Judgement, adjustments: readonly Adjustment[]): Addition {
    this.weighed += 1;
    return super.add(to, adjustments);
  }

  override join(addition: Addition): Judgement {
    this.drawn += 1;
    return super.join(addition);
  }
}

test("of thousands of hypotheses as good as one another, few are drawn in full, and all are weighed", () => {
  const scorer = new CountingScorer(ledgerOf(40));
  const best = bestHypotheses(scorer);
  expect(best.length).toBeGreaterThan(1000);
  expect(scorer.drawn).toBeLessThan(500);
  const [first] = best;
  expect(first?.hypothesis).toEqual([]);
  expect(first?.isWrong(0)).toBe(true);
  for (const one of best.slice(1, 50)) {
    const { wrong, hypothesis, cost } = one.judged();
    expect({ hypothesis, cost }).toEqual({ hypothesis: one.hypothesis, cost: first?.cost });
    for (const { index } of scorer.ledger.statements) expect(one.isWrong(index)).toBe(wrong.has(index));
  }
});

test.each([7, -7])(
  "of a total over thousands of operations, those of which as much is said are weighed once (%d €)",
  (gap) => {
    const [few, many] = [40, 4000].map((count) => {
      const scorer = new CountingScorer(ledgerShortOf(gap, count));
      const [best] = bestHypotheses(scorer);
      expect(best?.hypothesis).toEqual([{ operation: "1.1", line: null, mark: false, by: euros(gap) }]);
      return scorer.weighed;
    });
    expect(many).toBe(few);
  },
);

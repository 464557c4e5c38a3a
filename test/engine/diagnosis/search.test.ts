import type { Account, Ledger, Statement } from "../../../src/engine/diagnosis";
import { Scorer, type Addition, type Judgement } from "../../../src/engine/diagnosis/scorer";
import { bestHypotheses } from "../../../src/engine/diagnosis/search";
import type { Operation } from "../../../src/engine/model";
import { Amount } from "../../../src/engine/money";

const euros = (amount: number) => Amount.fromNumber(amount);

/** Operations of one line of 1 000 €, each with a total and a figure of a report, both wrong in their own way. */
function ledgerOf(count: number): Ledger {
  const ids = Array.from({ length: count }, (_, i) => `1.${i + 1}`);
  const accounts = new Map(
    ids.map((id): [string, Account] => [
      id,
      { operation: { id, lines: [] } as unknown as Operation, themeRank: 1, computed: euros(1000) },
    ]),
  );
  const statements = ids.flatMap((id, i) =>
    [1, 2].map((way): Statement => ({
      index: 2 * i + way - 1,
      rule: "report-theme-total",
      level: "operation",
      scope: { kind: "operations", operations: [id] },
      at: { kind: "cell", sheet: "Annexe", row: i, column: way },
      amount: euros(1000 + 7 * way + i),
      tolerance: null,
      voter: `${id} ${way}`,
      votes: true,
      about: id,
      total: null,
    })),
  );
  return { accounts, statements, miscounted: new Map() };
}

/** A scorer that counts the judgements which it draws in full. */
class CountingScorer extends Scorer {
  drawn = 0;

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

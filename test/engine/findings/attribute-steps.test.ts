import type { LinesRoot, Statement, Verdict } from "../../../src/engine/diagnosis";
import { attribute } from "../../../src/engine/findings/attribute";
import { moveOf } from "../../../src/engine/findings/offset";
import { rootsOf } from "../../../src/engine/findings/roots";
import { Amount } from "../../../src/engine/money";
import { violationOf, type Violation } from "../../../src/engine/rules/rule";
import { findingTexts } from "../../../src/texts";

const euros = (amount: number) => Amount.fromNumber(amount);
const place = (row: number) => ({ kind: "cell", sheet: "Annexe", row, column: 0 }) as const;

/** Operations whose lines are each short of an amount of their own, and how often one is asked which it is of. */
class Asked {
  count = 0;

  verdictOf(operations: number): Verdict {
    const rootOf = (i: number): LinesRoot => {
      const asked = this.asking(`1.${i}`);
      return {
        kind: "lines",
        get operations() {
          return asked();
        },
        line: null,
        mark: false,
        by: euros(i),
        certain: true,
        for: 1,
        against: 2,
      };
    };
    return {
      ledger: { accounts: new Map(), statements: [], miscounted: new Map() },
      rootCauses: Array.from({ length: operations }, (_, i) => rootOf(i + 1)),
      truth: () => Amount.zero,
    };
  }

  private asking(id: string): () => readonly string[] {
    return () => {
      this.count++;
      return [id];
    };
  }
}

/** A total of each operation that shows its lines' fault. */
function violationsOf(operations: number): readonly Violation[] {
  return Array.from({ length: operations }, (_, i): Violation => {
    const scope = { kind: "operations", operations: [`1.${i + 1}`] } as const;
    const [stated, expected] = [euros(1000 + i + 1), euros(1000)];
    const statement = {
      index: i,
      rule: "article-total",
      level: "operation",
      scope,
      at: place(i),
      amount: stated,
      total: null,
    } as unknown as Statement;
    const meta = { id: "article-total", severity: "error" } as const;
    const message = findingTexts["article-total"];
    return violationOf(meta, { message, at: place(i), stated, expected, statement, scope });
  });
}

test("each fault is put under the root causes of its own operations: ten times as many ask ten times as often", () => {
  const [few, many] = [30, 300].map((operations) => {
    const asked = new Asked();
    const verdict = asked.verdictOf(operations);
    const causes = attribute(violationsOf(operations), verdict);
    expect(causes.map(({ rootCause }) => rootCause)).toEqual(verdict.rootCauses);
    return asked.count;
  });
  expect(many).toBeLessThanOrEqual(10 * (few ?? 0) + 10);
});

test("lines under the wrong operation are sought where as much is lacking", () => {
  const asked = new Asked();
  const verdict = asked.verdictOf(300);
  const [first] = rootsOf(verdict).linesShortOf(euros(1).units);
  if (!first) throw new Error("nothing is short of an euro");
  asked.count = 0;
  expect(moveOf(first, verdict)).toBeNull();
  expect(asked.count).toBe(0);
});

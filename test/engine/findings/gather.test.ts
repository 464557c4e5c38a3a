import type { Ledger } from "../../../src/engine/diagnosis";
import { gather } from "../../../src/engine/findings/gather";
import { Amount } from "../../../src/engine/money";
import type { Place } from "../../../src/engine/model";
import { Percent, type RuleId } from "../../../src/engine/rules";
import { violationOf, type Broken, type Violation } from "../../../src/engine/rules/rule";
import { findingTexts } from "../../../src/texts";

const cell = (row: number): Place => ({ kind: "cell", sheet: "Annexe", row, column: 6 });
const ledger = { accounts: new Map(), statements: [] } as unknown as Ledger;

function violation(rule: RuleId, row: number, more: Partial<Broken> = {}): Violation {
  const message = findingTexts["amount-unreadable"];
  return violationOf({ id: rule, severity: "warning" }, { message, at: cell(row), ...more });
}

const outline = (violations: readonly Violation[]) =>
  gather(violations, ledger).map(({ told, consequences }) =>
    [told, ...consequences].map((one) => placed(one)),
  );
const placed = ({ rule, at }: Violation) => `${rule} ${at.kind === "cell" ? at.row : ""}`;

test("an error that spreads is told once, with the cells that it reaches one from another", () => {
  const spread = [
    violation("amount-unreadable", 1),
    violation("amount-unreadable", 2, { related: [cell(1)] }),
    violation("amount-unreadable", 3, { related: [cell(2)] }),
    violation("amount-unreadable", 9),
  ];
  expect(outline(spread)).toEqual([
    ["amount-unreadable 1", "amount-unreadable 2", "amount-unreadable 3"],
    ["amount-unreadable 9"],
  ]);
});

test("the bounds of a row follow from its wrong figure, those of another do not", () => {
  const rows = [
    violation("imputation-exceeds-ae", 4, { fill: { code: "C01" } }),
    violation("report-imputation", 5, { fill: { code: "C01" } }),
    violation("available-exceeds-ae", 6, { fill: { code: "C02" } }),
  ];
  expect(outline(rows)).toEqual([
    ["report-imputation 5", "imputation-exceeds-ae 4"],
    ["available-exceeds-ae 6"],
  ]);
});

test("what documents say of a column follows from its cell that is off by just as much", () => {
  const euros = (amount: number) => Amount.fromNumber(amount);
  const found = [
    violation("recipient-count", 20, { fill: { said: "82", counted: "85" }, related: [cell(4), cell(5)] }),
    violation("recipient-count", 21, { fill: { said: "80", counted: "85" }, related: [cell(4), cell(5)] }),
    violation("parts-total", 22, { stated: euros(16), expected: euros(19), related: [cell(5)] }),
    violation("annex-row", 5, { fill: { said: new Percent("19"), meant: new Percent("16") } }),
  ];
  expect(outline(found)).toEqual([
    ["recipient-count 21"],
    ["annex-row 5", "recipient-count 20", "parts-total 22"],
  ]);
});

test("a part that is wrong shows across in the totals over it, of the same gap alone", () => {
  const part = (row: number, stated: number, operations: readonly string[]) =>
    violation("annex-parts", row, {
      stated: Amount.fromCents(stated),
      expected: Amount.fromCents(100),
      scope: { kind: "operations", operations },
    });
  expect(
    outline([part(1, 150, ["a"]), part(2, 50, ["a", "b"]), part(3, 150, ["b"]), part(4, 90, ["a"])]),
  ).toEqual([["annex-parts 1", "annex-parts 2"], ["annex-parts 3"], ["annex-parts 4"]]);
});

test("a part that its row's total tells is not told again by another relation of its row", () => {
  const suspects = [{ at: cell(7), for: 1, against: 3 }];
  expect(
    outline([
      violation("annex-parts", 6, { suspects }),
      violation("annex-row", 7),
      violation("annex-row", 8),
    ]),
  ).toEqual([["annex-parts 6", "annex-row 7"], ["annex-row 8"]]);
});

test("four times the violations take four times the looks at them", () => {
  const looks = (count: number): number => {
    let read = 0;
    const counted = Array.from({ length: count }, (_, i) =>
      Object.defineProperty(
        { ...violation("amount-unreadable", i, { related: [cell(i + count)] }) },
        "related",
        {
          get: () => (read++, [cell(i + count)]),
        },
      ),
    );
    gather(counted, ledger);
    return read;
  };
  expect(looks(400)).toBe(4 * looks(100));
});

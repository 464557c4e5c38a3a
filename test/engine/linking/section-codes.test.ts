import type { Imputation } from "../../../src/engine/model";
import { sectionOf } from "../../../src/engine/linking/section-codes";

const at = { kind: "cell", sheet: "s", row: 0, column: 0 } as const;

function paidBy(budgetImputation: string) {
  const imputation = { label: null, budgetImputation: { value: budgetImputation, at } } as Imputation;
  return sectionOf([{ imputation, table: { role: "deliberation", file: "d.docx", rows: [], total: null } }]);
}

describe("the section of a credit, by the nature of what it pays", () => {
  test.each([
    ["65748/632", "running"],
    ["934/6568/4238", "running"],
    ["914/204182/4238", "capital"],
    ["933/326", null],
  ])("%s", (imputation, section) => {
    expect(paidBy(imputation)).toBe(section);
  });
});

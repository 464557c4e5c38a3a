import type { Statement } from "../../../src/engine/diagnosis";
import { isBesideItsOwn } from "../../../src/engine/findings/doubts/beside-its-own";
import type { Case } from "../../../src/engine/linking";
import type { DocumentPlace } from "../../../src/engine/model";
import { Amount } from "../../../src/engine/money";
import { violationOf } from "../../../src/engine/rules/rule";
import { findingTexts } from "../../../src/texts";

const place = (block: number, quote: string): DocumentPlace => ({
  kind: "document",
  role: "report",
  file: "rapport.txt",
  where: "tableau",
  page: null,
  block,
  quote,
});
const total = place(7, "Total 47 325 49 520 2 600 52 120");
const euros = (amount: number): Amount => Amount.fromNumber(amount);
const row = (at: DocumentPlace, amounts: readonly number[]) => ({
  at,
  table: 0,
  name: "Total",
  isTotal: true,
  isWhole: true,
  cells: amounts.map(euros),
  counts: [],
  percents: [],
});
const dossier = {
  readings: [
    {
      amounts: [{ at: place(9, "Il attribue 12 600 €."), amount: euros(12600), setAside: null }],
      amountTables: [{ titles: ["", ""], rows: [row(total, [47325, 49520, 2600, 52120])] }],
    },
  ],
} as unknown as Case;

const held = (at: DocumentPlace, stated: number, expected: number, tolerance: Amount | null = null) =>
  violationOf(
    { id: "imputation-sum", severity: "error" },
    {
      message: findingTexts["imputation-sum"],
      at,
      stated: euros(stated),
      expected: euros(expected),
      statement: { tolerance } as Statement,
    },
  );

test("a figure beside the very amount that it is set against is of something else: its row gives both", () => {
  expect(isBesideItsOwn(held(total, 47325, 49520), dossier)).toBe(true);
});

test("one whose passage gives another amount is not", () => {
  expect(isBesideItsOwn(held(total, 47325, 49530), dossier)).toBe(false);
  expect(isBesideItsOwn(held(place(9, "Il attribue 12 600 €."), 12600, 49520), dossier)).toBe(false);
});

test("a rounded figure says the amount beside it again", () => {
  expect(isBesideItsOwn(held(total, 47325, 49520, euros(500)), dossier)).toBe(false);
});

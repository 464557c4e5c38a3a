import fc from "fast-check";
import { mailMerge, mailMergeSheet } from "../../../src/engine/outputs";
import { Amount } from "../../../src/engine/money";
import type { DrawnDossier } from "../../support/drawn-dossier";
import { checked, SMALL, written } from "./support/checked";

const SHARES = { usual: "0.8", themes: { "2": "0.6" }, operations: { "2.2": "0.5" } };
const mergeOf = (drawn: DrawnDossier = SMALL, shares = SHARES) => {
  const { report, annex } = checked(drawn);
  return mailMerge(report, annex, shares);
};

test("one row a structure and operation, at the share of its operation, theme, or the usual one", () => {
  expect(
    mergeOf().rows.map(({ beneficiary, operation, amount, share, advance, balance, code }) => [
      ...[beneficiary, operation, amount, share, advance, balance, code],
    ]),
  ).toEqual([
    ["MJC du Moulin", "1.1", "12000.00", "0.8", "9600.00", "2400.00", "C03-101A01"],
    ["Les Amis du livre", "1.1", "8000.50", "0.8", "6400.40", "1600.10", "C03-101A01"],
    ["MJC du Moulin", "2.1", "3000.00", "0.6", "1800.00", "1200.00", "C03-202B02"],
    ["Club des Trois Vallées", "2.2", "25000.00", "0.5", "12500.00", "12500.00", "C03-202B03"],
  ]);
  expect(mergeOf().rows[0]).toMatchObject({
    amountInWords: "douze mille euros",
    budgetImputation: "6568/93311",
    territories: "Nord",
  });
});

test("advance and balance add up to the amount, to the cent, at any share", () => {
  const { report, annex } = checked(SMALL);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (tenThousandths) => {
      const usual = String(tenThousandths / 10_000);
      for (const row of mailMerge(report, annex, { usual, themes: {}, operations: {} }).rows) {
        const both = Amount.fromDecimal(row.advance).plus(Amount.fromDecimal(row.balance));
        expect(both.toFixed()).toBe(row.amount);
      }
    }),
  );
});

test("a structure named twice in an operation has one row, its territories joined", () => {
  const sheet = SMALL.sheet.replace("Les Amis du livre", "M.J.C. du Moulin");
  const [row] = mergeOf({ ...SMALL, sheet }).rows;
  expect(row).toMatchObject({ amount: "20000.50", territories: "Nord, Sud" });
});

test("nothing granted, no name or an unread amount has no row, and is listed", () => {
  const sheet = SMALL.sheet.replace("Les Amis du livre", "").replace("| 3000\n", '| "voir note"\n');
  const { rows, leftOut } = mergeOf({ ...SMALL, sheet });
  expect(rows.map(({ operation }) => operation)).not.toContain("2.1");
  expect(leftOut).toEqual(
    expect.arrayContaining([
      { operation: "1.1", beneficiary: null },
      { operation: "2.1", beneficiary: "MJC du Moulin" },
    ]),
  );
});

test("the sheet has its field names on the first row and nothing below the rows", () => {
  const merge = mergeOf();
  const rows = written(mailMergeSheet(merge, "fr"));
  expect(rows[0]?.slice(0, 3)).toEqual(["Organisme", "Montant accordé", "Montant en lettres"]);
  expect(rows).toHaveLength(merge.rows.length + 1);
  expect(rows[1]?.slice(-3)).toEqual([
    "12\u202f000,00\u00a0€",
    "9\u202f600,00\u00a0€",
    "2\u202f400,00\u00a0€",
  ]);
});

test("names with = or quotes stay text", () => {
  const sheet = SMALL.sheet.replace("Les Amis du livre", '"=Amis ""du"" livre"');
  const cells = mailMergeSheet(mergeOf({ ...SMALL, sheet }), "fr").rows.flatMap((row) => row[0] ?? []);
  expect(cells.every(({ content }) => content.kind === "text")).toBe(true);
});

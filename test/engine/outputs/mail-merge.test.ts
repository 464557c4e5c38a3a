import fc from "fast-check";
import {
  chooseShares,
  mailMerge,
  mailMergeSheet,
  sharePercent,
  type KnownShares,
} from "../../../src/engine/outputs";
import { Amount } from "../../../src/engine/money";
import type { DrawnDossier } from "../../support/drawn-dossier";
import { checked, SMALL, written } from "./support/checked";

const SHARES = { usual: "0.8", themes: { "2": "0.6" }, operations: { "2.2": "0.5" } };
const mergeOf = (drawn: DrawnDossier = SMALL, shares: KnownShares = SHARES) => {
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

test("advance and balance add up to the amount, to the cent, whatever the amount and the share", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 0, max: 10_000 }),
      (cents, share) => {
        const sheet = SMALL.sheet.replace("| 25000\n", `| ${(cents / 100).toFixed(2)}\n`);
        const usual = String(share / 10_000);
        const rows = mergeOf({ sheet }, { usual, themes: {}, operations: {} }).rows;
        expect(rows).toHaveLength(4);
        for (const { amount, advance, balance } of rows) {
          const [whole, first, rest] = [amount, advance, balance].map((text) => Amount.fromDecimal(text));
          expect(first?.plus(rest ?? Amount.zero).toFixed()).toBe(amount);
          // The advance is never a whole cent away from the share.
          const away = whole
            ?.times(usual)
            .minus(first ?? Amount.zero)
            .abs();
          expect(away?.compare(Amount.fromDecimal("0.005"))).toBeLessThanOrEqual(0);
          expect(first?.isNegative || rest?.isNegative).toBe(false);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("half a cent goes to the advance, the balance takes the rest", () => {
  const sheet = SMALL.sheet.replace("| 25000\n", "| 0.01\n");
  const row = mergeOf({ sheet }, { usual: "0.5", themes: {}, operations: {} }).rows.at(-1);
  expect(row).toMatchObject({ amount: "0.01", advance: "0.01", balance: "0.00" });
});

test("without a known share, advance and balance stay empty: nothing is made up", () => {
  const merge = mergeOf(SMALL, { usual: null, themes: { "2": "0.6" }, operations: {} });
  expect(merge.rows.map(({ share, advance, balance }) => [share, advance, balance])).toEqual([
    ["", "", ""],
    ["", "", ""],
    ["0.6", "1800.00", "1200.00"],
    ["0.6", "15000.00", "10000.00"],
  ]);
  expect(written(mailMergeSheet(merge, "fr"))[1]?.slice(2, 5)).toEqual(["", "", ""]);
});

test("what the user gives comes before what the models say, and what names nothing of the annex is told", () => {
  const { annex } = checked(SMALL);
  const models = { usual: null, themes: {}, operations: { "1.1": "0.8", "2.1": "0.8", "2.2": "0.6" } };
  const given = {
    usual: "0.7",
    themes: { "2": "0.5", "9": "0.1" },
    operations: { "2.2": "0.3", "3.1": "1" },
  };
  expect(chooseShares(annex, given, models)).toEqual({
    shares: { ...given, operations: { "1.1": "0.8", "2.2": "0.3", "3.1": "1" } },
    read: ["1.1"],
    unknown: ["9", "3.1"],
  });
});

test("a structure in two territories has one row an operation, both named", () => {
  const sheet = SMALL.sheet.replace("| Nord | M.J.C. du Moulin", "| Ouest | M.J.C. du Moulin");
  expect(mergeOf({ sheet }).rows.map(({ operation, territories }) => [operation, territories])).toEqual([
    ["1.1", "Nord"],
    ["1.1", "Sud"],
    ["2.1", "Ouest"],
    ["2.2", "Est"],
  ]);
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
  expect(rows[0]?.slice(0, 3)).toEqual(["Organisme", "Montant accordé", "Part de l'acompte"]);
  expect(rows).toHaveLength(merge.rows.length + 1);
  expect(rows[1]?.slice(-4)).toEqual([
    "12\u202f000,00\u00a0€",
    "80\u00a0%",
    "9\u202f600,00\u00a0€",
    "2\u202f400,00\u00a0€",
  ]);
});

test("an operation without code has its rows, code and imputation left empty", () => {
  const { sheet } = SMALL;
  expect(mergeOf({ sheet }).rows.map(({ code, budgetImputation }) => [code, budgetImputation])).toEqual(
    Array.from({ length: 4 }, () => ["", ""]),
  );
});

test("two thousand structures are two thousand rows, advance and balance making each amount", () => {
  const lines = Array.from(
    { length: 2000 },
    (_, i) => `| Nord | Structure ${i + 1} | Projet | Oui | ${i + 1}.35`,
  );
  const sheet = `
    Thématique 1 : Lecture publique
    OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | RETENU | MONTANT PROPOSE
    Opération 1 : Bibliothèques | Nord | Amis | Portage de livres | Oui | 12000
    ${lines.join("\n    ")}`;
  const { rows } = mergeOf({ sheet });
  expect(rows).toHaveLength(2001);
  for (const { amount, advance, balance } of rows) {
    expect(Amount.fromDecimal(advance).plus(Amount.fromDecimal(balance)).toFixed()).toBe(amount);
  }
});

test("a share is said as conventions say it", () => {
  expect(["0.8", "0.6667", "1", "0", "0.05", ""].map(sharePercent)).toEqual([
    ...["80\u00a0%", "66,67\u00a0%", "100\u00a0%", "0\u00a0%", "5\u00a0%", ""],
  ]);
});

test("names with = or quotes stay text", () => {
  const sheet = SMALL.sheet.replace("Les Amis du livre", '"=Amis ""du"" livre"');
  const cells = mailMergeSheet(mergeOf({ ...SMALL, sheet }), "fr").rows.flatMap((row) => row[0] ?? []);
  expect(cells.every(({ content }) => content.kind === "text")).toBe(true);
});

import fc from "fast-check";
import { Amount, formatAmount } from "../../../src/engine/money";
import { showAmount } from "../../../src/taskpane/words/show-amount";
import { showContent } from "../../../src/taskpane/words/show-content";
import { splitQuote } from "../../../src/engine/outputs";
import { sumDecimals } from "../../../src/taskpane/words/sum-decimals";
import { typeset } from "../../../src/taskpane/words/typeset";

const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

test("amounts are shown as the engine writes them, cents included", () => {
  fc.assert(
    fc.property(cents, fc.constantFrom("fr", "en"), fc.boolean(), (units, lang, signed) => {
      const amount = Amount.fromCents(units);
      expect(showAmount(amount.toFixed(), lang, { signed })).toBe(
        formatAmount(amount, lang, { signed, cents: "always" }),
      );
    }),
  );
});

test("decimal strings add up exactly", () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 8 }), (all) => {
      const amounts = all.map((units) => Amount.fromCents(units));
      expect(sumDecimals(amounts.map((amount) => amount.toFixed()))).toBe(Amount.sum(amounts).toFixed());
    }),
  );
});

test.each([
  ["pour un montant total de 36 321 €, au profit", "36321.00", "36 321 €"],
  ["pour un montant total de 36 321,38 euros.", "36321.38", "36 321,38 euros"],
  ["98 750,00 44 150,00 55 600,00", "55600.00", "55 600,00"],
  ["98\u202f750,50", "98750.50", "98\u202f750,50"],
  ["un total de 136 321 €", "36321.00", ""],
  ["un total de 36 321,38 €", "36321.00", ""],
])("in %j the figure %s is %j", (quote, decimal, figure) => {
  const split = splitQuote(quote, decimal);
  expect(split.figure).toBe(figure);
  expect(split.before + split.figure + split.after).toBe(quote);
});

test("a cell's formula shows as the reader's Excel shows it", () => {
  expect(showContent({ kind: "formula", value: "=SUM(G19,G23)" }, "fr")).toBe("=SOMME(G19;G23)");
  expect(showContent({ kind: "number", value: "-27300.5" }, "fr")).toBe("\u221227\u202f300,5");
  expect(showContent({ kind: "number", value: "27300.00" }, "fr")).toBe("27\u202f300,00");
  expect(showContent({ kind: "number", value: "27300" }, "en")).toBe("27,300");
  expect(showContent({ kind: "empty", value: "" }, "fr")).toBe("(vide)");
});

test("French punctuation stays with its word", () => {
  expect(typeset("« Annexe 5 » : 2 écarts ?", "fr")).toBe("«\u00a0Annexe 5\u00a0»\u00a0: 2 écarts\u00a0?");
  expect(typeset("a : b", "en")).toBe("a : b");
});

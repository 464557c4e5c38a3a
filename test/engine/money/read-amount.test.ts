import fc from "fast-check";
import { Amount, formatAmount, readAmount } from "../../../src/engine/money";
import { anyAmount } from "./any-amount";

function euros(text: string): string {
  const read = readAmount(text);
  return read.kind === "amount" ? read.amount.toExact() : read.kind === "none" ? "none" : read.because;
}

describe("readAmount", () => {
  it.each([
    ["420720", "420720.00"],
    ["420 720", "420720.00"],
    ["1 234,56 €", "1234.56"],
    ["1\u00a0234,56\u00a0€", "1234.56"],
    ["1\u202f234,56 €", "1234.56"],
    ["1\u2009234,56", "1234.56"],
    ["1'234.56", "1234.56"],
    ["1\u2019234\u2019567", "1234567.00"],
    ["1.234,56", "1234.56"],
    ["1,234.56", "1234.56"],
    ["1.234.567", "1234567.00"],
    ["267 566.08", "267566.08"],
    ["1 234,567", "1234.567"],
    ["1234,567", "1234.567"],
    ["0,125", "0.125"],
    ["12,3", "12.30"],
    ["3,1416", "3.1416"],
    ["0", "0.00"],
    ["0,00 €", "0.00"],
    ["500,00   ", "500.00"],
    ["\u00a0 500 \u202f", "500.00"],
  ])("reads the figures %j as %s", (text, expected) => {
    expect(euros(text)).toBe(expected);
  });

  it.each([
    ["500 000€", "500000.00"],
    ["500 euros", "500.00"],
    ["500 EUROS", "500.00"],
    ["500Eur", "500.00"],
    ["1 euro", "1.00"],
    ["€ 1 234", "1234.00"],
    ["€1,234", "1234.00"],
    ["EUR 1 234,50", "1234.50"],
    ["250 k€", "250000.00"],
    ["250K€", "250000.00"],
    ["1,5 M€", "1500000.00"],
    ["1,234 M€", "1234000.00"],
    ["20,450 k€", "20450.00"],
    ["2,5 Md€", "2500000000.00"],
    ["3 millions d’euros", "3000000.00"],
    ["1,2 milliard d'euros", "1200000000.00"],
    ["12 millions", "12000000.00"],
  ])("reads %j, whose unit is named, as %s", (text, expected) => {
    expect(euros(text)).toBe(expected);
  });

  it.each([
    ["-5 000", "-5000.00"],
    ["− 5 000 €", "-5000.00"],
    ["5 000-", "-5000.00"],
    ["5 000 € -", "-5000.00"],
    ["-€5,000.00", "-5000.00"],
    ["€ −5", "-5.00"],
    ["(1 234,50 €)", "-1234.50"],
    ["+ 12", "12.00"],
  ])("reads the signed %j as %s", (text, expected) => {
    expect(euros(text)).toBe(expected);
  });

  it.each(["", "   ", "\u00a0", "-", "--", "—", "–", "−", "- €", "néant", "Néant", "NEANT"])(
    "takes %j for nothing stated",
    (text) => {
      expect(euros(text)).toBe("none");
    },
  );

  it.each([
    ["en attente", "no-figure"],
    ["€", "no-figure"],
    ["80 %", "percentage"],
    ["01/07/2021", "date"],
    ["2021-07-01", "date"],
    ["12.05.2022", "date"],
    ["12 345 6", "grouping"],
    ["11 9885,36 €", "grouping"],
    ["1234 567", "grouping"],
    ["1 234.567,89", "grouping"],
    ["13 750\u00a0500,00 12", "grouping"],
    ["1,234", "ambiguous-separator"],
    ["13.750", "ambiguous-separator"],
    ["1,234 €", "ambiguous-separator"],
    ["1 234.567", "ambiguous-separator"],
    ["0750", "leading-zero"],
    ["1 200 000 120 000", "several"],
    ["500 000 420 720", "several"],
    ["1\u00a0200\u00a0000 120\u00a0000 €", "several"],
    ["12345678901234", "too-large"],
    ["O,5", "other-text"],
    ["500 $", "other-text"],
    ["500 € TTC", "other-text"],
    ["--5", "other-text"],
    ["(-5)", "other-text"],
    ["500 € 300 €", "other-text"],
    ["13 750  500", "other-text"],
    ["annexe 5", "other-text"],
  ])("leaves %j unread: %s", (text, because) => {
    expect(euros(text)).toBe(because);
  });

  it("says whether euros are named, how many decimals are written, and whether the amount is abbreviated", () => {
    expect(readAmount("1,50 M€")).toMatchObject({ currency: true, decimals: 2, form: "abbreviated" });
    expect(readAmount("1 234")).toMatchObject({ currency: false, decimals: 0, form: "figures" });
  });

  it("reads back every amount as it is shown, in both languages", () => {
    fc.assert(
      fc.property(
        anyAmount,
        fc.constantFrom("fr", "en"),
        fc.constantFrom("always", "ifAny"),
        (amount, language, cents) => {
          expect(euros(formatAmount(amount, language, { cents }))).toBe(amount.toExact());
          expect(euros(formatAmount(amount, language, { cents, signed: true }))).toBe(amount.toExact());
        },
      ),
    );
  });

  it("reads every amount with any separator of thousands and decimals", () => {
    const thousands = fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009", "'", "\u2019", ".");
    const signs = fc.constantFrom("€", " €", " EUR", " euros", "\u00a0€ ");
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
        thousands,
        signs,
        (cents, separator, sign) => {
          const amount = Amount.fromCents(cents);
          const shown = formatAmount(amount, "fr", { cents: "always" }).slice(0, -2);
          expect(euros(shown.replaceAll("\u202f", separator) + sign)).toBe(amount.toExact());
        },
      ),
    );
  });

  it("never throws, whatever the text", () => {
    const figures = fc.string({ unit: fc.constantFrom(..."0123456789 ,.'€-()%kM\u00a0\u202f") });
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), figures), (text) => void readAmount(text)));
  });

  it("takes a very long text without looking at it again and again", () => {
    for (const part of ["1", "1 ", "123 ", "€", "- ", "1,", "a1 ", "\u00a0", "(", "1-"]) {
      expect(readAmount(part.repeat(200_000 / part.length)).kind).not.toBe("amount");
    }
  });
});

import { Amount, formatAmount } from "../../../src/engine/money";

const amount = (text: string): Amount => Amount.fromDecimal(text);

describe("formatAmount", () => {
  it.each([
    ["420720", "420\u202f720\u00a0€", "€420,720"],
    ["267566.08", "267\u202f566,08\u00a0€", "€267,566.08"],
    ["12.5", "12,50\u00a0€", "€12.50"],
    ["0", "0\u00a0€", "€0"],
    ["-1234567.89", "\u22121\u202f234\u202f567,89\u00a0€", "\u2212€1,234,567.89"],
    ["33.3333", "33,3333\u00a0€", "€33.3333"],
  ])("shows %s as %j and %j", (value, french, english) => {
    expect(formatAmount(amount(value), "fr")).toBe(french);
    expect(formatAmount(amount(value), "en")).toBe(english);
  });

  it("shows three hidden decimals with a fourth, so that they cannot be taken for thousands", () => {
    expect(formatAmount(amount("1.234"), "fr")).toBe("1,2340\u00a0€");
  });

  it("writes the cents of a whole amount where asked", () => {
    expect(formatAmount(amount("720"), "fr", { cents: "always" })).toBe("720,00\u00a0€");
  });

  it("gives a gap its sign, and none to zero", () => {
    expect(formatAmount(amount("45000"), "fr", { signed: true })).toBe("+45\u202f000\u00a0€");
    expect(formatAmount(amount("-45000"), "fr", { signed: true })).toBe("\u221245\u202f000\u00a0€");
    expect(formatAmount(amount("0"), "fr", { signed: true })).toBe("0\u00a0€");
  });
});

import { readAmount, readPrintedAmount } from "../../../src/engine/money";

const euros = (text: string) => {
  const read = readPrintedAmount(text);
  return read.kind === "amount" ? read.amount.toFixed() : read.kind;
};

test.each([
  ["25.840 €", "25840.00"],
  ["-1.260 euros", "-1260.00"],
  ["158.370 EUR", "158370.00"],
  ["1.158.370 €", "1158370.00"],
  ["25.84 €", "25.84"],
])("%s is %s beside euros", (text, amount) => expect(euros(text)).toBe(amount));

test.each(["25.840", "25,840 €"])("%s may be read in two ways", (text) => {
  expect(euros(text)).toBe("unreadable");
  expect(readAmount(text).kind).toBe("unreadable");
});

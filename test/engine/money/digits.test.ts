import {
  Amount,
  differByOneDigit,
  fewDigitsDiffer,
  isSlipAsWritten,
  isTransposed,
  slipsOf,
} from "../../../src/engine/money";

test("the slips of a figure are every figure of as many digits that one wrong digit or a swap makes of it", () => {
  const all = Array.from({ length: 1_000 }, (_, figure) => String(figure).padStart(3, "0"));
  for (const figure of ["121", "100", "999", "042"]) {
    const near = all.filter((other) => differByOneDigit(figure, other) || isTransposed(figure, other));
    expect([...slipsOf(figure)].sort()).toEqual(near);
  }
});

const euros = (text: string) => Amount.fromDecimal(text);

test.each([
  ["12801.66", "10701.66", true],
  ["227600", "263600", false],
  ["48200", "102300", false],
  ["4812300", "110050", false],
  ["1200", "1300", false],
])("%s and %s differ in few of their digits: %p", (one, other, few) => {
  expect(fewDigitsDiffer(euros(one), euros(other))).toBe(few);
  expect(fewDigitsDiffer(euros(other), euros(one))).toBe(few);
});

test.each([
  ["877000", "786462", true],
  ["877000", "787100", true],
  ["296000", "269480", true],
  ["901000", "786462", false],
  ["877000.55", "787000.55", false],
])("%s, as far as it is written, is a slip away from %s: %p", (written, other, slip) => {
  expect(isSlipAsWritten(euros(written), euros(other))).toBe(slip);
});

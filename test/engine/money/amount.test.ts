import fc from "fast-check";
import { Amount } from "../../../src/engine/money";
import { anyAmount } from "./any-amount";

describe("Amount", () => {
  it("sums to the same amount in every order", () => {
    const shuffled = fc
      .array(anyAmount)
      .chain((amounts) =>
        fc.tuple(fc.constant(amounts), fc.shuffledSubarray(amounts, { minLength: amounts.length })),
      );
    fc.assert(
      fc.property(shuffled, ([amounts, other]) => {
        expect(Amount.sum(other).equals(Amount.sum(amounts))).toBe(true);
      }),
    );
  });

  it("sums floats that a spreadsheet adds with noise to the exact cent", () => {
    expect(Amount.sum([Amount.fromNumber(0.1), Amount.fromNumber(0.2)]).toExact()).toBe("0.30");
    expect(Amount.fromNumber(0.1 + 0.2).equals(Amount.fromDecimal("0.3"))).toBe(true);
  });

  it("gives itself to JSON with every decimal and no fewer than two", () => {
    expect(JSON.stringify([Amount.fromDecimal("5"), Amount.fromDecimal("0.125")])).toBe('["5.00","0.125"]');
  });

  it("rounds halves away from zero", () => {
    expect(Amount.fromDecimal("1.005").rounded().toExact()).toBe("1.01");
    expect(Amount.fromDecimal("-1.005").rounded().toExact()).toBe("-1.01");
  });
});

test("a number is an amount below ten thousand milliards; sums beyond the safe integers are the last of them", () => {
  expect(
    [9_999_999_999_999.99, -9_999_999_999_999, 1e13, -1e308, Number.NaN].map((value) => Amount.holds(value)),
  ).toEqual([true, true, false, false, false]);
  const large = Amount.sum(Array.from({ length: 20 }, () => Amount.fromNumber(9_999_999_999_999)));
  expect([large.toCents(), large.negated().toCents()]).toEqual([
    Number.MAX_SAFE_INTEGER,
    -Number.MAX_SAFE_INTEGER,
  ]);
});

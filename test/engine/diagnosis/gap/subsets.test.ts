import { subsetsSumming } from "../../../../src/engine/diagnosis/gap/subsets";
import { Amount } from "../../../../src/engine/money";

const euros = (amount: number) => Amount.fromNumber(amount);

/** Parts of 1 001 €, 1 002 €…, and how often their amounts were looked at. */
function countedParts(count: number) {
  const looks = { at: 0 };
  const parts = Array.from({ length: count }, (_, index) => ({
    key: String(index),
    get amount() {
      looks.at += 1;
      return euros(1001 + index);
    },
  }));
  return { parts, looks };
}

test("the parts of a total are laid out once for all the sums sought among them, and pairs tried where there may be one", () => {
  const { parts, looks } = countedParts(1000);
  for (let cents = 1; cents <= 20; cents += 1) {
    expect(subsetsSumming(parts, euros(2500 + cents / 100), 2).size).toBe(0);
  }
  expect(looks.at).toBeLessThan(5 * parts.length);
});

test("every pair that comes to a sum is found, the largest amounts and negative ones included", () => {
  const amounts = [9e12, -4, 0.01, 2600, 9e12 - 0.02, 7, 1250, 1250];
  const parts = amounts.map((amount, index) => ({ key: String(index), amount: euros(amount) }));
  parts.forEach((one, first) =>
    parts.slice(first + 1).forEach((other) => {
      const { size, sets } = subsetsSumming(parts, one.amount.plus(other.amount), 2);
      expect(size).toBe(2);
      expect(sets).toContainEqual([one.key, other.key]);
    }),
  );
});

import { Amount } from "../../../src/engine/money";
import { isShareOf, wholesAmong } from "../../../src/engine/rules/shares/percent";

test.each(["0", "1", "19.3", "33.33", "50", "99.9", "150"])(
  "the amounts that a sum may be %s %% of are all among those found near",
  (percent) => {
    const amounts = Array.from({ length: 4000 }, (_, i) => Amount.fromCents((i - 500) * 997));
    const near = wholesAmong(amounts);
    for (const cents of [0, 99, 15_000, 590_2525, -84_00]) {
      const sum = Amount.fromCents(cents);
      const found = new Set(near(percent, sum));
      const shares = amounts.filter((one) => isShareOf(percent, sum, one));
      expect(shares.filter((one) => !found.has(one))).toEqual([]);
    }
  },
);

test("few of many amounts are near", () => {
  const amounts = Array.from({ length: 4000 }, (_, i) => Amount.fromCents(i * 10_000));
  expect(wholesAmong(amounts)("25.5", Amount.fromCents(255_000)).length).toBeLessThan(10);
});

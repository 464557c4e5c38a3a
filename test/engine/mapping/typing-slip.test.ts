import fc from "fast-check";
import { isTypingSlip } from "../../../src/engine/mapping/typing-slip";

test.each([
  [42000, 24000, true],
  [120045, 102045, true],
  [5000, 50000, true],
  [16106700, 16106800, true],
  [99, 108, false],
  [1234, 2143, false],
  [100, 100, false],
  [0, 10, false],
  [900, 1000, false],
])("%d and %d: %s", (a, b, slip) => {
  expect(isTypingSlip(a, b)).toBe(slip);
  expect(isTypingSlip(b, a)).toBe(slip);
});

test("two neighbouring digits swapped are always a slip", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 99_999_999 }), fc.nat(3), (number, from) => {
      const digits = [...String(number)];
      const [left = "", right = ""] = digits.slice(from, from + 2);
      if (left === right || (from === 0 && right === "0")) return;
      digits.splice(from, 2, right, left);
      expect(isTypingSlip(number, Number(digits.join("")))).toBe(true);
    }),
  );
});

import fc from "fast-check";
import { withBrackets, withoutLastBracket } from "../../../src/engine/wording";

const texts = fc.string({ unit: fc.constantFrom("(", ")", "a", " ", "€") });

test("each bracket is told otherwise, as a pattern would", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(withBrackets(text, () => "_")).toBe(text.replace(/\([^)]*\)/g, "_"));
      expect(withoutLastBracket(text)).toBe(text.replace(/\([^)]*\)\s*$/u, ""));
    }),
  );
});

test("a million brackets that nothing closes are looked for once", () => {
  const looks = jest.spyOn(String.prototype, "indexOf");
  withBrackets("(".repeat(1_000_000), () => "");
  withoutLastBracket(`${"(".repeat(1_000_000)})`);
  const calls = looks.mock.calls.length;
  looks.mockRestore();
  expect(calls).toBe(3);
});

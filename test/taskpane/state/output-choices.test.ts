import fc from "fast-check";
import {
  choicesOf,
  factsMissing,
  percentageOf,
  shareName,
  shareTyped,
} from "../../../src/taskpane/state/output-choices";

test("a percentage typed with a comma or a point, with its sign or without, is kept as a decimal", () => {
  expect(["80", "80 %", "62,5", "62.50", "0", "100", "7"].map(shareTyped)).toEqual([
    "0.8",
    "0.8",
    "0.625",
    "0.625",
    "0",
    "1",
    "0.07",
  ]);
});

test.each(["", "quatre-vingts", "-5", "101", "100,01", "62,555", "8 0"])("%j is no percentage", (text) => {
  expect(shareTyped(text)).toBeNull();
});

test("what is shown of a share, typed again, gives the same share", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
      const share = shareTyped(String(hundredths / 100)) ?? "";
      expect(Number(share)).toBeCloseTo(hundredths / 10_000, 10);
      expect(shareTyped(percentageOf(share))).toBe(share);
    }),
  );
});

test("choices kept in the workbook are found again, those of no known shape count for nothing", () => {
  const { drafts, shares, facts } = choicesOf({
    words: true,
    annex: 5,
    share: "0.8",
    [shareName("3")]: "0.6",
    [shareName("3.2")]: "0.5",
    [shareName("4")]: "beaucoup",
    "share.x": "0.5",
    grantor: "Département",
    notified: false,
    "paid-from": "2026-01-01",
    "paid-to": "2026-12-31",
  });
  expect(drafts).toEqual({ words: true, annexNumber: 5 });
  expect(shares).toEqual({ usual: "0.8", themes: { "3": "0.6" }, operations: { "3.2": "0.5" } });
  expect([facts.name, facts.notified, facts.paymentDates]).toEqual([
    "Département",
    false,
    "2026-01-01/2026-12-31",
  ]);
  expect(factsMissing(facts)).toBe(3);
});

test("nothing is chosen for the user: no share, no annex, amounts in figures alone", () => {
  const { drafts, shares, facts } = choicesOf({});
  expect(drafts).toEqual({ words: false, annexNumber: null });
  expect(shares.usual).toBeNull();
  expect(factsMissing(facts)).toBe(6);
});

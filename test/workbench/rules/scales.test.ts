import fc from "fast-check";
import { barPlace, colourAt, percentile, thresholdAt } from "../../../src/workbench/rules/scales";

const none = (): undefined => undefined;
const at = (type: "min" | "max" | "num" | "percent" | "percentile" | "formula", value?: string) =>
  thresholdAt({ type, value, reached: true }, [10, 20, 40, 90], (formula) =>
    formula === "A1" ? 33 : undefined,
  );

test("thresholds are the lowest, the highest, a number, a share of the span or of the values, or a formula", () => {
  expect([at("min"), at("max"), at("num", "12.5"), at("percent", "50"), at("percentile", "50")]).toEqual([
    10, 90, 12.5, 50, 30,
  ]);
  expect([at("formula", "A1"), at("formula", "B1")]).toEqual([33, undefined]);
  expect(thresholdAt({ type: "min", value: undefined, reached: true }, [], none)).toBeUndefined();
});

test("a percentile never falls outside the values, and goes up with its share", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, one, other) => {
        const sorted = [...values].sort((a, b) => a - b);
        const [low, high] = [
          percentile(sorted, Math.min(one, other)),
          percentile(sorted, Math.max(one, other)),
        ];
        expect(low).toBeGreaterThanOrEqual(sorted[0] ?? 0);
        expect(high).toBeLessThanOrEqual(sorted.at(-1) ?? 0);
        expect(high).toBeGreaterThanOrEqual(low - 1e-9);
      },
    ),
  );
});

test("a colour lies between its stops, and is the first or the last beyond them", () => {
  const stops = [
    { at: 0, colour: "#000000" },
    { at: 10, colour: "#FF8000" },
  ];
  expect([-5, 0, 5, 10, 99].map((value) => colourAt(stops, value))).toEqual([
    "#000000",
    "#000000",
    "#804000",
    "#ff8000",
    "#ff8000",
  ]);
});

test("a bar starts at the left, or at zero where values lie on both sides of it", () => {
  expect(barPlace(0, 100, 50)).toEqual({ from: 0, to: 0.45, zero: undefined });
  expect(barPlace(-50, 50, 25)).toEqual({ from: 0.5, to: 0.75, zero: 0.5 });
  expect(barPlace(-50, 50, -50)).toEqual({ from: 0, to: 0.5, zero: 0.5 });
});

test("no bar leaves its cell, whatever the value", () => {
  const number = fc.integer({ min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(number, number, number, (low, high, value) => {
      const { from, to } = barPlace(low, high, value);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
      expect(to).toBeGreaterThanOrEqual(from);
    }),
  );
});

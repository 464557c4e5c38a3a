import Decimal from "decimal.js";
import { beforeLastSign } from "../../../src/host/formulas/near-zero";
import { withExactRounding } from "../../../src/host/formulas/exact-rounding";
import { withoutAggregate } from "../../../src/host/formulas/aggregate";
import { blankSession } from "../../support/excel-client";

async function valuesOf(
  formulas: readonly string[],
  numbers: readonly number[] = [],
): Promise<readonly unknown[]> {
  return blankSession({ set: "1.20", platform: "desktop" }, "Annexe").excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    if (numbers.length > 0) sheet.getRange(`A1:A${numbers.length}`).values = numbers.map((each) => [each]);
    const range = sheet.getRange(`C1:C${formulas.length}`);
    range.formulas = formulas.map((each) => [each]);
    range.load("values");
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
}

test("half a cent is rounded as the decimal number that Excel shows, away from zero", async () => {
  const numbers = Array.from({ length: 400 }, (_, i) => (i * 10 + 5) / 1000 + (i % 7) * 1000);
  const rounded = await valuesOf(
    numbers.map((_, i) => `=ROUND(A${i + 1},2)`),
    numbers,
  );
  const wanted = numbers.map((each) =>
    new Decimal(each.toPrecision(15)).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber(),
  );
  expect(rounded).toEqual(wanted);
});

test.each([
  ["=ROUND(0.145,2)", 0.15],
  ["=ROUND(-2.675,2)", -2.68],
  ["=ROUND(SUM(ROUND(1.005,2),0.145),2)", 1.16],
  ["=MROUND(7,3)", 6],
  ['=IF("ROUND(1,"="x",1,2)', 2],
  ["=ROUND(123456789.125,2)", 123456789.13],
  ["=ROUND(0.1449999,2)", 0.14],
])("%s gives %p", async (formula, wanted) => {
  expect(await valuesOf([formula])).toEqual([wanted]);
});

test("only what ROUND itself is given is touched", () => {
  expect(withExactRounding("MAX(ROUND(A1,2),B1)")).toBe("MAX(ROUND((A1)*(1+1E-14),2),B1)");
  expect(withExactRounding('ROUNDUP(A1,2)&"ROUND(1,2)"')).toBe('ROUNDUP(A1,2)&"ROUND(1,2)"');
});

test("AGGREGATE is computed where it says what SUBTOTAL says, and left alone otherwise", async () => {
  expect(await valuesOf(["=AGGREGATE(9,5,A1:A3)", "=AGGREGATE(4,0,A1:A3)"], [1, 2, 3])).toEqual([6, 3]);
  expect(withoutAggregate("AGGREGATE(9,6,A1:A3)")).toBe("AGGREGATE(9,6,A1:A3)");
});

test.each([
  ["=INDEX(SORT(A1:A3,,-1),1)", 3],
  ['=SUM(TAKE(SORT(A1:A3, ,-1),,1),"2")', 8],
  ["=SUM(DROP(A1:C3,,1))", 0],
  ['=IF(A1=1,"SORT(a,,b)",0)', "SORT(a,,b)"],
  ["=SUM(A1,,A2)", 3],
])("%s, where an argument is left out", async (formula, wanted) => {
  expect(await valuesOf(["", "", "", formula], [1, 2, 3]).then((all) => all[3])).toBe(wanted);
});

test("a formula that leans on itself shows zero", async () => {
  expect(await valuesOf(["=C1+1", "=C3", "=C2"])).toEqual([0, 0, 0]);
});

test("a number too small for its digits to be seen keeps them", async () => {
  expect(await valuesOf(["=1*(0.5-0.4-0.1)", "=A1/3", "=A2/7", "=A3*1.1"], [1e-15, 1e-20, 3e-30])).toEqual([
    -2.7755575615628914e-17,
    1e-15 / 3,
    1e-20 / 7,
    3e-30 * 1.1,
  ]);
});

test.each([
  ["=0.5-0.4-0.1", 0],
  ["=A1+A2-A3", 0],
  ["=SUM(A1:A2)-A3", 0],
  ["=1E-20-0", 1e-20],
  ["=0.0005-0.0004", 0.0001],
] as const)("a last subtraction that comes to nothing is zero: %s gives %p", async (formula, wanted) => {
  const [value] = await valuesOf([formula], [0.1, 0.2, 0.3]);
  expect(value).toBeCloseTo(wanted, 25 - (wanted === 0.0001 ? 15 : 0));
  if (wanted === 0) expect(value).toBe(0);
});

test("what the last sign is given is told from signs within, before and after", () => {
  expect(beforeLastSign("A1-B1-C1")).toBe("A1-B1");
  expect(beforeLastSign("SUM(A1:A2)-(B1+C1)")).toBe("SUM(A1:A2)");
  expect(beforeLastSign("-A1")).toBeUndefined();
  expect(beforeLastSign("A1*-B1")).toBeUndefined();
  expect(beforeLastSign("1E-5")).toBeUndefined();
  expect(beforeLastSign("A1-B1=0")).toBeUndefined();
  expect(beforeLastSign("IF(A1-B1,1,2)")).toBeUndefined();
  expect(beforeLastSign("'a-b'!A1-1")).toBe("'a-b'!A1");
});

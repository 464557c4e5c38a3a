import { FormulaEngine, LocalMachine } from "../../../src/host/formulas";
import { openWorkbook } from "../../../src/host";
import { annexWithSheet, annexWithSheets } from "../../hostile/sample";
import { blankSession, openSession, type ExcelSession } from "../../support/excel-client";

/** A column of formulas, each on the one above it or below it; the last cell of the chain. */
async function chain(
  length: number,
  direction: "down" | "up",
): Promise<{ session: ExcelSession; last: unknown }> {
  const session = blankSession({ set: "1.20", platform: "desktop" }, "Annexe");
  const down = (i: number): string | number => (i === 0 ? 1 : `=A${i}+1`);
  const up = (i: number): string | number => (i === length - 1 ? 1 : `=A${i + 2}+1`);
  const last = await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    const of = direction === "down" ? down : up;
    sheet.getRange(`A1:A${length}`).formulas = Array.from({ length }, (_, i) => [of(i)]);
    sheet.getRange("C1").formulas = [["=1+1"]];
    const range = sheet.getRange(direction === "down" ? `A${length}` : "A1");
    range.load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
  return { session, last };
}

test.each([
  ["down", 700],
  ["up", 180],
] as const)("a chain %s of %d formulas is computed", async (direction, length) => {
  const { session, last } = await chain(length, direction);
  expect([last, session.formulas.uncomputed]).toEqual([length, []]);
});

test.each([
  ["down", 399],
  ["up", 998],
] as const)(
  "of a chain %s of 1,200 what is too far is left and named; the rest is computed",
  async (direction, left) => {
    const { session } = await chain(1200, direction);
    const { uncomputed } = session.formulas;
    expect(uncomputed.length).toBe(left);
    expect(uncomputed.every(({ why }) => why === "too-long")).toBe(true);
    expect(session.host.ownFaults).toEqual([]);
    await session.excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Annexe").getRange("C1");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[2]]);
    });
  },
);

test("of a workbook of more sheets than the engine soon makes, every formula keeps its value, and is named", () => {
  const sheets = Array.from({ length: 1_001 }, (_, i) => ({ name: `F${i}`, rows: "" }));
  const workbook = openWorkbook(annexWithSheets(sheets));
  const formulas = new FormulaEngine(() => {
    throw new Error("The engine is not asked for");
  });
  const [annex] = workbook.sheets;
  const record = { column: 6, value: { kind: "number", value: 1 } } as const;
  const cells = [{ row: 4, column: 6, record }];
  if (annex) workbook.apply({ kind: "cells", sheet: annex.id, cells });
  expect(formulas.recalculate(workbook)).toEqual([]);
  expect(formulas.uncomputed.length).toBeGreaterThan(10);
  expect(formulas.uncomputed.every(({ why }) => why === "too-long")).toBe(true);
});

test("steps: of a sheet of more formulas that differ than it has time for, the engine is given none; the rest is computed", async () => {
  const rows = Array.from({ length: 60_001 }, (_, i) => {
    const row = i + 1;
    return `<row r="${row}"><c r="A${row}"><f>'Annexe 4'!G$5*${row}</f><v>7</v></c></row>`;
  });
  const session = openSession(openWorkbook(annexWithSheet(rows.join(""))));
  const given = jest.spyOn(LocalMachine.prototype, "putFormula");
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe 4").getRange("G5").formulas = [["=1+1"]];
    await context.sync();
  });
  expect(session.model.sheets[0]?.at(4, 6)?.value).toEqual({ kind: "number", value: 2 });
  expect(session.formulas.uncomputed).toHaveLength(60_001);
  expect(given.mock.calls.length).toBeLessThan(100);
});

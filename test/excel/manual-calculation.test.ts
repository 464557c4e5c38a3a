import { readWorkbook, recalculate } from "../../src/excel";
import { openWorkbook } from "../../src/host";
import type { HostOptions } from "../../src/host/api";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter } from "./support/in-session";
import { held } from "./support/sheet";

/** A1 = 10, A2 = 20, A3 = A1 + A2, computed; then the workbook is made to wait, and A1 becomes 100. */
async function staleTotal(options: HostOptions = {}): Promise<ExcelSession> {
  const session = enter(emptyWorkbook("Annexe"), options);
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    sheet.getRange("A1:A3").formulas = [[10], [20], ["=SUM(A1:A2)"]];
    context.workbook.application.calculationMode = Excel.CalculationMode.manual;
    sheet.getRange("A1").values = [[100]];
    await context.sync();
  });
  return session;
}

const total = async (): Promise<unknown> => {
  const { sheets, awaitsCalculation } = await readWorkbook();
  return [sheets[0]?.cells.find(({ row }) => row === 2)?.value, awaitsCalculation];
};

describe("a workbook that calculates by hand", () => {
  test("is told to wait for its calculation once cells changed, and to be true again once it is computed", async () => {
    await staleTotal();
    expect(await total()).toEqual([{ kind: "number", value: 30 }, true]);
    await recalculate();
    expect(await total()).toEqual([{ kind: "number", value: 120 }, false]);
  });

  test("computes a formula as it is entered, and only that one", async () => {
    const { excel } = await staleTotal();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Annexe");
      sheet.getRange("B1").formulas = [["=A1*2"]];
      const range = sheet.getRange("A3:B3");
      const entered = sheet.getRange("B1");
      range.load("values");
      entered.load("values");
      await context.sync();
      expect([range.values[0]?.[0], entered.values[0]?.[0]]).toEqual([30, 200]);
    });
  });

  test("keeps its mode in its file", async () => {
    const { model } = await staleTotal();
    const session = enter(openWorkbook(model.save().bytes));
    await session.excel.run(async ({ workbook: { application } }) => {
      application.load("calculationMode");
      await application.context.sync();
      expect(application.calculationMode).toBe("Manual");
    });
  });

  test("is computed after each edit in a host that nobody presses F9 in", async () => {
    await staleTotal({ unattended: true });
    expect(await total()).toEqual([{ kind: "number", value: 120 }, false]);
  });

  test("one that calculates by itself never waits", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Annexe").getRange("A1:A2").formulas = [[1], ["=A1+1"]];
      await context.sync();
    });
    expect((await readWorkbook()).awaitsCalculation).toBe(false);
    expect(await held(session, "Annexe", "A2")).toBe("=A1+1");
  });
});

test("a host that nobody sits before computes once something asks, and remembers no edit", async () => {
  const { excel, host, model } = await staleTotal({ unattended: true });
  const { calculator } = model;
  if (!calculator) throw new Error("nothing computes");
  const recalculate = jest.spyOn(calculator, "recalculate");
  for (const value of [200, 300])
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Annexe").getRange("A1").values = [[value]];
      await context.sync();
    });
  expect(recalculate).not.toHaveBeenCalled();
  expect(await total()).toEqual([{ kind: "number", value: 320 }, false]);
  expect(recalculate).toHaveBeenCalledTimes(1);
  expect(host.editing.history.canUndo).toBe(false);
});

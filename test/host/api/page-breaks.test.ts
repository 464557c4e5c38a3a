import { openWorkbook } from "../../../src/host";
import { emptyWorkbook, openSession, type ExcelSession } from "../../support/excel-client";

/** The rows that start a page, as the client reads them. */
function breaksOf({ excel }: ExcelSession): Promise<readonly number[]> {
  return excel.run(async (context) => {
    const breaks = context.workbook.worksheets.getItem("Feuil1").horizontalPageBreaks;
    breaks.load("items/rowIndex");
    await context.sync();
    return breaks.items.map(({ rowIndex }) => rowIndex);
  });
}

test("page breaks are put before a row, found again once saved, and taken away one by one or all at once", async () => {
  const session = openSession(emptyWorkbook("Feuil1"));
  await session.excel.run(async (context) => {
    const { horizontalPageBreaks } = context.workbook.worksheets.getItem("Feuil1");
    horizontalPageBreaks.add("A20");
    horizontalPageBreaks.add("A5");
    horizontalPageBreaks.add("A5");
    await context.sync();
  });
  expect(await breaksOf(session)).toEqual([4, 19]);
  const again = openSession(openWorkbook(session.model.save().bytes));
  expect(await breaksOf(again)).toEqual([4, 19]);
  await again.excel.run(async (context) => {
    const { horizontalPageBreaks } = context.workbook.worksheets.getItem("Feuil1");
    horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    horizontalPageBreaks.items[0]?.delete();
    await context.sync();
  });
  expect(await breaksOf(again)).toEqual([19]);
  await again.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Feuil1").horizontalPageBreaks.removePageBreaks();
    await context.sync();
  });
  expect(await breaksOf(again)).toEqual([]);
  expect(await breaksOf(openSession(openWorkbook(again.model.save().bytes)))).toEqual([]);
});

test("no page starts above the first row", async () => {
  const { excel } = openSession(emptyWorkbook("Feuil1"));
  const refused = excel.run(async (context) => {
    context.workbook.worksheets.getItem("Feuil1").horizontalPageBreaks.add("A1");
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});

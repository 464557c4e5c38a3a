import { blankSession } from "../../support/excel-client";
import { refusal } from "./refusal";

/** Fills from some cells of a sheet into a larger range: what that range then holds, and whether its cells are bold. */
async function filled(
  cells: readonly (readonly (string | number)[])[],
  from: string,
  to: string,
  how?: `${Excel.AutoFillType}`,
) {
  const { excel } = blankSession({ set: "1.9", platform: "desktop", locale: "en-US" }, "Sheet1");
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).formulas = cells.map(
      (row) => [...row],
    );
    sheet.getRange(from).format.font.bold = true;
    sheet.getRange(from).autoFill(to, how);
    const range = sheet.getRange(to);
    range.load("formulas");
    range.format.font.load("bold");
    await context.sync();
    return [range.formulas.flat(), range.format.font.bold];
  });
}

test("formulas follow, a step goes on, one number comes again, a counted text counts; their looks come too", async () => {
  expect(await filled([["=B1*2"]], "A1", "A1:A3")).toEqual([["=B1*2", "=B2*2", "=B3*2"], true]);
  expect(await filled([[10], [12]], "A1:A2", "A1:A4")).toEqual([[10, 12, 14, 16], true]);
  expect(await filled([["Q1"]], "A1", "A1:C1")).toEqual([["Q1", "Q2", "Q3"], true]);
  expect(await filled([[5]], "A1", "A1:A3")).toEqual([[5, 5, 5], true]);
});

test("a series is asked for, or a copy; values without their looks, looks without values", async () => {
  expect(await filled([[5]], "A1", "A1:A3", "FillSeries")).toEqual([[5, 6, 7], true]);
  expect(await filled([["Q1"]], "A1", "A1:A3", "FillCopy")).toEqual([["Q1", "Q1", "Q1"], true]);
  expect(await filled([["=B1"]], "A1", "A1:A2", "FillValues")).toEqual([["=B1", "=B2"], null]);
  expect(await filled([[1], [9]], "A1", "A1:A2", "FillFormats")).toEqual([[1, 9], true]);
});

test.each([
  ["turns a corner", "A1:B2", "InvalidArgument"],
  ["leaves the range out", "B1:B3", "InvalidArgument"],
])("a destination that %s is refused", async (_name, to, code) => {
  expect(await refusal(() => filled([[1]], "A1", to))).toBe(code);
});

test("what is not filled here says so", async () => {
  expect(await refusal(() => filled([[1]], "A1", "A1:A3", "FlashFill"))).toBe("NotImplemented");
});

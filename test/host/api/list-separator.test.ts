import { blankSession } from "../../support/excel-client";
import { refusal } from "./refusal";

const counted = async (separator: "," | ";", list: string): Promise<string> => {
  const session = blankSession({ areaSeparator: separator }, "Annexe");
  let count = "";
  const problem = await refusal(() =>
    session.excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("Annexe").getRanges(list);
      areas.load("areaCount");
      await context.sync();
      count = String(areas.areaCount);
    }),
  ).catch(() => "");
  return count === "" ? String(problem) : count;
};

test("several areas are told apart by a comma, or by a semicolon in an Excel of another locale (issue 1985 of office-js)", async () => {
  expect([await counted(",", "A1,B2"), await counted(";", "A1;B2")]).toEqual(["2", "2"]);
  expect([await counted(",", "A1;B2"), await counted(";", "A1,B2")]).toEqual([
    "InvalidArgument",
    "InvalidArgument",
  ]);
});

test("a large write, which the client sends in several requests, is whole and one step of undo in a group", async () => {
  const session = blankSession({ set: "1.20" }, "Annexe");
  const rows = Array.from({ length: 4000 }, (_, i) => [i, `ligne ${i}`]);
  await session.excel.run({ mergeUndoGroup: true } as Excel.RunOptions, async (context) => {
    context.workbook.worksheets.getItem("Annexe").getRange("A1:B4000").values = rows;
    await context.sync();
  });
  const [sheet] = session.model.sheets;
  expect(sheet?.at(3999, 1)?.value).toEqual({ kind: "text", value: "ligne 3999" });
  expect(sheet?.usedRange()).toMatchObject({ top: 0, bottom: 3999 });
  session.host.editing.history.undo();
  expect(sheet?.usedRange()).toBeUndefined();
});

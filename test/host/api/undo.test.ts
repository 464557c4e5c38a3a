import type { ExcelSession } from "../../support/excel-client";
import { blankSession } from "../../support/excel-client";
import { refusal } from "./refusal";

function everything({ model }: ExcelSession): unknown {
  return model.sheets.map((sheet) => [model.snapshot(sheet), sheet.facets, sheet.bands]);
}

test("each edit is a step of undo; undone to the last, the workbook is as it was", async () => {
  const session = blankSession({}, "Annexe");
  const before = everything(session);
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    sheet.getRange("A1:B2").values = [
      ["12 %", "x"],
      [3, "'=y"],
    ];
    sheet.getRange("A1:B1").format.fill.color = "#FFFF00";
    sheet.getRange("A:A").format.columnWidth = 100;
    sheet.getRange("A5:B5").merge();
    sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.getRange("B2").format.borders.getItem("EdgeTop").style = "Continuous";
    sheet.getRange("2:2").rowHidden = true;
    await context.sync();
  });
  const after = everything(session);
  expect(after).not.toEqual(before);
  const { history } = session.host.editing;
  const steps = history.length;
  while (history.undo());
  expect(everything(session)).toEqual(before);
  for (let i = 0; i < steps; i++) history.redo();
  expect(everything(session)).toEqual(after);
});

test("with mergeUndoGroup all that a run writes, over several syncs, is one step", async () => {
  const session = blankSession({ set: "1.20" }, "Annexe");
  await session.excel.run({ mergeUndoGroup: true } as Excel.RunOptions, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.getRange("A2").formulas = [["=A1*2"]];
    await context.sync();
  });
  expect(session.host.editing.history.length).toBe(1);
  session.host.editing.history.undo();
  expect(session.model.sheets[0]?.usedRange()).toBeUndefined();
});

test("a call that cannot be undone is refused in a group, and clears the stack outside one", async () => {
  const session = blankSession({ set: "1.20" }, "Annexe", "Autre");
  const remove = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem("Annexe").getRange("A1").values = [[1]];
    context.workbook.worksheets.getItem("Autre").delete();
    await context.sync();
  };
  expect(await refusal(() => session.excel.run({ mergeUndoGroup: true } as Excel.RunOptions, remove))).toBe(
    "UndoNotSupported",
  );
  expect(session.model.sheets.length).toBe(2);
  await session.excel.run(remove);
  expect(session.host.editing.history.length).toBe(0);
});

test.each([
  ["web", "none"],
  ["desktop", "UndoNotSupported"],
] as const)("renaming a sheet in an undo group, on %s: %s", async (platform, expected) => {
  const session = blankSession({ set: "1.20", platform }, "Annexe");
  const rename = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem("Annexe").name = "Annexe 5";
    await context.sync();
  };
  expect(await refusal(() => session.excel.run({ mergeUndoGroup: true } as Excel.RunOptions, rename))).toBe(
    expected,
  );
});

test("an Excel of an older set ignores mergeUndoGroup", async () => {
  const session = blankSession({ set: "1.17" }, "Annexe");
  await session.excel.run({ mergeUndoGroup: true } as Excel.RunOptions, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });
  expect(session.host.editing.history.length).toBe(2);
});

test("what an add-in keeps for itself in the workbook is no step of the user's undo", async () => {
  const session = blankSession({}, "Annexe");
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe").getRange("A1").values = [[1]];
    const part = context.workbook.customXmlParts.add('<m xmlns="urn:essai"/>');
    await context.sync();
    part.setXml('<m xmlns="urn:essai">2</m>');
    await context.sync();
  });
  const { history } = session.host.editing;
  expect(history.length).toBe(1);
  history.undo();
  expect(session.model.sheets[0]?.usedRange()).toBeUndefined();
  expect(session.model.facets.customXml.map(({ xml }) => xml)).toEqual(['<m xmlns="urn:essai">2</m>']);
});

import { blankSession, emptyWorkbook, openSession } from "../../support/excel-client";
import { ExcelHost } from "../../../src/host/api";
import { refusal } from "./refusal";

test.each([
  ["1.9", "ApiNotFound"],
  ["1.10", "none"],
])("comments (1.10) in an Excel of %s: %s", async (set, expected) => {
  const { excel } = blankSession({ set, platform: "desktop" });
  const read = (): Promise<void> =>
    excel.run(async (context) => {
      context.workbook.comments.load("items/content");
      await context.sync();
    });
  expect(await refusal(read)).toBe(expected);
});

test("the host refuses by itself what its set does not hold, whatever the client lets through", async () => {
  const host = new ExcelHost(emptyWorkbook(), { set: "1.9" });
  const body = {
    Actions: [{ Id: 3, ActionType: 1, Name: "", ObjectPathId: 2 }],
    ObjectPaths: {
      "1": { Id: 1, ObjectPathType: 1, Name: "" },
      "2": { Id: 2, ObjectPathType: 4, Name: "Comments", ParentObjectPathId: 1 },
    },
  };
  const reply = await host.answer(JSON.stringify(body));
  expect((JSON.parse(reply.body) as { Error?: unknown }).Error).toEqual(
    expect.objectContaining({ Code: "ApiNotFound", Location: "Workbook.comments" }),
  );
});

test("what the host does not do is refused by name", async () => {
  const { excel } = blankSession();
  const run = async (act: (context: Excel.RequestContext) => void): Promise<unknown> => {
    try {
      await excel.run(async (context) => {
        act(context);
        await context.sync();
      });
      return "none";
    } catch (error) {
      const { code, debugInfo } = error as OfficeExtension.Error;
      return [code, debugInfo.errorLocation];
    }
  };
  expect(await run((context) => context.workbook.slicers.load("items"))).toEqual([
    "NotImplemented",
    "Workbook.slicers",
  ]);
  const first = (context: Excel.RequestContext): Excel.Range =>
    context.workbook.worksheets.getFirst().getRange("A1");
  expect(await run((context) => first(context).flashFill())).toEqual(["NotImplemented", "Range.flashFill"]);
  expect(await run((context) => void (first(context).style = "Heading2"))).toEqual([
    "NotImplemented",
    "Range.style",
  ]);
  expect(await run((context) => first(context).conditionalFormats.add("DataBar"))).toEqual([
    "NotImplemented",
    "ConditionalFormatCollection.add",
  ]);
});

test("two sessions do not meet", async () => {
  const one = openSession(emptyWorkbook("Un"));
  const other = openSession(emptyWorkbook("Deux"));
  const names = async (excel: typeof Excel): Promise<readonly string[]> =>
    excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
  expect([await names(one.excel), await names(other.excel)]).toEqual([["Un"], ["Deux"]]);
});

test("a null object stays one through all that is asked of it", async () => {
  const { excel, host } = blankSession();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Absente");
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("values");
    const merged = range.getMergedAreasOrNullObject();
    merged.areas.load("items/address");
    const next = sheet.getNextOrNullObject();
    next.load("name");
    const properties = range.getCellProperties({ format: { font: { strikethrough: true } } });
    await context.sync();
    expect([sheet, range, merged, next].map(({ isNullObject }) => isNullObject)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(properties).toBeDefined();
  });
  expect(host.ownFaults).toEqual([]);
});

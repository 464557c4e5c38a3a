import { blankSession } from "../../support/excel-client";
import { refusal } from "./refusal";

/** What a load gives: names, "*", $all, and names that nothing bears (excel/excel-add-ins-advanced-concepts; samples). */

const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  blankSession({ set: "1.20", platform: "desktop", locale: "en-US" }, "Feuil1", "Feuil2").excel.run(body);

test.each([
  ["items", "items"],
  ["*", "*"],
  ["$all", { $all: true }],
] as const)("a collection loaded with %s gives its items whole", async (_name, asked) => {
  const names = await run(async ({ workbook: { worksheets } }) => {
    worksheets.load(asked as string);
    await worksheets.context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Feuil1", "Feuil2"]);
});

test("a name that nothing bears loads the items of a collection and nothing of them", async () => {
  const count = await run(async ({ workbook: { worksheets } }) => {
    worksheets.load("NoPropertiesNeeded");
    await worksheets.context.sync();
    return worksheets.items.length;
  });
  expect(count).toBe(2);
});

test.each([["*"], [{ $all: true }]] as const)("an object loaded with %j gives what it has", async (asked) => {
  const address = await run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange("B2");
    range.load(asked as string);
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Feuil1!B2");
});

test("what the host lacks is said by its name", async () => {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Feuil1").getRange("A1").load("hyperlink");
    expect(await refusal(() => context.sync())).toBe("NotImplemented");
  });
});

test("a name under items, in a list, loads nothing of them (issue 190 of office-js)", async () => {
  await blankSession({}, "Feuil1").excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(["items/name"]);
    await context.sync();
    expect(worksheets.items).toHaveLength(1);
    expect(() => worksheets.items[0]?.name).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

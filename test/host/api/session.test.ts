import { blankSession } from "../../support/excel-client";

test("values written by the client library are read back by it", async () => {
  const { excel, host } = blankSession({}, "Annexe", "L'été");
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, "é"],
      ["'=x", true],
    ];
    range.format.fill.color = "#FFFF00";
    range.load("values,address,format/fill/color,text,valueTypes");
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility,items/id");
    await context.sync();
    expect(range.values).toEqual([
      [1, "é"],
      ["=x", true],
    ]);
    expect(range.text).toEqual([
      ["1", "é"],
      ["=x", "VRAI"],
    ]);
    expect(range.address).toBe("Annexe!A1:B2");
    expect(range.format.fill.color).toBe("#FFFF00");
    expect(sheets.items.map((item) => item.name)).toEqual(["Annexe", "L'été"]);
  });
  expect(host.ownFaults).toEqual([]);
  expect(host.references.count).toBe(0);
});

test("a request that breaks is its own: the next is answered", async () => {
  const { host } = blankSession();
  await expect(host.answer("no request")).rejects.toThrow(SyntaxError);
  expect((await host.answer(JSON.stringify({ Actions: [], ObjectPaths: {} }))).status).toBe(200);
});

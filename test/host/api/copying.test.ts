import { blankSession } from "../../support/excel-client";

/** Runs a batch over the first of two sheets. */
function on<T>(run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return blankSession({ set: "1.17" }, "Feuil1", "Feuil2").excel.run((context) =>
    run(context.workbook.worksheets.getItem("Feuil1"), context),
  );
}

async function formulasIn(sheet: Excel.Worksheet, address: string): Promise<unknown[][]> {
  const range = sheet.getRange(address).load("formulas");
  await sheet.context.sync();
  return range.formulas;
}

test("a copy reads from where it stands, fills a multiple of what is copied, and once where it does not fit", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1*$A$1"],
      [2, "=A2*$A$1"],
    ];
    sheet.getRange("D1").copyFrom("A1:B2");
    sheet.getRange("G1:G4").copyFrom("B1:B2");
    sheet.getRange("I1:I3").copyFrom("A1:A2");
    expect(await formulasIn(sheet, "D1:E2")).toEqual([
      [1, "=D1*$A$1"],
      [2, "=D2*$A$1"],
    ]);
    expect(await formulasIn(sheet, "G1:G4")).toEqual([
      ["=F1*$A$1"],
      ["=F2*$A$1"],
      ["=F3*$A$1"],
      ["=F4*$A$1"],
    ]);
    expect(await formulasIn(sheet, "I1:I3")).toEqual([[1], [2], [""]]);
  });
});

test("values, looks, blanks left out and rows for columns, from another sheet too", async () => {
  await on(async (sheet, context) => {
    const other = context.workbook.worksheets.getItem("Feuil2");
    other.getRange("A1:C1").formulas = [[4, "", "=A1+1"]];
    other.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("A1:C1").values = [["x", "y", "z"]];
    sheet.getRange("A1").copyFrom("Feuil2!A1:C1", "Values", true);
    sheet.getRange("E1").copyFrom(other.getRange("A1:B1"), "All", false, true);
    const [plain, red] = [sheet.getRange("A1"), sheet.getRange("E1")];
    plain.load("format/fill/color");
    red.load("format/fill/color");
    expect(await formulasIn(sheet, "A1:C1")).toEqual([[4, "y", 5]]);
    expect(await formulasIn(sheet, "E1:E2")).toEqual([[4], [""]]);
    expect([plain.format.fill.color, red.format.fill.color]).toEqual(["#FFFFFF", "#FF0000"]);
  });
});

test("rows that are deleted take what points at them along: formulas below move up", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:A4").formulas = [[1], [2], [3], ["=SUM(A1:A3)"]];
    sheet.getRange("2:2").delete("Up");
    expect(await formulasIn(sheet, "A1:A3")).toEqual([[1], [3], ["=SUM(A1:A2)"]]);
  });
});

test("Ctrl and an arrow go to the end of what is filled, over a gap to what is next, and to the edge", async () => {
  await on(async (sheet) => {
    sheet.getRange("B2:B6").values = [[1], [2], [""], ["x"], ["y"]];
    const edges = (["B2", "B3", "B6"] as const).map((from) =>
      sheet.getRange(from).getRangeEdge("Down").load("address"),
    );
    const wide = sheet.getRange("B2").getExtendedRange("Down").load("address");
    await sheet.context.sync();
    expect([...edges, wide].map(({ address }) => address)).toEqual([
      "Feuil1!B3",
      "Feuil1!B5",
      "Feuil1!B1048576",
      "Feuil1!B2:B3",
    ]);
  });
});

test("a text is found as a cell shows it, whole or within, from one cell on over the whole sheet; null where it is not", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:B2").values = [
      ["Total", "sous-total"],
      ["total", 12],
    ];
    const found = [
      sheet.getRange("A1:B2").find("total", { completeMatch: true }),
      sheet.getRange("A1:B2").find("total", { matchCase: true }),
      sheet.getRange("A1").find("total", {}),
      sheet.getRange("A1:B2").find("total", { searchDirection: "Backwards" }),
    ].map((range) => range.load("address"));
    const none = sheet.getRange("A1:B2").findOrNullObject("rien", {});
    const all = sheet.findAllOrNullObject("total", { completeMatch: true, matchCase: false }).load("address");
    await sheet.context.sync();
    expect(found.map(({ address }) => address.replace("Feuil1!", ""))).toEqual(["A1", "B1", "B1", "A2"]);
    expect([none.isNullObject, all.address]).toEqual([true, "Feuil1!A1, Feuil1!A2"]);
  });
});

test.each([
  ["=SEQUENCE(3)", false],
  ["=A1:A3*2", false],
  ["=(A1:A3)", false],
  ["=-UNIQUE(A1:A3)", false],
  ["=SUM(A1:A3)", true],
  ["=SUM(FILTER(A1:A3,A1:A3>1))", true],
  ["=@A1:A3", true],
  ['="A1:A3"', true],
  ["=COUNTIF(A1:A3,A1)&A1", true],
])(
  "%s, which would fill cells beside its own, is said not to be done here: %s where it is",
  async (formula, passes) => {
    await on(async (sheet) => {
      sheet.getRange("D1").formulas = [[formula]];
      const sync = sheet.context.sync();
      if (passes) await sync;
      else await expect(sync).rejects.toMatchObject({ code: "NotImplemented" });
    });
  },
);

test("one range is copied to each of several areas, its formulas as they would read there", async () => {
  const { excel } = blankSession({ set: "1.9", platform: "desktop", locale: "en-US" }, "Sheet1");
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").formulas = [["=B1+1"]];
    sheet.getRanges("D1,D3").copyFrom("A1");
    const range = sheet.getRange("D1:D3");
    range.load("formulas");
    await context.sync();
    expect(range.formulas).toEqual([["=E1+1"], [""], ["=E3+1"]]);
  });
});

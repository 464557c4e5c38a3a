import { blankSession } from "../../support/excel-client";
import { styleCells } from "../../../src/host/api/styling";
import { SOMEBODY_ELSE, THE_USER } from "../../../src/host/api";

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("a change of one cell says what was there and what is, and who did it", async () => {
  const { excel, host } = blankSession();
  const heard: Partial<Excel.WorksheetChangedEventArgs>[] = [];
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.load("id");
    await context.sync();
    sheet.onChanged.add(async (event) => {
      const { address, source, triggerSource, details, changeType } = event;
      heard.push({ address, source, triggerSource, details, changeType });
    });
    await context.sync();
    sheet.getRange("C3").values = [[42]];
    await context.sync();
    await soon();
  });
  host.type(THE_USER, "Feuil1!C3", "43");
  host.type(SOMEBODY_ELSE, "Feuil1!C4", "texte");
  await soon();
  expect(heard).toEqual([
    {
      address: "C3",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      changeType: "RangeEdited",
      details: { valueBefore: "", valueAfter: 42, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
    },
    expect.objectContaining({
      address: "C3",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: 42, valueAfter: 43, valueTypeBefore: "Double", valueTypeAfter: "Double" },
    }),
    expect.objectContaining({ address: "C4", source: "Remote" }),
  ]);
});

test("a change of several cells is one event without details, heard by who listens to all sheets", async () => {
  const { excel } = blankSession({}, "Un", "Deux");
  const heard: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, details }) => {
      heard.push(`${address} ${String(details)}`);
    });
    await context.sync();
    context.workbook.worksheets.getItem("Deux").getRange("A1:B2").values = "x" as unknown as string[][];
    await context.sync();
    await soon();
  });
  expect(heard).toEqual(["A1:B2 undefined"]);
});

test("a handler taken off hears nothing more; nor does any while events are off", async () => {
  const { excel } = blankSession();
  const heard: string[] = [];
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.load("id");
    await context.sync();
    const handler = sheet.onChanged.add(async ({ address }) => {
      heard.push(address);
    });
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
    context.runtime.enableEvents = true;
    sheet.getRange("A2").values = [[1]];
    await context.sync();
    await soon();
    handler.remove();
    await context.sync();
    sheet.getRange("A3").values = [[1]];
    await context.sync();
    await soon();
  });
  expect(heard).toEqual(["A2"]);
});

test("an edit that fails raises no event", async () => {
  const { excel } = blankSession();
  const heard: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => {
      heard.push(address);
    });
    await context.sync();
    context.workbook.worksheets.getItem("Feuil1").getRange("A1:A2").values = [["seul"]];
    await context.sync().catch(() => undefined);
    await soon();
  });
  expect(heard).toEqual([]);
});

test("sheets that come, go, change name or come to the front are told", async () => {
  const { excel } = blankSession({}, "Un", "Deux");
  const heard: string[] = [];
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ type }) => void heard.push(type));
    worksheets.onDeleted.add(async ({ type }) => void heard.push(type));
    worksheets.onActivated.add(async ({ type }) => void heard.push(type));
    worksheets.onNameChanged.add(
      async ({ nameBefore, nameAfter }) => void heard.push(`${nameBefore} > ${nameAfter}`),
    );
    worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    worksheets.add("Trois");
    await context.sync();
    worksheets.getItem("Deux").activate();
    await context.sync();
    worksheets.getItem("Trois").name = "Quatre";
    await context.sync();
    worksheets.getItem("Quatre").delete();
    worksheets.getItem("Un").getRange("B2:C3").select();
    await context.sync();
    await soon();
  });
  expect(heard).toEqual([
    "WorksheetAdded",
    "WorksheetActivated",
    "Trois > Quatre",
    "WorksheetDeleted",
    "WorksheetActivated",
    "B2:C3",
  ]);
});

test("formulas that give something else tell so, cell changes aside; the look of cells tells its range and who changed it", async () => {
  const { excel, host, model } = blankSession();
  const heard: string[] = [];
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Feuil1").getRange("B1:B3").formulas = [["=A1"], ["=A1*2"], ["=7"]];
    await context.sync();
    worksheets.onCalculated.add(async ({ address }) => void heard.push(`calculated ${address}`));
    worksheets.onFormatChanged.add(
      async ({ address, source }) => void heard.push(`look ${address} ${source}`),
    );
    await context.sync();
    worksheets.getItem("Feuil1").getRange("C:C").format.font.strikethrough = true;
    await context.sync();
    await soon();
  });
  host.type(THE_USER, "Feuil1!A1", "5");
  await soon();
  const sheet = model.sheets[0]?.id ?? 0;
  const range = { top: 1, bottom: 1, left: 0, right: 3 };
  host.act(SOMEBODY_ELSE, () => styleCells(host, { sheet, ranges: [range] }, { font: { strike: true } }));
  await soon();
  expect(heard).toEqual(["look C:C Local", "calculated B1:B2", "look A2:D2 Remote"]);
});

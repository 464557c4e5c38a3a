import { OfficePackage } from "../../../src/package/package";
import { openWorkbook } from "../../../src/host/workbook/model";
import type { ExcelSession } from "../../support/excel-client";
import { blankSession, openSession } from "../../support/excel-client";

async function withChart(): Promise<ExcelSession> {
  const session = blankSession({}, "Synthèse & co");
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const data = sheet.getRange("A1:C3");
    data.values = [
      ["Thématique", "AE", "Dépense"],
      ["Culture", 100, 80],
      ["Sport", 50, 60],
    ];
    const chart = sheet.charts.add("ColumnClustered", data, "Columns");
    chart.name = "Imputations";
    chart.title.text = "AE < dépenses";
    chart.setPosition("E2", "L20");
    await context.sync();
  });
  return session;
}

test("a chart is added, found by its name and deleted", async () => {
  const { excel, host } = await withChart();
  await excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getFirst();
    const chart = charts.getItem("Imputations");
    chart.load("name");
    chart.title.load("text");
    charts.load("count");
    await context.sync();
    expect([chart.name, chart.title.text, charts.count]).toEqual(["Imputations", "AE < dépenses", 1]);
    chart.delete();
    const none = charts.getItemOrNullObject("Imputations");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(host.ownFaults).toEqual([]);
});

test("a chart is in the saved file, and can be deleted from it", async () => {
  const { model } = await withChart();
  const { bytes } = model.save();
  const saved = openWorkbook(bytes);
  expect(saved.sheets[0]?.facets.charts).toEqual([
    expect.objectContaining({ name: "Imputations", place: { top: 1, left: 4, bottom: 19, right: 11 } }),
  ]);
  expect(OfficePackage.open(bytes).text("xl/charts/chart1.xml")).toContain(
    "<c:f>'Synthèse &amp; co'!$B$2:$B$3</c:f>",
  );
  const { excel } = openSession(saved);
  await excel.run(async (context) => {
    context.workbook.worksheets.getFirst().charts.getItem("Imputations").delete();
    await context.sync();
  });
  const cleared = saved.save().bytes;
  expect(openWorkbook(cleared).sheets[0]?.facets.charts).toEqual([]);
  expect(OfficePackage.open(cleared).names.filter((name) => name.includes("chart"))).toEqual([]);
});

test("a chart that came with the file follows its sheet to its new name", async () => {
  const { model } = await withChart();
  const chartOf = (bytes: Uint8Array): string => OfficePackage.open(bytes).text("xl/charts/chart1.xml") ?? "";
  const first = model.save().bytes;
  const renamed = openWorkbook(first);
  const { excel } = openSession(renamed);
  await excel.run(async (context) => {
    context.workbook.worksheets.getFirst().name = "L'été";
    await context.sync();
  });
  const second = renamed.save().bytes;
  expect(chartOf(second)).toContain("<c:f>'L''été'!$B$2:$B$3</c:f>");
  expect(chartOf(second)).not.toContain("Synthèse");
  expect(chartOf(openWorkbook(second).save().bytes)).toBe(chartOf(second));
});

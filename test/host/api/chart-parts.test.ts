import { OfficePackage } from "../../../src/package/package";
import { blankSession } from "../../support/excel-client";
import { refusal } from "./refusal";

/** Series, legends, axes and labels as Excel.Chart, Excel.ChartSeries and Excel.ChartAxis are documented. */

type Body = (chart: Excel.Chart, sheet: Excel.Worksheet) => Promise<void>;

async function onChart(type: Excel.ChartType | "Line" | "ColumnClustered" | "Pie", body: Body) {
  const session = blankSession({ set: "1.17", locale: "en-US" }, "Sales");
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C4").values = [
      ["Product", "Q1", "Q2"],
      ["Frames", 5, 7],
      ["Saddles", 3, 4],
      ["Tyres", 2, 9],
    ];
    await body(sheet.charts.add(type, sheet.getRange("A1:C4"), "Columns"), sheet);
  });
  expect(session.host.ownFaults).toEqual([]);
  const { bytes, lost } = session.model.save();
  return { xml: OfficePackage.open(bytes).text("xl/charts/chart1.xml") ?? "", lost };
}

test("series are read from the cells, added, ordered, named and deleted", async () => {
  const { xml } = await onChart("ColumnClustered", async (chart, sheet) => {
    const { series } = chart;
    const added = series.add("Q3", 0);
    added.setValues(sheet.getRange("C2:C4"));
    added.setXAxisValues(sheet.getRange("A2:A4"));
    series.load("items/name");
    await chart.context.sync();
    expect(series.items.map(({ name }) => name)).toEqual(["Q3", "Q1", "Q2"]);
    series.getItemAt(0).plotOrder = 2;
    series.getItemAt(0).delete();
    series.getItemAt(0).name = "Second";
    series.load("items/name,count");
    const values = series.getItemAt(1).getDimensionValues("Values");
    const from = series.getItemAt(0).getDimensionDataSourceString("Values");
    await chart.context.sync();
    expect(series.items.map(({ name }) => name)).toEqual(["Second", "Q3"]);
    expect([series.count, values.value, from.value]).toEqual([2, [7, 4, 9], "Sales!$C$2:$C$4"]);
  });
  expect(xml).toMatch(/<c:v>Second<\/c:v>.*<c:v>Q3<\/c:v>/);
});

test("what is said of legend, labels, points and axes is held, refused where it is none, and saved", async () => {
  const { xml, lost } = await onChart("ColumnClustered", async (chart) => {
    chart.title.text = "Sales";
    chart.title.format.font.color = "red";
    chart.legend.position = "Right";
    chart.legend.format.fill.setSolidColor("white");
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.minimum = 0;
    valueAxis.maximum = 10;
    valueAxis.displayUnit = "Hundreds";
    categoryAxis.title.text = "Products";
    const first = chart.series.getItemAt(0);
    first.hasDataLabels = true;
    first.points.getItemAt(1).format.fill.setSolidColor("pink");
    first.trendlines.add("Linear");
    valueAxis.load("maximum,displayUnit");
    chart.legend.load("position");
    await chart.context.sync();
    expect([valueAxis.maximum, valueAxis.displayUnit, chart.legend.position]).toEqual([
      10,
      "Hundreds",
      "Right",
    ]);
    expect(
      await refusal(async () => {
        first.markerSize = 100;
        await chart.context.sync();
      }),
    ).toBe("InvalidArgument");
  });
  for (const part of [
    '<c:legendPos val="r"/>',
    '<c:max val="10"/><c:min val="0"/>',
    '<c:builtInUnit val="hundreds"/>',
    '<c:dPt><c:idx val="1"/><c:spPr><a:solidFill><a:srgbClr val="FFC0CB"/>',
    '<c:trendlineType val="linear"/>',
    '<c:showVal val="1"/>',
    "<a:t>Products</a:t>",
  ])
    expect(xml).toContain(part);
  expect(lost).toEqual([]);
});

test("what nobody said is not made up, and what the file cannot hold is told when it is saved", async () => {
  const { lost } = await onChart("Line", async (chart) => {
    chart.title.text = "Sales";
    chart.legend.load("position");
    expect(await refusal(() => chart.context.sync())).toBe("NotImplemented");
    chart.title.showShadow = true;
    await chart.context.sync();
  });
  expect(lost).toEqual(["Chart 1: title/showShadow"]);
});

test.each([
  ["Pie", "<c:pieChart>"],
  ["Doughnut", "<c:doughnutChart>"],
  ["LineMarkers", "<c:lineChart>"],
  ["AreaStacked", '<c:areaChart><c:grouping val="stacked"/>'],
  ["XYScatter", "<c:scatterChart>"],
  ["BarStacked100", '<c:barDir val="bar"/><c:grouping val="percentStacked"/>'],
  ["CylinderCol", '<c:shape val="cylinder"/>'],
  ["RadarFilled", '<c:radarStyle val="filled"/>'],
] as const)("a chart of type %s is saved as one", async (type, part) => {
  const { xml } = await onChart(type as "Pie", async (chart) => {
    chart.load("chartType");
    await chart.context.sync();
    expect(chart.chartType).toBe(type);
  });
  expect(xml).toContain(part);
});

test("what nobody coloured has a colour in the file: lines on their stroke, slices one each", async () => {
  const line = await onChart("Line", () => Promise.resolve());
  expect(line.xml).toContain(
    '<c:spPr><a:ln><a:solidFill><a:srgbClr val="4472C4"/></a:solidFill></a:ln></c:spPr>',
  );
  const pie = await onChart("Pie", async (chart) => {
    chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor("#010203");
    await chart.context.sync();
  });
  const slices = [
    ...pie.xml.matchAll(/<c:dPt><c:idx val="(\d)"\/><c:spPr><a:solidFill><a:srgbClr val="(\w+)"/g),
  ];
  expect(slices.slice(0, 3).map(([, index, colour]) => [index, colour])).toEqual([
    ["0", "4472C4"],
    ["1", "010203"],
    ["2", "A5A5A5"],
  ]);
});

test("a kind of chart that is not drawn here says so", async () => {
  await onChart("Pie", async (_chart, sheet) => {
    sheet.charts.add("Treemap", sheet.getRange("A1:B4"));
    expect(await refusal(() => sheet.context.sync())).toBe("NotImplemented");
  });
});

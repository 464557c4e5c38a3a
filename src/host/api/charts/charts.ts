import type { CellRange } from "../../workbook/address";
import { chartShape } from "../../workbook/chart-shape";
import type { Chart, MadeChart } from "../../workbook/facets";
import { EVENT, listening } from "../events";
import type { ExcelHost } from "../host";
import { sheetId } from "../sheet-id";
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from "../host-error";
import { defineKind, HostObject } from "../kind";
import type { Arguments, Kind } from "../kind";
import { boundingRect, heightOf, widthOf } from "../places";
import { givenArea, rangeKind } from "../range";
import type { SheetTarget } from "../worksheet";
import { worksheetKind } from "../worksheet";
import { changeMade, chartOf, madeOf, replaceChart, type ChartTarget } from "./chart-target";
import { chartAreaFormatKind } from "./format-kinds";
import {
  chartAxesKind,
  chartDataLabelsKind,
  chartDataTableKind,
  chartLegendKind,
  chartTitleKind,
} from "./part-kinds";
import { chartSeriesCollectionKind } from "./series-kinds";

function source(
  given: Arguments,
  index: number,
  host: ExcelHost,
  sheet: number,
): Pick<MadeChart, "sheet" | "range" | "seriesBy"> {
  const area = givenArea(given, index, host, sheet);
  const by = given.choice(index + 1, ["Auto", "Columns", "Rows"], "Auto");
  const rows = by === "Rows" || (by === "Auto" && widthOf(area.range) > heightOf(area.range));
  return { ...area, seriesBy: rows ? "rows" : "columns" };
}

/** Where a chart lands that nobody placed: beside its data, eight columns by fifteen rows. */
function beside({ top, right }: CellRange): CellRange {
  return { top, left: right + 2, bottom: top + 14, right: right + 9 };
}

/** Charts without axes have no table of their data. */
function dataTable(host: ExcelHost, target: ChartTarget, member: string): HostObject | null {
  const group = chartShape(madeOf(host, target, member).kind)?.group ?? "";
  if (!["bar", "line", "area"].includes(group)) return null;
  return HostObject.of(chartDataTableKind, { ...target, path: "table" });
}

function need(object: HostObject | null): HostObject {
  if (!object) throw invalidOperation("The chart has no table of its data.");
  return object;
}

export const chartKind: Kind<ChartTarget> = defineKind<ChartTarget>("Chart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: "1.7", read: ({ id }) => id },
    ChartType: {
      since: "1.7",
      read: (target, host) => madeOf(host, target, "Chart.chartType").kind,
      write: (target, value, host) => {
        if (typeof value !== "string") throw invalidArgument();
        if (!chartShape(value)) throw notImplemented("Chart.chartType", value);
        changeMade(host, target, "Chart.chartType", { kind: value });
      },
    },
    Name: {
      since: "1.1",
      read: (target, host) => chartOf(host, target).name,
      write: (target, value, host) => {
        if (typeof value !== "string" || value === "") throw invalidArgument();
        const chart = chartOf(host, target);
        madeOf(host, target, "Chart.name");
        // Two charts may bear one name, as an official sample has it (events-chart-activated).
        replaceChart(host, target, { ...chart, name: value });
      },
    },
  },
  links: {
    Axes: { since: "1.1", open: (target) => HostObject.of(chartAxesKind, { ...target, path: "axes" }) },
    DataLabels: {
      since: "1.1",
      open: (target) => HostObject.of(chartDataLabelsKind, { ...target, path: "labels" }),
    },
    Format: {
      since: "1.1",
      open: (target) => HostObject.of(chartAreaFormatKind, { ...target, path: "format" }),
    },
    Legend: { since: "1.1", open: (target) => HostObject.of(chartLegendKind, { ...target, path: "legend" }) },
    Series: { since: "1.1", open: (target) => HostObject.of(chartSeriesCollectionKind, target) },
    Title: { since: "1.1", open: (target) => HostObject.of(chartTitleKind, { ...target, path: "title" }) },
    Worksheet: {
      since: "1.2",
      open: ({ sheet }, host) => HostObject.of(worksheetKind, { sheet: host.sheet(sheet).id }),
    },
  },
  methods: {
    ...listening<ChartTarget>(EVENT.chartActivated, "ActivatedEvent", "1.8", ({ id }) => id),
    ...listening<ChartTarget>(EVENT.chartDeactivated, "DeactivatedEvent", "1.8", ({ id }) => id),
    Delete: {
      since: "1.1",
      run: (target, _given, host) => {
        replaceChart(host, target, undefined);
        tell(host, EVENT.chartDeleted, target);
        return null;
      },
    },
    GetDataTable: {
      since: "1.14",
      run: (target, given, host) => need(dataTable(host, target, given.member)),
    },
    GetDataTableOrNullObject: {
      since: "1.14",
      run: (target, given, host) => dataTable(host, target, given.member),
    },
    SetData: {
      since: "1.1",
      run: (target, given, host) => {
        const { series: _old, ...made } = madeOf(host, target, given.member);
        const now = { ...made, ...source(given, 0, host, target.sheet) };
        replaceChart(host, target, { ...chartOf(host, target), made: now });
        return null;
      },
    },
    SetPosition: {
      since: "1.1",
      run: (target, given, host) => {
        madeOf(host, target, given.member);
        const first = givenArea(given, 0, host, target.sheet).range;
        const last = given.has(1) ? givenArea(given, 1, host, target.sheet).range : undefined;
        const chart = chartOf(host, target);
        const { place } = chart;
        const moved = {
          top: first.top,
          left: first.left,
          bottom: first.top + heightOf(place) - 1,
          right: first.left + widthOf(place) - 1,
        };
        replaceChart(host, target, { ...chart, place: last ? boundingRect(first, last) : moved });
        return null;
      },
    },
  },
});

/** Tells those who listen to a sheet's charts. Nobody clicks a chart here: none is activated. */
function tell(
  host: ExcelHost,
  event: typeof EVENT.chartAdded | typeof EVENT.chartDeleted,
  target: ChartTarget,
): void {
  const worksheetId = sheetId(target.sheet);
  const { source } = host.events.actor;
  host.events.raise(event, worksheetId, { chartId: target.id, source, worksheetId });
}

function find(host: ExcelHost, { sheet }: SheetTarget, key: string): HostObject | null {
  const chart = host.sheet(sheet).facets.charts.find(({ id, name }) => name === key || id === key);
  return chart ? HostObject.of(chartKind, { sheet, id: chart.id }) : null;
}

export const chartsKind: Kind<SheetTarget> = defineKind<SheetTarget>("ChartCollection", {
  properties: { Count: { since: "1.1", read: ({ sheet }, host) => host.sheet(sheet).facets.charts.length } },
  items: ({ sheet }, host) =>
    host.sheet(sheet).facets.charts.map(({ id }) => HostObject.of(chartKind, { sheet, id })),
  item: (target, key, host) => {
    const chart = find(host, target, String(key));
    if (!chart) throw itemNotFound();
    return chart;
  },
  methods: {
    Add: {
      since: "1.1",
      run: ({ sheet }, given, host) => {
        const kind = given.text(0);
        if (!chartShape(kind)) throw notImplemented(given.member, kind);
        if (!given.object(1, rangeKind)) throw invalidArgument("A chart is made from a range.");
        const model = host.sheet(sheet);
        host.guard(model);
        const from = source(given, 1, host, sheet);
        const stem = host.locale.name === "fr-FR" ? "Graphique" : "Chart";
        let n = model.facets.charts.length + 1;
        while (model.facets.charts.some(({ name }) => name === `${stem} ${n}`)) n++;
        const id = `made-chart-${host.nextChart++}`;
        const chart: Chart = {
          id,
          name: `${stem} ${n}`,
          made: { kind, title: undefined, ...from },
          place: beside(from.range),
        };
        host.setFacets(sheet, { charts: [...model.facets.charts, chart] });
        tell(host, EVENT.chartAdded, { sheet, id });
        return HostObject.of(chartKind, { sheet, id });
      },
    },
    ...listening<SheetTarget>(EVENT.chartActivated, "ActivatedEvent", "1.8", ({ sheet }) => sheetId(sheet)),
    ...listening<SheetTarget>(EVENT.chartDeactivated, "DeactivatedEvent", "1.8", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.chartAdded, "AddedEvent", "1.8", ({ sheet }) => sheetId(sheet)),
    ...listening<SheetTarget>(EVENT.chartDeleted, "DeletedEvent", "1.8", ({ sheet }) => sheetId(sheet)),
    GetCount: { since: "1.4", run: ({ sheet }, _given, host) => host.sheet(sheet).facets.charts.length },
    GetItem: {
      since: "1.1",
      run: (target, given, host) => {
        const chart = find(host, target, given.text(0));
        if (!chart) throw itemNotFound();
        return chart;
      },
    },
    GetItemAt: {
      since: "1.1",
      run: ({ sheet }, given, host) => {
        const chart = host.sheet(sheet).facets.charts[given.integer(0)];
        if (!chart) throw itemNotFound();
        return HostObject.of(chartKind, { sheet, id: chart.id });
      },
    },
    GetItemOrNullObject: { since: "1.4", run: (target, given, host) => find(host, target, given.text(0)) },
  },
});

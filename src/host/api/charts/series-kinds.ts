import { quotedSheetName } from "../../workbook/address";
import type { CellRange } from "../../workbook/address";
import { addressName } from "../../workbook/address";
import { chartShape } from "../../workbook/chart-shape";
import type { ChartSeries } from "../../workbook/facets";
import { valueOf } from "../cell-reading";
import type { ExcelHost } from "../host";
import { invalidArgument, itemNotFound, notImplemented } from "../host-error";
import { defineKind, HostObject } from "../kind";
import type { Arguments, Kind } from "../kind";
import { cellCount } from "../places";
import { rangeKind } from "../range";
import type { Wire } from "../wire";
import {
  changeLook,
  changeMade,
  chartSeries,
  madeOf,
  type ChartTarget,
  type PartTarget,
} from "./chart-target";
import { chartPointFormatKind, chartSeriesFormatKind } from "./format-kinds";
import { between, colour, flag, heldMembers, oneOf } from "./held-members";
import { chartDataLabelKind, chartDataLabelsKind } from "./part-kinds";
import { trendlinesKind } from "./trendline-kinds";

interface SeriesTarget extends PartTarget {
  readonly series: number;
}

interface PointTarget extends SeriesTarget {
  readonly index: number;
}

const MARKERS = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
] as const;

const markers = {
  MarkerBackgroundColor: ["1.7", colour],
  MarkerForegroundColor: ["1.7", colour],
  MarkerSize: ["1.7", between(2, 72)],
  MarkerStyle: ["1.7", oneOf(...MARKERS)],
} as const;

const seriesAt = (target: ChartTarget, { id }: ChartSeries): SeriesTarget => ({
  ...target,
  path: `series ${id}`,
  series: id,
});

function seriesIn(host: ExcelHost, target: SeriesTarget, member: string): ChartSeries {
  const found = chartSeries(host, target, member).find(({ id }) => id === target.series);
  if (!found) throw itemNotFound();
  return found;
}

function changeSeries(
  host: ExcelHost,
  target: SeriesTarget,
  member: string,
  set: Partial<ChartSeries>,
): void {
  const old = seriesIn(host, target, member);
  const series = chartSeries(host, target, member).map((each) =>
    each.id === old.id ? { ...each, ...set } : each,
  );
  changeMade(host, target, member, { series });
}

/** The cells given to a series: those of the sheet that its chart shows. */
function cellsGiven(host: ExcelHost, target: SeriesTarget, given: Arguments): CellRange {
  const area = given.object(0, rangeKind);
  if (!area) throw invalidArgument();
  if (area.sheet !== madeOf(host, target, given.member).sheet)
    throw notImplemented(given.member, "cells of another sheet");
  return area.range;
}

function* cellsOf({ top, left, bottom, right }: CellRange): Generator<readonly [number, number]> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield [row, column];
}

function valuesIn(host: ExcelHost, target: ChartTarget, range: CellRange, member: string): readonly Wire[] {
  host.editing.settle();
  const sheet = host.sheet(madeOf(host, target, member).sheet);
  return [...cellsOf(range)].map(([row, column]) => valueOf(sheet.at(row, column)));
}

function dimension(host: ExcelHost, target: SeriesTarget, given: Arguments): CellRange {
  const series = seriesIn(host, target, given.member);
  const name = given.choice(0, ["Categories", "Values", "XValues", "YValues", "BubbleSizes"]);
  const range = {
    Categories: series.categories,
    XValues: series.categories,
    Values: series.values,
    YValues: series.values,
    BubbleSizes: series.sizes,
  }[name];
  if (!range) throw notImplemented(given.member, `${name}, which the series does not have`);
  return range;
}

export const chartPointKind: Kind<PointTarget> = defineKind<PointTarget>("ChartPoint", {
  properties: {
    Value: {
      since: "1.1",
      read: (target, host) => {
        const { values } = seriesIn(host, target, "ChartPoint.value");
        const held = values && valuesIn(host, target, values, "ChartPoint.value")[target.index];
        return held ?? null;
      },
    },
    ...heldMembers<PointTarget>("ChartPoint", { HasDataLabel: ["1.7", flag], ...markers }),
  },
  links: {
    Format: {
      since: "1.1",
      open: ({ sheet, id, path }) =>
        HostObject.of(chartPointFormatKind, { sheet, id, path: `${path}/format` }),
    },
    DataLabel: {
      since: "1.7",
      open: ({ sheet, id, path }) => HostObject.of(chartDataLabelKind, { sheet, id, path: `${path}/label` }),
    },
  },
});

const pointCount = (host: ExcelHost, target: SeriesTarget, member: string): number => {
  const { values } = seriesIn(host, target, member);
  return values ? cellCount(values) : 0;
};

const pointAt = (target: SeriesTarget, index: number): HostObject =>
  HostObject.of(chartPointKind, { ...target, path: `${target.path}/point ${index}`, index });

export const chartPointsKind: Kind<SeriesTarget> = defineKind<SeriesTarget>("ChartPointsCollection", {
  properties: {
    Count: { since: "1.1", read: (target, host) => pointCount(host, target, "ChartPointsCollection.count") },
  },
  items: (target, host) =>
    Array.from({ length: pointCount(host, target, "ChartPointsCollection.items") }, (_, i) =>
      pointAt(target, i),
    ),
  methods: {
    GetCount: { since: "1.4", run: (target, given, host) => pointCount(host, target, given.member) },
    GetItemAt: {
      since: "1.1",
      run: (target, given, host) => {
        const index = given.integer(0);
        if (index < 0 || index >= pointCount(host, target, given.member)) throw itemNotFound();
        return pointAt(target, index);
      },
    },
  },
});

export const chartSeriesKind: Kind<SeriesTarget> = defineKind<SeriesTarget>("ChartSeries", {
  properties: {
    Name: {
      since: "1.1",
      read: (target, host) => {
        const { name } = seriesIn(host, target, "ChartSeries.name");
        // Excel numbers what nobody named.
        if (name === undefined) throw notImplemented("ChartSeries.name", "what Excel chooses by itself");
        if (typeof name === "string") return name;
        return valuesIn(host, target, name, "ChartSeries.name").map(String).join(" ");
      },
      write: (target, value, host) => {
        if (typeof value !== "string" || value.length > 255) throw invalidArgument();
        changeSeries(host, target, "ChartSeries.name", { name: value });
      },
    },
    PlotOrder: {
      since: "1.7",
      read: (target, host) =>
        chartSeries(host, target, "ChartSeries.plotOrder").findIndex(({ id }) => id === target.series),
      write: (target, value, host) => {
        const member = "ChartSeries.plotOrder";
        const own = seriesIn(host, target, member);
        const others = chartSeries(host, target, member).filter(({ id }) => id !== own.id);
        if (typeof value !== "number" || value < 0 || value > others.length) throw invalidArgument();
        changeMade(host, target, member, { series: others.toSpliced(value, 0, own) });
      },
    },
    DoughnutHoleSize: {
      since: "1.7",
      aside: true,
      read: (target, host) => {
        const held = madeOf(host, target, "ChartSeries.doughnutHoleSize").look?.[
          `${target.path}/doughnutHoleSize`
        ];
        if (held === undefined)
          throw notImplemented("ChartSeries.doughnutHoleSize", "what Excel chooses by itself");
        return held;
      },
      write: (target, value, host) => {
        const member = "ChartSeries.doughnutHoleSize";
        if (chartShape(madeOf(host, target, member).kind)?.group !== "doughnut") throw invalidArgument();
        const held = between(10, 90)(value);
        changeLook(host, target, member, (look) => ({ ...look, [`${target.path}/doughnutHoleSize`]: held }));
      },
    },
    ...heldMembers<SeriesTarget>("ChartSeries", {
      HasDataLabels: ["1.7", flag],
      GapWidth: ["1.7", between(0, 500)],
      Overlap: ["1.8", between(-100, 100)],
      Smooth: ["1.7", flag],
      ShowShadow: ["1.7", flag],
      InvertIfNegative: ["1.8", flag],
      ...markers,
    }),
  },
  links: {
    Format: {
      since: "1.1",
      open: ({ sheet, id, path }) =>
        HostObject.of(chartSeriesFormatKind, { sheet, id, path: `${path}/format` }),
    },
    DataLabels: {
      since: "1.8",
      open: ({ sheet, id, path }) =>
        HostObject.of(chartDataLabelsKind, { sheet, id, path: `${path}/labels` }),
    },
    Points: { since: "1.1", open: (target) => HostObject.of(chartPointsKind, target) },
    Trendlines: {
      since: "1.7",
      open: ({ sheet, id, path }) => HostObject.of(trendlinesKind, { sheet, id, path }),
    },
  },
  methods: {
    Delete: {
      since: "1.7",
      run: (target, given, host) => {
        const own = seriesIn(host, target, given.member);
        const series = chartSeries(host, target, given.member).filter(({ id }) => id !== own.id);
        changeMade(host, target, given.member, { series });
        return null;
      },
    },
    SetValues: {
      since: "1.7",
      run: (target, given, host) => {
        changeSeries(host, target, given.member, { values: cellsGiven(host, target, given) });
        return null;
      },
    },
    SetXAxisValues: {
      since: "1.7",
      run: (target, given, host) => {
        changeSeries(host, target, given.member, { categories: cellsGiven(host, target, given) });
        return null;
      },
    },
    SetBubbleSizes: {
      since: "1.7",
      run: (target, given, host) => {
        if (chartShape(madeOf(host, target, given.member).kind)?.group !== "bubble") throw invalidArgument();
        changeSeries(host, target, given.member, { sizes: cellsGiven(host, target, given) });
        return null;
      },
    },
    GetDimensionValues: {
      since: "1.12",
      run: (target, given, host) => valuesIn(host, target, dimension(host, target, given), given.member),
    },
    GetDimensionDataSourceType: {
      since: "1.15",
      run: (target, given, host) => {
        dimension(host, target, given);
        return "LocalRange";
      },
    },
    GetDimensionDataSourceString: {
      since: "1.15",
      run: (target, given, host) => {
        const range = dimension(host, target, given);
        const sheet = host.sheet(madeOf(host, target, given.member).sheet);
        return `${quotedSheetName(sheet.facets.name)}!${absolute(range)}`;
      },
    },
  },
});

const absolute = (range: CellRange): string =>
  addressName(range).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);

export const chartSeriesCollectionKind: Kind<ChartTarget> = defineKind<ChartTarget>("ChartSeriesCollection", {
  properties: {
    Count: {
      since: "1.1",
      read: (target, host) => chartSeries(host, target, "ChartSeriesCollection.count").length,
    },
  },
  items: (target, host) =>
    chartSeries(host, target, "ChartSeriesCollection.items").map((series) =>
      HostObject.of(chartSeriesKind, seriesAt(target, series)),
    ),
  methods: {
    Add: {
      since: "1.7",
      run: (target, given, host) => {
        const all = chartSeries(host, target, given.member);
        const at = given.integer(1, all.length);
        if (at < 0 || at > all.length) throw invalidArgument();
        const id = Math.max(0, ...all.map((series) => series.id)) + 1;
        const made: ChartSeries = {
          id,
          name: given.optionalText(0),
          categories: undefined,
          values: undefined,
        };
        changeMade(host, target, given.member, { series: all.toSpliced(at, 0, made) });
        return HostObject.of(chartSeriesKind, seriesAt(target, made));
      },
    },
    GetCount: { since: "1.4", run: (target, given, host) => chartSeries(host, target, given.member).length },
    GetItemAt: {
      since: "1.1",
      run: (target, given, host) => {
        const series = chartSeries(host, target, given.member)[given.integer(0)];
        if (!series) throw itemNotFound();
        return HostObject.of(chartSeriesKind, seriesAt(target, series));
      },
    },
  },
});

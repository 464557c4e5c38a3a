import type { CellRange } from "../workbook/address";
import type { Chart, ChartKind, MadeChart } from "../workbook/facets";
import type { ExcelHost } from "./host";
import { invalidArgument, itemAlreadyExists, itemNotFound, notImplemented } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Arguments, Kind } from "./kind";
import { boundingRect, heightOf, widthOf } from "./places";
import { givenArea, rangeKind } from "./range";
import type { SheetTarget } from "./worksheet";
import { worksheetKind } from "./worksheet";

interface ChartTarget extends SheetTarget {
  readonly id: string;
}

const KINDS = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked"] as const;

const kindOf = (type: (typeof KINDS)[number]): ChartKind =>
  (type.charAt(0).toLowerCase() + type.slice(1)) as ChartKind;

function chartOf(host: ExcelHost, { sheet, id }: ChartTarget): Chart {
  const chart = host.sheet(sheet).facets.charts.find((known) => known.id === id);
  if (!chart) throw itemNotFound();
  return chart;
}

/** What a chart shows; of one that came with the file the host knows nothing. */
function madeOf(host: ExcelHost, target: ChartTarget, member: string): MadeChart {
  const { made } = chartOf(host, target);
  if (!made) throw notImplemented(member, "a chart of the file");
  return made;
}

function replace(host: ExcelHost, target: ChartTarget, by: Chart | undefined): void {
  const sheet = host.sheet(target.sheet);
  const old = chartOf(host, target);
  host.guard(sheet);
  const charts = sheet.facets.charts.flatMap((chart) => (chart === old ? (by ? [by] : []) : [chart]));
  host.setFacets(target.sheet, { charts });
}

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

export const chartTitleKind: Kind<ChartTarget> = defineKind<ChartTarget>("ChartTitle", {
  properties: {
    Text: {
      since: "1.1",
      read: (target, host) => madeOf(host, target, "ChartTitle.text").title ?? "",
      write: (target, value, host) => {
        if (typeof value !== "string") throw invalidArgument();
        const made = madeOf(host, target, "ChartTitle.text");
        replace(host, target, { ...chartOf(host, target), made: { ...made, title: value } });
      },
    },
    Visible: {
      since: "1.1",
      read: (target, host) => madeOf(host, target, "ChartTitle.visible").title !== undefined,
      write: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument();
        const made = madeOf(host, target, "ChartTitle.visible");
        const title = value ? (made.title ?? "") : undefined;
        replace(host, target, { ...chartOf(host, target), made: { ...made, title } });
      },
    },
  },
});

export const chartKind: Kind<ChartTarget> = defineKind<ChartTarget>("Chart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: "1.7", read: ({ id }) => id },
    Name: {
      since: "1.1",
      read: (target, host) => chartOf(host, target).name,
      write: (target, value, host) => {
        if (typeof value !== "string" || value === "") throw invalidArgument();
        const chart = chartOf(host, target);
        madeOf(host, target, "Chart.name");
        const { charts } = host.sheet(target.sheet).facets;
        if (charts.some((other) => other !== chart && other.name === value)) throw itemAlreadyExists();
        replace(host, target, { ...chart, name: value });
      },
    },
  },
  links: {
    Title: { since: "1.1", open: (target) => HostObject.of(chartTitleKind, target) },
    Worksheet: {
      since: "1.2",
      open: ({ sheet }, host) => HostObject.of(worksheetKind, { sheet: host.sheet(sheet).id }),
    },
  },
  methods: {
    Delete: {
      since: "1.1",
      run: (target, _given, host) => {
        replace(host, target, undefined);
        return null;
      },
    },
    SetData: {
      since: "1.1",
      run: (target, given, host) => {
        const made = { ...madeOf(host, target, given.member), ...source(given, 0, host, target.sheet) };
        replace(host, target, { ...chartOf(host, target), made });
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
        replace(host, target, { ...chart, place: last ? boundingRect(first, last) : moved });
        return null;
      },
    },
  },
});

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
        const kind = kindOf(given.choice(0, KINDS));
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
        return HostObject.of(chartKind, { sheet, id });
      },
    },
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

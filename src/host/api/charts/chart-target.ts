import type { Chart, ChartLook, ChartSeries, MadeChart } from "../../workbook/facets";
import { seriesOf } from "../../workbook/chart-series";
import type { ExcelHost } from "../host";
import { itemNotFound, notImplemented } from "../host-error";

export interface ChartTarget {
  readonly sheet: number;
  readonly id: string;
}

/** A part of a chart, by its place in it: "legend", "series 2". */
export interface PartTarget extends ChartTarget {
  readonly path: string;
}

export function chartOf(host: ExcelHost, { sheet, id }: ChartTarget): Chart {
  const chart = host.sheet(sheet).facets.charts.find((known) => known.id === id);
  if (!chart) throw itemNotFound();
  return chart;
}

/** What a chart shows; of one that came with the file the host knows nothing. */
export function madeOf(host: ExcelHost, target: ChartTarget, member: string): MadeChart {
  const { made } = chartOf(host, target);
  if (!made) throw notImplemented(member, "a chart of the file");
  return made;
}

/** Puts a chart in another's place; undefined takes it away. */
export function replaceChart(host: ExcelHost, target: ChartTarget, by: Chart | undefined): void {
  const sheet = host.sheet(target.sheet);
  const old = chartOf(host, target);
  host.guard(sheet);
  const charts = sheet.facets.charts.flatMap((chart) => (chart === old ? (by ? [by] : []) : [chart]));
  host.setFacets(target.sheet, { charts });
}

/** Changes what a chart made here shows. */
export function changeMade(
  host: ExcelHost,
  target: ChartTarget,
  member: string,
  set: Partial<MadeChart>,
): void {
  const made = { ...madeOf(host, target, member), ...set };
  replaceChart(host, target, { ...chartOf(host, target), made });
}

/** Changes what was said of its looks. */
export function changeLook(
  host: ExcelHost,
  target: ChartTarget,
  member: string,
  change: (look: ChartLook) => ChartLook,
): void {
  changeMade(host, target, member, { look: change(madeOf(host, target, member).look ?? {}) });
}

export function chartSeries(host: ExcelHost, target: ChartTarget, member: string): readonly ChartSeries[] {
  const made = madeOf(host, target, member);
  return seriesOf(made, host.sheet(made.sheet));
}

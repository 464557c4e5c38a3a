import type { ReactNode } from "react";
import type { CellRange, Chart, MadeChart, SheetModel } from "../../host";
import type { ChartSeries } from "../../host/workbook/facets";
import { shown } from "../../host/api/locale/locale";
import { seriesColour, seriesOf } from "../../host/workbook/chart-series";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { chartTexts } from "../../texts/workbench";
import { textWidth } from "../grid/measure";
import type { WorkbookSession } from "../session/workbook-session";
import { chartLayout } from "./chart-layout";

interface ChartViewProps {
  readonly session: WorkbookSession;
  readonly chart: Chart;
  readonly lang: Lang;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

const FONT = '12px "Segoe UI", Arial, sans-serif';
const TITLE_HEIGHT = 28;
const LEGEND_HEIGHT = 26;
const LINE_HEIGHT = 15;
/** The most of a chart's width that the names of lying bars may take. */
const NAMES_SHARE = 0.4;

/** A chart over the sheet, drawn from the cells that it shows. Of one that came with the file only its name is told. */
export function ChartView({ session, chart, lang, box }: ChartViewProps): ReactNode {
  const { made } = chart;
  const sheet = made && session.model.sheet(made.sheet);
  const drawn = made && isDrawn(made);
  return (
    <figure className="chart" style={box} aria-label={made?.title ?? chart.name}>
      {made && sheet && drawn ? (
        <Plot session={session} made={made} sheet={sheet} width={box.width} height={box.height} />
      ) : (
        <figcaption>{say(chartTexts["chart-kept"], lang, { name: chart.name })}</figcaption>
      )}
    </figure>
  );
}

/** What of a chart's look is drawn. */
const FILL = /^series \d+\/format\/fill\/color$/;
const AMOUNTS = "axes/value/numberFormat";

/** Columns and bars, in colours of their own or of the house; other charts are but named. */
function isDrawn({ kind, look }: MadeChart): boolean {
  const known = Object.keys(look ?? {}).every((part) => part === AMOUNTS || FILL.test(part));
  return /^(Column|Bar)(Clustered|Stacked)$/.test(kind) && known;
}

/** The colour of a series: its own, else Excel's for its rank. */
function colourOf({ look }: MadeChart, { id }: ChartSeries, rank: number): string {
  const own = look?.[`series ${id}/format/fill/color`];
  return typeof own === "string" ? own : `#${seriesColour(rank)}`;
}

interface PlotProps {
  readonly session: WorkbookSession;
  readonly made: MadeChart;
  readonly sheet: SheetModel;
  readonly width: number;
  readonly height: number;
}

function Plot({ session, made, sheet, width, height }: PlotProps): ReactNode {
  const textAt = (row: number, column: number): string => {
    const value = sheet.at(row, column)?.value ?? { kind: "empty" };
    return shown(value, session.model.styleOf(sheet, row, column).numberFormat, session.host.locale);
  };
  const all = seriesOf(made, sheet);
  const names = all.map(({ name }) =>
    typeof name === "object" ? textAt(name.top, name.left) : (name ?? ""),
  );
  const [first] = all;
  const categories = first ? labelsOf(first.categories, cells(first.values), textAt) : [];
  const { bars, ticks } = chartLayout(
    made.kind,
    all.map(({ values }) => cells(values).map(({ row, column }) => numberAt(sheet, row, column))),
  );
  const amounts = String(made.look?.[AMOUNTS] ?? "#,##0");
  const marks = ticks.map((value) => shown({ kind: "number", value }, amounts, session.host.locale));
  const colours = all.map((series, rank) => colourOf(made, series, rank));
  const isLying = made.kind.startsWith("Bar");
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, FONT)));
  const hasLegend = all.length > 1;
  const plot = {
    left: 12 + (isLying ? Math.min(widest(categories), width * NAMES_SHARE) : widest(marks)) + 6,
    top: made.title === undefined ? 12 : TITLE_HEIGHT + 8,
    right: width - 18,
    bottom: height - 10 - (hasLegend ? LEGEND_HEIGHT : 0) - LINE_HEIGHT - 6,
  };
  const [across, up] = [Math.max(1, plot.right - plot.left), Math.max(1, plot.bottom - plot.top)];
  const low = ticks[0] ?? 0;
  const span = (ticks.at(-1) ?? 1) - low;
  const room = isLying ? plot.left - 18 : across / Math.max(1, categories.length) - 4;
  return (
    <svg width={width} height={height} aria-hidden="true" className="plot">
      {made.title !== undefined && (
        <text x={width / 2} y={TITLE_HEIGHT - 6} textAnchor="middle" className="chart-title">
          {cutTo(made.title, width - 24, '15px "Segoe UI", Arial, sans-serif')}
        </text>
      )}
      {ticks.map((tick, i) => {
        const share = (tick - low) / span;
        const x = plot.left + share * across;
        const y = plot.bottom - share * up;
        return isLying ? (
          <g key={tick}>
            <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
            <text x={x} y={plot.bottom + LINE_HEIGHT} textAnchor="middle">
              {marks[i]}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} />
            <text x={plot.left - 6} y={y + 4} textAnchor="end">
              {marks[i]}
            </text>
          </g>
        );
      })}
      {bars.map(({ series, category, from, to, low: start, high: end }) => (
        <rect
          key={`${series} ${category}`}
          fill={colours[series] ?? ""}
          {...(isLying
            ? {
                // As in Excel, the first category lies lowest.
                x: plot.left + start * across,
                width: (end - start) * across,
                y: plot.bottom - to * up,
                height: (to - from) * up,
              }
            : {
                x: plot.left + from * across,
                width: (to - from) * across,
                y: plot.bottom - end * up,
                height: (end - start) * up,
              })}
        />
      ))}
      {categories.map((label, i) => {
        const share = (i + 0.5) / categories.length;
        return isLying ? (
          <text key={i} x={plot.left - 6} y={plot.bottom - share * up + 4} textAnchor="end">
            {cutTo(label, room, FONT)}
          </text>
        ) : (
          <text key={i} x={plot.left + share * across} y={plot.bottom + LINE_HEIGHT} textAnchor="middle">
            {cutTo(label, room, FONT)}
          </text>
        );
      })}
      {hasLegend && <Legend names={names} colours={colours} width={width} y={height - 14} />}
    </svg>
  );
}

function Legend({
  names,
  colours,
  width,
  y,
}: {
  readonly names: readonly string[];
  /** One a name. */
  readonly colours: readonly string[];
  readonly width: number;
  readonly y: number;
}) {
  const sizes = names.map((name) => textWidth(name, FONT) + 32);
  let x = (width - sizes.reduce((sum, size) => sum + size, 0)) / 2;
  return names.map((name, i) => {
    const left = x;
    x += sizes[i] ?? 0;
    return (
      <g key={i}>
        <rect x={left} y={y - 9} width="10" height="10" fill={colours[i] ?? ""} />
        <text x={left + 15} y={y}>
          {name}
        </text>
      </g>
    );
  });
}

function cells(range: CellRange | undefined): readonly { readonly row: number; readonly column: number }[] {
  const { top, left, bottom, right } = range ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const found: { readonly row: number; readonly column: number }[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) found.push({ row, column });
  }
  return found;
}

function numberAt(sheet: SheetModel, row: number, column: number): number {
  const value = sheet.at(row, column)?.value;
  return value?.kind === "number" ? value.value : 0;
}

function labelsOf(
  categories: CellRange | undefined,
  values: readonly unknown[],
  textAt: (row: number, column: number) => string,
): readonly string[] {
  if (!categories) return values.map((_, i) => String(i + 1));
  return cells(categories).map(({ row, column }) => textAt(row, column));
}

/** A text cut so that it fits in so many pixels. */
function cutTo(text: string, room: number, font: string): string {
  if (textWidth(text, font) <= room) return text;
  let length = text.length;
  while (length > 1 && textWidth(`${text.slice(0, length)}…`, font) > room) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** One bar of a chart, in shares of the plot: along the categories and along the values, from 0 to 1. */
export interface Bar {
  readonly series: number;
  readonly category: number;
  readonly from: number;
  readonly to: number;
  /** The values that it goes between. */
  readonly low: number;
  readonly high: number;
}

/** Where everything in a plot goes. */
export interface ChartLayout {
  readonly bars: readonly Bar[];
  /** Values marked on the axis, upwards. */
  readonly ticks: readonly number[];
}

/** How much of a category's room its bars take together: Excel leaves a gap of one and a half bar. */
const GAP = 1.5;

/** How many marks an axis has, more or less. */
const MARKS = 5;

/** Round values for an axis, at one of 1, 2 or 5 times a power of ten from each other, around all that is shown. */
export function ticksAround(low: number, high: number): readonly number[] {
  const bottom = Math.min(0, low);
  const top = Math.max(0, high);
  const span = top - bottom || 1;
  const rough = span / MARKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.floor(bottom / step);
  const last = Math.ceil(top / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Lays out the bars of series of values, category by category. */
export function chartLayout(kind: string, series: readonly (readonly number[])[]): ChartLayout {
  const count = Math.max(0, ...series.map((values) => values.length));
  const isStacked = kind.endsWith("Stacked");
  const drawn = isStacked ? stacked(series, count) : beside(series, count);
  const ticks = ticksAround(
    Math.min(0, ...drawn.map(({ low, high }) => Math.min(low, high))),
    Math.max(0, ...drawn.map(({ low, high }) => Math.max(low, high))),
  );
  const bottom = ticks[0] ?? 0;
  const span = (ticks.at(-1) ?? 1) - bottom;
  return {
    ticks,
    bars: drawn.map((bar) => ({ ...bar, low: (bar.low - bottom) / span, high: (bar.high - bottom) / span })),
  };
}

function beside(series: readonly (readonly number[])[], count: number): readonly Bar[] {
  const width = 1 / count / (series.length + GAP);
  return series.flatMap((values, i) =>
    values.map((value, category): Bar => {
      const from = category / count + width * (GAP / 2 + i);
      return {
        series: i,
        category,
        from,
        to: from + width,
        low: Math.min(0, value),
        high: Math.max(0, value),
      };
    }),
  );
}

function stacked(series: readonly (readonly number[])[], count: number): readonly Bar[] {
  const width = 1 / count / (1 + GAP);
  const above = new Array<number>(count).fill(0);
  const below = new Array<number>(count).fill(0);
  return series.flatMap((values, i) =>
    values.map((value, category): Bar => {
      const sums = value < 0 ? below : above;
      const base = sums[category] ?? 0;
      sums[category] = base + value;
      const from = category / count + (width * GAP) / 2;
      return {
        series: i,
        category,
        from,
        to: from + width,
        low: Math.min(base, base + value),
        high: Math.max(base, base + value),
      };
    }),
  );
}

/** Neighbouring cells of a row that have one style. Columns from zero, both included. */
export interface StyleRun {
  readonly left: number;
  readonly right: number;
  /** Index in the style table. */
  readonly style: number;
}

/** Consecutive rows that look alike: a million formatted rows are one band. Rows from zero, both included. */
export interface RowBand extends RowLook {
  readonly top: number;
  readonly bottom: number;
}

export interface RowLook {
  /** In points; absent for the sheet's own height. */
  readonly height?: number;
  /** Whether the height was set by hand. */
  readonly customHeight?: boolean;
  readonly hidden?: boolean;
  /** The style of cells that have none of their own. */
  readonly style?: number;
  readonly outline?: number;
  readonly collapsed?: boolean;
  /** Cells with a style of their own, whether they hold something or not, left to right. */
  readonly cells: readonly StyleRun[];
}

/** The bands of a sheet: in order, apart; rows between them have nothing of their own. */
export type RowBands = readonly RowBand[];

const NO_LOOK: RowLook = { cells: [] };

/** Rows from zero, both included. */
export interface RowRange {
  readonly top: number;
  readonly bottom: number;
}

/** The index of the first of some ranges, in order, apart, that ends at the row or below it. */
function indexFrom(ranges: readonly RowRange[], row: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle] as RowRange).bottom < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one of some ranges, in order, apart, that a row lies in. */
export function rangeWith<R extends RowRange>(ranges: readonly R[], row: number): R | undefined {
  const range = ranges[indexFrom(ranges, row)];
  return range && range.top <= row ? range : undefined;
}

/** How a row looks. */
export function lookAt(bands: RowBands, row: number): RowLook {
  return rangeWith(bands, row) ?? NO_LOOK;
}

/** The style that a row's own runs give a column, if any. */
export function runStyle(runs: readonly StyleRun[], column: number): number | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle] as StyleRun;
    if (column < run.left) high = middle - 1;
    else if (column > run.right) low = middle + 1;
    else return run.style;
  }
  return undefined;
}

/** The bands within [top, bottom], cut at its edges. */
export function bandsWithin(bands: RowBands, top: number, bottom: number): RowBands {
  const found: RowBand[] = [];
  for (let i = indexFrom(bands, top); i < bands.length; i++) {
    const band = bands[i] as RowBand;
    if (band.top > bottom) break;
    if (band.top >= top && band.bottom <= bottom) found.push(band);
    else found.push({ ...band, top: Math.max(band.top, top), bottom: Math.min(band.bottom, bottom) });
  }
  return found;
}

/** What one call may be given apart: a sheet may have more bands than a function takes arguments. */
const AT_ONCE = 10_000;

/**
 * Replaces the bands of [top, bottom], in place: a sheet that is written cell by cell would be copied for each. Neighbours
 * that look alike are joined again.
 */
export function putBands(bands: RowBand[], top: number, bottom: number, by: RowBands): void {
  const first = indexFrom(bands, top);
  let last = first;
  while (last < bands.length && (bands[last] as RowBand).top <= bottom) last++;
  const middle: RowBand[] = [];
  const above = bands[first - 1];
  if (above) middle.push(above);
  const before = bands[first];
  if (before && before.top < top) middle.push({ ...before, bottom: top - 1 });
  for (const band of by) joinBand(middle, band);
  const after = bands[last - 1];
  if (last > first && after && after.bottom > bottom) joinBand(middle, { ...after, top: bottom + 1 });
  const below = bands[last];
  if (below) joinBand(middle, below);
  const from = Math.max(0, first - 1);
  bands.splice(from, last + 1 - from, ...middle.slice(0, AT_ONCE));
  for (let at = AT_ONCE; at < middle.length; at += AT_ONCE)
    bands.splice(from + at, 0, ...middle.slice(at, at + AT_ONCE));
}

function joinBand(bands: RowBand[], band: RowBand): void {
  const last = bands[bands.length - 1];
  if (last && last.bottom + 1 === band.top && sameLook(last, band)) {
    bands[bands.length - 1] = { ...last, bottom: band.bottom };
  } else bands.push(band);
}

export function sameLook(a: RowLook, b: RowLook): boolean {
  return sameRowLook(a, b) && sameRuns(a.cells, b.cells);
}

/** Whether two rows look alike, their cells' own styles apart. */
export function sameRowLook(a: Omit<RowLook, "cells">, b: Omit<RowLook, "cells">): boolean {
  return (
    a.height === b.height &&
    a.customHeight === b.customHeight &&
    a.hidden === b.hidden &&
    a.style === b.style &&
    a.outline === b.outline &&
    a.collapsed === b.collapsed
  );
}

function sameRuns(a: readonly StyleRun[], b: readonly StyleRun[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((run, i) => {
      const other = b[i];
      return run.left === other?.left && run.right === other.right && run.style === other.style;
    })
  );
}

/** Every row of [top, bottom] with its look changed; rows that end without any are left out. */
export function mapLooks(
  bands: RowBands,
  top: number,
  bottom: number,
  change: (look: RowLook) => RowLook,
): RowBands {
  const changed: RowBand[] = [];
  let row = top;
  const add = (from: number, to: number, look: RowLook): void => {
    if (!isPlain(look)) joinBand(changed, { ...look, top: from, bottom: to });
  };
  for (const band of bandsWithin(bands, top, bottom)) {
    if (band.top > row) add(row, band.top - 1, change(NO_LOOK));
    const { top: from, bottom: to, ...look } = band;
    add(from, to, change(look));
    row = to + 1;
  }
  if (row <= bottom) add(row, bottom, change(NO_LOOK));
  return changed;
}

/**
 * What the bands become, from the first of some ranges' rows to the last, where each row's look is changed by each of the
 * ranges that it is in. One walk for them all: a sheet of sixty thousand rows is given its looks by half a million ranges.
 */
export function mapRanges<R extends RowRange>(
  bands: RowBands,
  ranges: readonly R[],
  change: (look: RowLook, range: R) => RowLook,
): RowRange & { readonly bands: RowBands } {
  const edges = [...new Set(ranges.flatMap(({ top, bottom }) => [top, bottom + 1]))].sort((a, b) => a - b);
  const waiting = [...ranges].sort((a, b) => a.top - b.top);
  const changed: RowBand[] = [];
  let next = 0;
  let open: R[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [top, bottom] = [edges[i] as number, (edges[i + 1] as number) - 1];
    open = open.filter((range) => range.bottom >= top);
    for (let range = waiting[next]; range?.top === top; range = waiting[++next]) open.push(range);
    const made =
      open.length === 0
        ? bandsWithin(bands, top, bottom)
        : mapLooks(bands, top, bottom, (look) => open.reduce(change, look));
    for (const band of made) changed.push(band);
  }
  return { top: edges[0] ?? 0, bottom: (edges.at(-1) ?? 0) - 1, bands: changed };
}

/** The rows that look otherwise in some bands than in others, in order, apart. */
export function differingRows(some: RowBands, others: RowBands): readonly RowRange[] {
  const found: RowRange[] = [];
  let [i, j, row] = [0, 0, 0];
  while (i < some.length || j < others.length) {
    const [one, other] = [some[i], others[j]];
    const top = Math.max(row, Math.min(one?.top ?? Infinity, other?.top ?? Infinity));
    const [a, b] = [bandAt(one, top), bandAt(other, top)];
    const bottom = Math.min(lastAlike(one, top), lastAlike(other, top));
    if (!sameLook(a, b)) {
      const last = found.at(-1);
      if (last && last.bottom + 1 === top) found[found.length - 1] = { top: last.top, bottom };
      else found.push({ top, bottom });
    }
    row = bottom + 1;
    if (one && one.bottom < row) i++;
    if (other && other.bottom < row) j++;
  }
  return found;
}

const bandAt = (band: RowBand | undefined, row: number): RowLook =>
  band && band.top <= row ? band : NO_LOOK;

/** The last row from one on that a band, or what lies before it, says the same of. */
function lastAlike(band: RowBand | undefined, row: number): number {
  if (!band) return Infinity;
  return band.top <= row ? band.bottom : band.top - 1;
}

function isPlain(look: RowLook): boolean {
  return sameLook(look, NO_LOOK);
}

/**
 * Runs with the styles of columns [left, right] changed. `otherwise` gives the style that a column without run takes
 * from its row or column.
 */
export function mapRuns(
  runs: readonly StyleRun[],
  left: number,
  right: number,
  otherwise: (column: number) => number,
  change: (style: number) => number,
): readonly StyleRun[] {
  const out: StyleRun[] = [];
  const push = (from: number, to: number, style: number): void => {
    const last = out[out.length - 1];
    if (last && last.right + 1 === from && last.style === style) out[out.length - 1] = { ...last, right: to };
    else out.push({ left: from, right: to, style });
  };
  const fill = (from: number, to: number): void => {
    for (let column = from; column <= to; column++) push(column, column, change(otherwise(column)));
  };
  let column = left;
  for (const run of runs) {
    if (run.right < left || run.left > right) {
      if (run.left > right && column <= right) {
        fill(column, right);
        column = right + 1;
      }
      push(run.left, run.right, run.style);
      continue;
    }
    if (run.left < left) push(run.left, left - 1, run.style);
    const from = Math.max(run.left, left);
    const to = Math.min(run.right, right);
    if (column < from) fill(column, from - 1);
    push(from, to, change(run.style));
    column = to + 1;
    if (run.right > right) push(right + 1, run.right, run.style);
  }
  if (column <= right) fill(column, right);
  return out;
}

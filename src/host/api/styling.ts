import type { CellRange } from "../workbook/address";
import { COLUMNS, ROWS } from "../workbook/address";
import type { ColumnBand } from "../workbook/facets";
import type { SheetModel } from "../workbook/model";
import { bandsWithin, lookAt, mapRuns } from "../workbook/row-bands";
import type { RowLook, StyleRun } from "../workbook/row-bands";
import type { CellStyle, StylePatch } from "../workbook/style/cell-style";
import type { ExcelHost } from "./host";
import type { Area, Areas } from "./kind";
import { changeRows } from "./row-changing";
import { sheetId } from "./sheet-id";

/** Changes how cells look. */
export function styleCells(host: ExcelHost, areas: Areas, patch: StylePatch): void {
  restyle(host, areas, (style) => host.model.styles.derive(style, patch));
}

/** Gives cells another style, made from the one they have. Whole columns keep it in their column. */
export function restyle(host: ExcelHost, areas: Areas, change: (style: number) => number): void {
  const { sheet, ranges } = areas;
  for (const range of ranges) host.events.formatChanged(sheetId(sheet), range);
  const isWhole = ({ top, bottom }: CellRange): boolean => top === 0 && bottom === ROWS - 1;
  for (const range of ranges) if (isWhole(range)) restyleColumns(host, { sheet, range }, change);
  const parts = ranges.filter((range) => !isWhole(range));
  if (parts.length === 0) return;
  const runs = new ChangedRuns(host.sheet(sheet), change);
  changeRows(host, { sheet, ranges: parts }, (look, range) => withRuns(look, range, runs));
}

function restyleColumns(host: ExcelHost, { sheet, range }: Area, change: (style: number) => number): void {
  const model = host.sheet(sheet);
  if (model.bands.some((band) => band.cells.length > 0 || band.style !== undefined)) {
    const runs = new ChangedRuns(model, change);
    changeRows(host, { sheet, ranges: [range] }, (look) =>
      look.cells.length === 0 && look.style === undefined ? look : withRuns(look, range, runs),
    );
  }
  const columns = mapColumns(model.facets.columns, range.left, range.right, (band) => ({
    ...band,
    style: change(band.style ?? 0),
  }));
  host.setFacets(sheet, { columns });
}

function withRuns(look: RowLook, range: CellRange, runs: ChangedRuns): RowLook {
  if (range.left === 0 && range.right === COLUMNS - 1) {
    // Whole rows keep it in the row; cells with a style of their own change theirs.
    const cells = look.cells.map((run) => ({ ...run, style: runs.change(run.style) }));
    return { ...look, cells, style: runs.change(look.style ?? 0) };
  }
  return { ...look, cells: runs.of(look, range) };
}

/** The runs of rows once their styles are changed, made once for the rows that share theirs: these go on sharing them. */
class ChangedRuns {
  private readonly known = new Map<readonly StyleRun[], Map<string, readonly StyleRun[]>>();

  constructor(
    private readonly sheet: SheetModel,
    readonly change: (style: number) => number,
  ) {}

  of({ cells, style }: RowLook, { left, right }: CellRange): readonly StyleRun[] {
    const key = `${left} ${right} ${style ?? ""}`;
    const own = this.known.get(cells) ?? new Map<string, readonly StyleRun[]>();
    this.known.set(cells, own);
    const known = own.get(key);
    if (known) return known;
    const otherwise = (column: number): number => style ?? this.sheet.columnAt(column)?.style ?? 0;
    const made = mapRuns(cells, left, right, otherwise, this.change);
    own.set(key, made);
    return made;
  }
}

/** Columns with those of [left, right] changed; those without a band get one. */
export function mapColumns(
  bands: readonly ColumnBand[],
  left: number,
  right: number,
  change: (band: ColumnBand) => ColumnBand,
): readonly ColumnBand[] {
  const out: ColumnBand[] = [];
  let column = left;
  const fill = (to: number): void => {
    if (column <= to) out.push(change({ left: column, right: to }));
    column = Math.max(column, to + 1);
  };
  for (const band of [...bands].sort((a, b) => a.left - b.left)) {
    if (band.right < left) {
      out.push(band);
      continue;
    }
    if (band.left > right) {
      fill(right);
      out.push(band);
      continue;
    }
    if (band.left < left) out.push({ ...band, right: left - 1 });
    fill(band.left - 1);
    const to = Math.min(band.right, right);
    out.push(change({ ...band, left: Math.max(band.left, left), right: to }));
    column = to + 1;
    if (band.right > right) out.push({ ...band, left: right + 1 });
  }
  fill(right);
  return out;
}

/** Every style that the cells of a range show, each once. Looks at bands, not at cells. */
function* stylesIn(host: ExcelHost, area: Area): Generator<CellStyle> {
  const sheet = host.sheet(area.sheet);
  const { range } = area;
  const seen = new Set<number>();
  const numbers = function* (row: number): Generator<number> {
    const look = lookAt(sheet.bands, row);
    let column = range.left;
    while (column <= range.right) {
      yield sheet.styleAt(row, column);
      const run = look.cells.find((cells) => column >= cells.left && column <= cells.right);
      const next = look.cells.find((cells) => cells.left > column)?.left ?? COLUMNS;
      const band = sheet.columnAt(column);
      const nextBand = sheet.facets.columns
        .filter((columns) => columns.left > column)
        .map((columns) => columns.left);
      column = run ? run.right + 1 : Math.min(next, band ? band.right + 1 : COLUMNS, ...nextBand);
    }
  };
  let row = range.top;
  for (const band of [...bandsWithin(sheet.bands, range.top, range.bottom), undefined]) {
    const from = band?.top ?? range.bottom + 1;
    for (const at of [...(row < from ? [row] : []), ...(band ? [band.top] : [])]) {
      for (const style of numbers(at)) {
        if (seen.has(style)) continue;
        seen.add(style);
        yield host.model.styles.style(style);
      }
    }
    row = (band?.bottom ?? range.bottom) + 1;
  }
}

/** What all the cells have in common; null where they differ. */
export function common<V>(host: ExcelHost, area: Area, of: (style: CellStyle) => V): V | null {
  let found: V | undefined;
  let first = true;
  for (const style of stylesIn(host, area)) {
    const value = of(style);
    if (first) found = value;
    else if (found !== value) return null;
    first = false;
  }
  return first ? null : (found as V);
}

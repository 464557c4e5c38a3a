import { columnName, rangeToA1, toA1, type CellAddress, type GridRange } from "../engine/grid";
import type { PlannedCell, SheetPlan } from "../engine/outputs";
import { cellInput } from "./cell-content";
import { layLooks, layOver, type AreaCalls } from "./lay-looks";
import { LARGEST_STEP, type Steps } from "./steps";
import { supports } from "./supports";
import { withRange } from "./with-range";

const A1: CellAddress = { row: 0, column: 0 };

/** Lays a plan on an empty sheet, from A1. */
export function* layPlan(sheet: Excel.Worksheet, plan: SheetPlan, calls: AreaCalls): Steps {
  yield* layRows(sheet, plan, 0, calls);
  layWidths(sheet, plan, A1, 0);
  yield* layShape(sheet, plan, A1, calls);
  yield* layGroups(sheet, plan, A1);
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.tabColour !== null) sheet.tabColor = plan.tabColour;
  sheet.showGridlines = false;
  layPrint(sheet, plan);
}

/** The cells that a plan takes where its table starts at a cell: its chart's included. */
export function tableOf({ rows, chart }: SheetPlan, { row, column }: CellAddress): GridRange {
  const over = chart?.over;
  return {
    top: row,
    left: column,
    bottom: row + Math.max(0, rows.length - 1, over?.bottom ?? 0),
    right: column + Math.max(0, ...rows.map(({ length }) => length - 1), over?.right ?? 0),
  };
}

/** Fills rows of a sheet, from column A, and gives cells their looks. */
export function* layRows(
  sheet: Excel.Worksheet,
  { rows, looks }: Pick<SheetPlan, "rows" | "looks">,
  top: number,
  calls: AreaCalls,
): Steps {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const at = (row: number, column: number): PlannedCell | null => rows[row]?.[column] ?? null;
  yield* layCells(sheet, { row: top, column: 0 }, { height: rows.length, width }, (row, column) => {
    const cell = at(row, column);
    return { format: formatOf(cell, looks), input: cell ? cellInput(cell.content) : "" };
  });
  yield* layLooks(sheet, { rows, looks }, { row: top, column: 0 }, calls);
}

/** What a cell is given: null leaves its format, its content, as it is. */
interface CellGiven {
  readonly format: string | null;
  readonly input: string | number | boolean | null;
}

/** Gives the cells of a rectangle their formats and contents, as many rows at a time as a request may hold. */
export function* layCells(
  sheet: Excel.Worksheet,
  { row: top, column: left }: CellAddress,
  { height, width }: { readonly height: number; readonly width: number },
  given: (row: number, column: number) => CellGiven,
): Steps {
  if (height === 0 || width === 0) return;
  let [from, bytes] = [0, 0];
  let lines: CellGiven[][] = [];
  for (let row = 0; row < height; row++) {
    const line = Array.from({ length: width }, (_, column) => given(row, column));
    lines.push(line);
    bytes += weigh(line);
    if (bytes < LARGEST_STEP && row + 1 < height) continue;
    const range = sheet.getRangeByIndexes(top + from, left, lines.length, width);
    range.numberFormat = lines.map((cells) => cells.map(({ format }) => format));
    range.formulas = lines.map((cells) => cells.map(({ input }) => input));
    yield { bytes, rows: lines.length };
    [from, bytes, lines] = [row + 1, 0, []];
  }
}

/** An upper bound of what cells take in a request: every character may be escaped or take three bytes. */
function weigh(line: readonly CellGiven[]): number {
  return line.reduce(
    (sum, { format, input }) => sum + 3 * ((format?.length ?? 0) + String(input ?? "").length) + 12,
    0,
  );
}

/** Null leaves a cell in Excel's own format. */
export function formatOf(cell: PlannedCell | null, looks: SheetPlan["looks"]): string | null {
  return (cell?.look === undefined ? undefined : looks[cell.look]?.numberFormat) ?? null;
}

/** In the usual font a character is seven pixels wide, a pixel three quarters of a point. */
const POINTS_A_CHARACTER = 5.25;

/** Gives columns their widths, from a rank on: those before keep what the user made of them. */
export function layWidths(
  sheet: Excel.Worksheet,
  { columnWidths }: SheetPlan,
  { column }: CellAddress,
  from: number,
): void {
  columnWidths.forEach((characters, index) => {
    if (index < from) return;
    sheet.getRangeByIndexes(0, column + index, 1, 1).getEntireColumn().format.columnWidth =
      characters * POINTS_A_CHARACTER;
  });
}

/** What a call to one range takes in a request, at most. */
const A_RANGE_CALL = 1000;

/** Heights, pages, merged cells and the chart of a table that starts at a cell. */
export function* layShape(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  origin: CellAddress,
  calls: AreaCalls,
): Steps {
  for (const [height, rows] of byHeight(plan.rowHeights)) {
    layOver(sheet, rows, origin, calls, (format) => (format.rowHeight = height));
  }
  for (const row of plan.print.breaks ?? []) {
    sheet.horizontalPageBreaks.add(toA1({ row: row + origin.row, column: 0 }));
    yield { bytes: A_RANGE_CALL, rows: 0 };
  }
  for (const { area, isAcross } of joined(plan.merges)) {
    withRange(sheet, rangeToA1(movedBy(area, origin)), (range) => range.merge(isAcross));
    yield { bytes: A_RANGE_CALL, rows: 0 };
  }
  layChart(sheet, plan, origin);
}

export function* layGroups(sheet: Excel.Worksheet, { outline }: SheetPlan, { row }: CellAddress): Steps {
  if (!supports().outline) return;
  for (const { top, bottom } of outline) {
    withRange(sheet, `${top + row + 1}:${bottom + row + 1}`, (range) =>
      range.group(Excel.GroupOption.byRows),
    );
    yield { bytes: A_RANGE_CALL, rows: 0 };
  }
}

function movedBy({ top, bottom, left, right }: GridRange, { row, column }: CellAddress): GridRange {
  return { top: top + row, bottom: bottom + row, left: left + column, right: right + column };
}

/** Rows as areas of the first column, by their height: one area for those that follow one another. */
function byHeight(heights: SheetPlan["rowHeights"]): ReadonlyMap<number, readonly GridRange[]> {
  const rows = new Map<number, GridRange[]>();
  for (const [key, height] of Object.entries(heights)) {
    const row = Number(key);
    const areas = rows.get(height) ?? [];
    rows.set(height, areas);
    const last = areas.at(-1);
    if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, bottom: row, left: 0, right: 0 });
  }
  return rows;
}

/** Areas of one row, one under the other, are merged in one call, row by row. */
function joined(
  merges: readonly GridRange[],
): readonly { readonly area: GridRange; readonly isAcross: boolean }[] {
  const areas: { area: GridRange; isAcross: boolean }[] = [];
  for (const merge of [...merges].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const last = areas.at(-1);
    const isRow = merge.top === merge.bottom;
    const goesOn =
      last?.area.left === merge.left && last.area.right === merge.right && last.area.bottom + 1 === merge.top;
    if (last?.isAcross && isRow && goesOn) last.area = { ...last.area, bottom: merge.bottom };
    else areas.push({ area: merge, isAcross: isRow });
  }
  return areas;
}

function layPrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: print.wide?.pages ?? 1 };
  if (print.wide) {
    const { left, right } = print.wide.repeated;
    pageLayout.setPrintTitleColumns(`$${columnName(left)}:$${columnName(right)}`);
  }
  pageLayout.centerHorizontally = true;
  if (print.titleRows) {
    pageLayout.setPrintTitleRows(`$${print.titleRows.top + 1}:$${print.titleRows.bottom + 1}`);
  }
  if (print.columns) {
    const { left, right } = print.columns;
    pageLayout.setPrintArea(`${columnName(left)}:${columnName(right)}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = print.footerLeft.replaceAll("&", "&&");
  // The day it is printed, as the printer's country writes it.
  defaultForAllPages.centerFooter = "&D";
  defaultForAllPages.rightFooter = "&P / &N";
}

/** What the chart of a sheet of ours is called, so that the user's own are left alone. */
export function chartName(role: string): string {
  return `pointage-${role}`;
}

function layChart(sheet: Excel.Worksheet, { role, rows, chart }: SheetPlan, origin: CellAddress): void {
  if (!chart) return;
  const cells = (area: GridRange): Excel.Range => sheet.getRange(rangeToA1(movedBy(area, origin)));
  const { top, left } = chart.series;
  const column = (rank: number): GridRange => ({ ...chart.series, left: left + rank, right: left + rank });
  // One column is one series; of several, Excel takes one of blanks for the names of the others' places.
  const made = sheet.charts.add("ColumnClustered", cells(column(0)), "Columns");
  made.name = chartName(role);
  made.title.text = chart.title;
  chart.colours.forEach((colour, rank) => {
    const named = rows[top]?.[left + rank]?.content;
    const series =
      rank === 0
        ? made.series.getItemAt(0)
        : made.series.add(named?.kind === "text" ? named.value : undefined);
    if (rank > 0) series.setValues(cells({ ...column(rank), top: top + 1 }));
    series.setXAxisValues(cells(chart.categories));
    series.format.fill.setSolidColor(colour);
  });
  made.axes.valueAxis.numberFormat = chart.numberFormat;
  const over = movedBy(chart.over, origin);
  const corner = (row: number, column: number): Excel.Range => sheet.getRange(toA1({ row, column }));
  made.setPosition(corner(over.top, over.left), corner(over.bottom, over.right));
}

import { rangeToA1, type GridRange } from "../engine/grid";
import type { CellLook, PlannedCell, SheetPlan } from "../engine/outputs";
import { cellInput } from "./cell-content";
import { supports } from "./supports";

type Rows = SheetPlan["rows"];

/** Lays a plan on an empty sheet, from A1. Nothing is done before the next sync. */
export function layPlan(sheet: Excel.Worksheet, plan: SheetPlan): void {
  layRows(sheet, plan.rows, 0, plan.looks);
  plan.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      characters * POINTS_A_CHARACTER;
  });
  for (const [row, height] of Object.entries(plan.rowHeights)) {
    sheet.getRangeByIndexes(Number(row), 0, 1, 1).getEntireRow().format.rowHeight = height;
  }
  for (const merge of plan.merges) sheet.getRange(rangeToA1(merge)).merge(false);
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.tabColour !== null) sheet.tabColor = plan.tabColour;
  sheet.showGridlines = false;
  if (supports().outline) {
    for (const { top, bottom } of plan.outline) {
      sheet.getRange(`${top + 1}:${bottom + 1}`).group(Excel.GroupOption.byRows);
    }
  }
  layPrint(sheet, plan);
  layChart(sheet, plan);
}

/** In the usual font a character is seven pixels wide, a pixel three quarters of a point. */
const POINTS_A_CHARACTER = 5.25;

/** Fills rows of a sheet, from column A, and gives cells their looks. */
export function layRows(sheet: Excel.Worksheet, rows: Rows, top: number, looks: SheetPlan["looks"]): void {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return;
  const range = sheet.getRangeByIndexes(top, 0, rows.length, width);
  const matrix = <T>(of: (cell: PlannedCell | null) => T): T[][] =>
    rows.map((row) => Array.from({ length: width }, (_, column) => of(row[column] ?? null)));
  range.numberFormat = matrix((cell) => lookOf(cell, looks)?.numberFormat ?? "General");
  range.formulas = matrix((cell) => (cell ? cellInput(cell.content) : ""));
  for (const [name, ranges] of areasByLook(rows, top)) {
    const look = looks[name];
    if (look) for (const area of ranges) layLook(sheet.getRange(rangeToA1(area)).format, look);
  }
}

function lookOf(cell: PlannedCell | null, looks: SheetPlan["looks"]): CellLook | undefined {
  return cell?.look === undefined ? undefined : looks[cell.look];
}

/** Where each look stands, as few rectangles as rows allow: neighbours in a row, then rows alike one under the other. */
function areasByLook(rows: Rows, top: number): ReadonlyMap<string, readonly GridRange[]> {
  const areas = new Map<string, GridRange[]>();
  rows.forEach((row, index) => {
    for (let left = 0; left < row.length;) {
      const look = row[left]?.look;
      let right = left;
      while (right + 1 < row.length && row[right + 1]?.look === look) right++;
      if (look !== undefined) put(areas, look, { top: top + index, bottom: top + index, left, right });
      left = right + 1;
    }
  });
  return areas;
}

function put(areas: Map<string, GridRange[]>, look: string, run: GridRange): void {
  const known = areas.get(look) ?? [];
  areas.set(look, known);
  const at = known.findIndex(
    (area) => area.bottom + 1 === run.top && area.left === run.left && area.right === run.right,
  );
  const above = known[at];
  if (above) known[at] = { ...above, bottom: run.bottom };
  else known.push(run);
}

function layLook(format: Excel.RangeFormat, look: CellLook): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = ACROSS[look.align];
  if (look.vertical !== undefined) format.verticalAlignment = UPRIGHT[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  for (const { side, style } of look.lines ?? []) {
    for (const index of SIDES[side]) {
      const border = format.borders.getItem(index);
      border.style = "Continuous";
      border.weight = style === "medium" ? "Medium" : "Thin";
      if (look.lineColour !== undefined) border.color = look.lineColour;
    }
  }
}

const ACROSS = { left: "Left", right: "Right", centre: "Center" } as const;
const UPRIGHT = { top: "Top", centre: "Center", bottom: "Bottom" } as const;
const SIDES = {
  top: ["EdgeTop"],
  bottom: ["EdgeBottom"],
  all: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
} as const;

function layPrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  if (print.titleRows) {
    pageLayout.setPrintTitleRows(`$${print.titleRows.top + 1}:$${print.titleRows.bottom + 1}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = print.footerLeft.replaceAll("&", "&&");
  defaultForAllPages.rightFooter = "&P / &N";
}

function layChart(sheet: Excel.Worksheet, { chart }: SheetPlan): void {
  if (!chart) return;
  const source = {
    top: Math.min(chart.categories.top, chart.series.top),
    bottom: Math.max(chart.categories.bottom, chart.series.bottom),
    left: Math.min(chart.categories.left, chart.series.left),
    right: Math.max(chart.categories.right, chart.series.right),
  };
  const made = sheet.charts.add("BarClustered", sheet.getRange(rangeToA1(source)), "Columns");
  made.title.text = chart.title;
  const corner = (row: number, column: number): Excel.Range => sheet.getRangeByIndexes(row, column, 1, 1);
  made.setPosition(corner(chart.over.top, chart.over.left), corner(chart.over.bottom, chart.over.right));
}

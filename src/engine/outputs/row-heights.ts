import type { CellLook, SheetPlan } from "./sheet-plan";

/** In points: one line of the usual font, as Excel makes it. */
const LINE = 15;
/** In points: the room above and below the lines of a table's row. */
const PADDING = 4;
const HEADER_PADDING = 9;

/** Letters are narrower than the digits that widths are counted in; less than they are, for words end where they end. */
const LETTERS = 1.25;
/** In characters: what borders and indents take of a cell; a header's letters are bold, and take more room. */
const AROUND = 2;
const AROUND_BOLD = 4;

/** Excel makes no row higher, in points. */
const HIGHEST = 409;

/** How many lines a text takes, wrapped in a width in characters. */
export function linesIn(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (width * LETTERS))), 0);
}

/**
 * How high the rows of a sheet must be, in points: Excel does not make a row higher for merged cells, and a chart stands
 * where the rows above it end. Rows outside tables keep Excel's own height.
 */
export function rowHeights({
  rows,
  looks,
  columnWidths,
  merges,
}: Pick<SheetPlan, "rows" | "looks" | "columnWidths" | "merges">): Record<number, number> {
  const rightmost = new Map(merges.map(({ top, left, right }) => [`${top} ${left}`, right]));
  const heights: Record<number, number> = {};
  rows.forEach((row, index) => {
    const needed = row.map((cell, column) => {
      const look: CellLook | undefined = cell?.look === undefined ? undefined : looks[cell.look];
      if (!cell || !look) return 0;
      if (!look.lines) return (look.size ?? 0) > 11 ? (look.size ?? 0) * 1.6 : 0;
      const padding = look.colour === "#FFFFFF" ? HEADER_PADDING : PADDING;
      const { content } = cell;
      if (content.kind !== "text" || !look.wrap) return LINE + padding;
      const right = rightmost.get(`${index} ${column}`) ?? column;
      const width = columnWidths.slice(column, right + 1).reduce((sum, one) => sum + one, 0);
      const room = Math.max(1, width - (look.bold ? AROUND_BOLD : AROUND));
      return linesIn(content.value, room) * LINE + padding;
    });
    const height = Math.min(HIGHEST, Math.round(Math.max(0, ...needed)));
    if (height > 0) heights[index] = height;
  });
  return heights;
}

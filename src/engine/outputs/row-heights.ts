import type { CellLook, SheetPlan } from "./sheet-plan";

/** In points: one line of the usual font, as Excel makes it. */
const LINE = 15;
/** In points: the room above and below the lines of a table's row. */
const PADDING = 4;
const HEADER_PADDING = 9;

/** Letters are narrower than the digits that widths are counted in. */
const LETTERS = 1.25;
/** In characters: what borders take of a cell, and each step of an indent; bold letters take more room. */
const AROUND = 1;
const INDENT = 1;
const BOLD = 2;

/** Excel makes no row higher, in points. */
const HIGHEST = 409;

/** How many lines a text takes, wrapped between its words in a width in characters; a longer word is cut. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * LETTERS));
  return text.split("\n").reduce((sum, part) => {
    let [lines, used] = [1, 0];
    for (const { length } of part.split(" ")) {
      const isFirst = used === 0;
      if (!isFirst && used + 1 + length <= room) {
        used += 1 + length;
        continue;
      }
      const own = Math.max(1, Math.ceil(length / room));
      lines += own - (isFirst ? 1 : 0);
      used = length - (own - 1) * room;
    }
    return sum + lines;
  }, 0);
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
      if (!look.lines && !look.wrap) return (look.size ?? 0) > 11 ? (look.size ?? 0) * 1.6 : 0;
      const padding = !look.lines ? 0 : look.colour === "#FFFFFF" ? HEADER_PADDING : PADDING;
      const { content } = cell;
      if (content.kind !== "text" || !look.wrap) return LINE + padding;
      const right = rightmost.get(`${index} ${column}`) ?? column;
      const width = columnWidths.slice(column, right + 1).reduce((sum, one) => sum + one, 0);
      const room = width - AROUND - (look.indent ?? 0) * INDENT - (look.bold ? BOLD : 0);
      const lines = linesIn(content.value, room);
      // One line outside a table keeps Excel's own height.
      return lines === 1 && !look.lines ? 0 : lines * LINE + padding;
    });
    const height = Math.min(HIGHEST, Math.round(Math.max(0, ...needed)));
    if (height > 0) heights[index] = height;
  });
  return heights;
}

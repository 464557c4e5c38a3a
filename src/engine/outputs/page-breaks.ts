import type { RowGroup, SheetPlan } from "./sheet-plan";

/** In points: a row as Excel makes it, A4 within Excel's own margins, a character of a column's width. */
const ROW = 15;
const PAPER = { landscape: { wide: 741, high: 487 }, portrait: { wide: 494, high: 734 } } as const;
const CHARACTER = 5.25;

/**
 * The rows that must start a page so that no block is cut by the end of one, if it fits on a page at all. Blocks come in
 * their order; rows between them may fall on either side.
 */
export function pageBreaks(
  blocks: readonly RowGroup[],
  { rowHeights, columnWidths, print }: Pick<SheetPlan, "rowHeights" | "columnWidths" | "print">,
): readonly number[] {
  const paper = PAPER[print.orientation];
  const width = columnWidths.reduce((sum, characters) => sum + characters * CHARACTER, 0);
  // The sheet is made as wide as the paper, never wider than it is.
  const page = paper.high * Math.max(1, width / paper.wide);
  const heightOf = (from: number, to: number): number => {
    let height = 0;
    for (let row = from; row <= to; row++) height += rowHeights[row] ?? ROW;
    return height;
  };
  const breaks: number[] = [];
  let used = 0;
  let next = 0;
  let isOver = false;
  for (const { top, bottom } of blocks) {
    for (let row = next; row < top; row++) {
      const height = heightOf(row, row);
      used = used + height > page ? height : used + height;
    }
    const height = heightOf(top, bottom);
    // Where a block runs over several pages, where the last of them ends is too much of a guess.
    if (used > 0 && (isOver || used + height > page)) {
      breaks.push(top);
      used = 0;
    }
    isOver = height > page;
    used += height;
    next = bottom + 1;
  }
  return breaks;
}

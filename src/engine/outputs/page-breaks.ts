import type { SheetPlan } from "./sheet-plan";

/** In points: a row as Excel makes it, A4 within Excel's own margins, a character of a column's width. */
const ROW = 15;
const PAPER = { landscape: { wide: 741, high: 487 }, portrait: { wide: 494, high: 734 } } as const;
const CHARACTER = 5.25;

/**
 * The rows that must start a page so that no block is cut by the end of one, if it fits on a page at all. `starts` are the
 * first rows of the blocks, the first block at row zero; `end` is the row after the last.
 */
export function pageBreaks(
  starts: readonly number[],
  end: number,
  { rowHeights, columnWidths, print }: Pick<SheetPlan, "rowHeights" | "columnWidths" | "print">,
): readonly number[] {
  const paper = PAPER[print.orientation];
  const width = columnWidths.reduce((sum, characters) => sum + characters * CHARACTER, 0);
  // The sheet is made as wide as the paper, never wider than it is.
  const page = paper.high * Math.max(1, width / paper.wide);
  const breaks: number[] = [];
  let used = 0;
  let isOver = false;
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? end;
    let height = 0;
    for (let row = start; row < next; row++) height += rowHeights[row] ?? ROW;
    // Where a block runs over several pages, where the last of them ends is too much of a guess.
    if (used > 0 && (isOver || used + height > page)) {
      breaks.push(start);
      used = 0;
    }
    isOver = used + height > page;
    used += height;
  });
  return breaks;
}

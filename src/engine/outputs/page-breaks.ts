import type { RowGroup, SheetPlan } from "./sheet-plan";

/** In points: a row as Excel makes it, A4 within Excel's own margins, a character of a column's width. */
const ROW = 15;
const PAPER = { landscape: { wide: 741, high: 487 }, portrait: { wide: 494, high: 734 } } as const;
const CHARACTER = 5.25;

/** Below that share of its size, what is printed is too small to read. */
const SMALLEST = 0.55;

/** Over how many landscape pages a sheet so wide must spread to be read, in characters, so many of them on each page. */
export function pagesWide(width: number, repeated: number): number {
  const held = PAPER.landscape.wide / SMALLEST / CHARACTER;
  return Math.max(1, Math.ceil((width - repeated) / (held - repeated)));
}

/** Excel keeps no more breaks in a sheet; pages beyond end where they end. */
const MOST_BREAKS = 1000;

type Laid = Pick<SheetPlan, "rows" | "rowHeights" | "columnWidths" | "print">;

/**
 * The rows that must start a page so that no block is cut by the end of one, if it fits on a page at all. Blocks come in
 * their order; rows between them follow one by one. Every page is ended here, on the safe side: were some left to the
 * printer, whose fonts nobody knows, the next blocks would fall elsewhere than was counted.
 */
export function pageBreaks(blocks: readonly RowGroup[], { rows, ...sheet }: Laid): readonly number[] {
  const { rowHeights, columnWidths, print } = sheet;
  const paper = PAPER[print.orientation];
  const width = columnWidths.reduce((sum, characters) => sum + characters * CHARACTER, 0);
  // The sheet is made as wide as the paper, never wider than it is.
  const page = paper.high * Math.max(1, width / paper.wide);
  const heightOf = ({ top, bottom }: RowGroup): number => {
    let height = 0;
    for (let row = top; row <= bottom; row++) height += rowHeights[row] ?? ROW;
    return height;
  };
  const { titleRows } = print;
  const repeated = titleRows === null ? 0 : heightOf(titleRows);
  const breaks: number[] = [];
  let used = 0;
  let isOver = false;
  for (const unit of unitsOf(blocks, rows.length)) {
    const height = heightOf(unit);
    // Where a block runs over several pages, where the last of them ends is too much of a guess.
    if (unit.top > 0 && (isOver || used + height > page)) {
      breaks.push(unit.top);
      used = titleRows !== null && unit.top > titleRows.bottom ? repeated : 0;
    }
    isOver = used + height > page;
    used += height;
  }
  return breaks.slice(0, MOST_BREAKS);
}

/** The blocks, those that share a row as one, and between them each row alone. */
function unitsOf(blocks: readonly RowGroup[], rows: number): readonly RowGroup[] {
  const units: RowGroup[] = [];
  const alone = (until: number): void => {
    for (let row = (units.at(-1)?.bottom ?? -1) + 1; row < until; row++)
      units.push({ top: row, bottom: row });
  };
  for (const { top, bottom } of blocks) {
    const last = units.at(-1);
    if (last !== undefined && top <= last.bottom) {
      units[units.length - 1] = { top: last.top, bottom: Math.max(last.bottom, bottom) };
      continue;
    }
    alone(top);
    units.push({ top, bottom });
  }
  alone(rows);
  return units;
}

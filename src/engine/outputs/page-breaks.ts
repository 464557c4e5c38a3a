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

/** So many rows stay with what must not stand alone on its page. */
export const JOINED_ROWS = 2;

/** Excel keeps no more breaks in a sheet; pages beyond end where they end. */
const MOST_BREAKS = 1000;

/** What of a block too high for one page stays together: its title, its header and a row; its last rows, with what is joined to them. */
const FIRST_ROWS = 3;
const LAST_ROWS = 8;

type Laid = Pick<SheetPlan, "rows" | "rowHeights" | "columnWidths" | "print">;

/**
 * The rows that must start a page so that no block is cut by the end of one; a block higher than a page is cut between
 * its rows, but for its first and its last. Blocks come in their order; rows between them follow one by one. Every page
 * is ended here, on the safe side: were some left to the
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
  /** What is repeated over a row that starts a page. */
  const above = ({ top }: RowGroup): number =>
    titleRows !== null && top > titleRows.bottom ? heightOf(titleRows) : 0;
  const breaks: number[] = [];
  let used = 0;
  for (const unit of unitsOf(blocks, rows.length)) {
    for (const part of above(unit) + heightOf(unit) > page ? partsOf(unit) : [unit]) {
      const height = heightOf(part);
      if (part.top > 0 && used + height > page) {
        breaks.push(part.top);
        used = above(part);
      }
      used += height;
    }
  }
  return breaks.slice(0, MOST_BREAKS);
}

/** A block's first rows, each row of its middle, its last rows. */
function partsOf({ top, bottom }: RowGroup): readonly RowGroup[] {
  const first = Math.min(bottom, top + FIRST_ROWS - 1);
  const last = Math.max(first + 1, bottom - LAST_ROWS + 1);
  const middle = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => first + 1 + index);
  return [
    { top, bottom: first },
    ...middle.map((row) => ({ top: row, bottom: row })),
    ...(last <= bottom ? [{ top: last, bottom }] : []),
  ];
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

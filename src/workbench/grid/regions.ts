import type { CellRange, FrozenPanes } from "../../host";
import type { SheetLines } from "./sheet-lines";

/** The width of the rows' numbers and the height of the columns' letters, in pixels. */
export const HEADER = { width: 46, height: 24 } as const;

/** The part of a sheet on screen, in pixels. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The four parts of a sheet with frozen panes, by what stays when it is scrolled. */
export type RegionName = "corner" | "top" | "left" | "main";

/** The cells of a part that are on screen, or nearly; undefined where it has none. */
export type Regions = Readonly<Record<RegionName, CellRange | undefined>>;

/** Lines drawn beyond the edges, so that scrolling a little shows no gap. */
const MARGIN = 240;

/** What of a sheet is to be drawn. */
export function regionsOn(lines: SheetLines, frozen: FrozenPanes | undefined, view: Viewport): Regions {
  const { rows, columns } = lines;
  const frozenRows = frozen?.rows ?? 0;
  const frozenColumns = frozen?.columns ?? 0;
  const down = within(
    rows.between(view.top + rows.start(frozenRows) - MARGIN, view.top + view.height + MARGIN),
    frozenRows,
  );
  const across = within(
    columns.between(view.left + columns.start(frozenColumns) - MARGIN, view.left + view.width + MARGIN),
    frozenColumns,
  );
  const top = frozenRows > 0 ? { first: 0, last: frozenRows - 1 } : undefined;
  const left = frozenColumns > 0 ? { first: 0, last: frozenColumns - 1 } : undefined;
  return {
    corner: top && left && range(top, left),
    top: top && range(top, across),
    left: left && range(down, left),
    main: range(down, across),
  };
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

function within(stretch: Stretch, from: number): Stretch {
  return { first: Math.max(from, stretch.first), last: Math.max(from, stretch.last) };
}

function range(rows: Stretch, columns: Stretch): CellRange {
  return { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
}

/** The part of a range that lies in a region of the whole sheet, scrolled away or not. */
export function clipTo(
  range: CellRange,
  region: RegionName,
  frozen: FrozenPanes | undefined,
  lines: SheetLines,
): CellRange | undefined {
  const rows = frozen?.rows ?? 0;
  const columns = frozen?.columns ?? 0;
  const isTop = region === "corner" || region === "top";
  const isLeft = region === "corner" || region === "left";
  const clipped = {
    top: isTop ? range.top : Math.max(range.top, rows),
    bottom: Math.min(range.bottom, isTop ? rows - 1 : lines.rows.count - 1),
    left: isLeft ? range.left : Math.max(range.left, columns),
    right: Math.min(range.right, isLeft ? columns - 1 : lines.columns.count - 1),
  };
  return clipped.top > clipped.bottom || clipped.left > clipped.right ? undefined : clipped;
}

/** The part of a sheet that the corner of a range lies in. */
export function regionOf({ top, left }: CellRange, frozen: FrozenPanes | undefined): RegionName {
  const isTop = top < (frozen?.rows ?? 0);
  const isLeft = left < (frozen?.columns ?? 0);
  return isTop ? (isLeft ? "corner" : "top") : isLeft ? "left" : "main";
}

/** Where a range lies within the sheet, in pixels, its headers not counted. */
export function boxOf(lines: SheetLines, { top, left, bottom, right }: CellRange) {
  return {
    left: lines.columns.start(left),
    top: lines.rows.start(top),
    width: lines.columns.start(right + 1) - lines.columns.start(left),
    height: lines.rows.start(bottom + 1) - lines.rows.start(top),
  };
}

/** Room beside a cell for the handle at its corner, in pixels. */
const HANDLE = 8;

/** How far to scroll so that a cell is seen whole, clear of what is frozen. */
export function scrollTo(
  lines: SheetLines,
  frozen: FrozenPanes | undefined,
  view: Viewport,
  cell: CellRange,
): { readonly left: number; readonly top: number } {
  const box = boxOf(lines, cell);
  const frozenWidth = lines.columns.start(frozen?.columns ?? 0);
  const frozenHeight = lines.rows.start(frozen?.rows ?? 0);
  const left =
    cell.left < (frozen?.columns ?? 0)
      ? view.left
      : nearest(box.left - frozenWidth, box.width, view.left, view.width - HEADER.width - frozenWidth);
  const top =
    cell.top < (frozen?.rows ?? 0)
      ? view.top
      : nearest(box.top - frozenHeight, box.height, view.top, view.height - HEADER.height - frozenHeight);
  return { left, top };
}

function nearest(start: number, size: number, scrolled: number, room: number): number {
  if (start < scrolled || size > room) return start;
  const end = start + size + HANDLE;
  return end > scrolled + room ? end - room : scrolled;
}

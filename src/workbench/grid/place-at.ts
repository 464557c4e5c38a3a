import type { FrozenPanes } from "../../host";
import type { Cursor } from "../session/workbook-session";
import { HEADER } from "./regions";
import type { Viewport } from "./regions";
import type { SheetLines } from "./sheet-lines";

/** What lies under the pointer. An edge is the line whose size is changed by dragging there. */
export interface PlaceAt {
  readonly kind: "cell" | "column-header" | "row-header" | "whole";
  readonly cell: Cursor;
  readonly edge: number | undefined;
}

export interface Surface {
  readonly lines: SheetLines;
  readonly frozen: FrozenPanes | undefined;
  readonly view: Viewport;
}

/** How near to an edge, in pixels, one must point to take it. */
const GRASP = 4;

/** What lies at a place counted from the corner of the sheet's window, in pixels. */
export function placeAt(x: number, y: number, surface: Surface): PlaceAt {
  const isLeft = x < HEADER.width;
  const isTop = y < HEADER.height;
  const across = scrolled(x - HEADER.width, "left", surface);
  const down = scrolled(y - HEADER.height, "top", surface);
  const { rows, columns } = surface.lines;
  const cell = { row: rows.at(Math.max(0, down)), column: columns.at(Math.max(0, across)) };
  if (isLeft && isTop) return { kind: "whole", cell, edge: undefined };
  if (isTop) return { kind: "column-header", cell, edge: edgeNear(across, cell.column, columns) };
  if (isLeft) return { kind: "row-header", cell, edge: edgeNear(down, cell.row, rows) };
  return { kind: "cell", cell, edge: undefined };
}

/** A place on the sheet of one on its window: what is frozen does not scroll. */
function scrolled(place: number, side: "left" | "top", { lines, frozen, view }: Surface): number {
  const frozenSize =
    side === "left" ? lines.columns.start(frozen?.columns ?? 0) : lines.rows.start(frozen?.rows ?? 0);
  return place < frozenSize ? place : place + view[side];
}

interface Sizes {
  start(line: number): number;
  size(line: number): number;
}

/** The line that ends near a place; hidden ones just before it are not taken. */
function edgeNear(place: number, line: number, lines: Sizes): number | undefined {
  if (lines.start(line + 1) - place <= GRASP) return line;
  if (place - lines.start(line) > GRASP) return undefined;
  for (let before = line - 1; before >= 0; before--) if (lines.size(before) > 0) return before;
  return undefined;
}

import { useRef, useState } from "react";
import type { PointerEvent, RefObject } from "react";
import { COLUMNS, ROWS } from "../../host";
import type { CellRange } from "../../host";
import type { Cursor, EditOutcome, WorkbookSession } from "../session/workbook-session";
import { fittingWidth } from "./fitting";
import { placeAt } from "./place-at";
import type { PlaceAt, Surface } from "./place-at";
import { DIGIT } from "./sheet-lines";

/** What a drag does until it ends. */
type Drag =
  | { readonly kind: "select"; readonly over: PlaceAt["kind"] }
  | { readonly kind: "size"; readonly of: "columns" | "rows"; readonly line: number; readonly from: number }
  | { readonly kind: "fill"; readonly range: CellRange }
  | { readonly kind: "point" };

/** What a drag would come to if it ended now. */
export type Preview =
  | { readonly kind: "edge"; readonly of: "columns" | "rows"; readonly line: number; readonly size: number }
  | { readonly kind: "fill"; readonly range: CellRange };

interface GestureFacts extends Surface {
  readonly session: WorkbookSession;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Puts a cell in the formula being typed; false where none may stand. */
  readonly point: (cell: Cursor, extend: boolean) => boolean;
  /** Ends what is being typed; false where it goes on. */
  readonly commit: () => boolean;
  readonly report: (outcome: EditOutcome) => void;
  /** Called before a press does anything. */
  readonly onPress: () => void;
}

/** What the pointer does on the sheet: selects, sizes lines, fills. */
export interface Gestures {
  readonly preview: Preview | undefined;
  /** The cell under the pointer, while nothing is dragged. */
  readonly pointed: Cursor | undefined;
  /** How the pointer looks where it is. */
  readonly pointer: "cell" | "col-resize" | "row-resize" | "default";
  onPointerDown(event: PointerEvent<HTMLDivElement>): void;
  onPointerMove(event: PointerEvent<HTMLDivElement>): void;
  onPointerUp(event: PointerEvent<HTMLDivElement>): void;
  onPointerLeave(): void;
  /** True where a double click did what is the gestures' own. */
  onDoubleClick(event: { readonly clientX: number; readonly clientY: number }): boolean;
}

/** What one must drag, in pixels, to mean it. */
const LEAST = 2;

/** Rows in points of so many pixels. */
const POINTS_A_PIXEL = 72 / 96;

export function useGestures(facts: GestureFacts): Gestures {
  const { session, scroller, lines, point, commit, report, onPress } = facts;
  const drag = useRef<Drag>(undefined);
  const [preview, setPreview] = useState<Preview | undefined>();
  const [under, setUnder] = useState<PlaceAt | undefined>();

  const at = (event: { readonly clientX: number; readonly clientY: number }): PlaceAt => {
    const bounds = scroller.current?.getBoundingClientRect();
    return placeAt(event.clientX - (bounds?.left ?? 0), event.clientY - (bounds?.top ?? 0), facts);
  };
  const selectTo = (from: Cursor, to: Cursor, over: PlaceAt["kind"]): void => {
    if (over === "column-header") session.select({ ...from, row: 0 }, { row: ROWS - 1, column: to.column });
    else if (over === "row-header")
      session.select({ ...from, column: 0 }, { row: to.row, column: COLUMNS - 1 });
    else session.select(from, to);
  };
  const sizeNow = (grabbed: Extract<Drag, { kind: "size" }>, event: PointerEvent): number => {
    const moved = (grabbed.of === "columns" ? event.clientX : event.clientY) - grabbed.from;
    return Math.max(0, lines[grabbed.of].size(grabbed.line) + moved);
  };

  return {
    preview,
    pointed: under?.kind === "cell" ? under.cell : undefined,
    pointer:
      under?.edge === undefined
        ? under && under.kind !== "cell"
          ? "default"
          : "cell"
        : under.kind === "column-header"
          ? "col-resize"
          : "row-resize",
    onPointerDown: (event) => {
      const { current } = scroller;
      if (!current || event.button !== 0 || isOnScrollbar(event, current)) return;
      event.preventDefault();
      const pressed = at(event);
      if (pressed.kind === "cell" && !isFillHandle(event.target) && point(pressed.cell, event.shiftKey)) {
        drag.current = { kind: "point" };
        current.setPointerCapture(event.pointerId);
        return;
      }
      if (!commit()) return;
      onPress();
      current.focus({ preventScroll: true });
      setUnder(undefined);
      current.setPointerCapture(event.pointerId);
      const place = at(event);
      const { cursor, range } = session.selection;
      if (isFillHandle(event.target)) {
        drag.current = { kind: "fill", range };
      } else if (place.edge !== undefined) {
        const of = place.kind === "column-header" ? "columns" : "rows";
        drag.current = {
          kind: "size",
          of,
          line: place.edge,
          from: of === "columns" ? event.clientX : event.clientY,
        };
      } else if (place.kind === "whole") {
        session.select({ row: 0, column: 0 }, { row: ROWS - 1, column: COLUMNS - 1 });
      } else {
        drag.current = { kind: "select", over: place.kind };
        selectTo(event.shiftKey ? cursor : place.cell, place.cell, place.kind);
      }
    },
    onPointerMove: (event) => {
      const { current } = drag;
      const place = at(event);
      switch (current?.kind) {
        case undefined:
          if (!sameplace(place, under)) setUnder(place);
          return;
        case "point":
          point(place.cell, true);
          return;
        case "select":
          selectTo(session.selection.cursor, place.cell, current.over);
          return;
        case "size":
          setPreview({ kind: "edge", of: current.of, line: current.line, size: sizeNow(current, event) });
          return;
        case "fill":
          setPreview({ kind: "fill", range: filledRange(current.range, place.cell) });
      }
    },
    onPointerUp: (event) => {
      const { current } = drag;
      drag.current = undefined;
      setPreview(undefined);
      if (current?.kind === "fill") {
        const range = filledRange(current.range, at(event).cell);
        if (range === current.range) return;
        report(session.fill(range, event.ctrlKey || event.metaKey ? "other" : "usual"));
      } else if (current?.kind === "size") {
        const size = sizeNow(current, event);
        if (Math.abs(size - lines[current.of].size(current.line)) < LEAST) return;
        report(
          current.of === "columns"
            ? session.widen(linesWith(session, "columns", current.line), size / lines.zoom / DIGIT)
            : session.heighten(
                linesWith(session, "rows", current.line),
                (size / lines.zoom) * POINTS_A_PIXEL,
              ),
        );
      }
    },
    onPointerLeave: () => setUnder(undefined),
    onDoubleClick: (event) => {
      // The press that came before took the pointer: what is under it is asked of the page.
      if (isFillHandle(document.elementFromPoint(event.clientX, event.clientY))) {
        const { range } = session.selection;
        const bottom = lastBeside(session, range);
        if (bottom > range.bottom) report(session.fill({ ...range, bottom }));
        return true;
      }
      const { kind, edge } = at(event);
      if (edge === undefined) return kind !== "cell";
      if (kind === "row-header") {
        report(session.heighten(linesWith(session, "rows", edge), undefined));
        return true;
      }
      const { left, right } = linesWith(session, "columns", edge);
      for (let column = left; column <= right; column++) {
        const width = fittingWidth(session, column);
        if (width !== undefined) report(session.widen({ ...WHOLE, left: column, right: column }, width));
      }
      return true;
    },
  };
}

const WHOLE: CellRange = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

/** The lines that are sized together: those selected whole, where the one grasped is among them. */
function linesWith(session: WorkbookSession, of: "columns" | "rows", line: number): CellRange {
  const { range } = session.selection;
  if (of === "columns") {
    const isSelected = range.bottom - range.top === ROWS - 1 && line >= range.left && line <= range.right;
    return isSelected ? range : { ...WHOLE, left: line, right: line };
  }
  const isSelected = range.right - range.left === COLUMNS - 1 && line >= range.top && line <= range.bottom;
  return isSelected ? range : { ...WHOLE, top: line, bottom: line };
}

/** A range made longer towards a cell: down or up, or across where the cell is farther that way. */
function filledRange(range: CellRange, { row, column }: Cursor): CellRange {
  const down = Math.max(0, row - range.bottom, range.top - row);
  const across = Math.max(0, column - range.right, range.left - column);
  if (down === 0 && across === 0) return range;
  if (down >= across) return { ...range, top: Math.min(range.top, row), bottom: Math.max(range.bottom, row) };
  return { ...range, left: Math.min(range.left, column), right: Math.max(range.right, column) };
}

/** How far down the column beside a range is filled without a gap. */
function lastBeside({ sheet }: WorkbookSession, { bottom, left, right }: CellRange): number {
  for (const column of [left - 1, right + 1]) {
    let row = bottom;
    while (column >= 0 && column < COLUMNS && sheet.at(row + 1, column)) row++;
    if (row > bottom) return row;
  }
  return bottom;
}

function isFillHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains("fill-handle");
}

function sameplace(a: PlaceAt, b: PlaceAt | undefined): boolean {
  return (
    a.kind === b?.kind && a.edge === b.edge && a.cell.row === b.cell.row && a.cell.column === b.cell.column
  );
}

function isOnScrollbar(event: PointerEvent, element: HTMLElement): boolean {
  const bounds = element.getBoundingClientRect();
  return (
    event.clientX - bounds.left >= element.clientWidth || event.clientY - bounds.top >= element.clientHeight
  );
}

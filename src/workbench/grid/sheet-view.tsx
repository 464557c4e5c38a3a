import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ClipboardEvent, KeyboardEvent, PointerEvent, ReactNode, RefObject } from "react";
import { COLUMNS, ROWS } from "../../host";
import type { CellRange } from "../../host";
import { mergeAt } from "../session/merged-cells";
import type { Cursor, EditOutcome, WorkbookSession } from "../session/workbook-session";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { gridTexts } from "../../texts/workbench";
import { CellEditor } from "./cell-editor";
import { copiedText, pastedRows } from "./clipboard";
import type { Shade } from "./colours";
import { Drawing } from "./drawing";
import type { Editing } from "./editing";
import { ColumnHeaders, RowHeaders } from "./headers";
import { keyAction } from "./key-action";
import type { RuleEffects } from "../rules/rule-effects";
import { stepFrom } from "./moves";
import type { Step } from "./moves";
import { RegionCells } from "./region-layer";
import { boxOf, clipTo, HEADER, regionsOn, scrollTo } from "./regions";
import type { RegionName, Viewport } from "./regions";
import { RemarkBubble } from "./remark-bubble";
import type { SheetLines } from "./sheet-lines";

interface SheetViewProps {
  readonly session: WorkbookSession;
  /** Counts what changed in the workbook. */
  readonly version: number;
  readonly editing: Editing;
  readonly lang: Lang;
  readonly shade: Shade;
  readonly effects: RuleEffects;
  readonly refused: (outcome: EditOutcome) => void;
  readonly onSave: () => void;
  /** The element that scrolls, and what of it is on screen. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly view: Viewport;
  readonly readView: () => void;
  /** 1 for full size. */
  readonly zoom: number;
}

const REGIONS: readonly RegionName[] = ["main", "left", "top", "corner"];

/** A sheet: its cells, its headers, what is selected, and the keys and gestures that work on it. */
export function SheetView(props: SheetViewProps): ReactNode {
  const { session, version, editing, lang, shade, effects, refused, onSave } = props;
  const { scroller, view, readView, zoom } = props;
  const [drawing] = useState(() => new Drawing());
  const [pointed, setPointed] = useState<Cursor | undefined>();
  const dragging = useRef<"cells" | "columns" | "lines" | undefined>(undefined);
  const { sheet, selection } = session;
  const { frozen, merges, gridlines } = sheet.facets;
  const { cursor, range } = selection;

  // Room for a window beyond what is on screen: the sheet has no end to run into.
  const reach = {
    row: Math.max(cursor.row, Math.ceil((view.top + view.height) / 20 / 50) * 50),
    column: Math.max(cursor.column, Math.ceil((view.left + view.width) / 64 / 10) * 10),
  };
  const lines = drawing.lines(session, zoom, reach);
  const views = drawing.views(version, lines, shade, effects);
  const regions = regionsOn(lines, frozen, view);
  const facts = { session, lines, shade, effects, views };

  const show = (cell: Cursor): void => {
    const { current } = scroller;
    if (!current) return;
    const area = mergeAt(merges, cell.row, cell.column) ?? {
      top: cell.row,
      bottom: cell.row,
      left: cell.column,
      right: cell.column,
    };
    const { left, top } = scrollTo(lines, frozen, view, area);
    if (left !== current.scrollLeft || top !== current.scrollTop) current.scrollTo(left, top);
  };
  // Only when the cursor moves, or the window gets its first size: scrolling away from it is the user's right.
  const shownFor = `${sheet.id} ${cursor.row} ${cursor.column}`;
  const lastShown = useRef("");
  useLayoutEffect(() => {
    if (view.height === 0 || lastShown.current === shownFor) return;
    lastShown.current = shownFor;
    show(cursor);
  });
  const focused = useRef<WorkbookSession>(undefined);
  useEffect(() => {
    if (focused.current === session) return;
    focused.current = session;
    scroller.current?.focus({ preventScroll: true });
  });

  /** The cell under the pointer; a header's for places over headers. */
  const cellAt = (event: { readonly clientX: number; readonly clientY: number }): Cursor => {
    const bounds = scroller.current?.getBoundingClientRect();
    const x = event.clientX - (bounds?.left ?? 0) - HEADER.width;
    const y = event.clientY - (bounds?.top ?? 0) - HEADER.height;
    const frozenWidth = lines.columns.start(frozen?.columns ?? 0);
    const frozenHeight = lines.rows.start(frozen?.rows ?? 0);
    return {
      row: lines.rows.at(Math.max(0, y < frozenHeight ? y : y + view.top)),
      column: lines.columns.at(Math.max(0, x < frozenWidth ? x : x + view.left)),
    };
  };
  const overHeader = (event: PointerEvent): "columns" | "lines" | "all" | undefined => {
    const bounds = scroller.current?.getBoundingClientRect();
    const isLeft = event.clientX - (bounds?.left ?? 0) < HEADER.width;
    const isTop = event.clientY - (bounds?.top ?? 0) < HEADER.height;
    return isLeft && isTop ? "all" : isLeft ? "lines" : isTop ? "columns" : undefined;
  };
  const selectTo = (from: Cursor, to: Cursor, what: typeof dragging.current): void => {
    if (what === "columns") session.select({ ...from, row: 0 }, { row: ROWS - 1, column: to.column });
    else if (what === "lines") session.select({ ...from, column: 0 }, { row: to.row, column: COLUMNS - 1 });
    else session.select(from, to);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const { current } = scroller;
    if (!current || event.button !== 0 || isOnScrollbar(event, current)) return;
    event.preventDefault();
    if (!editing.commit()) return;
    current.focus({ preventScroll: true });
    setPointed(undefined);
    const over = overHeader(event);
    const cell = cellAt(event);
    if (over === "all") {
      session.select({ row: 0, column: 0 }, { row: ROWS - 1, column: COLUMNS - 1 });
      return;
    }
    dragging.current = over ?? "cells";
    selectTo(event.shiftKey ? cursor : cell, cell, dragging.current);
    current.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragging.current) {
      const to = cellAt(event);
      selectTo(cursor, to, dragging.current);
      return;
    }
    const cell = overHeader(event) ? undefined : cellAt(event);
    if (cell?.row !== pointed?.row || cell?.column !== pointed?.column) setPointed(cell);
  };
  const endDrag = (): void => {
    dragging.current = undefined;
  };

  const leave = (step: Step | undefined): void => {
    if (step) session.select(stepFrom(sheet, lines, cursor, step));
    scroller.current?.focus({ preventScroll: true });
  };
  const report = (outcome: EditOutcome): void => {
    if (outcome !== "done") refused(outcome);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const page = Math.max(1, Math.floor((view.height - HEADER.height) / 20) - 1);
    const action = keyAction(event, { session, lines, page });
    if (!action) return;
    event.preventDefault();
    switch (action.kind) {
      case "select":
        session.select(action.from, action.to);
        show(action.to);
        return;
      case "edit":
        editing.begin("cell", action.text);
        return;
      case "clear":
        report(session.clear());
        return;
      case "undo":
        session.undo();
        return;
      case "redo":
        session.redo();
        return;
      case "save":
        onSave();
        return;
      case "sheet":
        session.activate(action.sheet);
        return;
    }
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editing.draft) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copiedText(session, range));
    if (event.type === "cut") report(session.clear());
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (editing.draft) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text !== "") report(session.type(cursor, pastedRows(text)));
  };

  const origins: Record<RegionName, ReactNode> = {
    main: undefined,
    left: regions.main && (
      <RowHeaders first={regions.main.top} last={regions.main.bottom} lines={lines} range={range} />
    ),
    top: regions.main && (
      <ColumnHeaders first={regions.main.left} last={regions.main.right} lines={lines} range={range} />
    ),
    corner: (
      <>
        <div
          className="header whole"
          style={{ left: -HEADER.width, top: -HEADER.height, width: HEADER.width, height: HEADER.height }}
        />
        {frozen && frozen.columns > 0 && (
          <ColumnHeaders first={0} last={frozen.columns - 1} lines={lines} range={range} />
        )}
        {frozen && frozen.rows > 0 && (
          <RowHeaders first={0} last={frozen.rows - 1} lines={lines} range={range} />
        )}
      </>
    ),
  };
  const cursorArea = mergeAt(merges, cursor.row, cursor.column) ?? {
    top: cursor.row,
    bottom: cursor.row,
    left: cursor.column,
    right: cursor.column,
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={say(gridTexts.sheet, lang, { name: sheet.facets.name })}
      aria-rowcount={-1}
      aria-colcount={-1}
      aria-multiselectable
      aria-activedescendant="cursor-cell"
      tabIndex={0}
      className={gridlines ? "sheet" : "sheet without-lines"}
      onScroll={readView}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
      onPointerLeave={() => setPointed(undefined)}
      onDoubleClick={() => editing.begin("cell")}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
    >
      <div
        className="area"
        style={{ width: HEADER.width + lines.columns.total, height: HEADER.height + lines.rows.total }}
      >
        {REGIONS.map((name) => {
          const region = regions[name];
          const selected = clipTo(range, name, frozen, lines);
          const at = clipTo(cursorArea, name, frozen, lines);
          return (
            <div key={name} className={`layer ${name}`}>
              <div className="origin" style={{ left: HEADER.width, top: HEADER.height }}>
                {region && <RegionCells name={name} region={region} {...facts} />}
                {region && selected && <SelectionBox range={selected} at={at} facts={facts} />}
                {region && at && editing.draft?.sheet === sheet.id && editing.draft.place === "cell" && (
                  <CellEditor
                    editing={editing}
                    label={say(gridTexts.content, lang)}
                    style={editorCss(facts, cursorArea)}
                    onLeave={leave}
                  />
                )}
                {region && pointed && (
                  <RemarkBubble session={session} lines={lines} cell={pointed} region={region} />
                )}
                {origins[name]}
                <FrozenEdge name={name} facts={facts} frozen={frozen} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function isOnScrollbar(event: PointerEvent, element: HTMLElement): boolean {
  const bounds = element.getBoundingClientRect();
  return (
    event.clientX - bounds.left >= element.clientWidth || event.clientY - bounds.top >= element.clientHeight
  );
}

interface Drawn {
  readonly session: WorkbookSession;
  readonly lines: SheetLines;
}

function editorCss({ session, lines }: Drawn, area: CellRange) {
  const box = boxOf(lines, area);
  const { font } = session.model.styleOf(session.sheet, area.top, area.left);
  return {
    left: box.left,
    top: box.top,
    minWidth: Math.max(box.width, 80),
    minHeight: box.height,
    fontWeight: font.bold ? 700 : 400,
  };
}

function SelectionBox(props: {
  readonly range: CellRange;
  readonly at: CellRange | undefined;
  readonly facts: Drawn;
}) {
  const { range, at, facts } = props;
  const box = boxOf(facts.lines, range);
  const single =
    at &&
    at.top === range.top &&
    at.bottom === range.bottom &&
    at.left === range.left &&
    at.right === range.right;
  return (
    <>
      <div className={single ? "selection single" : "selection"} style={box} />
      {!single && at && <div className="cursor" style={boxOf(facts.lines, at)} />}
    </>
  );
}

function FrozenEdge(props: {
  readonly name: RegionName;
  readonly facts: Drawn;
  readonly frozen: { readonly rows: number; readonly columns: number } | undefined;
}) {
  const { name, facts, frozen } = props;
  const { rows, columns } = facts.lines;
  if (!frozen) return null;
  if ((name === "top" || name === "corner") && frozen.rows > 0) {
    const width = name === "corner" ? HEADER.width + columns.start(frozen.columns) : columns.total;
    const left = name === "corner" ? -HEADER.width : 0;
    return <div className="frozen-edge across" style={{ top: rows.start(frozen.rows), left, width }} />;
  }
  if (name === "left" && frozen.columns > 0) {
    return (
      <div
        className="frozen-edge down"
        style={{ left: columns.start(frozen.columns), top: 0, height: rows.total }}
      />
    );
  }
  return null;
}

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ClipboardEvent, CSSProperties, KeyboardEvent, MouseEvent, ReactNode, RefObject } from "react";
import type { CellRange } from "../../host";
import { areaAt } from "../session/merged-cells";
import type { Cursor, EditOutcome, WorkbookSession } from "../session/workbook-session";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { gridTexts } from "../../texts/workbench";
import { CellEditor } from "./cell-editor";
import { copiedText } from "./clipboard";
import type { Shade } from "./colours";
import { Drawing } from "./drawing";
import { useGestures } from "./gestures";
import { SheetMenu } from "./sheet-menu";
import type { MenuAction } from "./sheet-menu";
import { heldByClipboard, paste, tableOf } from "./pasting";
import type { Clip } from "./pasting";
import { namedRanges } from "./pointing";
import { PreviewLayer } from "./preview-layer";
import { placeAt } from "./place-at";
import { takeBlock } from "../session/block";
import type { Editing } from "./editing";
import { todayText, totalBeside } from "./ready-texts";
import { ColumnHeaders, RowHeaders } from "./headers";
import { keyAction } from "./key-action";
import type { RuleEffects } from "../rules/rule-effects";
import { stepFrom, stepWithin } from "./moves";
import type { Step } from "./moves";
import { RegionCells } from "./region-layer";
import { ChartView } from "../charts/chart-view";
import { boxOf, clipTo, regionOf, HEADER, regionsOn, scrollTo } from "./regions";
import type { RegionName, Viewport } from "./regions";
import { RemarkBubble } from "./remark-bubble";
import { CELL_PADDING } from "./sheet-lines";
import type { SheetLines } from "./sheet-lines";

interface SheetViewProps {
  readonly session: WorkbookSession;
  readonly editing: Editing;
  readonly lang: Lang;
  readonly shade: Shade;
  readonly effects: RuleEffects;
  /** Told what came of each edit. */
  readonly report: (outcome: EditOutcome) => void;
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
  const { session, editing, lang, shade, effects, report } = props;
  const { scroller, view, readView, zoom } = props;
  const [drawing] = useState(() => new Drawing());
  const [clip, setClip] = useState<Clip | undefined>();
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | undefined>();
  /** The column that a run of Tab began in: Enter goes back to it. */
  const tabbedFrom = useRef<number>(undefined);
  const { sheet, selection } = session;
  const { frozen, merges, gridlines } = sheet.facets;
  const { cursor, range } = selection;

  // Room for a window beyond what is on screen: the sheet has no end to run into.
  const reach = {
    row: Math.max(cursor.row, Math.ceil((view.top + view.height) / 20 / 50) * 50),
    column: Math.max(cursor.column, Math.ceil((view.left + view.width) / 64 / 10) * 10),
  };
  const lines = drawing.lines(session, zoom, reach);
  const views = drawing.views(shade, effects);
  const regions = regionsOn(lines, frozen, view);
  const facts = { session, lines, shade, effects, views };
  const { draft } = editing;
  const home = draft && session.model.sheet(draft.sheet);
  const named = home ? namedRanges(draft.text, session.host.locale, sheet.facets.name, home.facets.name) : [];

  const show = (cell: Cursor): void => {
    const { current } = scroller;
    if (!current) return;
    const area = areaAt(merges, cell);
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

  const cursorArea = areaAt(merges, cursor);
  const gestures = useGestures({
    session,
    lines,
    frozen,
    view,
    scroller,
    point: editing.point,
    commit: editing.commit,
    report,
    onPress: () => {
      tabbedFrom.current = undefined;
      setMenu(undefined);
    },
  });
  const { pointed } = gestures;

  const toSheet = (): void => scroller.current?.focus({ preventScroll: true });
  /** Goes on from a cell by Enter or Tab: within the selection where there is one, back to where Tab began on Enter. */
  const goOn = (step: Step): void => {
    const { sheet, selection } = session;
    const { cursor, range } = selection;
    const area = areaAt(sheet.facets.merges, cursor);
    if (!isOneCell(area, range)) {
      session.moveCursor(stepWithin(lines, range, cursor, step));
      return;
    }
    if (step.columns !== 0) tabbedFrom.current ??= cursor.column;
    const from = step.rows !== 0 && tabbedFrom.current !== undefined ? tabbedFrom.current : cursor.column;
    if (step.rows !== 0) tabbedFrom.current = undefined;
    session.select(stepFrom(sheet, lines, { ...cursor, column: from }, step));
  };
  const leave = (step: Step | undefined): void => {
    if (step) goOn(step);
    toSheet();
  };
  const act = (action: MenuAction): void => {
    switch (action) {
      case "insert-rows":
        report(session.insertRows());
        return;
      case "delete-rows":
        report(session.deleteRows());
        return;
      case "clear":
        report(session.clear());
        return;
      case "fill-down":
      case "fill-right":
        report(session.fillFromEdge(action === "fill-down" ? "down" : "right"));
        return;
      case "copy":
      case "cut":
        // The browser hands the clipboard over to whoever asks by the keyboard's own event.
        toSheet();
        document.execCommand(action);
        return;
      case "paste":
        toSheet();
        void heldByClipboard().then(pasteHeld, () => report("clipboard-closed"));
    }
  };
  const pasteHeld = (held: DataTransfer): void => {
    const outcome = paste(session, held, clip);
    if (outcome) report(outcome);
    if (clip?.isCut) setClip(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const page = Math.max(1, Math.floor((view.height - HEADER.height) / 20) - 1);
    const action = keyAction(event, { session, lines, page });
    if (!action) return;
    event.preventDefault();
    if (action.kind !== "go-on" && action.kind !== "edit") tabbedFrom.current = undefined;
    switch (action.kind) {
      case "select":
        session.select(action.from, action.to);
        show(action.to);
        return;
      case "go-on":
        goOn(action.step);
        return;
      case "edit":
        editing.begin("cell", action.text);
        return;
      case "total": {
        const text = totalBeside(session);
        if (text !== undefined) editing.begin("cell", text);
        return;
      }
      case "today":
        editing.begin("cell", todayText(session));
        return;
      case "act":
        act(action.action);
        return;
      case "escape":
        setClip(undefined);
        return;
      case "sheet":
        session.activate(action.sheet);
        return;
    }
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editing.draft) return;
    event.preventDefault();
    const text = copiedText(session, range);
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", tableOf(text));
    setClip({ block: takeBlock(sheet, range), text, isCut: event.type === "cut" });
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (editing.draft) return;
    event.preventDefault();
    pasteHeld(event.clipboardData);
  };
  const onContextMenu = (event: MouseEvent<HTMLDivElement>): void => {
    event.preventDefault();
    const bounds = event.currentTarget.getBoundingClientRect();
    const place = placeAt(event.clientX - bounds.left, event.clientY - bounds.top, { lines, frozen, view });
    if (place.kind === "row-header") session.selectRow(place.cell.row);
    else if (place.kind === "cell" && !holdsCell(range, place.cell)) session.select(place.cell);
    setMenu({ x: event.clientX, y: event.clientY });
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
      style={{ cursor: gestures.pointer }}
      onScroll={readView}
      // The keyboard stays in the formula while cells are pointed at.
      onMouseDown={(event) => {
        if (editing.draft) event.preventDefault();
      }}
      onPointerDown={gestures.onPointerDown}
      onPointerMove={gestures.onPointerMove}
      onPointerUp={gestures.onPointerUp}
      onPointerCancel={gestures.onPointerUp}
      onPointerLeave={gestures.onPointerLeave}
      onDoubleClick={(event) => {
        if (!gestures.onDoubleClick(event)) editing.begin("cell");
      }}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
    >
      <div
        className="area"
        style={
          {
            width: HEADER.width + lines.columns.total,
            height: HEADER.height + lines.rows.total,
            "--cell-padding": `${CELL_PADDING * zoom}px`,
          } as CSSProperties
        }
      >
        {REGIONS.map((name) => {
          const region = regions[name];
          const selected = clipTo(range, name, frozen, lines);
          const at = clipTo(cursorArea, name, frozen, lines);
          return (
            <div key={name} className={`layer ${name}`}>
              <div className="origin" style={{ left: HEADER.width, top: HEADER.height }}>
                {region && <RegionCells name={name} region={region} {...facts} />}
                {region && selected && <SelectionBox range={selected} whole={range} at={at} facts={facts} />}
                {sheet.facets.charts
                  .filter(({ place }) => regionOf(place, frozen) === name)
                  .map((chart) => (
                    <ChartView
                      key={chart.id}
                      session={session}
                      chart={chart}
                      lang={lang}
                      box={boxOf(lines, chart.place)}
                    />
                  ))}
                {region && (
                  <PreviewLayer
                    lines={lines}
                    preview={gestures.preview}
                    named={named}
                    copied={clip?.block.sheet === sheet.id ? clip.block.range : undefined}
                    clip={(drawn) => clipTo(drawn, name, frozen, lines)}
                  />
                )}
                {region && at && editing.draft?.sheet === sheet.id && editing.draft.place === "cell" && (
                  <CellEditor
                    editing={editing}
                    label={say(gridTexts.content, lang)}
                    style={editorCss(facts, cursorArea)}
                    onLeave={leave}
                    onPoint={(step, extend) => {
                      const at = editing.pointedAt();
                      if (at) editing.point(stepFrom(sheet, lines, at, step), extend);
                    }}
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
      {menu && (
        <SheetMenu
          x={menu.x}
          y={menu.y}
          lang={lang}
          rows={Math.min(range.bottom - range.top + 1, 9999)}
          onChoose={(action) => {
            setMenu(undefined);
            toSheet();
            act(action);
          }}
          onClose={() => {
            setMenu(undefined);
            toSheet();
          }}
        />
      )}
    </div>
  );
}

function isOneCell(area: CellRange, range: CellRange): boolean {
  return (
    area.top === range.top &&
    area.bottom === range.bottom &&
    area.left === range.left &&
    area.right === range.right
  );
}

function holdsCell({ top, left, bottom, right }: CellRange, { row, column }: Cursor): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
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
  /** What is selected in all parts of the sheet. */
  readonly whole: CellRange;
  readonly at: CellRange | undefined;
  readonly facts: Drawn;
}) {
  const { range, whole, at, facts } = props;
  const box = boxOf(facts.lines, range);
  const single = at !== undefined && isOneCell(at, range);
  const hasCorner = range.bottom === whole.bottom && range.right === whole.right;
  return (
    <>
      <div className={single ? "selection single" : "selection"} style={box} />
      {!single && at && <div className="cursor" style={boxOf(facts.lines, at)} />}
      {hasCorner && (
        <div className="fill-handle" style={{ left: box.left + box.width, top: box.top + box.height }} />
      )}
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

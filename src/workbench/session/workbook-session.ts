import { ExcelHost, THE_USER } from "../../host/api";
import type { EventMessage, HostReply } from "../../host/api";
import { clearContents, writeCells } from "../../host/api/cell-writing";
import { HostError } from "../../host/api/host-error";
import { addSheet, deleteSheet, renameSheet } from "../../host/api/sheet-editing";
import { sheetId } from "../../host/api/sheet-id";
import { computeMissing, FormulaEngine, LocalMachine } from "../../host/formulas";
import type { EngineCode } from "../../host/formulas";
import { COLUMNS, openWorkbook } from "../../host";
import type { CellRange, Change, SheetModel, WorkbookModel } from "../../host";
import { changeColumns } from "../../host/api/lines";
import { changeRows } from "../../host/api/row-changing";
import { moveRows } from "../../host/api/row-moving";
import { mergeAnew, moveCells } from "../../host/api/cell-moving";
import { putCells } from "../../host/api/cell-putting";
import { filledCells } from "../../host/api/filling";
import type { FillWay } from "../../host/api/filling";
import { isDateFormat } from "../../host/workbook/style/date-format";
import { movedRecord, pastedCells, pastedMerges, pastedRange, takeBlock } from "./block";
import type { Block } from "./block";
import { changedCells } from "./changed-cells";
import { withMerges } from "./merged-cells";

/** How an edit by the user ended. */
export type EditOutcome =
  | "done"
  | "protected"
  | "clipboard-closed"
  | "formula-not-understood"
  | "formula-not-computed"
  | "sheet-name"
  | "last-sheet"
  | "refused";

/** The cell that typing goes to, counted from zero. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** What the user has under hand in the sheet in front. */
export interface UserSelection {
  readonly cursor: Cursor;
  /** Whole merged areas included. */
  readonly range: CellRange;
}

/** A workbook that a user and a pane work on together: every edit of either goes through the same host. */
export class WorkbookSession {
  readonly model: WorkbookModel;
  readonly host: ExcelHost;
  readonly formulas: FormulaEngine;
  private readonly listeners = new Set<() => void>();
  private readonly hearers = new Set<(message: EventMessage) => void>();
  private chosen: { readonly selection: UserSelection; readonly of: object } | undefined;
  private count = 0;

  constructor(
    readonly fileName: string,
    bytes: Uint8Array,
    code: EngineCode,
    language: string,
  ) {
    this.model = openWorkbook(bytes);
    this.formulas = new FormulaEngine(() => new LocalMachine(code));
    this.model.calculator = this.formulas;
    computeMissing(this.model, this.formulas);
    this.host = new ExcelHost(this.model, {
      locale: language,
      deliver: (message) => {
        for (const hear of [...this.hearers]) hear(message);
      },
    });
  }

  /** Calls back with what the add-in's frames must be told. Gives what ends it. */
  readonly hear = (hearer: (message: EventMessage) => void): (() => void) => {
    this.hearers.add(hearer);
    return () => void this.hearers.delete(hearer);
  };

  /** Calls back after whatever may have changed what is to be seen. Gives what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Counts what was told to listeners. */
  readonly version = (): number => this.count;

  private changed(): void {
    this.count++;
    for (const listener of [...this.listeners]) listener();
  }

  /** Answers the pane. */
  async answer(request: string, flags: number): Promise<HostReply> {
    const { revision } = this.model;
    const { selection } = this.host;
    const reply = await this.host.answer(request, flags);
    if (this.model.revision !== revision || this.host.selection !== selection) this.changed();
    return reply;
  }

  /** The sheet in front. */
  get sheet(): SheetModel {
    const sheet = this.model.sheet(this.model.facets.activeSheet) ?? this.model.sheets[0];
    if (!sheet) throw new Error("a workbook without sheets");
    return sheet;
  }

  get visibleSheets(): readonly SheetModel[] {
    return this.model.sheets.filter((sheet) => sheet.facets.visibility === "visible");
  }

  get selection(): UserSelection {
    const { ranges } = this.host.selection;
    if (this.chosen?.of === ranges) return this.chosen.selection;
    // The pane selected: the cursor goes to the first cell.
    const [range = { top: 0, left: 0, bottom: 0, right: 0 }] = ranges;
    const cursor = { row: range.top, column: range.left };
    return { cursor, range: withMerges(this.sheet.facets.merges, range) };
  }

  /** Selects from one cell to another, the first being the one that typing goes to. */
  select(from: Cursor, to: Cursor = from): void {
    const { sheet } = this;
    const merges = sheet.facets.merges;
    const start = merges.at(from.row, from.column);
    const cursor = start ? { row: start.top, column: start.left } : from;
    const range = withMerges(merges, {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    });
    const ranges = [range];
    this.chosen = { selection: { cursor, range }, of: ranges };
    this.host.act(THE_USER, () => this.host.select({ sheet: sheet.id, ranges }));
    this.changed();
  }

  /** Makes another cell of the selection the one that typing goes to. */
  moveCursor(cursor: Cursor): void {
    const { range } = this.selection;
    this.chosen = { selection: { cursor, range }, of: this.host.selection.ranges };
    this.changed();
  }

  /** Selects a whole row, unless it is selected with others already. */
  selectRow(row: number): void {
    const { range } = this.selection;
    const isSelected =
      range.left === 0 && range.right === COLUMNS - 1 && row >= range.top && row <= range.bottom;
    if (!isSelected) this.select({ row, column: 0 }, { row, column: COLUMNS - 1 });
  }

  /** Brings a sheet to the front. */
  activate(sheet: SheetModel): void {
    this.host.act(THE_USER, () => this.host.activate(sheet));
    this.changed();
  }

  /** Adds an empty sheet, and brings it to the front. */
  addSheet(): EditOutcome {
    return this.edit(() => this.host.activate(this.host.sheet(addSheet(this.host))));
  }

  renameSheet(sheet: SheetModel, name: string): EditOutcome {
    const outcome = this.edit(() => renameSheet(this.host, sheet, name));
    return outcome === "refused" ? "sheet-name" : outcome;
  }

  deleteSheet(sheet: SheetModel): EditOutcome {
    const outcome = this.edit(() => deleteSheet(this.host, sheet));
    return outcome === "refused" ? "last-sheet" : outcome;
  }

  /** Fills cells with what was typed or pasted, row by row from a first cell, as one edit. */
  type(first: Cursor, rows: readonly (readonly string[])[], sheet = this.sheet.id): EditOutcome {
    const width = Math.max(...rows.map((row) => row.length));
    const range = {
      top: first.row,
      left: first.column,
      bottom: first.row + rows.length - 1,
      right: first.column + width - 1,
    };
    const matrix = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
    return this.edit(() => writeCells(this.host, { sheet, range }, matrix, true));
  }

  /** Fills all that is selected with what was typed in one cell; a formula follows the cell it comes to. */
  typeInAll(text: string): EditOutcome {
    const { sheet } = this;
    const { cursor, range } = this.selection;
    const at = { top: cursor.row, left: cursor.column, bottom: cursor.row, right: cursor.column };
    return this.edit(() => {
      writeCells(this.host, { sheet: sheet.id, range: at }, text, true);
      const { record } = takeBlock(sheet, at).rows[0]?.[0] ?? {};
      const all = takeBlock(sheet, range);
      const cells = all.rows.flatMap((row, i) =>
        row.map(({ style }, j) => {
          const to = { row: range.top + i, column: range.left + j };
          const moved = movedRecord(record, to.row - cursor.row, to.column - cursor.column);
          return { ...to, record: moved, style };
        }),
      );
      putCells(this.host, sheet.id, all.range, cells);
    });
  }

  /** Empties the selected cells. */
  clear(): EditOutcome {
    const { range } = this.selection;
    return this.edit(() => clearContents(this.host, { sheet: this.sheet.id, range }));
  }

  /** Puts a block on the selection, and selects what it covers. A block that is moved leaves its place empty, and what names its cells follows. */
  paste(block: Block, isMoved: boolean): EditOutcome {
    const { sheet } = this;
    const { range } = this.selection;
    // What is moved comes once, wherever it may come.
    const into = pastedRange(block, isMoved ? { ...range, bottom: range.top, right: range.left } : range);
    const outcome = this.edit(() => {
      if (isMoved) {
        moveCells(this.host, { sheet: block.sheet, range: block.range }, { sheet: sheet.id, range: into });
        return;
      }
      if (block.merges.length > 0) mergeAnew(this.host, sheet, into, pastedMerges(block, into));
      putCells(this.host, sheet.id, into, pastedCells(block, into));
    });
    if (outcome === "done")
      this.select({ row: into.top, column: into.left }, { row: into.bottom, column: into.right });
    return outcome;
  }

  /** Makes the selection go on into a larger range, and selects that. */
  fill(to: CellRange, way: FillWay = "usual"): EditOutcome {
    const { sheet, model } = this;
    const { range } = this.selection;
    const isDate = (style: number): boolean => isDateFormat(model.styles.style(style).numberFormat);
    const outcome = this.edit(() =>
      putCells(this.host, sheet.id, to, filledCells(sheet, range, to, way, isDate)),
    );
    if (outcome === "done")
      this.select({ row: to.top, column: to.left }, { row: to.bottom, column: to.right });
    return outcome;
  }

  /** Makes the first row or column of the selection come again in all of it; the one before where there is one alone. */
  fillFromEdge(way: "down" | "right"): EditOutcome {
    const { range } = this.selection;
    const first = way === "down" ? range.top : range.left;
    const last = way === "down" ? range.bottom : range.right;
    const from = first === last ? first - 1 : first;
    if (from < 0) return "done";
    const cells = takeBlock(
      this.sheet,
      way === "down" ? { ...range, top: from, bottom: from } : { ...range, left: from, right: from },
    );
    const into = way === "down" ? { ...range, top: from } : { ...range, left: from };
    return this.edit(() => putCells(this.host, this.sheet.id, into, pastedCells(cells, into)));
  }

  /** Makes as many rows come before the selected ones as are selected. */
  insertRows(): EditOutcome {
    if (this.sheet.kind !== "worksheet") return "refused";
    const { top, bottom } = this.selection.range;
    return this.edit(() => moveRows(this.host, this.sheet.id, top, bottom - top + 1));
  }

  /** Makes the selected rows leave. */
  deleteRows(): EditOutcome {
    if (this.sheet.kind !== "worksheet") return "refused";
    const { top, bottom } = this.selection.range;
    return this.edit(() => moveRows(this.host, this.sheet.id, top, top - bottom - 1));
  }

  /** Gives columns a width, in characters. */
  widen(columns: CellRange, width: number): EditOutcome {
    const area = { sheet: this.sheet.id, range: columns };
    return this.edit(() => {
      this.host.guard(this.sheet);
      changeColumns(this.host, area, ({ automatic: _by, hidden: _hidden, ...band }) =>
        width > 0 ? { ...band, width } : { ...band, hidden: true },
      );
    });
  }

  /** Gives rows a height, in points; their own for undefined. */
  heighten(rows: CellRange, height: number | undefined): EditOutcome {
    const areas = { sheet: this.sheet.id, ranges: [rows] };
    return this.edit(() => {
      this.host.guard(this.sheet);
      changeRows(this.host, areas, ({ height: _height, customHeight: _custom, hidden: _hidden, ...look }) => {
        if (height === undefined) return look;
        return height > 0 ? { ...look, height, customHeight: true } : { ...look, hidden: true };
      });
    });
  }

  private edit(run: () => void): EditOutcome {
    try {
      this.host.act(THE_USER, run);
      return "done";
    } catch (problem) {
      if (!(problem instanceof HostError)) throw problem;
      if (problem.code === "AccessDenied") return "protected";
      if (problem.code === "NotImplemented" && problem.location === "Range.formulas")
        return "formula-not-computed";
      return problem.message.includes("is no formula") ? "formula-not-understood" : "refused";
    } finally {
      this.changed();
    }
  }

  get canUndo(): boolean {
    return this.host.editing.history.canUndo;
  }

  get canRedo(): boolean {
    return this.host.editing.history.canRedo;
  }

  undo(): void {
    const { history } = this.host.editing;
    this.move(history.nextUndo, () => history.undo());
  }

  redo(): void {
    const { history } = this.host.editing;
    this.move(history.nextRedo, () => history.redo());
  }

  /** Goes back or forth in what was done, and tells the pane which cells moved. */
  private move(changes: readonly Change[], run: () => void): void {
    const { events } = this.host;
    run();
    events.actor = THE_USER;
    for (const { sheet, range } of changedCells(changes)) {
      if (this.model.sheet(sheet)) events.cellsChanged(sheetId(sheet), range, undefined);
    }
    events.flush();
    this.changed();
  }

  /** The workbook as a file. */
  save(): Uint8Array {
    return this.model.save().bytes;
  }
}

import { ExcelHost, THE_USER } from "../../host/api";
import type { EventMessage, HostReply } from "../../host/api";
import { clearContents, writeCells } from "../../host/api/cell-writing";
import { HostError } from "../../host/api/host-error";
import { sheetId } from "../../host/api/sheet-id";
import { FormulaEngine } from "../../host/formulas";
import type { EngineCode } from "../../host/formulas";
import { openWorkbook } from "../../host";
import type { CellRange, Change, SheetModel, WorkbookModel } from "../../host";
import { changedCells } from "./changed-cells";
import { mergeAt, withMerges } from "./merged-cells";

/** How an edit by the user ended. */
export type EditOutcome = "done" | "protected" | "formula-not-understood" | "refused";

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
    this.formulas = new FormulaEngine(code);
    this.model.recalculation = this.formulas.recalculate;
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
    const start = mergeAt(merges, from.row, from.column);
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

  /** Brings a sheet to the front. */
  activate(sheet: SheetModel): void {
    this.host.act(THE_USER, () => this.host.activate(sheet));
    this.changed();
  }

  /** Fills cells with what was typed or pasted, row by row from a first cell, as one edit. */
  type(first: Cursor, rows: readonly (readonly string[])[]): EditOutcome {
    const width = Math.max(...rows.map((row) => row.length));
    const range = {
      top: first.row,
      left: first.column,
      bottom: first.row + rows.length - 1,
      right: first.column + width - 1,
    };
    const matrix = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
    return this.edit(() => writeCells(this.host, { sheet: this.sheet.id, range }, matrix, true));
  }

  /** Empties the selected cells. */
  clear(): EditOutcome {
    const { range } = this.selection;
    return this.edit(() => clearContents(this.host, { sheet: this.sheet.id, range }));
  }

  private edit(run: () => void): EditOutcome {
    try {
      this.host.act(THE_USER, run);
      return "done";
    } catch (problem) {
      if (!(problem instanceof HostError)) throw problem;
      if (problem.code === "AccessDenied") return "protected";
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

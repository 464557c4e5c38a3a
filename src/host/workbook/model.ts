import type { PackageBounds } from "../../package/bounds";
import { ofWorkbook } from "./problem";
import type { CellRange } from "./address";
import type { CellRecord } from "./cell";
import type { Change } from "./change";
import type { ColumnBand, SheetFacets, WorkbookFacets } from "./facets";
import type { Oddity } from "./oddity";
import { lookAt } from "./row-bands";
import type { RowBands, RowLook } from "./row-bands";
import type { ChangedCell, PlacedRecord, SheetState } from "./sheet-state";
import type { SavedWorkbook } from "./saving/workbook-saving";
import { saveWorkbook } from "./saving/workbook-saving";
import type { Snapshot } from "./snapshot";
import { takeSnapshot } from "./snapshot";
import type { CellStyle } from "./style/cell-style";
import type { ThemeColours } from "./style/colours";
import type { StyleTable } from "./style/style-table";
import type { LoadedWorkbook } from "./workbook-reading";
import { readWorkbook } from "./workbook-reading";
import { largest } from "./largest";

/** A sheet to read. It is never changed but through the workbook's `apply`. */
export interface SheetModel {
  /** Unique in the workbook, and the same for as long as the file lives. */
  readonly id: number;
  /** "worksheet" for a sheet of cells. */
  readonly kind: string;
  readonly facets: SheetFacets;
  /** The rows that hold something, in order. */
  readonly rows: readonly number[];
  readonly bands: RowBands;
  at(row: number, column: number): CellRecord | undefined;
  /** The cells of a rectangle that hold something, row by row. */
  within(range: CellRange): Iterable<PlacedRecord>;
  /** The number of the style that a cell shows. */
  styleAt(row: number, column: number): number;
  /** What a column has of its own. */
  columnAt(column: number): ColumnBand | undefined;
  isHidden(row: number): boolean;
  usedRange(valuesOnly?: boolean): CellRange | undefined;
  /** The rows in which a cell was touched, each with what it held when the sheet was opened. */
  readonly touched: ReadonlyMap<number, readonly CellRecord[]>;
  /** What a cell held when the sheet was opened. */
  heldAt(row: number, column: number): CellRecord | undefined;
  /** The cells that hold something else than when the sheet was opened, each with what it held then and holds now. */
  changes(): Iterable<ChangedCell>;
  /** Whether the file holds it, and nothing of it was touched since it was opened. */
  readonly isAsOpened: boolean;
}

/** Computes the formulas of a workbook. */
export interface Calculator {
  /** The changes of cached values that edits call for; those of some formulas alone where it is told which. */
  recalculate(
    workbook: WorkbookModel,
    only?: (sheet: number, row: number, column: number) => boolean,
  ): readonly Change[];
  /** What of a formula, without its equals sign, it would not compute in a cell: "GETPIVOTDATA". Undefined for nothing. */
  beyond(
    workbook: WorkbookModel,
    place: { readonly sheet: number; readonly row: number; readonly column: number },
    text: string,
  ): string | undefined;
}

/** A workbook in memory, over the file it came from. */
export class WorkbookModel {
  private readonly byId = new Map<number, SheetState>();
  private currentFacets: WorkbookFacets;
  /** Computes formulas after changes; none by default: cached results then stay, and Excel computes on opening. */
  calculator: Calculator | undefined;
  private stale = false;
  /** Counts every change: two equal numbers mean nothing happened between them. */
  private changes = 0;
  private highestId = 0;
  readonly styles: StyleTable;
  readonly theme: ThemeColours;
  readonly date1904: boolean;
  readonly oddities: readonly Oddity[];

  /** The sheets as they stand in an order, and by name in lower case: a file may have ten thousand. */
  private listed: { readonly order: readonly number[]; readonly sheets: readonly SheetState[] } | undefined;
  private named:
    { readonly sheets: readonly SheetModel[]; readonly byName: ReadonlyMap<string, SheetModel> } | undefined;

  constructor(private readonly loaded: LoadedWorkbook) {
    for (const sheet of loaded.sheets) this.byId.set(sheet.id, sheet);
    this.currentFacets = loaded.facets;
    this.styles = loaded.styles;
    this.theme = loaded.theme;
    this.date1904 = loaded.date1904;
    this.oddities = loaded.oddities;
  }

  get facets(): WorkbookFacets {
    return this.currentFacets;
  }

  /** The names that the file gives. */
  get originalNames(): WorkbookFacets["names"] {
    return this.loaded.facets.names;
  }

  /** The sheets in the order of their tabs. */
  get sheets(): readonly SheetModel[] {
    const { order } = this.facets;
    if (this.listed?.order !== order) this.listed = { order, sheets: order.map((id) => this.state(id)) };
    return this.listed.sheets;
  }

  get revision(): number {
    return this.changes;
  }

  sheet(id: number): SheetModel | undefined {
    return this.byId.get(id);
  }

  /** By name, in any case. */
  sheetNamed(name: string): SheetModel | undefined {
    const { sheets } = this;
    if (this.named?.sheets !== sheets) {
      const byName = sheets.toReversed().map((sheet) => [sheet.facets.name.toLowerCase(), sheet] as const);
      this.named = { sheets, byName: new Map(byName) };
    }
    return this.named.byName.get(name.toLowerCase());
  }

  /** How a cell looks. */
  styleOf(sheet: SheetModel, row: number, column: number): CellStyle {
    return this.styles.style(sheet.styleAt(row, column));
  }

  /** How a row looks. */
  lookOf(sheet: SheetModel, row: number): RowLook {
    return lookAt(sheet.bands, row);
  }

  snapshot(sheet: SheetModel): Snapshot {
    return takeSnapshot(this.state(sheet.id), this.styles);
  }

  private state(id: number): SheetState {
    const state = this.byId.get(id);
    if (!state) throw new Error(`No sheet ${id}`);
    return state;
  }

  /** Applies a change and gives the one that takes it back. */
  apply(change: Change): Change {
    this.changes++;
    if (change.kind !== "rows") this.stale = true;
    switch (change.kind) {
      case "cells": {
        const sheet = this.state(change.sheet);
        const before = change.cells.map(({ row, column, record }) => ({
          row,
          column,
          record: sheet.put(row, column, record),
        }));
        // Last first: a cell written twice gets its first content back.
        return { ...change, cells: before.reverse() };
      }
      case "rows": {
        const sheet = this.state(change.sheet);
        const { top, bottom } = change;
        return { ...change, bands: sheet.putLooks(top, bottom, change.bands) };
      }
      case "sheet": {
        const sheet = this.state(change.sheet);
        const before = pick(sheet.facets, change.set);
        if (change.set.name !== undefined) this.named = undefined;
        sheet.facets = { ...sheet.facets, ...change.set };
        return { ...change, set: before };
      }
      case "workbook": {
        const before = pick(this.currentFacets, change.set);
        this.currentFacets = { ...this.currentFacets, ...change.set };
        return { ...change, set: before };
      }
      case "add-sheet": {
        const { sheet, at } = change;
        this.byId.set(sheet.id, sheet);
        this.currentFacets = { ...this.facets, order: this.facets.order.toSpliced(at, 0, sheet.id) };
        return { kind: "remove-sheet", sheet: sheet.id };
      }
      case "remove-sheet": {
        const sheet = this.state(change.sheet);
        const at = this.facets.order.indexOf(sheet.id);
        this.byId.delete(sheet.id);
        this.currentFacets = { ...this.facets, order: this.facets.order.toSpliced(at, 1) };
        return { kind: "add-sheet", sheet, at };
      }
    }
  }

  /** Whether something was changed since formulas were last computed. */
  get needsCalculation(): boolean {
    return this.stale;
  }

  /** Computes formulas again where a way to do it was given, and gives the inverses of what that changed, first to last. */
  recalculate(): readonly Change[] {
    if (!this.stale || !this.calculator) return [];
    const inverses = this.calculator.recalculate(this).map((change) => this.apply(change));
    this.stale = false;
    return inverses;
  }

  /** An id that no sheet of this workbook has or had. */
  freeSheetId(): number {
    const ids = [...this.byId.keys(), ...this.loaded.sheets.map((sheet) => sheet.id)];
    this.highestId = largest(ids, this.highestId) + 1;
    return this.highestId;
  }

  /** The workbook as a file. What was not changed is written as it was read. It may be called again and again. */
  save(): SavedWorkbook {
    return ofWorkbook(() =>
      saveWorkbook(
        this.loaded,
        this.facets.order.map((id) => this.state(id)),
        this.facets,
      ),
    );
  }
}

/** What an object holds now under the keys that another would set. */
function pick<T extends object>(from: T, keys: Partial<T>): Partial<T> {
  const picked: Partial<T> = {};
  for (const key of Object.keys(keys) as (keyof T)[]) picked[key] = from[key];
  return picked;
}

/** Opens an .xlsx or .xlsm file. Throws a WorkbookFileProblem where the bytes are no workbook that can be read. */
export function openWorkbook(bytes: Uint8Array, bounds?: PackageBounds): WorkbookModel {
  return new WorkbookModel(ofWorkbook(() => readWorkbook(bytes, bounds)));
}

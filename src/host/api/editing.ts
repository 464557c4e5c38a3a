import { History } from "../workbook/history";
import type { CellRange } from "../workbook/address";
import type { CellChange, Change } from "../workbook/change";
import type { WorkbookModel } from "../workbook/model";
import type { Events } from "./events";
import { sheetId } from "./sheet-id";

/** Every edit of the workbook goes through here: done whole or not at all, remembered for undo, formulas computed after. */
export class Editing {
  readonly history: History;
  private stale = false;
  /** Formulas entered since the last computation where it waits to be asked for: "sheet!row,column". */
  private readonly entered = new Set<string>();
  private groupFrom: number | undefined;

  constructor(
    private readonly model: WorkbookModel,
    private readonly events: Events,
    /** Nobody presses F9, sees what formulas give, or takes edits back. */
    private readonly unattended: boolean,
  ) {
    this.history = new History(model, !unattended);
  }

  /** Runs one edit. If it throws, what it did is taken back. An edit that cannot be undone makes all before it final. */
  step<R>(label: string, run: () => R, undoable = true): R {
    const mark = this.events.mark;
    try {
      const made = this.history.step(label, run);
      if (!undoable) this.forget();
      return made;
    } catch (problem) {
      this.events.forgetFrom(mark);
      throw problem;
    }
  }

  private forget(): void {
    this.history.clear();
    if (this.groupFrom !== undefined) this.groupFrom = 0;
  }

  apply(change: Change): void {
    this.history.apply(change);
    if (change.kind === "rows") return;
    if (change.kind === "sheet" && !("tables" in change.set || "name" in change.set)) return;
    this.stale = true;
    // A formula is computed as it is entered, whatever the mode.
    if (change.kind !== "cells" || !this.waitsToBeAsked) return;
    for (const { row, column, record } of change.cells)
      if (record?.formula) this.entered.add(`${change.sheet}!${row},${column}`);
  }

  /** Computes what edits made stale where somebody sees it. */
  settleAsSeen(): void {
    if (!this.unattended) this.settle();
  }

  /** Computes what edits made stale, so that what is read next is true. */
  settle(): void {
    if (!this.stale) return;
    if (!this.waitsToBeAsked) this.calculate();
    else if (this.entered.size > 0)
      this.compute((sheet, row, column) => this.entered.has(`${sheet}!${row},${column}`));
  }

  /** Whether formulas are out of date and wait for somebody to ask. */
  get awaitsCalculation(): boolean {
    this.settle();
    return this.stale;
  }

  private get waitsToBeAsked(): boolean {
    return this.model.facets.calculation === "manual" && !this.unattended;
  }

  /** What formulas give joins the edit that made them: undone with it. */
  calculate(): void {
    this.stale = false;
    this.compute();
  }

  private compute(only?: (sheet: number, row: number, column: number) => boolean): void {
    const changes = this.model.calculator?.recalculate(this.model, only) ?? [];
    this.entered.clear();
    if (changes.length === 0) return;
    for (const change of changes)
      if (change.kind === "cells") this.events.calculated(sheetId(change.sheet), runsOf(change.cells));
    const { history } = this;
    const { length, labels } = history;
    history.step("", () => changes.forEach((change) => history.apply(change)));
    if (length > 0) history.mergeSince(length - 1, labels[length - 1] ?? "");
    else history.clear();
  }

  /** From now on edits are one step of undo, until the group is closed. */
  openGroup(): void {
    this.groupFrom ??= this.history.length;
  }

  closeGroup(): void {
    if (this.groupFrom !== undefined) this.history.mergeSince(this.groupFrom, "group");
    this.groupFrom = undefined;
  }

  get grouping(): boolean {
    return this.groupFrom !== undefined;
  }
}

/** Cells as ranges, those that stand under one another joined. */
function runsOf(cells: readonly CellChange[]): readonly CellRange[] {
  const runs: CellRange[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    const follows = last?.left === column && last.bottom === row - 1;
    if (follows) runs.pop();
    runs.push({ top: follows ? last.top : row, bottom: row, left: column, right: column });
  }
  return runs;
}

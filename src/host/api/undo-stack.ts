import type { Change } from "../workbook/change";

/** How many steps Excel remembers. */
const DEPTH = 100;

/** The changes that take a step back, in the order to apply them. */
export type UndoStep = readonly Change[];

/** What the user can take back. Steps of one group are one. */
export class UndoStack {
  private steps: UndoStep[] = [];
  private undone: UndoStep[] = [];
  private group: Change[][] | undefined;

  get depth(): number {
    return this.steps.length;
  }

  get redoDepth(): number {
    return this.undone.length;
  }

  /** Whether steps are being gathered into one. */
  get grouping(): boolean {
    return this.group !== undefined;
  }

  openGroup(): void {
    this.group ??= [];
  }

  closeGroup(): void {
    const { group } = this;
    this.group = undefined;
    if (group && group.length > 0) this.push(group.toReversed().flat());
  }

  push(step: UndoStep): void {
    if (step.length === 0) return;
    if (this.group) {
      this.group.push([...step]);
      return;
    }
    this.steps.push(step);
    if (this.steps.length > DEPTH) this.steps.shift();
    this.undone = [];
  }

  /** What follows an edit joins its step: undone first. */
  extend(changes: UndoStep): void {
    if (this.group) {
      this.group.push([...changes]);
      return;
    }
    const last = this.steps.pop();
    if (last) this.steps.push([...changes, ...last]);
  }

  /** An edit that cannot be taken back: nothing before it can either. */
  clear(): void {
    this.steps = [];
    this.undone = [];
    if (this.group) this.group = [];
  }

  takeUndo(): UndoStep | undefined {
    return this.steps.pop();
  }

  takeRedo(): UndoStep | undefined {
    return this.undone.pop();
  }

  putRedo(step: UndoStep): void {
    this.undone.push(step);
  }

  putUndo(step: UndoStep): void {
    this.steps.push(step);
  }
}

import type { Change } from "../workbook/change";
import type { WorkbookModel } from "../workbook/model";
import type { Events } from "./events";
import type { UndoStack } from "./undo-stack";

/** Every edit of the workbook goes through here: done whole or not at all, remembered for undo, formulas computed after. */
export class Editing {
  private inverses: Change[] | undefined;
  private stale = false;
  /** "Automatic" computes after each edit; "Manual" when asked. */
  calculationMode = "Automatic";

  constructor(
    private readonly model: WorkbookModel,
    private readonly events: Events,
    private readonly undoStack: UndoStack,
  ) {}

  /** Runs one edit. If it throws, what it did is taken back. */
  step<R>(run: () => R, undoable = true): R {
    const mark = this.events.mark;
    const inverses: Change[] = [];
    const outer = this.inverses;
    this.inverses = inverses;
    try {
      const made = run();
      if (!undoable) this.undoStack.clear();
      else this.undoStack.push(inverses.toReversed());
      return made;
    } catch (problem) {
      for (const inverse of inverses.toReversed()) this.model.apply(inverse);
      this.events.forgetFrom(mark);
      throw problem;
    } finally {
      this.inverses = outer;
    }
  }

  apply(change: Change): void {
    const inverse = this.model.apply(change);
    this.inverses?.push(inverse);
    if (change.kind !== "rows" && !(change.kind === "sheet" && !("tables" in change.set || "name" in change.set))) {
      this.stale = true;
    }
  }

  /** Computes what edits made stale, so that what is read next is true. */
  settle(): void {
    if (this.stale && this.calculationMode !== "Manual") this.calculate();
  }

  calculate(): void {
    this.stale = false;
    const changes = this.model.recalculation?.(this.model) ?? [];
    const inverses = changes.map((change) => this.model.apply(change));
    if (inverses.length > 0) this.undoStack.extend(inverses.toReversed());
  }

  /** Takes the last step back. False where there is none. */
  undo(): boolean {
    return this.turn(this.undoStack.takeUndo(), (step) => this.undoStack.putRedo(step));
  }

  redo(): boolean {
    return this.turn(this.undoStack.takeRedo(), (step) => this.undoStack.putUndo(step));
  }

  private turn(step: readonly Change[] | undefined, keep: (step: readonly Change[]) => void): boolean {
    if (!step) return false;
    keep(step.map((change) => this.model.apply(change)).toReversed());
    return true;
  }
}

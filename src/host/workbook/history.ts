import type { Change } from "./change";
import type { WorkbookModel } from "./model";

/** Changes that are undone together. */
interface Step {
  readonly label: string;
  /** What takes it back, in the order of doing: the last is undone first. */
  readonly inverses: readonly Change[];
}

/**
 * What was done to a workbook, to be taken back or done again. Changes made while a step is open belong to it;
 * a step that fails leaves no trace.
 */
export class History {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private open: { readonly label: string; readonly inverses: Change[] } | undefined;

  constructor(
    private readonly workbook: WorkbookModel,
    /** Whether what is done may be taken back once its step is whole. */
    private readonly keeps = true,
  ) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Applies a change: as a step of its own, or within the step that is open. */
  apply(change: Change): void {
    const inverse = this.workbook.apply(change);
    if (this.open) this.open.inverses.push(inverse);
    else this.push({ label: "", inverses: [inverse] });
  }

  /** Does some work as one step. If it throws, all its changes are taken back and the error goes on. */
  step<T>(label: string, work: () => T): T {
    if (this.open) return this.nested(this.open, work);
    const open = { label, inverses: [] as Change[] };
    this.open = open;
    try {
      const result = work();
      if (open.inverses.length > 0) this.push(open);
      return result;
    } catch (cause) {
      this.takeBack(open.inverses);
      throw cause;
    } finally {
      this.open = undefined;
    }
  }

  /** A step within a step joins it; failing, it takes back its own part alone. */
  private nested<T>(open: { readonly inverses: Change[] }, work: () => T): T {
    const mark = open.inverses.length;
    try {
      return work();
    } catch (cause) {
      this.takeBack(open.inverses.splice(mark));
      throw cause;
    }
  }

  private push(step: Step): void {
    if (!this.keeps) return;
    this.done.push(step);
    this.undone.length = 0;
  }

  private takeBack(inverses: readonly Change[]): readonly Change[] {
    return inverses.toReversed().map((inverse) => this.workbook.apply(inverse));
  }

  /** Takes the last step back; false where there is none. */
  undo(): boolean {
    return this.move(this.done, this.undone);
  }

  /** Does again the step last taken back; false where there is none. */
  redo(): boolean {
    return this.move(this.undone, this.done);
  }

  private move(from: Step[], to: Step[]): boolean {
    const step = from.pop();
    if (!step) return false;
    to.push({ label: step.label, inverses: this.takeBack(step.inverses) });
    return true;
  }

  /** What `undo` would apply, first to last. */
  get nextUndo(): readonly Change[] {
    return (this.done.at(-1)?.inverses ?? []).toReversed();
  }

  /** What `redo` would apply, first to last. */
  get nextRedo(): readonly Change[] {
    return (this.undone.at(-1)?.inverses ?? []).toReversed();
  }

  /** The labels of the steps that may be taken back, first to last. */
  get labels(): readonly string[] {
    return this.done.map((step) => step.label);
  }

  /** Makes one step of all those done since there were `count`. */
  mergeSince(count: number, label: string): void {
    const steps = this.done.splice(count);
    if (steps.length > 0) this.done.push({ label, inverses: steps.flatMap((step) => step.inverses) });
  }

  get length(): number {
    return this.done.length;
  }

  /** Forgets everything, as Excel does after changes that cannot be taken back. */
  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }
}

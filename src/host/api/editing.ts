import { History } from "../workbook/history";
import type { Change } from "../workbook/change";
import type { WorkbookModel } from "../workbook/model";
import type { Events } from "./events";

/** Every edit of the workbook goes through here: done whole or not at all, remembered for undo, formulas computed after. */
export class Editing {
  readonly history: History;
  private stale = false;
  private groupFrom: number | undefined;
  /** "Automatic" computes after each edit; "Manual" when asked. */
  calculationMode = "Automatic";

  constructor(
    private readonly model: WorkbookModel,
    private readonly events: Events,
  ) {
    this.history = new History(model);
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
  }

  /** Computes what edits made stale, so that what is read next is true. */
  settle(): void {
    if (this.stale && this.calculationMode !== "Manual") this.calculate();
  }

  /** What formulas give joins the edit that made them: undone with it. */
  calculate(): void {
    this.stale = false;
    const changes = this.model.recalculation?.(this.model) ?? [];
    if (changes.length === 0) return;
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

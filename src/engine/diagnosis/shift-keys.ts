import type { Shift } from "./hypothesis";

/** Tells sets of suppositions apart, whatever their order. */
export class ShiftKeys {
  private readonly ids = new Map<string, number>();

  /** The key of a set: the same for the same suppositions. */
  of(shifts: readonly Shift[]): string {
    return shifts
      .map(({ operation, line, shift }) => this.id(`${operation}/${line ?? ""}/${shift.units}`))
      .sort((a, b) => a - b)
      .join();
  }

  private id(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.ids.size);
    return this.ids.size - 1;
  }
}

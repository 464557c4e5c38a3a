/** Something in the file that Excel would not write, tolerated on reading. No text for the user: facts for who words them. */
export interface Oddity {
  readonly kind:
    | "overlapping-merges"
    | "cell-out-of-bounds"
    | "rows-out-of-order"
    | "duplicate-cell"
    | "number-unreadable"
    | "text-too-long"
    | "formula-too-long"
    | "part-missing"
    | "duplicate-sheet-name";
  readonly sheet?: string;
  /** A1, or the name of a part. */
  readonly at?: string;
  /** How many others of its kind there are that are not kept. */
  readonly others?: number;
}

/** Of each kind so many are kept: nobody reads more. */
const KEPT = 100;

/** What is met while a file is read, however often. */
export class Oddities {
  private readonly byKind = new Map<Oddity["kind"], { kept: Oddity[]; count: number }>();

  add(oddity: Oddity): void {
    const known = this.byKind.get(oddity.kind) ?? { kept: [], count: 0 };
    if (known.count++ < KEPT) known.kept.push(oddity);
    this.byKind.set(oddity.kind, known);
  }

  /** Kind after kind, each in the order met. */
  all(): readonly Oddity[] {
    return [...this.byKind.values()].flatMap(({ kept, count }) => {
      const others = count - kept.length;
      return others === 0 ? kept : kept.map((one, i) => (i === 0 ? { ...one, others } : one));
    });
  }
}

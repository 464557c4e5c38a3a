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
}

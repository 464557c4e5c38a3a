import type { CellRange } from "./address";

/** What a cell shows: a formula's cached result where it holds one; `empty` for a formula not yet computed. */
export type HeldValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "empty" };

/** A formula as the file writes it: English, commas, no "=" in front, newer functions with their `_xlfn.` prefix. */
export interface CellFormula {
  readonly text: string;
  /** The cells it fills, for an array formula; it stands in the first of them. */
  readonly array?: CellRange;
  /** Whether an array formula spills by itself (Excel 365) rather than by Ctrl+Shift+Enter. */
  readonly dynamic?: boolean;
  /** The group of a formula that the file writes once for several cells. */
  readonly shared?: number;
}

/** Text whose pieces are formatted apart, as the file writes it. */
export interface RichText {
  /** The element `si` or `is`, whole. */
  readonly xml: string;
  /** Whether all of its text is struck through. */
  readonly struck: boolean;
}

/** What one cell holds. Immutable: a cell that changes gets another record, and the old one comes back on undo. */
export interface CellRecord {
  /** From zero. */
  readonly column: number;
  readonly value: HeldValue;
  readonly formula?: CellFormula;
  readonly rich?: RichText;
}

export const EMPTY: HeldValue = { kind: "empty" };

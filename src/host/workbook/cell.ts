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

/** The longest text that Excel holds in a cell, in characters. */
export const LONGEST_TEXT = 32_767;

/** The longest formula read: Excel holds 8,192 characters, and a file writes some functions with a prefix. */
export const LONGEST_FORMULA = 16_384;

/** The beginning of a text that Excel can hold; never half a character. */
export function cutText(text: string): string {
  const half = /[\ud800-\udbff]/.test(text.charAt(LONGEST_TEXT - 1));
  return text.length <= LONGEST_TEXT ? text : text.slice(0, half ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}

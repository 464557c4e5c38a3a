import { cellText, type ColumnWidth } from "./cell-text";
import type { Line } from "./lines";

/** A cell while its page is put together. */
export interface RawCell {
  readonly lines: readonly Line[];
  /** Whether it covers rows above or below too: its text is that of all of them. */
  readonly spansRows: boolean;
}

/** A row while its page is put together: one cell a column, empty ones included. */
export type RawRow = readonly RawCell[];

/** A table of one page, or of several once they are joined. */
export interface RawTable {
  readonly kind: "table";
  /** The page it starts on, from one. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ColumnWidth[];
  /** Where its columns stand: the same, on whatever page the table goes on. */
  readonly edges: readonly ColumnWidth[];
  readonly rows: readonly RawRow[];
  /** Whether rules draw its columns, so that they are certain. */
  readonly ruled: boolean;
}

export const emptyCell: RawCell = { lines: [], spansRows: false };

/** The text of each cell of a row. */
export function rowTexts(row: RawRow, columns: readonly ColumnWidth[]): readonly string[] {
  return columns.map((width, index) => cellText(row[index]?.lines ?? [], width));
}

/** An amount that is whole: to the cent, or with its currency. */
export function isWholeAmount(text: string): boolean {
  return /^[-−]?\s?\d[\d\s.]*,\d{2}(?:\s?(?:€|euros?))?$|^[-−]?\s?\d[\d\s.]*(?:,\d+)?\s?(?:€|euros?)$|^€\s?\d[\d\s.,]*$/i.test(
    text.trim(),
  );
}

import type { CreditColumn } from "../../../tables";
import type { DocumentLine } from "../parts/document-lines";

/** A row of a table before its figures are read. */
export interface RowText {
  readonly code: string;
  readonly budgetImputation: string | null;
  readonly label: string;
  /** What a column says that the code pays; absent where there is none. */
  readonly operations?: string;
  /** The figures in order, or cell by cell where the table has cells. */
  readonly figures: string | readonly { readonly column: CreditColumn; readonly text: string }[];
  readonly lines: readonly DocumentLine[];
  /** Whether it has no code of its own and details the row above by nature. */
  readonly detail: boolean;
}

/** A table of credits as it is laid out, in cells or in lines, before its figures are read. */
export interface TableText {
  readonly columns: readonly (CreditColumn | null)[];
  /** Whether its figures are in thousands of euros. */
  readonly thousands: boolean;
  readonly rows: readonly RowText[];
  /** The total rows above the last: « Total thématique 1 ». */
  readonly subtotals: readonly NonNullable<TableText["total"]>[];
  readonly total: { readonly figures: RowText["figures"]; readonly lines: readonly DocumentLine[] } | null;
  readonly lines: readonly DocumentLine[];
}

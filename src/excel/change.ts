/** Rows of a sheet, both ends included, counted from zero. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** What an event says of the workbook; enough to know what of a reading is out of date. Sheets by their ids. */
export type WorkbookChange =
  /** Cells were filled, emptied or given another look. */
  | { readonly kind: "rows"; readonly sheet: string; readonly rows: readonly RowSpan[] }
  /** Rows of a sheet moved or were hidden, or all of it may have changed. */
  | { readonly kind: "sheet"; readonly sheet: string }
  /** Formulas were computed: those of any sheet may give something else. */
  | { readonly kind: "values" }
  /** Sheets came, went or were renamed, cells pushed others, so that formulas read otherwise; or nobody knows. */
  | { readonly kind: "workbook" };

const PART = /^\$?[A-Z]*\$?(\d*)(?::\$?[A-Z]*\$?(\d*))?$/i;

/** The rows that an event's address stands for; null for whole columns, and for what is no address. */
export function rowsOf(address: string): readonly RowSpan[] | null {
  const spans: RowSpan[] = [];
  for (const written of address.split(/[,;]/)) {
    const [, first = "", last = first] = PART.exec(written.slice(written.lastIndexOf("!") + 1).trim()) ?? [];
    if (first === "" || last === "") return null;
    const [from, to] = [Number(first) - 1, Number(last) - 1];
    spans.push({ top: Math.min(from, to), bottom: Math.max(from, to) });
  }
  return spans;
}

/** Spans in order, those that touch joined. */
export function joinSpans(spans: readonly RowSpan[]): readonly RowSpan[] {
  const joined: RowSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.top - b.top)) {
    const last = joined.at(-1);
    if (last && span.top <= last.bottom + 1) {
      joined[joined.length - 1] = { top: last.top, bottom: Math.max(last.bottom, span.bottom) };
    } else joined.push(span);
  }
  return joined;
}

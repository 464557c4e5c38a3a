import { joinSpans, type RowSpan, type WorkbookChange } from "./change";

/** More spans than that of one sheet are taken for all of it: each is a range of the request. */
const MOST_SPANS = 200;

/** What of a reading is out of date. */
export class Stale {
  private everything = false;
  private readonly sheets = new Map<string, readonly RowSpan[] | "all">();

  note(change: WorkbookChange): void {
    switch (change.kind) {
      case "workbook":
        this.everything = true;
        return;
      case "values":
        // What formulas give is read again each time.
        return;
      case "sheet":
        this.sheets.set(change.sheet, "all");
        return;
      case "rows": {
        const known = this.sheets.get(change.sheet) ?? [];
        if (known === "all") return;
        const spans = joinSpans([...known, ...change.rows]);
        this.sheets.set(change.sheet, spans.length > MOST_SPANS ? "all" : spans);
      }
    }
  }

  /** Takes over what another knows. */
  join(other: Stale): void {
    if (other.everything) this.note({ kind: "workbook" });
    for (const [sheet, rows] of other.sheets)
      this.note(rows === "all" ? { kind: "sheet", sheet } : { kind: "rows", sheet, rows });
  }

  /** Whether nothing is known to be still true. */
  get all(): boolean {
    return this.everything;
  }

  /** The rows of a sheet that are out of date, beside what its formulas give. */
  of(sheet: string): readonly RowSpan[] | "all" {
    return this.sheets.get(sheet) ?? [];
  }
}

import { textOf, type Grid } from "../../../grid";
import type { AmountReading, Place } from "../../../model";
import { readTotalLabel } from "../../../tables";
import type { HeadingEvent, TotalEvent } from "../rows/events";
import type { PrintedRow } from "./flow-items";
import { readHeading } from "../cells/heading-text";

/** The printed lines of a table pasted as running text in one column. */
export function printedRows(grid: Grid, column: number): readonly PrintedRow[] {
  return grid.rows.flatMap((row) => {
    const text = textOf(grid.at(row, column))
      .replace(/[\s\u00A0\u202F]+/g, " ")
      .trim();
    return text === "" ? [] : [{ row, text }];
  });
}

/** A printed heading, and the amount that it ends on. */
export function printedHeading(text: string, at: Place, amount: AmountReading | null = null): HeadingEvent {
  const { claims, numbering } = readHeading(text);
  const look = `pasted${claims ?? ""}/${numbering}/`;
  return { kind: "heading", text, at, claims, look, total: amount && { ...amount, label: null }, code: null };
}

/** A printed total; `words` are empty where its amount stands alone. */
export function printedTotal(words: string, amount: AmountReading): TotalEvent {
  const { claims = null, names = null } = readTotalLabel(words) ?? {};
  return { kind: "total", total: { ...amount, label: words === "" ? null : words }, claims, names };
}

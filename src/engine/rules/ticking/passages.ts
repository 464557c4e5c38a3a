import { keptFor } from "../../lists";
import { passageKey, type DocumentReading, type Place } from "../../model";

/** The passages of rows that documents state. */
export function passagesOf(rows: readonly { readonly at: Place }[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ at }) => (at.kind === "document" ? [passageKey(at)] : [])));
}

/** The passages of the rows of documents' tables of amounts: no sentences. Drawn once for the rules that ask. */
export const passagesInTables = keptFor((readings: readonly DocumentReading[]) =>
  passagesOf(readings.flatMap(({ amountTables }) => amountTables.flatMap(({ rows }) => rows))),
);

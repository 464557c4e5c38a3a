import { passageKey, type Place } from "../model";

/** The passages of rows that documents state. */
export function passagesOf(rows: readonly { readonly at: Place }[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ at }) => (at.kind === "document" ? [passageKey(at)] : [])));
}

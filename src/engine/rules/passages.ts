import { passageKey, type Imputation } from "../model";

/** The passages of rows that documents state. */
export function passagesOf(rows: readonly Imputation[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ at }) => (at.kind === "document" ? [passageKey(at)] : [])));
}

import type { Reading } from "./column-readings";
import type { Written } from "./written-figure";

/** A column of a table: its cells row by row, the total's last where there is one. */
export interface ColumnOf {
  readonly cells: readonly (Written | undefined)[];
  readonly column: number;
  readonly title: string;
  readonly hasTotal: boolean;
}

/** A column by one reading. */
export interface Explained {
  readonly column: number;
  /** What it is read as. */
  readonly reading: Pick<Reading, "key" | "label"> & { readonly kind: Reading["kind"] | "code" };
  /** What a figure is in, whose cell does not say it. */
  readonly unit: number;
  /** The rows, by their ranks, that are as they should be; the total is one more. */
  readonly right: ReadonlySet<number>;
  /** The one that is not, and what it should hold. */
  readonly odd: { readonly row: number; readonly meant: number | string } | null;
  /** How much the right ones tell, in digits. */
  readonly worth: number;
}

/** Of the ways in which a column is explained the one that tells most, the first of those alike; null for none. */
export function worthMost(found: readonly Explained[]): Explained | null {
  const [best] = [...found].sort((a, b) => b.worth - a.worth);
  return best ?? null;
}

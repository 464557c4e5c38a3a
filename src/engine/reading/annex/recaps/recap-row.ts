import {
  retainedLines,
  worthOf,
  type Annex,
  type GrantLine,
  type Operation,
  type StatedTotal,
  type Theme,
} from "../../../model";
import type { Amount } from "../../../money";

/** A row of a sheet that sums the annex up: the words on it, left to right, and its only amount. */
export interface RecapRow {
  readonly texts: readonly string[];
  readonly total: StatedTotal;
}

/** A row of a summary and what it sums up. */
export interface NamedRow {
  readonly row: RecapRow;
  readonly named: Named | null;
}

/** What a row sums up. */
export type Named =
  | { readonly kind: "theme"; readonly theme: Theme }
  | { readonly kind: "operation"; readonly operation: Operation }
  | { readonly kind: "grand" };

/** The operations that a row sums up; none where it names nothing. */
export function operationsUnder(named: Named | null, { themes }: Annex): readonly Operation[] {
  switch (named?.kind) {
    case "operation":
      return [named.operation];
    case "theme":
      return named.theme.operations;
    case "grand":
      return themes.flatMap(({ operations }) => operations);
    case undefined:
      return [];
  }
}

/** The retained lines of what a row sums up. */
export function linesUnder(named: Named, annex: Annex): readonly GrantLine[] {
  return operationsUnder(named, annex).flatMap(retainedLines);
}

/** What they add up to, to the cent. */
export function grantedBy(named: Named, annex: Annex): Amount {
  return worthOf(linesUnder(named, annex)).rounded();
}

/** One text for what a row sums up; "" where it names nothing. */
export function keyOf(named: Named | null): string {
  switch (named?.kind) {
    case "theme":
      return `theme ${named.theme.rank}`;
    case "operation":
      return named.operation.id;
    case "grand":
      return "grand";
    case undefined:
      return "";
  }
}

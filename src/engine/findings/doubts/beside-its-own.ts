import type { Case } from "../../linking";
import { keptFor } from "../../lists";
import { passageKey, type DocumentPlace } from "../../model";
import type { Amount } from "../../money";
import type { Violation } from "../../rules";

/**
 * Whether the passage that gives a figure gives beside it the very amount that it was set against: it is of something else,
 * last year's or another column's. « 296 k€ (268 900,50 €) » says one amount twice.
 */
export function isBesideItsOwn({ at, statement, stated, expected }: Violation, dossier: Case): boolean {
  if (at.kind !== "document" || !statement || statement.tolerance !== null) return false;
  return (
    stated !== null && expected !== null && !expected.isZero && givenIn(dossier).has(keyOf(at, expected))
  );
}

/** Every amount of a document, in text or in a row, by its passage. */
const givenIn = keptFor(({ readings }: Case): ReadonlySet<string> => {
  const inText = readings.flatMap(({ amounts }) => amounts.map(({ at, amount }) => keyOf(at, amount)));
  const rows = readings.flatMap(({ amountTables }) => amountTables.flatMap((table) => table.rows));
  const inRows = rows.flatMap(({ at, cells }) => cells.flatMap((cell) => (cell ? [keyOf(at, cell)] : [])));
  return new Set([...inText, ...inRows]);
});

function keyOf(at: DocumentPlace, amount: Amount): string {
  return `${passageKey(at)} ${amount.toExact()}`;
}

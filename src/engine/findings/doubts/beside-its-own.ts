import type { Case } from "../../linking";
import { keptFor } from "../../lists";
import { passageKey, type DocumentPlace } from "../../model";
import type { Amount } from "../../money";
import type { Violation } from "../../rules";

/**
 * Whether the passage that gives a figure gives beside it the very amount that it was set against, or what makes that amount
 * with it: it is of something else, last year's or another column's, or a part of it. « 296 k€ (268 900,50 €) » says one
 * amount twice.
 */
export function isBesideItsOwn({ at, statement, stated, expected }: Violation, dossier: Case): boolean {
  if (at.kind !== "document" || !statement || statement.tolerance !== null) return false;
  if (!stated || !expected || expected.isZero) return false;
  const given = givenIn(dossier);
  const rest = expected.minus(stated);
  return (
    given.has(keyOf(at, expected)) ||
    (!rest.isNegative && !rest.isZero && !rest.equals(stated) && given.has(keyOf(at, rest)))
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

import type { Case } from "../../linking";
import { passageKey } from "../../model";
import type { Violation } from "../../rules";

/**
 * Whether the passage that gives a figure gives beside it the very amount that it was set against: it is of something else,
 * last year's or another column's. « 296 k€ (268 900,50 €) » says one amount twice.
 */
export function isBesideItsOwn({ at, statement, stated, expected }: Violation, { readings }: Case): boolean {
  if (at.kind !== "document" || !statement || statement.tolerance !== null) return false;
  if (!stated || !expected || expected.isZero) return false;
  const passage = passageKey(at);
  return readings.some(({ amounts, amountTables }) => {
    const said = amounts.some((one) => passageKey(one.at) === passage && one.amount.equals(expected));
    const isOwnRow = ({ at: row, cells }: (typeof amountTables)[number]["rows"][number]) =>
      passageKey(row) === passage && cells.some((cell) => cell?.equals(expected));
    return said || amountTables.some(({ rows }) => rows.some(isOwnRow));
  });
}

import { pattern } from "../../lexicon";
import { isDigitSlip } from "../../money";
import { fold } from "../../wording";
import type { AmountTable } from "./amount-table";
import { provenRows } from "./column-laws";

const addsUpToNothing = pattern(["rate", "share", "addsUpToNothing"]);
const given = pattern(["countedGrants", "countedOperations"]);
const helped = pattern(["personsHelped", "countedRecipients", "household"]);

/** The total of a column of counts that its rows do not make. */
export interface CountMisfit {
  readonly row: number;
  readonly column: number;
  readonly stated: number;
  readonly sum: number;
  /** What its rows count. */
  readonly parts: readonly { readonly row: number; readonly count: number }[];
}

/** So many of them are no receivers of whom some are counted in two rows. */
const MANY = 100;

/**
 * The totals of columns of counts that are not what the rows come to whose amounts the same totals add up, where these count
 * what is given, or a slip of the pen parts the two. Rates, shares, durations and ages are no counts; and who is in two rows
 * is counted once in the total.
 */
export function countMisfits(table: AmountTable): readonly CountMisfit[] {
  return table.rows.flatMap(({ isTotal, counts = [] }, row) => {
    const added = isTotal ? provenRows(table, row) : null;
    if (!added) return [];
    return counts.flatMap((stated, column): readonly CountMisfit[] => {
      const title = fold(table.titles[column] ?? "");
      const parts = added.flatMap((part) => {
        const count = table.rows[part]?.counts?.[column] ?? null;
        return count === null ? [] : [{ row: part, count }];
      });
      if (stated === null || parts.length < added.length || addsUpToNothing.test(title)) return [];
      const sum = parts.reduce((all, { count }) => all + count, 0);
      const isSum = parts.every(({ count }) => count <= stated);
      const isOnce = stated < sum && (stated < MANY || helped.test(title));
      const isTold = given.test(title) || (!isOnce && isDigitSlip(String(stated), String(sum)));
      return stated !== sum && isSum && isTold ? [{ row, column, stated, sum, parts }] : [];
    });
  });
}

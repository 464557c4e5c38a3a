import { matches } from "../../lexicon";
import type { AmountTable } from "./amount-table";
import { provenRows } from "./column-laws";

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
 * The totals of columns of counts that are not what the rows come to whose amounts the same totals add up. A mean is no sum;
 * and who is in two rows is counted once in the total, of fewer than many, unless they are what is given.
 */
export function countMisfits(table: AmountTable): readonly CountMisfit[] {
  return table.rows.flatMap(({ isTotal, counts = [] }, row) => {
    const added = isTotal ? provenRows(table, row) : null;
    if (!added) return [];
    return counts.flatMap((stated, column): readonly CountMisfit[] => {
      const title = table.titles[column] ?? "";
      const parts = added.flatMap((part) => {
        const count = table.rows[part]?.counts?.[column] ?? null;
        return count === null ? [] : [{ row: part, count }];
      });
      if (stated === null || parts.length < added.length || matches("rate", title)) return [];
      const sum = parts.reduce((all, { count }) => all + count, 0);
      const isSum = parts.every(({ count }) => count <= stated);
      const isOnce = stated < sum && stated < MANY && !matches(["countedGrants", "countedOperations"], title);
      return stated !== sum && isSum && !isOnce ? [{ row, column, stated, sum, parts }] : [];
    });
  });
}

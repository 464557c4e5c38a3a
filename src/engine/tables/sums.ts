import { Amount } from "../money";
import type { Cell, Table } from "./table";

/**
 * The columns of a table that divide another: two at least, that add up to it on more than half of the rows, two at least.
 * None where nothing does.
 * @param total the column divided.
 * @param others the columns that hold something else than amounts.
 */
export function partColumns(table: Table, total: number, others: readonly number[]): readonly number[] {
  const columns = table.titles.flatMap((_, column) => {
    const holdsAmounts = table.rows.some((row) => row[column]?.amount);
    return column !== total && !others.includes(column) && holdsAmounts ? [column] : [];
  });
  return addsUpTo(table, total, columns) ? columns : [];
}

/** Whether columns, two at least, add up to another on more than half of the rows that state it, two at least. */
export function addsUpTo(table: Table, total: number, parts: readonly number[]): boolean {
  if (parts.length < 2) return false;
  const stated = table.rows.filter((row) => row[total]?.amount);
  const agreed = stated.filter((row) => {
    const values = partsIn(row, parts);
    return values !== null && row[total]?.amount?.equals(Amount.sum(values)) === true;
  });
  return agreed.length >= 2 && agreed.length * 2 > stated.length;
}

/** What a row states in each of some columns; null where one of them is no amount. */
export function partsIn(row: readonly Cell[], columns: readonly number[]): readonly Amount[] | null {
  const parts = columns.flatMap((column) => row[column]?.amount ?? []);
  return parts.length === columns.length ? parts : null;
}

/** Whether a column less others is the last on nearly every row, two at least, where what is taken is something. */
export function isDifference(table: Table, columns: readonly number[]): boolean {
  const stated = table.rows.flatMap((row) => {
    const [whole, ...rest] = columns.flatMap((column) => row[column]?.amount ?? []);
    const left = rest.pop();
    const taken = Amount.sum(rest);
    if (!whole || !left || rest.length < columns.length - 2 || taken.isZero) return [];
    return [whole.minus(taken).equals(left)];
  });
  const agreed = stated.filter((agrees) => agrees).length;
  return agreed >= 2 && agreed >= stated.length - 1;
}

/**
 * Of columns that say one thing, what another of them becomes by what a third column changes of it, « AP votée | Ajustement |
 * AP actualisée »; the one that was chosen where none does, or the first.
 */
export function asChanged(table: Table, columns: readonly number[], chosen = columns[0]): number | null {
  const others = table.titles.flatMap((_, column) => (columns.includes(column) ? [] : [column]));
  // What was granted before stands ahead of what is granted now, and changes nothing of it.
  const isBetween = (before: number, now: number) => (by: number) => before < by && by < now;
  const changed = columns.find((now) =>
    columns.some((before) =>
      others.filter(isBetween(before, now)).some((by) => isDifference(table, [now, by, before])),
    ),
  );
  return changed ?? chosen ?? null;
}

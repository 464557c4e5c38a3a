import type { DocumentPlace, WrittenTable } from "../../../model";
import { writtenIn, type Written } from "./written-figure";

/** A row of a table, and what its cells say. */
export type Cells = readonly Written[];

/** A table as it is explained: each cell as what it says. */
export interface Drawn {
  readonly table: WrittenTable;
  /** The rows, their total's last where there is one, and where each stands. */
  readonly rows: readonly Cells[];
  readonly places: readonly DocumentPlace[];
  /** The rows but for the total. */
  readonly body: readonly Cells[];
}

/** A table of more rows is no table that somebody wrote. */
const MOST_ROWS = 300;

/** A table with its one total below, or without its totals; null for one of too few rows, or too many. */
export function drawnOf(table: WrittenTable): Drawn | null {
  const body = table.rows.filter(({ isTotal }) => !isTotal);
  const [total, another] = table.rows.filter(({ isTotal }) => isTotal);
  if (body.length < 2 || body.length > MOST_ROWS) return null;
  const own = total && !another ? [...body, total] : body;
  const rows = own.map(({ cells }) => cells.map(writtenIn));
  return { table, rows, places: own.map(({ at }) => at), body: rows.slice(0, body.length) };
}

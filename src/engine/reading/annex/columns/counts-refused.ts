import { textOf, type Grid } from "../../../grid";
import { Amount } from "../../../money";
import { nowhere, readAmountCell } from "../cells/amount-cell";
import { isTotalRow } from "../cells/is-total-row";
import { readMark } from "../cells/mark";

/** Totals that count what a column says no of, before the column is taken to say something else. */
const ENOUGH = 2;

/**
 * Whether totals count the lines of which a column says no, and none leaves them out: it says something else of them
 * (« Convention : non »).
 */
export function countsRefused(grid: Grid, rows: readonly number[], mark: number, amount: number): boolean {
  let all: Amount[] = [];
  let refused: Amount[] = [];
  let counting = 0;
  for (const row of rows) {
    const read = readAmountCell(grid.at(row, amount), nowhere);
    if (read.kind !== "amount") continue;
    if (!isTotalRow(grid, row)) {
      all.push(read.amount);
      if (readMark(textOf(grid.at(row, mark))) === "no") refused.push(read.amount);
      continue;
    }
    const [whole, no] = [Amount.sum(all), Amount.sum(refused)];
    if (!no.isZero && read.amount.equals(whole.minus(no))) return false;
    if (!no.isZero && read.amount.equals(whole)) counting += 1;
    all = [];
    refused = [];
  }
  return counting >= ENOUGH;
}

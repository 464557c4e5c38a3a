import type { Grid } from "../../../grid";
import { retainedAmount, type Annex } from "../../../model";
import { Amount } from "../../../money";

/**
 * Whether blocks under a table say what its total is made of (« Hausses 1 070 500 | Baisses −723 000 | Net 347 500 »):
 * the last figure of one of their columns is what the lines come to, and what its others add up to, none of them what
 * operations one under the other do: those are totals of the table's own.
 */
export function makeUp(blocks: readonly Grid[], annex: Annex | null): boolean {
  if (!annex) return false;
  const operations = annex.themes.flatMap((theme) => theme.operations.map(retainedAmount));
  const total = Amount.sum(operations).rounded();
  const columns = new Set(blocks.flatMap((block) => block.columns));
  const known = operations.length > 1 ? runsOf(operations) : new Set<string>();
  return [...columns].some((column) => {
    const [last, ...parts] = figuresOf(blocks, column).reverse();
    const areParts = parts.length > 1 && !parts.some((part) => known.has(part.toFixed()));
    return areParts && !total.isZero && last?.equals(total) === true && Amount.sum(parts).equals(total);
  });
}

function figuresOf(blocks: readonly Grid[], column: number): Amount[] {
  const cells = blocks.flatMap((block) => block.snapshot.cells.filter((cell) => cell.column === column));
  return [...cells]
    .sort((a, b) => a.row - b.row)
    .flatMap(({ value }) => (value.kind === "number" ? Amount.fromNumber(value.value).rounded() : []));
}

/** More operations than these make too many runs. */
const MOST = 100;

/** What each run of amounts one under the other comes to, as it is written. */
function runsOf(amounts: readonly Amount[]): ReadonlySet<string> {
  const runs = new Set<string>();
  amounts.slice(0, MOST).forEach((_, from) => {
    let sum = Amount.zero;
    for (const amount of amounts.slice(from, MOST)) runs.add((sum = sum.plus(amount)).toFixed());
  });
  return runs;
}

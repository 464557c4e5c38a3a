import { Amount } from "../../money";
import { readTotalLabel } from "../../tables";
import { textCells, type TableCells } from "./table-cells";

/** What a row that states a sum over its lines adds up: these, or the rows below that add theirs up. */
export type SumOf = "lines" | "sums";

/** A row with an amount, and how many words stand beside it; a total's ends what stands above. */
interface Figure {
  readonly row: number;
  readonly amount: Amount;
  readonly texts: number;
}

/**
 * The rows of a table that state, over the lines, what these come to: they say less than the lines do, and most of them are
 * just the sum of what follows, two at least of several amounts: one alone may be the same by chance. So a list of typed
 * subtotals is read once, not twice or thrice.
 */
export function sumsAbove(table: TableCells, rows: readonly number[]): ReadonlyMap<number, SumOf> {
  const figures = rows.flatMap((row): readonly (Figure | null)[] => {
    const cells = table.row(row);
    if (cells.some(({ text }) => readTotalLabel(text) !== null)) return [null];
    const reading = table.amountAt(row);
    return reading.kind === "amount" && !reading.amount.isZero
      ? [{ row, amount: reading.amount, texts: textCells(cells).length }]
      : [];
  });
  const widths = figures.flatMap((each) => each?.texts ?? []).sort((a, b) => b - a);
  const usual = widths[Math.floor(widths.length * 0.3)] ?? 0;
  const isSum = (each: Figure | null | undefined) => {
    const texts = each?.texts ?? 0;
    return texts > 0 && texts < usual;
  };
  const sums = figures.flatMap((each, i) => (each && isSum(each) ? [{ ...each, i }] : []));
  if (sums.length < 2) return new Map();
  const found = new Map<number, SumOf>();
  let [agree, telling] = [0, 0];
  for (const { row, amount, i } of sums) {
    const of = isSum(figures[i + 1]) ? "sums" : "lines";
    found.set(row, of);
    const added = of === "lines" ? linesUnder(i) : sumsUnder(i, amount);
    if (!Amount.sum(added).equals(amount)) continue;
    agree++;
    if (added.length > 1) telling++;
  }
  return telling >= 2 && agree * 2 > sums.length ? found : new Map();

  /** The lines right under a row. */
  function linesUnder(i: number): readonly Amount[] {
    const lines: Amount[] = [];
    for (let k = i + 1, each = figures[k]; each && !isSum(each); each = figures[++k]) lines.push(each.amount);
    return lines;
  }

  /** The sums of lines that follow a row, until they come to its amount or more. */
  function sumsUnder(i: number, amount: Amount): readonly Amount[] {
    const added: Amount[] = [];
    let total = Amount.zero;
    for (let k = i + 1; k < figures.length && total.compare(amount) < 0; k++) {
      const each = figures[k];
      if (!each || !isSum(each) || isSum(figures[k + 1])) continue;
      added.push(each.amount);
      total = total.plus(each.amount);
    }
    return added;
  }
}

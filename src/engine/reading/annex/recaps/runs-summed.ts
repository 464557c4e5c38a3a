import { textOf, type Grid } from "../../../grid";
import { matches } from "../../../lexicon";
import { retainedAmount, retainedLines, type Annex, type RecapitulatedTotal } from "../../../model";
import { Amount } from "../../../money";
import { isTotalLabel } from "../../../tables";
import type { PlaceOf } from "../columns/table-cells";
import type { RecapRow } from "./recap-row";
import { recapColumns } from "./recap-sheet";

/**
 * The annex with what a recapitulation says of groups that nothing in the table is called by: row by row, as many as there
 * are of them, what operations that follow one another come to (« Récap par commission » under totals by account). One row
 * may differ: its operations are those that the others leave.
 */
export function withRunsSummed(annex: Annex, grid: Grid, placeOf: PlaceOf): Annex {
  if (!grid.snapshot.cells.some((cell) => matches("recapitulation", textOf(cell)))) return annex;
  const operations = annex.themes.flatMap((theme) => theme.operations);
  const sums = operations.map((operation) => retainedAmount(operation).rounded());
  for (const rows of recapColumns(grid, placeOf, { coded: true })) {
    const isTotal = ({ texts }: RecapRow) => texts.some(isTotalLabel);
    const groups = rows.filter((row) => !isTotal(row));
    const runs = runsOf(
      sums,
      groups.map(({ total }) => total.amount),
    );
    if (!runs) continue;
    const summed = groups.map(({ texts, total }, i): RecapitulatedTotal => {
      const own = operations.slice(runs[i]?.from, runs[i]?.to);
      return { by: "column", name: texts[0] ?? "", total, lines: own.flatMap(retainedLines) };
    });
    const whole = rows.slice(-1).find(isTotal);
    return {
      ...annex,
      recapitulated: [...(annex.recapitulated ?? []), ...summed],
      repeated: whole ? [...annex.repeated, { of: { kind: "whole" }, total: whole.total }] : annex.repeated,
    };
  }
  return annex;
}

/** Some that follow one another, from one up to another. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** The runs of sums that amounts are, in order, all of them together, but for one at most; null where there are none such, or no run of several. */
function runsOf(sums: readonly Amount[], amounts: readonly Amount[]): readonly Run[] | null {
  if (amounts.length < 2 || amounts.length >= sums.length) return null;
  const ahead = runsFromStart(sums, amounts);
  const behind = runsFromStart([...sums].reverse(), [...amounts].reverse())
    .map(({ from, to }): Run => ({ from: sums.length - to, to: sums.length - from }))
    .reverse();
  const isAll = ahead.length === amounts.length && ahead.at(-1)?.to === sums.length;
  if (isAll) return ahead;
  const odd = { from: ahead.at(-1)?.to ?? 0, to: behind[0]?.from ?? sums.length };
  const areBut = ahead.length + behind.length === amounts.length - 1 && odd.from < odd.to;
  return areBut && amounts.length > 2 ? [...ahead, odd, ...behind] : null;
}

/** The runs from the first sum on that amounts are, as far as they are. */
function runsFromStart(sums: readonly Amount[], amounts: readonly Amount[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const amount of amounts) {
    let sum = Amount.zero;
    let to = from;
    do sum = sum.plus(sums[to++] ?? Amount.zero);
    while (!sum.equals(amount) && to < sums.length);
    if (!sum.equals(amount)) break;
    runs.push({ from, to });
    from = to;
  }
  return runs;
}

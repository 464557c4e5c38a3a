import { columnsOver } from "../linking";
import type { Annex, FigureColumn, GrantLine, Place } from "../model";
import { Amount } from "../money";
import { tokens } from "../wording";

/** So many others tell of what column a figure is, fewer where its title says so, of different amounts. */
const ENOUGH = 3;
const ENOUGH_TITLED = 2;
const DIFFERENT = 2;

/** A figure beside a recapitulation's total that is not what a column of its lines comes to, as the others beside it are. */
export interface OddFigure {
  readonly at: Place;
  /** The title of the lines' column. */
  readonly label: string;
  readonly stated: Amount;
  readonly expected: Amount;
  readonly lines: readonly GrantLine[];
}

/** « Secteur | Licenciés | Voté 2025 | Voté 2026 »: of a recapitulation's other columns, the one figure that differs where all others are what a column of the lines comes to. */
export function oddFiguresRecapitulated({ besideTotals = [] }: Annex): readonly OddFigure[] {
  return besideTotals.flatMap((column) => {
    const labels = new Set(column.rows.flatMap(({ lines }) => columnsOver(lines).map(({ label }) => label)));
    const told = [...labels].map((label) => oddAs(label, column));
    return told.includes("right")
      ? []
      : told.flatMap((one) => (one === "right" ? [] : (one ?? []))).slice(0, 1);
  });
}

function oddAs(label: string, { title, unit, rows }: FigureColumn): OddFigure | "right" | null {
  // Where a line lacks it, what the column comes to is not known.
  const held = rows.flatMap((row) => {
    const sum = columnsOver(row.lines).find((one) => one.label === label)?.total?.amount ?? Amount.zero;
    return sum.isZero && !row.amount.isZero ? [] : [{ ...row, sum }];
  });
  const isRight = ({ amount, sum }: (typeof held)[number]) =>
    amount
      .minus(sum)
      .abs()
      .times(2)
      .compare(Amount.fromNumber(unit > 1 ? unit : 0)) <= 0;
  const others = held.filter(isRight);
  const [odd, other] = held.filter((one) => !isRight(one));
  const amounts = others.flatMap(({ amount }) => (amount.isZero ? [] : [amount.toFixed()]));
  const said = new Set(tokens(title));
  const isTitled = tokens(label).length > 0 && tokens(label).every((word) => said.has(word));
  if (amounts.length < (isTitled ? ENOUGH_TITLED : ENOUGH) || new Set(amounts).size < DIFFERENT || other)
    return null;
  return odd ? { at: odd.at, label, stated: odd.amount, expected: odd.sum, lines: odd.lines } : "right";
}

import { columnsOver, type AnnexColumn } from "../../linking";
import type { Annex, FigureColumn, GrantLine, Place } from "../../model";
import { Amount } from "../../money";
import { tokens } from "../../wording";

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
  return besideTotals.flatMap(({ title, unit, rows }) => {
    const summed = rows.map((row): SummedRow => ({ ...row, columns: columnsOver(row.lines) }));
    const labels = new Set(summed.flatMap(({ columns }) => columns.map(({ label }) => label)));
    const told = [...labels].map((label) => oddAs(label, { title, unit, rows: summed }));
    return told.includes("right")
      ? []
      : told.flatMap((one) => (one === "right" ? [] : (one ?? []))).slice(0, 1);
  });
}

/** A figure, and what each column of its lines comes to. */
type SummedRow = FigureColumn["rows"][number] & { readonly columns: readonly AnnexColumn[] };

interface SummedColumn extends Omit<FigureColumn, "rows"> {
  readonly rows: readonly SummedRow[];
}

function oddAs(label: string, { title, unit, rows }: SummedColumn): OddFigure | "right" | null {
  // Where a line lacks it, what the column comes to is not known.
  const held = rows.flatMap((row) => {
    const sum = row.columns.find((one) => one.label === label)?.total?.amount ?? Amount.zero;
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

import type { Grid } from "../../../grid";
import { Amount } from "../../../money";
import { amountOfCell, isFigure } from "../cells/amount-cell";

/** The steps of a staircase at least: the lines, and two levels of what they come to. */
const FEWEST_STEPS = 3;
/** So many figures of upper steps at least are what the step below comes to. */
const FEWEST_SUMS = 3;

/**
 * The columns of a table that states its figures in steps, each row in the one of its level (« Détail | Action | Pilier »), the
 * lines' own first; none where most figures of an upper step are not what those of the step below add up to, over or under them.
 * A total may state what each of them comes to.
 */
export function staircase(
  columns: readonly number[],
  grid: Grid,
  rows: readonly number[],
  totals: ReadonlySet<number>,
): readonly number[] {
  const figured = rows
    .map((row) => ({ row, figures: figuresIn(columns, grid, row) }))
    .flatMap(({ row, figures }) => (figures.length > 1 && totals.has(row) ? [] : [figures]));
  const holding = new Set(figured.flatMap((figures) => figures.map(({ column }) => column)));
  const own = columns.filter((column) => holding.has(column));
  for (let length = own.length; length >= FEWEST_STEPS; length--) {
    for (let from = 0; from + length <= own.length; from++) {
      const run = own.slice(from, from + length);
      const figures = oneEach(figured, new Set(run));
      const steps = figures && [run, [...run].reverse()].find((each) => addUp(each, figures));
      if (steps) return steps;
    }
  }
  return [];
}

interface Figure {
  readonly column: number;
  readonly amount: Amount | null;
}

/** The figures of a row, in some columns. */
function figuresIn(columns: readonly number[], grid: Grid, row: number): readonly Figure[] {
  return columns.flatMap((column) => {
    const cell = grid.at(row, column);
    return cell !== undefined && isFigure(cell) ? [{ column, amount: amountOfCell(cell) }] : [];
  });
}

/** The one figure of each row that holds one in some columns; null where a row holds several. */
function oneEach(
  figured: readonly (readonly Figure[])[],
  columns: ReadonlySet<number>,
): readonly StepFigure[] | null {
  const figures: StepFigure[] = [];
  for (const row of figured) {
    const [figure, other] = row.filter(({ column }) => columns.has(column));
    if (other) return null;
    if (figure && figure.amount !== null) figures.push({ column: figure.column, amount: figure.amount });
  }
  return figures;
}

interface StepFigure extends Figure {
  readonly amount: Amount;
}

/** Whether the figures of most upper steps are what those of the step below come to, the lines in the first step. */
function addUp(steps: readonly number[], figures: readonly StepFigure[]): boolean {
  const level = new Map(steps.map((column, rank) => [column, rank]));
  const ranked = figures.map(({ column, amount }) => ({ amount, level: level.get(column) ?? 0 }));
  return [ranked, [...ranked].reverse()].some((all) => {
    // From the last on: what the figures of each step come to, up to the next of a step above theirs.
    const below: Amount[] = steps.map(() => Amount.zero);
    let [agreeing, upper] = [0, 0];
    for (const one of [...all].reverse()) {
      if (one.level > 0) {
        upper++;
        if (below[one.level - 1]?.equals(one.amount)) agreeing++;
      }
      below.fill(Amount.zero, 0, one.level);
      below[one.level] = (below[one.level] ?? Amount.zero).plus(one.amount);
    }
    return agreeing >= FEWEST_SUMS && agreeing * 2 > upper;
  });
}

import type { Grid } from "../../grid";
import { Amount } from "../../money";
import { amountOfCell, isFigure } from "./amount-cell";

/** The steps of a staircase at least: the lines, and two levels of what they come to. */
const FEWEST_STEPS = 3;
/** So many figures of upper steps at least are what the step below comes to. */
const FEWEST_SUMS = 3;

/**
 * The columns of a table that states its figures in steps, each row in the one of its level (« Détail | Action | Pilier »), the
 * lines' own first; none where most figures of an upper step are not what those of the step below add up to, over or under them.
 */
export function staircase(
  columns: readonly number[],
  grid: Grid,
  rows: readonly number[],
): readonly number[] {
  const figured = columns.filter((column) => rows.some((row) => holdsFigure(grid, row, column)));
  for (let length = figured.length; length >= FEWEST_STEPS; length--) {
    for (let from = 0; from + length <= figured.length; from++) {
      const run = figured.slice(from, from + length);
      const figures = figuresIn(run, grid, rows);
      if (!figures) continue;
      const steps = [run, [...run].reverse()].find((each) => addUp(each, figures));
      if (steps) return steps;
    }
  }
  return [];
}

function holdsFigure(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column);
  return cell !== undefined && isFigure(cell);
}

interface Figure {
  readonly column: number;
  readonly amount: Amount;
}

/** The one figure of each row that holds one in some columns; null where a row holds several. */
function figuresIn(
  columns: readonly number[],
  grid: Grid,
  rows: readonly number[],
): readonly Figure[] | null {
  const figures: Figure[] = [];
  for (const row of rows) {
    const own = columns.filter((column) => holdsFigure(grid, row, column));
    const [column, other] = own;
    if (other !== undefined) return null;
    const amount = column === undefined ? null : amountOfCell(grid.at(row, column));
    if (column !== undefined && amount !== null) figures.push({ column, amount });
  }
  return figures;
}

/** Whether the figures of most upper steps are what those of the step below come to, the lines in the first step. */
function addUp(steps: readonly number[], figures: readonly Figure[]): boolean {
  return [figures, [...figures].reverse()].some((all) => {
    const levels = all.map(({ column }) => steps.indexOf(column));
    const upper = all.flatMap((figure, i) => {
      const level = levels[i] ?? 0;
      if (level === 0) return [];
      const end = levels.findIndex((other, k) => k > i && other >= level);
      const below = all.filter((_, k) => k > i && (end < 0 || k < end) && levels[k] === level - 1);
      return [Amount.sum(below.map(({ amount }) => amount)).equals(figure.amount)];
    });
    const agreeing = upper.filter(Boolean).length;
    return agreeing >= FEWEST_SUMS && agreeing * 2 > upper.length;
  });
}

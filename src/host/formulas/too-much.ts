import type { WorkbookModel } from "../workbook/model";
import { readFormula } from "./formula-reading";
import type { PlacedFormula } from "./placed-formula";
import { tooVaried } from "./too-varied";

/** The engine follows what formulas lean on by calling itself: deeper than that it has no room left. */
const DEEPEST = 800;
/** It goes row by row: what leans on later cells sends it ahead, and each such step takes more room. */
const DEEPEST_AHEAD = 200;
/** Cells that all formulas together may look at: some seconds of work. */
const MOST_CELLS = 100_000_000;
/** Steps from formula to formula that are followed to know how deep they go. */
const MOST_STEPS = 3_000_000;
/** Below this many formulas none can be too deep, and what they look at is soon computed. */
const FEW = DEEPEST_AHEAD;

/** The formulas that would take the engine too far or too long; the others are computed without them. */
export function tooMuch(
  workbook: WorkbookModel,
  formulas: readonly PlacedFormula[],
): ReadonlySet<PlacedFormula> {
  if (formulas.length <= FEW) return new Set();
  const varied = new Set(tooVaried(formulas));
  const others = formulas.filter((formula) => !varied.has(formula));
  return new Set([...varied, ...tooFar(workbook, others)]);
}

/** Those that go too deep, or look at too many cells. */
function tooFar(workbook: WorkbookModel, formulas: readonly PlacedFormula[]): ReadonlySet<PlacedFormula> {
  const graph = new Graph(workbook, formulas);
  const depths = graph.depths();
  if (depths === undefined) return new Set(formulas);
  const isDeep = (i: number): boolean =>
    (depths.all[i] ?? 0) > DEEPEST || (depths.ahead[i] ?? 0) > DEEPEST_AHEAD;
  const deep = formulas.filter((_, i) => isDeep(i));
  const others = formulas
    .flatMap((formula, i) => (isDeep(i) ? [] : [{ formula, cells: graph.cellsOf(i) }]))
    .sort((a, b) => a.cells - b.cells);
  let sum = 0;
  const long = others.filter(({ cells }) => (sum += cells) > MOST_CELLS).map(({ formula }) => formula);
  return new Set([...deep, ...long]);
}

/** Formulas of one column of a sheet: their rows, in order, and which formula stands in each. */
interface Column {
  readonly rows: number[];
  readonly ids: number[];
}

class Graph {
  private readonly columns = new Map<number, Map<number, Column>>();
  private readonly usedRanges = new Map<number, Range | undefined>();
  private readonly known = new Map<string, readonly { sheet: number | undefined; range: Range }[]>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly formulas: readonly PlacedFormula[],
  ) {
    // They come row by row, so the rows of each column are in order.
    formulas.forEach(({ sheet, row, column }, id) => {
      const ofSheet = this.columns.get(sheet) ?? new Map<number, Column>();
      this.columns.set(sheet, ofSheet);
      const own = ofSheet.get(column) ?? { rows: [], ids: [] };
      ofSheet.set(column, own);
      own.rows.push(row);
      own.ids.push(id);
    });
  }

  private references(id: number): readonly { readonly sheet: number | undefined; readonly range: Range }[] {
    const formula = this.formulas[id];
    if (!formula) return [];
    const key = `${formula.sheet} ${formula.text}`;
    let found = this.known.get(key);
    if (!found) {
      found = readFormula(formula.text).references.map(({ sheet, range }) => ({
        sheet: sheet === undefined ? formula.sheet : this.workbook.sheetNamed(sheet)?.id,
        range,
      }));
      this.known.set(key, found);
    }
    return found;
  }

  /** How many cells a formula looks at. */
  cellsOf(id: number): number {
    return this.references(id).reduce((sum, { sheet, range }) => {
      const used = sheet === undefined ? undefined : this.used(sheet);
      if (!used) return sum;
      const rows = Math.min(range.bottom, used.bottom) - range.top + 1;
      const columns = Math.min(range.right, used.right) - range.left + 1;
      return sum + Math.max(0, rows) * Math.max(0, columns);
    }, 0);
  }

  /** Looked at once a sheet: it takes a walk over all its rows. */
  private used(sheet: number): Range | undefined {
    if (!this.usedRanges.has(sheet)) this.usedRanges.set(sheet, this.workbook.sheet(sheet)?.usedRange(true));
    return this.usedRanges.get(sheet);
  }

  /** The formulas that a formula looks at. */
  private *leanedOn(id: number): Generator<number> {
    for (const { sheet, range } of this.references(id)) {
      const ofSheet = sheet === undefined ? undefined : this.columns.get(sheet);
      for (const [column, { rows, ids }] of ofSheet ?? []) {
        if (column < range.left || column > range.right) continue;
        for (let at = firstFrom(rows, range.top); at < rows.length && (rows[at] ?? 0) <= range.bottom; at++)
          yield ids[at] ?? 0;
      }
    }
  }

  /** Whether the engine comes to a formula before the one that it leans on. */
  private isAhead(id: number, other: number): boolean {
    const [from, to] = [this.formulas[id], this.formulas[other]];
    if (!from || !to) return false;
    return to.row > from.row || (to.row === from.row && to.column > from.column);
  }

  /**
   * The longest way from each formula to what leans on none: in all, and counting the steps to later cells alone;
   * undefined where there are too many ways to tell.
   */
  depths(): { readonly all: readonly number[]; readonly ahead: readonly number[] } | undefined {
    const all = new Array<number>(this.formulas.length).fill(UNSEEN);
    const ahead = new Array<number>(this.formulas.length).fill(0);
    let steps = 0;
    for (let start = 0; start < this.formulas.length; start++) {
      if (all[start] !== UNSEEN) continue;
      const path = [this.entered(start, all)];
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const { value, done } = top.next.next();
        if (done === true) {
          path.pop();
          all[top.id] = top.all;
          ahead[top.id] = top.ahead;
          const above = path.at(-1);
          if (above) this.deepen(above, top.id, all, ahead);
          continue;
        }
        if (++steps > MOST_STEPS) return undefined;
        if (all[value] === UNSEEN) path.push(this.entered(value, all));
        else this.deepen(top, value, all, ahead);
      }
    }
    return { all, ahead };
  }

  private entered(id: number, all: number[]): Entered {
    all[id] = 0;
    return { id, all: 1, ahead: 0, next: this.leanedOn(id) };
  }

  private deepen(at: Entered, other: number, all: readonly number[], ahead: readonly number[]): void {
    at.all = Math.max(at.all, (all[other] ?? 0) + 1);
    at.ahead = Math.max(at.ahead, (ahead[other] ?? 0) + (this.isAhead(at.id, other) ? 1 : 0));
  }
}

/** A formula whose leaning is being followed. */
interface Entered {
  readonly id: number;
  all: number;
  ahead: number;
  readonly next: Generator<number>;
}

const UNSEEN = -1;

type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** Where the first row from one on stands among rows in order. */
function firstFrom(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

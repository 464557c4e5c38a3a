import type { CellRange, ConditionalFormat } from "../../host";
import { shiftFormula } from "../../host/workbook/formula-shift";
import type { WorkbookSession } from "../session/workbook-session";
import { holdsEverywhere } from "./laid-over";
import type { Holds } from "./laid-over";

/** The most cells that one rule is computed for: beyond them its colour is not shown. */
const MOST_CELLS = 5000;

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** Tells where the rules of a workbook's conditional formats hold, as its formula engine computes them. */
export function rulesHolding(session: WorkbookSession): Holds {
  let revision = -1;
  let found = new Map<string, ReadonlySet<number>>();
  return (rule, row, column) => {
    if (session.model.revision !== revision) {
      revision = session.model.revision;
      found = new Map();
    }
    const key = `${session.sheet.id} ${rule.id}`;
    let cells = found.get(key);
    if (!cells) found.set(key, (cells = cellsWhere(session, rule)));
    return cells.has(keyOf(row, column));
  };
}

function cellsWhere(session: WorkbookSession, rule: ConditionalFormat): ReadonlySet<number> {
  const { sheet, model, formulas } = session;
  const { formula } = rule;
  const [first] = rule.ranges;
  const used = sheet.usedRange();
  if (formula === undefined || holdsEverywhere(formula) !== undefined || !first || !used) return new Set();
  const places = rule.ranges.flatMap((range) => [...cellsOf(range, used)]).slice(0, MOST_CELLS);
  const texts = places.map(({ row, column }) => shiftFormula(formula, row - first.top, column - first.left));
  const values = formulas.valuesOf(model, sheet.id, texts);
  return new Set(
    places
      .filter((_, i) => {
        const value = values[i];
        return value?.kind === "boolean" ? value.value : value?.kind === "number" && value.value !== 0;
      })
      .map(({ row, column }) => keyOf(row, column)),
  );
}

function* cellsOf(
  range: CellRange,
  used: CellRange,
): Generator<{ readonly row: number; readonly column: number }> {
  const bottom = Math.min(range.bottom, used.bottom);
  const right = Math.min(range.right, used.right);
  for (let row = range.top; row <= bottom; row++) {
    for (let column = range.left; column <= right; column++) yield { row, column };
  }
}

import {
  sumReferences,
  type GridRange,
  type SheetCell,
  type SheetSnapshot,
  type SumReference,
} from "../grid";
import { firstNot, keptFor } from "../lists";
import type { Annex } from "../model";
import { isSkipped } from "./formula-coverage";

/** What the sums that take in a line form so far: one group, so many sums high. */
interface Group {
  readonly size: number;
  readonly height: number;
}

/**
 * Whether the formulas of a column of amounts say by themselves how its lines are grouped: every line is in one group, each
 * group is wholly in the next, and what is left at the top is all of one height. A range that is a line short is not so.
 * Told once a column.
 */
export function formulasAgree(annex: Annex, sheet: SheetSnapshot, column: number): boolean {
  const told = toldOf(annex)(sheet);
  const known = told.get(column) ?? agreeIn(annex, sheet, column);
  told.set(column, known);
  return known;
}

const toldOf = keptFor((_: Annex) => keptFor((_: SheetSnapshot) => new Map<number, boolean>()));

function agreeIn(annex: Annex, sheet: SheetSnapshot, column: number): boolean {
  const lines = linesIn(annex, sheet.name);
  const sums = sumsIn(sheet, column, lines);
  if (!sums || lines.length === 0) return false;
  const groups = new Map<number, Group>();
  for (const rows of [...sums].sort((a, b) => a.length - b.length)) {
    const inside = new Set(rows.flatMap((row) => groups.get(row) ?? []));
    let [grouped, below] = [0, 0];
    for (const { size, height } of inside) [grouped, below] = [grouped + size, Math.max(below, height)];
    if (inside.size > 0 && grouped !== rows.length) return false;
    const group = { size: rows.length, height: below + 1 };
    for (const row of rows) groups.set(row, group);
  }
  return groups.size === lines.length && new Set([...groups.values()].map(({ height }) => height)).size === 1;
}

/** The rows of a sheet, from the top, where lines stand that have an amount to count, be it nothing. */
function linesIn({ themes }: Annex, sheet: string): readonly number[] {
  const rows = themes.flatMap(({ operations }) =>
    operations.flatMap(({ lines }) =>
      lines.flatMap(({ amount, retained }) =>
        amount.at.kind === "cell" &&
        amount.at.sheet === sheet &&
        amount.kind === "amount" &&
        retained.kind !== "no"
          ? [amount.at.row]
          : [],
      ),
    ),
  );
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** The lines that each sum of a column counts, by their rows; null where one counts a line twice, or adds more than cells. */
function sumsIn(
  sheet: SheetSnapshot,
  column: number,
  lines: readonly number[],
): readonly (readonly number[])[] | null {
  const isLine = new Set(lines);
  const cells = sheet.cells
    .filter((cell) => cell.column === column && cell.formula !== undefined && !isLine.has(cell.row))
    .sort((a, b) => a.row - b.row);
  const known = new Map<SheetCell, readonly number[] | null>();
  const rowsOf = (cell: SheetCell): readonly number[] | null => {
    const kept = known.get(cell);
    if (kept !== undefined) return kept;
    // A sum that comes back to itself counts nothing that can be told.
    known.set(cell, null);
    const formula = sumReferences(cell.formula ?? "", sheet.name);
    const rows = formula?.constants.length === 0 ? added(formula.references) : null;
    known.set(cell, rows);
    return rows;
  };
  const added = (references: readonly SumReference[]): readonly number[] | null => {
    const rows = new Set<number>();
    const addAll = (more: readonly number[] | null): boolean => {
      if (!more || more.some((row) => rows.has(row))) return false;
      more.forEach((row) => rows.add(row));
      return true;
    };
    for (const { sheet: on, range, skipsSubtotals } of references) {
      if (on.toLowerCase() !== sheet.name.toLowerCase() || range.left > column || range.right < column)
        continue;
      if (!addAll(within(lines, range, (row) => row))) return null;
      for (const cell of within(cells, range, ({ row }) => row)) {
        if (!(skipsSubtotals && isSkipped(cell.formula)) && !addAll(rowsOf(cell))) return null;
      }
    }
    return [...rows];
  };
  const sums = cells.map(rowsOf);
  return sums.every((rows) => rows !== null) ? sums.filter((rows) => rows.length > 0) : null;
}

/** Those of some items, from the top, that stand in a range. */
function within<T>(
  items: readonly T[],
  { top, bottom }: GridRange,
  rowOf: (item: T) => number,
): readonly T[] {
  const from = firstNot(items, (item) => rowOf(item) < top);
  return items.slice(
    from,
    firstNot(items, (item) => rowOf(item) <= bottom),
  );
}

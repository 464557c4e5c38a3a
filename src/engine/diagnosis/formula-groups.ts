import { sumReferences, type SheetCell, type SheetSnapshot, type SumReference } from "../grid";
import type { Annex } from "../model";
import { isSkipped } from "./formula-coverage";

/** A sum in a column of amounts: the rows of the lines that it comes to count. */
interface Sum {
  readonly row: number;
  readonly rows: readonly number[];
}

/** What the sums that take in a line form so far: one group, so many sums high. */
interface Group {
  readonly size: number;
  readonly height: number;
}

/**
 * Whether the formulas of a column of amounts say by themselves how its lines are grouped: every line is in one group, each
 * group is wholly in the next, and what is left at the top is all of one height. A range that is a line short is not so.
 */
export function formulasAgree(annex: Annex, sheet: SheetSnapshot, column: number): boolean {
  const lines = linesIn(annex, sheet.name);
  const sums = sumsIn(sheet, column, lines);
  if (!sums || lines.size === 0) return false;
  const groups = new Map<number, Group>();
  for (const { rows } of [...sums].sort((a, b) => a.rows.length - b.rows.length)) {
    const inside = new Set(rows.flatMap((row) => groups.get(row) ?? []));
    const grouped = [...inside].reduce((all, { size }) => all + size, 0);
    if (inside.size > 0 && grouped !== rows.length) return false;
    const height = 1 + Math.max(0, ...[...inside].map((group) => group.height));
    const group = { size: rows.length, height };
    for (const row of rows) groups.set(row, group);
  }
  return groups.size === lines.size && new Set([...groups.values()].map(({ height }) => height)).size === 1;
}

/** The rows of a sheet where lines stand that have an amount to count, be it nothing. */
function linesIn({ themes }: Annex, sheet: string): ReadonlySet<number> {
  return new Set(
    themes.flatMap(({ operations }) =>
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
    ),
  );
}

/** The sums of a column, with the lines that each counts; null where one counts a line twice, or adds more than cells. */
function sumsIn(sheet: SheetSnapshot, column: number, lines: ReadonlySet<number>): readonly Sum[] | null {
  const cells = new Map<number, SheetCell>();
  for (const cell of sheet.cells)
    if (cell.column === column && cell.formula !== undefined && !lines.has(cell.row))
      cells.set(cell.row, cell);
  const known = new Map<number, readonly number[] | null>();
  const rowsOf = (cell: SheetCell): readonly number[] | null => {
    const kept = known.get(cell.row);
    if (kept !== undefined) return kept;
    // A sum that comes back to itself counts nothing that can be told.
    known.set(cell.row, null);
    const formula = sumReferences(cell.formula ?? "", sheet.name);
    const rows = formula?.constants.length === 0 ? added(formula.references) : null;
    known.set(cell.row, rows);
    return rows;
  };
  const added = (references: readonly SumReference[]): readonly number[] | null => {
    const rows = new Set<number>();
    for (const { sheet: on, range, skipsSubtotals } of references) {
      if (on.toLowerCase() !== sheet.name.toLowerCase() || range.left > column || range.right < column)
        continue;
      for (const row of [...lines].filter((one) => one >= range.top && one <= range.bottom)) {
        if (rows.has(row)) return null;
        rows.add(row);
      }
      for (const [row, cell] of cells) {
        if (row < range.top || row > range.bottom || (skipsSubtotals && isSkipped(cell.formula))) continue;
        const inner = rowsOf(cell);
        if (!inner || inner.some((one) => rows.has(one))) return null;
        inner.forEach((one) => rows.add(one));
      }
    }
    return [...rows];
  };
  const sums = [...cells.values()].map((cell) => ({ row: cell.row, rows: rowsOf(cell) }));
  if (sums.some(({ rows }) => rows === null)) return null;
  return sums.flatMap(({ row, rows }) => (rows && rows.length > 0 ? [{ row, rows }] : []));
}

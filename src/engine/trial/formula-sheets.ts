import { contains, type CellValue, type SheetCell, type SheetSnapshot } from "../grid";
import type { CellPlace } from "../model";
import { evaluate, type CellShown, type CellsOf } from "./evaluate";
import { parseFormula, rangesOf, type Expression } from "./parse-formula";
import { sameValue } from "./same-value";

type Range = Extract<Expression, { kind: "range" }>;

/** A cell that holds a formula: its tree, and what it reads; null where that cannot be told. */
export interface FormulaCell {
  readonly at: CellPlace;
  readonly tree: Expression | null;
  readonly reads: readonly Range[] | null;
}

const NESTED = /SUBTOTAL|AGGREGATE/i;

/** The sheets of a workbook as their formulas read one another. */
export class FormulaSheets {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly formulas: readonly FormulaCell[];

  constructor(sheets: readonly SheetSnapshot[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.formulas = sheets.flatMap((sheet) =>
      sheet.cells.flatMap((cell) =>
        cell.formula === undefined ? [] : [formulaCell(cell, cell.formula, sheet)],
      ),
    );
  }

  /** The formulas that stand in some cells or depend on them, however far. What cannot be read may depend on anything. */
  dependentsOf(places: readonly CellPlace[]): readonly FormulaCell[] {
    const found = new Set(this.formulas.filter(({ at }) => places.some((place) => isSame(at, place))));
    let moved: readonly CellPlace[] = places;
    while (moved.length > 0) {
      const reached = this.formulas.filter(
        (one) =>
          !found.has(one) && (one.reads === null || moved.some((place) => readsAny(one.reads ?? [], place))),
      );
      reached.forEach((one) => found.add(one));
      moved = reached.map(({ at }) => at);
    }
    return [...found];
  }

  /** What formulas show once computed again, each after those it reads; null where that is not known. */
  computed(due: readonly FormulaCell[]): ReadonlyMap<FormulaCell, CellValue | null> {
    const byPlace = new Map(due.map((one) => [keyOf(one.at), one]));
    const results = new Map<FormulaCell, CellValue | null>();
    const under = new Set<FormulaCell>();
    const compute = (one: FormulaCell): CellValue | null => {
      const known = results.get(one);
      if (known !== undefined) return known;
      // A circle has no result.
      if (under.has(one)) return null;
      under.add(one);
      const result = one.tree && evaluate(one.tree, this.cellsOf(shownOf));
      results.set(one, result);
      return result;
    };
    const shownOf = (at: CellPlace, cell: SheetCell): CellValue | null => {
      const formula = cell.formula === undefined ? undefined : byPlace.get(keyOf(at));
      return formula ? compute(formula) : cell.value;
    };
    due.forEach(compute);
    return results;
  }

  /** What a cell shows. */
  shown(at: CellPlace): CellValue {
    const cell = this.sheetNamed(at.sheet)?.cells.find(
      (one) => one.row === at.row && one.column === at.column,
    );
    return cell?.value ?? { kind: "empty" };
  }

  /** Whether a formula, computed from what the cells show, gives what it shows itself. */
  reproduces({ at, tree }: FormulaCell): boolean {
    const result =
      tree &&
      evaluate(
        tree,
        this.cellsOf((_, cell) => cell.value),
      );
    return result === null || sameValue(result, this.shown(at));
  }

  private sheetNamed(name: string): SheetSnapshot | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  private cellsOf(shownOf: (at: CellPlace, cell: SheetCell) => CellValue | null): CellsOf {
    return ({ sheet: name, range }) => {
      const sheet = this.sheetNamed(name);
      if (!sheet) return null;
      const shown: CellShown[] = [];
      for (const cell of sheet.cells) {
        if (!contains(range, cell)) continue;
        const { row, column } = cell;
        const value = shownOf({ kind: "cell", sheet: sheet.name, row, column }, cell);
        if (value === null) return null;
        const isSubtotal = NESTED.test(cell.formula ?? "");
        shown.push({ row, column, value, isSubtotal, isHidden: sheet.hiddenRows.includes(row) });
      }
      return shown;
    };
  }
}

function formulaCell({ row, column }: SheetCell, formula: string, sheet: SheetSnapshot): FormulaCell {
  const tree = parseFormula(formula, sheet.name);
  return { at: { kind: "cell", sheet: sheet.name, row, column }, tree, reads: tree && rangesOf(tree) };
}

function readsAny(reads: readonly Range[], at: CellPlace): boolean {
  return reads.some(
    ({ sheet, range }) => sheet.toLowerCase() === at.sheet.toLowerCase() && contains(range, at),
  );
}

function isSame(one: CellPlace, other: CellPlace): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet.toLowerCase()}!${row},${column}`;
}

import { parseA1, type CellValue, type SheetSnapshot } from "../grid";
import { applyEdits, type CellEdit } from "../edits";
import type { CellPlace } from "../model";
import { FormulaSheets, type FormulaCell } from "./formula-sheets";
import { sameValue } from "./same-value";

/** The sheets as Excel would show them once edits are written, or the first formula whose result is not known. */
export type AfterEdits =
  | {
      readonly kind: "known";
      readonly sheets: readonly SheetSnapshot[];
      /** Formulas that show something else than before, those written by the edits apart. */
      readonly changed: readonly CellPlace[];
    }
  | { readonly kind: "unknown"; readonly at: CellPlace };

/** Writes edits in sheets and computes again every formula that depends on them. */
export function afterEdits(sheets: readonly SheetSnapshot[], edits: readonly CellEdit[]): AfterEdits {
  const places = edits.map(({ sheet, address }): CellPlace => {
    const at = parseA1(address);
    return { kind: "cell", sheet, row: at?.row ?? 0, column: at?.column ?? 0 };
  });
  const applied = applyEdits(sheets, edits, () => ({ kind: "empty" }));
  if (applied.kind === "refused") {
    const moved = places[edits.findIndex((edit) => applied.moved.includes(edit))] ?? places[0];
    return moved ? { kind: "unknown", at: moved } : { kind: "known", sheets, changed: [] };
  }
  const before = new FormulaSheets(sheets);
  const after = new FormulaSheets(applied.sheets);
  const due = after.dependentsOf(places);
  const results = after.computed(due);
  const changed: CellPlace[] = [];
  for (const [formula, result] of results) {
    const written = places.some((place) => isAt(formula.at, place));
    const shown = before.shown(formula.at);
    if (result === null || (!written && !before.reproduces(formula)))
      return { kind: "unknown", at: formula.at };
    if (!written && !sameValue(result, shown)) changed.push(formula.at);
  }
  return { kind: "known", sheets: withResults(applied.sheets, results), changed };
}

function isAt(one: CellPlace, other: CellPlace): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.sheet.toLowerCase() === other.sheet.toLowerCase()
  );
}

function withResults(
  sheets: readonly SheetSnapshot[],
  results: ReadonlyMap<FormulaCell, CellValue | null>,
): readonly SheetSnapshot[] {
  return sheets.map((sheet) => {
    const own = [...results].filter(([{ at }]) => at.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const byPlace = new Map(own.map(([{ at }, result]) => [`${at.row},${at.column}`, result]));
    const cells = sheet.cells.map((cell) => {
      const value = byPlace.get(`${cell.row},${cell.column}`);
      return value ? { ...cell, value } : cell;
    });
    return { ...sheet, cells };
  });
}

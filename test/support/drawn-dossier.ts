import { textDocument } from "../../src/documents";
import type { CellValue, SheetCell, SheetSnapshot } from "../../src/engine/grid";
import { Grid, parseRange, sumReferences, textOf } from "../../src/engine/grid";
import { noChoices, type Choices, type Dossier } from "../../src/engine/model";
import { sheetFromText } from "./sheet-from-text";

/** A dossier drawn as text: the annex's sheet, the documents as they would be pasted, other sheets by name. */
export interface DrawnDossier {
  readonly sheet: string;
  readonly sheets?: Readonly<Record<string, string>>;
  readonly deliberation?: string;
  readonly report?: string;
  readonly choices?: Partial<Choices>;
}

export function dossierFrom(drawn: DrawnDossier): Dossier {
  const others = Object.entries(drawn.sheets ?? {}).map(([name, text]) => sheetFromText(text, { name }));
  const document = (text: string | undefined, file: string) =>
    text === undefined ? [] : [{ text: textDocument(text, file), role: null }];
  return {
    workbook: { file: "annexe.xlsx", sheets: [sheetFromText(drawn.sheet), ...others] },
    documents: [
      ...document(drawn.deliberation, "deliberation.txt"),
      ...document(drawn.report, "rapport.txt"),
    ],
    choices: { ...noChoices, ...drawn.choices },
  };
}

/** The dossier with a sheet beside its own that makes the workbook larger than what is read again. */
export function besideLargeSheet(dossier: Dossier): Dossier {
  const cells = Array.from({ length: 200_000 }, (_, i): SheetCell => {
    return { row: Math.floor(i / 2000), column: i % 2000, value: { kind: "text", value: "x" } };
  });
  const large: SheetSnapshot = { name: "Données", visibility: "visible", cells, merges: [], hiddenRows: [] };
  return { ...dossier, workbook: { ...dossier.workbook, sheets: [...dossier.workbook.sheets, large] } };
}

/** Computes the formulas that corrections write: sums of cells. */
export function computeSum(formula: string, sheet: string, sheets: readonly SheetSnapshot[]): CellValue {
  const some = /^=SUMIF\((\w+:\w+),"([^"]*)",(\w+:\w+)\)$/.exec(formula);
  if (some) return computeSumIf(some[1] ?? "", some[2] ?? "", some[3] ?? "", sheet, sheets);
  const sum = sumReferences(formula, sheet);
  if (!sum) throw new Error(`not a sum: ${formula}`);
  let total = sum.constants.reduce((added, constant) => added + Number(constant), 0);
  for (const { sheet: name, range } of sum.references) {
    const snapshot = sheets.find((one) => one.name === name);
    if (!snapshot) throw new Error(`no such sheet: ${name}`);
    const grid = new Grid(snapshot);
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const value = grid.at(row, column)?.value;
        if (value?.kind === "number") total += value.value;
      }
    }
  }
  return { kind: "number", value: total };
}

/** Adds the amounts beside the cells that hold a text, in whatever case. */
function computeSumIf(
  marks: string,
  text: string,
  amounts: string,
  sheet: string,
  sheets: readonly SheetSnapshot[],
): CellValue {
  const snapshot = sheets.find((one) => one.name === sheet);
  const [from, to] = [parseRange(marks), parseRange(amounts)];
  if (!snapshot || !from || !to) throw new Error(`not a sum: ${marks}`);
  const grid = new Grid(snapshot);
  let total = 0;
  for (let row = from.top; row <= from.bottom; row++) {
    const mark = textOf(grid.at(row, from.left)).toLowerCase();
    const value = grid.at(to.top + row - from.top, to.left)?.value;
    if (mark === text.toLowerCase() && value?.kind === "number") total += value.value;
  }
  return { kind: "number", value: total };
}

/** The sheets recalculated, as Excel does once an edit is written; an error stays. Formulas stand below what they add. */
export function recomputed(sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  let current = sheets;
  for (const sheet of sheets) {
    for (const { formula, value, row, column } of sheet.cells) {
      if (formula === undefined || value.kind === "error") continue;
      const result = computeSum(formula, sheet.name, withoutSkipped(formula, current));
      const cells = (one: SheetSnapshot) =>
        one.cells.map((cell) =>
          cell.row === row && cell.column === column ? { ...cell, value: result } : cell,
        );
      current = current.map((one) => (one.name === sheet.name ? { ...one, cells: cells(one) } : one));
    }
  }
  return current;
}

/** SUBTOTAL leaves out the cells that hold one. */
function withoutSkipped(formula: string, sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  if (!/SUBTOTAL/.test(formula)) return sheets;
  const kept = (sheet: SheetSnapshot) => sheet.cells.filter((cell) => !/SUBTOTAL/.test(cell.formula ?? ""));
  return sheets.map((sheet) => ({ ...sheet, cells: kept(sheet) }));
}

import { parseA1, toA1 } from "../grid";
import type { PlannedCell, SheetPlan } from "./sheet-plan";

/** Texts in quotes, references to other sheets, then what is left: a reference to the sheet itself. */
const PARTS =
  /"(?:[^"]|"")*(?:"|$)|(?<!')'(?:[^']|'')*'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\b[A-Z]{1,3}\d+\b(?!\()/g;

/** The same plan where its table starts lower or further right than A1: formulas refer to its own cells where they stand. */
export function moveFormulas(plan: SheetPlan, rows: number, columns: number): SheetPlan {
  if (rows === 0 && columns === 0) return plan;
  const moved = (cell: PlannedCell | null): PlannedCell | null =>
    cell?.content.kind === "formula"
      ? { ...cell, content: { kind: "formula", value: moveFormula(cell.content.value, rows, columns) } }
      : cell;
  return { ...plan, rows: plan.rows.map((row) => row.map(moved)) };
}

function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PARTS, (part) => {
    const cell = parseA1(part);
    return cell ? toA1({ row: cell.row + rows, column: cell.column + columns }) : part;
  });
}

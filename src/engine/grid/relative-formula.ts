import { columnIndex, type CellAddress } from "./address";

const CELL = /(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d{0,6})\b(?![(!])/g;

/** A formula as any cell of its column would say it, each reference by how far it stands: "=SUM([0,-3]:[0,-1])" for "=SUM(D5:F5)" in G5. */
export function relativeFormula(formula: string, { row, column }: CellAddress): string {
  return formula.replace(CELL, (_, fixedColumn: string, name: string, fixedRow: string, number: string) => {
    const down = fixedRow === "" ? String(Number(number) - 1 - row) : `$${number}`;
    const across = fixedColumn === "" ? String(columnIndex(name) - column) : `$${name}`;
    return `[${down},${across}]`;
  });
}

const FIXED = /(?<![!\w$]|!\$?[A-Z]{1,3}\$?\d{1,7}:)\$([A-Z]{1,3})\$[1-9]\d{0,6}\b/g;

/** The columns of its own sheet that a formula names by cells which stay the same wherever it is copied: « $K$4:$M$6 ». */
export function fixedColumns(formula: string): readonly number[] {
  return [...formula.matchAll(FIXED)].map(([, name = ""]) => columnIndex(name));
}

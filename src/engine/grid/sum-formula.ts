import { contains, parseRange, type CellAddress, type GridRange } from "./address";

/** A rectangle that a formula adds up. */
export interface SumReference {
  readonly sheet: string;
  readonly range: GridRange;
  /** Whether it stands in SUBTOTAL or AGGREGATE, which skip the cells that hold one of them. */
  readonly skipsSubtotals: boolean;
}

/** What a total's formula adds up: cells and ranges, each as often as it is written. */
export interface SumFormula {
  readonly references: readonly SumReference[];
  /** The numbers that it adds beside them, each with its sign: "5000" in « =SUM(G5:G10)+5000 ». */
  readonly constants: readonly string[];
}

/** Whether a reference holds a cell of a sheet; to Excel, names of sheets that differ by case are the same. */
export function refersTo(
  { sheet, range }: SumReference,
  cell: CellAddress & { readonly sheet: string },
): boolean {
  return sheet.toLowerCase() === cell.sheet.toLowerCase() && contains(range, cell);
}

/** Whether a formula that only adds adds one of some cells; false for any other formula. */
export function addsAny(
  formula: string,
  sheet: string,
  cells: readonly (CellAddress & { readonly sheet: string })[],
): boolean {
  const references = sumReferences(formula, sheet)?.references ?? [];
  return cells.some((cell) => references.some((one) => refersTo(one, cell)));
}

const SHEET = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?`;
const CELLS = String.raw`(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)`;
const REFERENCE = new RegExp(`^${SHEET}${CELLS}(?![\\p{L}\\p{N}(!])`, "iu");
const NUMBER = /^([+-]?)\s*(\d+(?:\.\d+)?)(?![\d.%*/^:A-Z(])\s*(?![*/^%])/i;
const SUM = /^(?:SUM|SOMME)\(/i;
const SUBTOTAL = /^(?:SUBTOTAL|SOUS\.TOTAL)\(\s*(?:9|109)\s*[,;]/i;
const AGGREGATE = /^(?:AGGREGATE|AGREGAT)\(\s*9\s*[,;]\s*\d\s*[,;]/i;

/**
 * Reads a formula that only adds: SUM, SUBTOTAL(9…), AGGREGATE(9…), references, numbers and « + ». Null for any other formula:
 * what it covers cannot be told, and nothing is said of it.
 * @param sheet the sheet that holds the formula.
 */
export function sumReferences(formula: string, sheet: string): SumFormula | null {
  const references: SumReference[] = [];
  const constants: string[] = [];
  const open: boolean[] = [];
  let rest = formula.replace(/^=\s*\+?/, "").trim();
  while (rest !== "") {
    const call = SUM.exec(rest) ?? SUBTOTAL.exec(rest) ?? AGGREGATE.exec(rest);
    const reference = REFERENCE.exec(rest);
    const number = NUMBER.exec(rest);
    if (call) {
      open.push(!SUM.test(rest));
      rest = rest.slice(call[0].length);
    } else if (reference) {
      const range = parseRange(reference[3] ?? "");
      if (!range) return null;
      const name = reference[1]?.replace(/''/g, "'") ?? reference[2] ?? sheet;
      references.push({ sheet: name, range, skipsSubtotals: open.includes(true) });
      rest = rest.slice(reference[0].length);
    } else if (number) {
      constants.push(`${number[1] === "-" ? "-" : ""}${number[2] ?? ""}`);
      rest = rest.slice(number[0].length);
    } else if (rest.startsWith("(")) {
      open.push(false);
      rest = rest.slice(1);
    } else if (rest.startsWith(")")) {
      if (open.pop() === undefined) return null;
      rest = rest.slice(1);
    } else if (/^[+,;\s]/.test(rest)) {
      rest = rest.slice(1);
    } else {
      return null;
    }
  }
  return references.length > 0 && open.length === 0 ? { references, constants } : null;
}

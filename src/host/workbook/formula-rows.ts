import { columnOf, COLUMNS, plainSheetName, ROWS } from "./address";
import type { RowShift } from "./row-shift";
import { shiftedSpan } from "./row-shift";

/**
 * What must not be taken for a reference comes first: texts, structured references. Then a sheet's name with the
 * reference that follows it, a reference alone, and names, which hold letters that look like one.
 */
export const REFERENCES = new RegExp(
  [
    String.raw`"(?:[^"]|"")*(?:"|$)`,
    String.raw`\[[^\]]*(?:\]|$)`,
    String.raw`(?:((?<!')'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.![])`,
    String.raw`'(?:[^']|'')*(?:'|$)!?`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*!?`,
  ].join("|"),
  "gu",
);

/** What a reference to cells that left reads. */
const GONE = "#REF!";

/**
 * A formula after rows came into a sheet or left it. `own` tells whether the formula stands on that sheet, whose name is
 * `sheet`. Without "=".
 */
export function formulaAfter(text: string, shift: RowShift, sheet: string, own: boolean): string {
  return text.replace(
    REFERENCES,
    (piece: string, name: string | undefined, reference: string | undefined) => {
      if (reference === undefined) return piece;
      const isHere = name === undefined ? own : sameName(name, sheet);
      if (!isHere) return piece;
      const prefix = name === undefined ? "" : `${name}!`;
      return prefix + referenceAfter(reference, shift);
    },
  );
}

/** Whether a sheet's name as a formula writes it is that of a sheet. */
export function sameName(written: string, name: string): boolean {
  return plainSheetName(written).toLowerCase() === name.toLowerCase();
}

interface Corner {
  /** With its "$", if it has one; "" for a whole row. */
  readonly column: string;
  readonly dollar: string;
  /** From zero. */
  readonly row: number;
}

function corner(text: string): Corner | undefined {
  const [, column = "", dollar = "", digits = ""] = /^(\$?[A-Za-z]{0,3})(\$?)(\d+)$/.exec(text) ?? [];
  // "$5" alone is a row: its dollar was taken for a column's.
  const isRow = column === "$" || column === "";
  const row = Number(digits) - 1;
  const letters = column.replace("$", "");
  if (row < 0 || row >= ROWS || (!isRow && columnOf(`${letters}1`) >= COLUMNS)) return undefined;
  return isRow ? { column: "", dollar: column + dollar, row } : { column, dollar, row };
}

function referenceAfter(reference: string, shift: RowShift): string {
  const [one = "", two] = reference.split(":");
  const first = corner(one);
  const last = two === undefined ? first : corner(two);
  if (!first || !last) return reference;
  const upside = first.row > last.row;
  const span = shiftedSpan(
    { top: Math.min(first.row, last.row), bottom: Math.max(first.row, last.row) },
    shift,
  );
  if (!span) return GONE;
  const write = ({ column, dollar }: Corner, row: number): string => `${column}${dollar}${row + 1}`;
  if (two === undefined) return write(first, span.top);
  return `${write(first, upside ? span.bottom : span.top)}:${write(last, upside ? span.top : span.bottom)}`;
}

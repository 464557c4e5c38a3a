import { COLUMNS, columnLetters, columnOf, parseCell, ROWS } from "./address";

/**
 * What must not be taken for a reference comes first: texts, quoted sheet names, structured references, names and
 * functions. Then cells, whole columns, whole rows.
 */
const PIECES =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)!?|\[[^\]]*(?:\]|$)|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.!])|(?<![\w.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(.!$])|(?<![\w.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w(.!$])|[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/** A formula as it reads when its cell moves by so many rows and columns: references without $ move along. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return text.replace(PIECES, (piece: string, ...groups: (string | undefined)[]) => {
    const [fixC, letters, fixR, digits, fixA, a, fixB, b, fix1, one, fix2, two] = groups;
    if (letters !== undefined && digits !== undefined) {
      if (!parseCell(letters + digits)) return piece;
      const column = moveColumn(fixC, letters, columns);
      const row = moveRow(fixR, digits, rows);
      return column === undefined || row === undefined ? "#REF!" : column + row;
    }
    if (a !== undefined && b !== undefined) {
      const from = moveColumn(fixA, a, columns);
      const to = moveColumn(fixB, b, columns);
      return from === undefined || to === undefined ? "#REF!" : `${from}:${to}`;
    }
    if (one !== undefined && two !== undefined) {
      const from = moveRow(fix1, one, rows);
      const to = moveRow(fix2, two, rows);
      return from === undefined || to === undefined ? "#REF!" : `${from}:${to}`;
    }
    return piece;
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula whose cell went from one place to another while rows became columns: what it named so many rows down and
 * columns right is named so many columns right and rows down. Whole rows and columns, and what "$" fixes, stay.
 */
export function turnedFormula(text: string, from: Place, to: Place): string {
  return text.replace(PIECES, (piece: string, ...groups: (string | undefined)[]) => {
    const [fixC, letters, fixR, digits] = groups;
    if (letters === undefined || digits === undefined) return piece;
    const cell = parseCell(letters + digits);
    if (!cell) return piece;
    const row =
      fixR === "$" ? cell.row : to.row + (fixC === "$" ? cell.row - from.row : cell.column - from.column);
    const column =
      fixC === "$"
        ? cell.column
        : to.column + (fixR === "$" ? cell.column - from.column : cell.row - from.row);
    if (row < 0 || column < 0 || row >= ROWS || column >= COLUMNS) return "#REF!";
    return `${fixC}${columnLetters(column)}${fixR}${row + 1}`;
  });
}

function moveColumn(fixed: string | undefined, letters: string, by: number): string | undefined {
  if (fixed === "$") return `$${letters}`;
  const column = columnOf(`${letters}1`) + by;
  return column < 0 || column >= COLUMNS ? undefined : columnLetters(column);
}

function moveRow(fixed: string | undefined, digits: string, by: number): string | undefined {
  if (fixed === "$") return `$${digits}`;
  const row = Number(digits) + by;
  return row < 1 || row > ROWS ? undefined : String(row);
}

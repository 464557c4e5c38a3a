import { COLUMNS, columnLetters, columnOf, parseCell, ROWS } from "./address";

/**
 * What must not be taken for a reference comes first: texts, quoted sheet names, structured references, names and
 * functions. Then cells, whole columns, whole rows.
 */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.!])|(?<![\w.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(.!$])|(?<![\w.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w(.!$])|[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

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

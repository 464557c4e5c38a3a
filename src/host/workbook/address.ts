/** A rectangle of cells, both corners included, counted from zero. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle of one cell. */
export function cellRange(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** Excel's bounds. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** "G31" for row 30, column 6. */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** "A3:G3"; "A3" for one cell. */
export function rangeName(range: CellRange): string {
  const first = cellName(range.top, range.left);
  const last = cellName(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** Column × 2^21 + row of "AB12" ($ allowed), both from zero: one number, for speed. −1 where it is no cell of a sheet. */
function packCell(text: string): number {
  let column = 0;
  let row = 0;
  let at = 0;
  if (text.charCodeAt(at) === 36) at++;
  const lettersAt = at;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (at === lettersAt || at - lettersAt > 3) return -1;
  if (text.charCodeAt(at) === 36) at++;
  const digitsAt = at;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  if (at === digitsAt || row < 1 || row > ROWS || column > COLUMNS) return -1;
  return (column - 1) * 0x200000 + row - 1;
}

/** The row and column of "AB12", or undefined. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | undefined {
  const packed = packCell(text);
  return packed < 0 ? undefined : { row: packed % 0x200000, column: Math.floor(packed / 0x200000) };
}

/** The column of "AB12" alone, or −1. */
export function columnOf(text: string): number {
  const packed = packCell(text);
  return packed < 0 ? -1 : Math.floor(packed / 0x200000);
}

/** The rectangle of "A1:B2", "A1", "A:B" or "1:2"; undefined where it names none. */
export function parseRangeName(text: string): CellRange | undefined {
  const [first = "", last = first] = text.replaceAll("$", "").split(":");
  const from = parseCell(first);
  const to = parseCell(last);
  if (from && to) return ordered(from.row, from.column, to.row, to.column);
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(`${first}:${last}`);
  if (columns) {
    const a = columnOf(`${columns[1] ?? ""}1`);
    const b = columnOf(`${columns[2] ?? ""}1`);
    return a < 0 || b < 0 ? undefined : ordered(0, a, ROWS - 1, b);
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(`${first}:${last}`);
  if (!rows) return undefined;
  const a = Number(rows[1]) - 1;
  const b = Number(rows[2]) - 1;
  return Math.min(a, b) < 0 || Math.max(a, b) >= ROWS ? undefined : ordered(a, 0, b, COLUMNS - 1);
}

function ordered(row1: number, column1: number, row2: number, column2: number): CellRange {
  return {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
}

/** Whether a range lies wholly in another. */
export function isWithin(range: CellRange, around: CellRange): boolean {
  return (
    range.top >= around.top &&
    range.bottom <= around.bottom &&
    range.left >= around.left &&
    range.right <= around.right
  );
}

/** The rectangles of a list separated by spaces, as conditional formats write them; those that name nothing are left out. */
export function parseRangeList(text: string): readonly CellRange[] {
  return text
    .split(/\s+/)
    .filter((item) => item !== "")
    .map(parseRangeName)
    .filter((range) => range !== undefined);
}

export function rangesMeet(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** A sheet's name that a formula or an address writes, without the quotes that may hold it. */
export function plainSheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

/** A sheet's name as formulas and addresses write it. */
export function quotedSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseRangeName(name) && !/^R(?:\d*C)?\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A range's name without its sheet: whole columns and rows as "A:C" and "2:4". */
export function addressName(range: CellRange): string {
  const wholeColumns = range.top === 0 && range.bottom === ROWS - 1;
  const wholeRows = range.left === 0 && range.right === COLUMNS - 1;
  if (!wholeColumns && !wholeRows) return rangeName(range);
  const name = rangeName(range);
  if (wholeRows) return `${range.top + 1}:${range.bottom + 1}`;
  return name.replace(/\d/g, "");
}

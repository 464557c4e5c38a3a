/** A cell's place in its sheet: row and column counted from zero. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included, counted from zero. */
export interface GridRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's bounds: 1,048,576 rows, 16,384 columns. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A"; the letters may be of either case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "G31" for row 30, column 6. */
export function toA1(cell: CellAddress): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** "A3:G3"; one cell alone gives "A3". */
export function rangeToA1(range: GridRange): string {
  const first = toA1({ row: range.top, column: range.left });
  const last = toA1({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/** The cell that an A1 text names ($ allowed), or undefined where it names none within Excel's bounds. */
export function parseA1(text: string): CellAddress | undefined {
  const match = CELL.exec(text.trim());
  if (!match) return undefined;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column < MAX_COLUMNS && row < MAX_ROWS ? { row, column } : undefined;
}

/** The rectangle that "A3:G3" or "A3" names, corners put in order, or undefined. */
export function parseRange(text: string): GridRange | undefined {
  const [first = "", last = first, ...rest] = text.split(":");
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to || rest.length > 0) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Whether a range holds a cell. */
export function contains(range: GridRange, cell: CellAddress): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  );
}

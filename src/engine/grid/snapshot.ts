import { firstNot, groupBy, keptFor } from "../lists";
import type { CellAddress, GridRange } from "./address";

/** What a cell shows: a formula's cached result where it holds one. */
export type CellValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "empty" };

/** A cell that holds something (a value or a formula), with its place. */
export interface SheetCell extends CellAddress {
  readonly value: CellValue;
  /** In English, with commas, "=" in front: "=SUM(G5:G29)". Absent where the cell holds a constant. */
  readonly formula?: string;
  /** Excel's invariant code, "#,##0.00 €"; absent for General. It tells dates from amounts. */
  readonly numberFormat?: string;
  /** Whether the text is struck through: such a line is read, and said. */
  readonly struck?: boolean;
  /** The cell as the sheet holds it, where a reader made its value plain. */
  readonly asHeld?: SheetCell;
}

/** One sheet as it was when it was read: plain data, safe to send to a worker or to keep. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Cells that hold something, row by row, left to right. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly GridRange[];
  /** Rows hidden by hand or by a filter, from zero, in order. */
  readonly hiddenRows: readonly number[];
}

/** A snapshot with its cells found by place. Merged cells answer with the value of their first cell. */
export class Grid {
  /** The cells of each row, left to right. */
  private readonly byRow: (SheetCell[] | undefined)[] = [];
  /** The rows that hold cells which show nothing. */
  private readonly withBlanks = new Set<number>();
  private readonly mergesByRow = new Map<number, GridRange[]>();
  private readonly hidden: ReadonlySet<number>;
  /** The rows that hold something, in order. */
  readonly rows: readonly number[];
  /** The columns that hold something, in order. */
  readonly columns: readonly number[];
  /** The last column that holds something; the first where none does. */
  readonly lastColumn: number;

  constructor(readonly snapshot: SheetSnapshot) {
    const columns = new Set<number>();
    const rows: number[] = [];
    for (const cell of snapshot.cells) {
      columns.add(cell.column);
      if (!holdsSomething(cell)) this.withBlanks.add(cell.row);
      const row = this.byRow[cell.row];
      if (!row) {
        this.byRow[cell.row] = [cell];
        rows.push(cell.row);
      } else if ((row.at(-1)?.column ?? 0) < cell.column) row.push(cell);
      else insert(row, cell);
    }
    this.columns = [...columns].sort((a, b) => a - b);
    this.lastColumn = this.columns.at(-1) ?? 0;
    this.hidden = new Set(snapshot.hiddenRows);
    this.rows = rows.sort((a, b) => a - b);
    this.indexMerges();
  }

  /** Only rows that hold something are indexed: a merged area may be a million rows high. */
  private indexMerges(): void {
    for (const merge of this.snapshot.merges) {
      for (let i = this.rankOf(merge.top); i < this.rows.length; i++) {
        const row = this.rows[i];
        if (row === undefined || row > merge.bottom) break;
        const merges = this.mergesByRow.get(row);
        if (merges) merges.push(merge);
        else this.mergesByRow.set(row, [merge]);
      }
    }
  }

  /** The rank of the first row that holds something, from one on. */
  private rankOf(row: number): number {
    return firstNot(this.rows, (each) => each < row);
  }

  /** The cell itself, merged or not; undefined where it holds nothing. */
  at(row: number, column: number): SheetCell | undefined {
    const cells = this.byRow[row];
    if (!cells) return undefined;
    // Most rows hold every column from their first one on.
    const near = cells[column - (cells[0]?.column ?? 0)];
    const cell = near?.column === column ? near : cells[rankOf(cells, column)];
    return cell?.column === column ? cell : undefined;
  }

  /** The cells of a row that hold something, left to right. */
  row(row: number): readonly SheetCell[] {
    return this.byRow[row] ?? NO_CELLS;
  }

  /** Those that show something. */
  filled(row: number): readonly SheetCell[] {
    const cells = this.row(row);
    return this.withBlanks.has(row) ? cells.filter(holdsSomething) : cells;
  }

  /** The merged area that covers a cell, if any. */
  mergeAt(row: number, column: number): GridRange | undefined {
    if (this.mergesByRow.size === 0) return undefined;
    return this.mergesByRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
  }

  /** What a reader sees there: the cell, or the first cell of the merged area that covers it. */
  shown(row: number, column: number): SheetCell | undefined {
    const merge = this.mergeAt(row, column);
    return merge ? this.at(merge.top, merge.left) : this.at(row, column);
  }

  /** The cells of some places alone, as a sheet of its own; a merged area goes with its first cell. */
  part(holds: (place: CellAddress) => boolean): Grid {
    return new Grid({
      ...this.snapshot,
      cells: this.snapshot.cells.filter(holds),
      merges: this.snapshot.merges.filter(({ top, left }) => holds({ row: top, column: left })),
    });
  }

  /** The parts from some rows on, each up to the next and the first from the top, as sheets of their own; none where no row is given. */
  parted(starts: readonly number[]): readonly Grid[] {
    if (starts.length === 0) return [];
    const rankOf = (row: number) => firstNot(starts, (start) => start <= row);
    const cells = groupBy(this.snapshot.cells, ({ row }) => rankOf(row));
    const merges = groupBy(this.snapshot.merges, ({ top }) => rankOf(top));
    return [0, ...starts].map(
      (_, rank) =>
        new Grid({ ...this.snapshot, cells: cells.get(rank) ?? [], merges: merges.get(rank) ?? [] }),
    );
  }

  /** Whether a row is hidden, by hand or by a filter. */
  isHidden(row: number): boolean {
    return this.hidden.has(row);
  }
}

/** The grid of a snapshot, indexed once for all who ask. */
export const gridOf = keptFor((snapshot: SheetSnapshot) => new Grid(snapshot));

const NO_CELLS: readonly SheetCell[] = [];

/** Where a column stands, or would stand, among cells from left to right. */
function rankOf(cells: readonly SheetCell[], column: number): number {
  return firstNot(cells, (cell) => cell.column < column);
}

/** Puts a cell in its place, instead of the one that stands there. */
function insert(cells: SheetCell[], cell: SheetCell): void {
  const rank = rankOf(cells, cell.column);
  cells.splice(rank, cells[rank]?.column === cell.column ? 1 : 0, cell);
}

/** A cell's value as text: numbers in plain decimals, nothing for empty, the code of an error ("#REF!"). */
export function textOf(cell: SheetCell | undefined): string {
  if (!cell) return "";
  switch (cell.value.kind) {
    case "empty":
      return "";
    case "boolean":
      return cell.value.value ? "VRAI" : "FAUX";
    default:
      return String(cell.value.value);
  }
}

/** What a cell says as the sheet holds it, to show it to its author. */
export function heldText(cell: SheetCell): string {
  return textOf(cell.asHeld ?? cell).trim();
}

/** Whether a cell shows something: a text that is not blank, or a value of any other kind. */
export function holdsSomething({ value }: SheetCell): boolean {
  return value.kind === "text" ? value.value.trim() !== "" : value.kind !== "empty";
}

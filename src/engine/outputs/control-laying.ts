import { blankCell, textCell, type PlannedCell, type RowGroup, type SheetPlan } from "./sheet-plan";
import { headerHeight, wrappedHeight } from "./wrapped-height";

/** A row of the sheet from column A on; null for a cell left empty. */
export type Row = readonly (PlannedCell | null)[];

/** The columns of the control sheet, in characters: what it is, where, then the figures. Texts span B and C, or more. */
export const CONTROL_WIDTHS = [34, 30, 34, 17, 17, 15, 14] as const;
/** The rank of the last column. */
export const LAST = CONTROL_WIDTHS.length - 1;

/** What follows a section's title on its page: a header and two rows, where it has them. */
const HEAD_ROWS = 3;

/** A sheet while it is laid, row after row. */
export class Laying {
  readonly rows: Row[] = [];
  readonly heights: Record<number, number> = {};
  readonly merges: SheetPlan["merges"][number][] = [];
  readonly groups: RowGroup[] = [];
  private readonly heads: number[] = [];

  add(row: Row): void {
    this.rows.push(row);
  }

  /** A row whose text in one column spans the next ones; it is made high enough for it and for the texts before. */
  addSpanning(row: Row, left: number, right: number): void {
    const top = this.rows.length;
    this.merges.push({ top, bottom: top, left, right });
    // Excel does not make a row higher for merged cells.
    const needed = row.slice(0, left + 1).map((cell, column) => {
      const room = roomOf(column, column === left ? right : column);
      return cell?.content.kind === "text" ? (wrappedHeight(cell.content.value, room) ?? 0) : 0;
    });
    const height = Math.max(...needed);
    if (height > 0) this.heights[top] = height;
    this.add(row);
  }

  /** The head of the sheet and of each section, with the first rows under it: no page ends between them. */
  get blocks(): readonly RowGroup[] {
    const heads = [0, ...this.heads];
    return heads.map((top, index) => {
      const end = (heads[index + 1] ?? this.rows.length + 1) - 2;
      return { top, bottom: Math.min(top + HEAD_ROWS, end) };
    });
  }

  section(title: string): void {
    this.add([]);
    this.heads.push(this.rows.length);
    this.add([textCell(title, "section")]);
  }

  /** One title a column; that of `left` spans the columns up to `right`. */
  header(titles: readonly (string | null)[], left: number, right: number): void {
    const top = this.rows.length;
    this.merges.push({ top, bottom: top, left, right });
    const needed = titles.map((title, column) =>
      title === null ? 0 : headerHeight(title, roomOf(column, column === left ? right : column)),
    );
    this.heights[top] = Math.max(...needed);
    this.add(titles.map((title) => textCell(title, "header") ?? blankCell("header")));
  }
}

function roomOf(left: number, right: number): number {
  return CONTROL_WIDTHS.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}

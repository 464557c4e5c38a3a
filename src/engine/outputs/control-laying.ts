import { blankCell, textCell, type PlannedCell, type RowGroup, type SheetPlan } from "./sheet-plan";
import { wrappedHeight } from "./wrapped-height";

export type Row = readonly (PlannedCell | null)[];

/** The columns of the control sheet, in characters: what it is, where, then the figures. Texts span B and C, or more. */
export const CONTROL_WIDTHS = [34, 30, 34, 17, 17, 15, 14] as const;
/** The rank of the last column. */
export const LAST = CONTROL_WIDTHS.length - 1;

/** A sheet while it is laid, row after row. */
export class Laying {
  readonly rows: Row[] = [];
  readonly heights: Record<number, number> = {};
  readonly merges: SheetPlan["merges"][number][] = [];
  readonly groups: RowGroup[] = [];

  add(row: Row): void {
    this.rows.push(row);
  }

  /** A row whose text in one column spans the next ones; it is made high enough for it. */
  addSpanning(row: Row, left: number, right: number): void {
    const top = this.rows.length;
    this.merges.push({ top, bottom: top, left, right });
    const shown = row[left]?.content;
    const room = CONTROL_WIDTHS.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
    // Excel does not make a row higher for merged cells.
    const height = shown?.kind === "text" ? wrappedHeight(shown.value, room) : null;
    if (height !== null) this.heights[top] = height;
    this.add(row);
  }

  section(title: string): void {
    this.add([]);
    this.add([textCell(title, "section")]);
  }

  header(titles: readonly (string | null)[]): void {
    const cells = titles.map((title) => textCell(title, "header") ?? blankCell("header"));
    this.heights[this.rows.length] = 20;
    this.add(cells);
  }
}

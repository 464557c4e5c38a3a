import type { Lang } from "../../texts";
import { blankCell, textCell, type PlannedCell, type RowGroup, type SheetPlan } from "./sheet-plan";
import { rowHeights } from "./row-heights";
import { JOINED_ROWS } from "./page-breaks";
import { visa } from "./visa";

/** A row of the sheet from column A on; null for a cell left empty. */
export type Row = readonly (PlannedCell | null)[];

/** The columns of the control sheet, in characters: what it is, where, then the figures. Texts span B and C, or more. */
export const CONTROL_WIDTHS = [34, 30, 34, 17, 17, 15, 14] as const;
/** The rank of the last column. */
export const LAST = CONTROL_WIDTHS.length - 1;

/** The columns of the three boxes to sign. */
const VISA = [
  [0, 0],
  [1, 1],
  [2, 2],
] as const;

/** What follows a section's title on its page: a header and a row, where it has them. */
const HEAD_ROWS = 2;
/** So many rows of a group stay on the page of the row that they are under. */
const KEPT_ROWS = 6;

/** A sheet while it is laid, row after row. */
export class SheetBuilder {
  readonly rows: Row[] = [];
  readonly merges: SheetPlan["merges"][number][] = [];
  readonly groups: RowGroup[] = [];
  private readonly heads: number[] = [];
  private readonly joined: RowGroup[] = [];
  private readonly tall: Record<number, number> = {};

  add(row: Row): void {
    this.rows.push(row);
  }

  /** A row whose text in one column spans the next ones. */
  addSpanning(row: Row, left: number, right: number): void {
    const top = this.rows.length;
    this.merges.push({ top, bottom: top, left, right });
    this.add(row);
  }

  /** How high its rows are, with those looks. */
  heights(looks: SheetPlan["looks"]): Record<number, number> {
    const { rows, merges, tall } = this;
    return { ...rowHeights({ rows, merges, looks, columnWidths: CONTROL_WIDTHS }), ...tall };
  }

  /** The head of the sheet, of each section and of each group, with the first rows under it: no page ends between them. */
  get blocks(): readonly RowGroup[] {
    const heads = [0, ...this.heads];
    const sections = heads.map((top, index) => {
      const end = (heads[index + 1] ?? this.rows.length + 1) - 2;
      return { top, bottom: Math.min(top + HEAD_ROWS, end) };
    });
    const groups = this.groups.map(({ top, bottom }) => ({
      top: top - 1,
      bottom: Math.min(bottom, top + KEPT_ROWS - 1),
    }));
    return [...sections, ...groups, ...this.joined].sort((a, b) => a.top - b.top);
  }

  section(title: string): void {
    this.add([]);
    this.heads.push(this.rows.length);
    this.add([textCell(title, "section")]);
  }

  /** One title a column; that of `left` spans the columns up to `right`. */
  header(titles: readonly (string | null)[], left: number, right: number): void {
    this.addSpanning(
      titles.map((title) => textCell(title, "header") ?? blankCell("header")),
      left,
      right,
    );
  }

  /** What is laid stays on the page of the rows that end just above it. */
  joinedAbove(lay: () => void): void {
    const before = this.rows.length;
    lay();
    if (this.rows.length > before)
      this.joined.push({ top: Math.max(0, before - JOINED_ROWS), bottom: this.rows.length - 1 });
  }

  /** The block to sign, by what it is signed for: never alone on a page. */
  visas(title: string, lang: Lang): void {
    this.joinedAbove(() => this.layVisas(title, lang));
  }

  private layVisas(title: string, lang: Lang): void {
    this.section(title);
    const { rows, merges, box } = visa(this.rows.length, VISA, lang);
    this.merges.push(...merges);
    this.rows.push(...rows);
    this.tall[this.rows.length - 1] = box;
  }
}

import type { CellContent, GridRange } from "../grid";

/**
 * A sheet of ours as plain data: what each cell holds and how it looks, and how it goes to paper. Whoever writes it finds
 * the sheet again by its role, and fills the same cells anew; what the user added beside them stays.
 */
export interface SheetPlan {
  /** What the sheet is to the workbook, whatever the user calls it later: letters, digits and hyphens. */
  readonly role: string;
  /** The title wanted; another is taken where a sheet of the user's own bears it. */
  readonly title: string;
  /** "#RRGGBB", or null for none. */
  readonly tabColour: string | null;
  /** From A1, row by row; null leaves a cell empty. Rows may be of unequal length. */
  readonly rows: readonly (readonly (PlannedCell | null)[])[];
  /** How cells look, by the name that cells give. */
  readonly looks: Readonly<Record<string, CellLook>>;
  /** In characters of the usual font, from column A. */
  readonly columnWidths: readonly number[];
  /** In points, by row from zero; rows not named keep Excel's own height. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly merges: readonly GridRange[];
  /** How many rows stay on the screen while the rest scrolls. */
  readonly frozenRows: number;
  /** Groups of rows that can be folded, from zero, both included. */
  readonly outline: readonly RowGroup[];
  readonly print: PrintSetUp;
  readonly chart: ChartPlan | null;
  /** What the workbook keeps beside the cells, for whoever makes this sheet again: text of its maker's own. */
  readonly keeps?: string;
}

/** What one cell of a planned sheet holds, and the name of its look. */
export interface PlannedCell {
  readonly content: CellContent;
  readonly look?: string;
}

/** How a cell looks; what is absent stays as Excel has it. Colours are "#RRGGBB". */
export interface CellLook {
  /** Invariant: "#,##0.00". */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: "left" | "right" | "centre";
  readonly vertical?: "top" | "centre" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Lines under and over the cell, or all around it. */
  readonly lines?: readonly { readonly side: "top" | "bottom" | "all"; readonly style: "thin" | "medium" }[];
  readonly lineColour?: string;
}

/** Rows from zero, both included. */
export interface RowGroup {
  readonly top: number;
  readonly bottom: number;
}

/** How a sheet goes to paper: A4, one page wide unless it says otherwise, as many high as needed. */
export interface PrintSetUp {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on each page, or null. */
  readonly titleRows: RowGroup | null;
  readonly footerLeft: string;
  /** For what one page's width would make too small to read: how many it takes, the first columns repeated on each. */
  readonly wide?: {
    readonly pages: number;
    readonly repeated: { readonly left: number; readonly right: number };
  };
  /** The columns that go to paper, both included; all where absent. */
  readonly columns?: { readonly left: number; readonly right: number };
  /** The rows that start a page, from zero; none where absent. */
  readonly breaks?: readonly number[];
}

/** A chart of columns of amounts, placed over cells. */
export interface ChartPlan {
  readonly title: string;
  /** Names, one cell a row beside the amounts. */
  readonly categories: GridRange;
  /** Amounts, one column a series, the first row naming it. */
  readonly series: GridRange;
  /** One "#RRGGBB" a series. */
  readonly colours: readonly string[];
  /** How the axis of amounts reads, invariant. */
  readonly numberFormat: string;
  /** The cells that it covers. */
  readonly over: GridRange;
}

/** Characters that a cell of Excel holds, but for the apostrophe that makes a text of what looks like something else. */
const LONGEST_TEXT = 32_766;

/** A cell that holds text, as far as Excel can; nothing where there is none. */
export function textCell(text: string | null, look?: string): PlannedCell | null {
  if (text === null || text === "") return look === undefined ? null : blankCell(look);
  const value = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return { content: { kind: "text", value }, ...(look === undefined ? {} : { look }) };
}

/** A cell that holds a number, given as a decimal string; blank where there is none. */
export function numberCell(value: string | null, look?: string): PlannedCell | null {
  if (value === null) return look === undefined ? null : blankCell(look);
  return { content: { kind: "number", value }, ...(look === undefined ? {} : { look }) };
}

/** A cell that holds a formula, in English with "=". */
export function formulaCell(formula: string, look?: string): PlannedCell {
  return { content: { kind: "formula", value: formula }, ...(look === undefined ? {} : { look }) };
}

/** An empty cell that has a look. */
export function blankCell(look: string): PlannedCell {
  return { content: { kind: "empty", value: "" }, look };
}

import type { HeadingChoice } from "./reading-choices";

/**
 * How one sheet of the annex was read, and what else it could be read as: what the user chooses among, and what other
 * readings are tried from. Columns are letters, cells and areas A1 with the sheet's name before them.
 */
export interface SheetOutline {
  readonly sheet: string;
  /** The columns of amounts; empty where text had to be cut into columns. */
  readonly amounts: readonly string[];
  /** The column that names the operations, or "headings" where none does. */
  readonly operations: string;
  /** The columns that could hold amounts, and those that could name operations. */
  readonly columns: readonly OutlineColumn[];
  /** The headings that look alike, once for all. */
  readonly headings: readonly OutlineHeading[];
  /** What could be left out: the blocks of rows that end the sheet, the shortest first. */
  readonly blocks: readonly OutlineBlock[];
}

/** A column that could be read as something else. */
export interface OutlineColumn {
  readonly column: string;
  /** As written above it; empty where nothing is. */
  readonly title: string;
  readonly holds: "amounts" | "names";
}

/** Headings that look alike, told by their first. */
export interface OutlineHeading {
  readonly like: string;
  readonly text: string;
  readonly count: number;
  /** "title" where it parts no lines. */
  readonly level: HeadingChoice;
}

/** Rows from one on to the end of the sheet. */
export interface OutlineBlock {
  readonly area: string;
  /** The text of its first cell. */
  readonly title: string;
}

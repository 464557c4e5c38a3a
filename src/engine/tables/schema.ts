import type { Cell, Table } from "./table";

/** One part that a column may play in a kind of table, and how it is told: data, of which a schema is made. */
export interface ColumnPart<Part extends string> {
  readonly part: Part;
  /** Patterns over a folded title with what each is worth, the first that matches counting. */
  readonly said: readonly (readonly [RegExp, number])[];
  /** A folded title that forbids the part, whatever else it says. */
  readonly never?: RegExp;
  /** How well cells agree with the part where its title says it, 0 to 1: what they hold corrects what is announced. */
  readonly fit?: (cells: readonly Cell[], title: string) => number;
  /** What the cells are worth to the part whatever their title says; nothing where it is absent. */
  readonly found?: (cells: readonly Cell[], title: string) => number;
  /** Which of several columns that are worth the same plays it; the first where it is absent, none for null. */
  readonly settle?: (table: Table, columns: readonly number[], chosen: number) => number | null;
}

/** A law of amounts on each row: the first less those between is the last; they mostly stand in that order. */
export type Difference<Part extends string> = readonly [Part, Part, ...Part[], Part];

/** The parts that columns play in one kind of table. */
export interface Schema<Part extends string> {
  readonly parts: readonly ColumnPart<Part>[];
  /** Whether these parts make a table of the kind: an assignment that does is better than any that does not. */
  readonly isWhole: (parts: ReadonlySet<Part>) => boolean;
  /** What these parts are worth together, beside what each is worth. */
  readonly together?: (parts: ReadonlySet<Part>) => number;
  /** Titles of no part at all, folded: over amounts they say when, or how many. */
  readonly never?: RegExp;
  readonly differences?: readonly Difference<Part>[];
  /** The part of a column that columns of several years add up to on each row: they pay it in time, and play none themselves. */
  readonly scheduled?: Part;
}

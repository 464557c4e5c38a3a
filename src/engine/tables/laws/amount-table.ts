import { forms, pattern } from "../../lexicon";
import { Amount } from "../../money";
import { fold } from "../../wording";
import { isNumberTitle } from "../number-title";

/** A row of a table as far as its amounts go. */
export interface AmountRow {
  /** The table that it stands in: those of the same titles are read together. */
  readonly table: number;
  /** Whether it adds up rows above. */
  readonly isTotal: boolean;
  /** What it is called; absent where it is not known. */
  readonly name?: string;
  /** Whether all its figures were read: none stands among words. */
  readonly isWhole: boolean;
  /** What each column holds there; null where it is no amount. */
  readonly cells: readonly (Amount | null)[];
  /** What each column counts there; absent where none is known to count. */
  readonly counts?: readonly (number | null)[];
  /** Whether it follows no law, as what is refused; it may be added up all the same. */
  readonly isApart?: boolean;
  /** The sets of rows that it may add up, where these are known; else they stand above it. */
  readonly adds?: readonly (readonly number[])[];
  /** The columns whose figure a formula gives: it speaks for those that it takes. */
  readonly reckoned?: ReadonlySet<number>;
}

/** The amounts of a table, or of several of the same titles. */
export interface AmountTable {
  readonly titles: readonly string[];
  readonly rows: readonly AmountRow[];
  /** What the amounts of each column are rounded to; absent where they are exact. */
  readonly steps?: readonly (Amount | undefined)[];
  /** Sets of rows that stand together, one within another or apart, two at least; absent where none is known. */
  readonly groups?: readonly (readonly number[])[];
}

/** Titles a column of amounts that no sentence names: laws are of titled columns. */
export const AMOUNTS = "montant";

/** Where a figure stands: the rank of its row and of its column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A sum that a table is to bear out: a figure, and those that add up to it. */
export interface Sum {
  readonly along: "row" | "column";
  readonly total: Spot;
  readonly parts: readonly Spot[];
  /** The one of them that is reckoned from the others: the total, or what is left of it. */
  readonly result: Spot;
  /** How many other rows, or other columns, bear out that it holds. */
  readonly borneOut: number;
  /** Whether it only backs what another sum says of the same total: by itself it is not told. */
  readonly backs?: true;
}

const file = pattern("file");
/** An envelope is a code or an amount: over amounts, the word alone is one. */
const envelope = new RegExp(`^${forms("envelopeWhole")}$`);

/** The columns that hold amounts: counts, codes and numbers of files are none, whatever they would add up to. */
export function amountColumns({ titles, rows }: AmountTable): readonly number[] {
  return titles.flatMap((title, column) =>
    (envelope.test(fold(title)) || !(isNumberTitle(title) || file.test(fold(title)))) &&
    rows.some(({ cells }) => cells[column])
      ? [column]
      : [],
  );
}

/** Whether a formula gives what a spot holds. */
export function isReckoned({ rows }: AmountTable, { row, column }: Spot): boolean {
  return rows[row]?.reckoned?.has(column) === true;
}

/** What a total is more than its parts add up to, each of a column; nothing where all of them may be rounded so. */
export function gapOver(
  table: AmountTable,
  total: Amount,
  parts: readonly Amount[],
  columns: readonly number[],
): Amount {
  const gap = total.minus(Amount.sum(parts));
  return isRounding(table, gap, columns) ? Amount.zero : gap;
}

/** Whether a gap between figures of these columns, one for each, is what rounding makes. */
export function isRounding({ steps }: AmountTable, gap: Amount, columns: readonly number[]): boolean {
  if (gap.isZero || !steps) return gap.isZero;
  const rounded = Amount.sum(columns.flatMap((column) => steps[column] ?? []));
  return gap.abs().times(2).compare(rounded) <= 0;
}

/** Of fewer steps, rounded figures are anybody's, and add up by chance. */
const FEWEST_STEPS = 100;

/** Whether an amount that is rounded to a step has enough of them to tell anything. */
export function isOfManySteps(amount: Amount, step: Amount): boolean {
  return amount.abs().compare(step.times(FEWEST_STEPS)) >= 0;
}

/** What a spot holds; null where it is no amount. */
export function amountAt({ rows }: AmountTable, { row, column }: Spot): Amount | null {
  return rows[row]?.cells[column] ?? null;
}

import { eurosOf } from "../../claims";
import type { AmountPart, GrantLine, UnitCount } from "../../model";
import { Amount, differByOneDigit, digitsOf, isTransposed } from "../../money";
import { blockOf, groupWorth, type StatedGroup, type StatedGroups } from "../held/stated-groups";
import type { OddCount } from "./ways-of-counting";

/** Fewer are as often a rank, a date or a number of people met. */
const FEWEST = 10;

/** Whether so many may be what a column comes to. */
export function isOfColumn({ count }: UnitCount): boolean {
  return count >= FEWEST;
}

/** What a column holds beside some lines. */
export interface Column {
  readonly sum: Amount;
  readonly cells: readonly AmountPart[];
  /** Its title, where that is to be told. */
  readonly label?: string;
}

/** A count that should be what a column comes to. */
export function oddBeside({ at, count, words }: UnitCount, { sum, cells }: Column): OddCount {
  return { at, count, words, counted: sum.toCents() / 100, cells };
}

/** The titles of the columns of figures beside some lines' amounts, or that add up to these. */
export function titlesOf(lines: readonly GrantLine[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => columnsBeside(line).map(({ label }) => label)))];
}

/** The figures of a line beside its amount, or that add up to it. */
export function columnsBeside({ parts = [], beside = [] }: GrantLine): readonly AmountPart[] {
  return [...parts, ...beside];
}

/** A column of whole numbers over some lines; null where one of them holds another, or none. */
export function columnOf(lines: readonly GrantLine[], label: string): Column | null {
  const cells = lines.flatMap((line) => columnsBeside(line).find((cell) => cell.label === label) ?? []);
  const isWhole = ({ kind, amount }: AmountPart) => kind === "amount" && amount.toCents() % 100 === 0;
  if (cells.length === 0 || cells.length < lines.length || !cells.every(isWhole)) return null;
  return { sum: Amount.sum(cells.map(({ amount }) => amount)), cells };
}

/** Of so many digits, two that changed places are hardly met by chance; nor of fewer, beside what the same lines are granted. */
export const LONG = 4;
export const LONG_BESIDE = 3;

/** A count of so many digits whose two changed places are those of the one column's total, however often it stands there. */
export function swappedIn(said: UnitCount, columns: readonly Column[], long: number): OddCount | null {
  const value = Amount.fromNumber(said.count);
  if (String(said.count).length < long) return null;
  return theOnly(
    said,
    columns.filter(({ sum }) => isTransposed(digitsOf(value), digitsOf(sum))),
  );
}

/** A count of so many digits that one wrong digit parts from the one column's total. */
export function mistypedIn(said: UnitCount, columns: readonly Column[], long: number): OddCount | null {
  const value = Amount.fromNumber(said.count);
  const isCell = columns.some(({ cells }) => cells.some(({ amount }) => amount.equals(value)));
  if (String(said.count).length < long || isCell) return null;
  const near = columns.filter(({ sum }) => differByOneDigit(digitsOf(value), digitsOf(sum)));
  const odd = theOnly(said, near);
  const label = near[0]?.label;
  return odd && label !== undefined ? { ...odd, label } : odd;
}

function theOnly(said: UnitCount, near: readonly Column[]): OddCount | null {
  const [first] = near;
  return first && near.every(({ sum }) => sum.equals(first.sum)) ? oddBeside(said, first) : null;
}

/** The lines that are granted what the sentence of a count gives. */
export function groupBeside({ at }: UnitCount, groups: StatedGroups): StatedGroup | null {
  const amounts = eurosOf(at.quote).map(({ amount }) => amount);
  return groupWorth(amounts, groups.get(blockOf(at)) ?? []);
}

import { addTo } from "../lists";
import { worthOf, type AmountPart, type GrantLine } from "../model";
import { Amount } from "../money";
import { isNumberTitle } from "../tables";

/** A column of the annex beside its amounts, over some lines. */
export interface AnnexColumn {
  readonly label: string;
  /** Null where a line lacks it, or holds there what is no amount. */
  readonly total: ColumnTotal | null;
}

/** What a column comes to. */
export interface ColumnTotal {
  readonly label: string;
  readonly cells: readonly AmountPart[];
  readonly amount: Amount;
}

/** The titles of the columns that some lines state beside their amounts, whatever these hold. */
export function titlesBeside(lines: readonly GrantLine[]): readonly string[] {
  const titles = new Set<string>();
  for (const { beside } of lines) if (beside) for (const { label } of beside) titles.add(label);
  return [...titles];
}

/** The columns of amounts that some lines state beside their own. */
export function columnsOver(lines: readonly GrantLine[]): readonly AnnexColumn[] {
  const cells = new Map<string, AmountPart[]>();
  for (const { parts, beside } of lines) {
    if (parts) for (const cell of parts) addTo(cells, cell.label, cell);
    if (beside) for (const cell of beside) addTo(cells, cell.label, cell);
  }
  return [...cells]
    .filter(([label, own]) => !isNumberTitle(label) && own.some(({ kind }) => kind === "amount"))
    .map(([label, own]) => ({ label, total: totalOf(label, own, lines.length) }));
}

/** What the columns beside some lines come to. */
export function totalsBeside(lines: readonly GrantLine[]): readonly Amount[] {
  return columnsOver(lines).flatMap(({ total }) => total?.amount ?? []);
}

/** What some lines come to, and the columns beside them. */
export function sumsOver(lines: readonly GrantLine[]): readonly Amount[] {
  return [worthOf(lines).rounded(), ...totalsBeside(lines)];
}

function totalOf(label: string, cells: readonly AmountPart[], lines: number): ColumnTotal | null {
  if (cells.length !== lines || cells.some(({ kind }) => kind === "unreadable")) return null;
  const amount = Amount.sum(cells.map((cell) => cell.amount)).rounded();
  return amount.isZero ? null : { label, cells, amount };
}

import type { Grid } from "../../../grid";
import { Amount, readAmount } from "../../../money";
import { readAmountText } from "../cells/amount-cell";
import type { RowEvent } from "../rows/events";
import { printedHeading, printedRows, printedTotal } from "./flow-events";
import { endingAmount } from "./flow-items";
import { isWholeHeader } from "../columns/header-words";
import { readHeading } from "../cells/heading-text";
import { plainLine } from "../rows/line-draft";
import type { PlaceOf } from "../columns/table-cells";
import { readTotalLabel } from "../../../tables";

/**
 * A table pasted as running text whose rows end on their amounts and say nothing else by which its columns could be told
 * apart: each row is a line described by all of its words, whose beneficiary is not told from its object. A row without
 * an amount is a heading where it is numbered as one, else unread. Null where rows do not end on amounts.
 */
export function readPlainFlow(grid: Grid, column: number, placeOf: PlaceOf): readonly RowEvent[] | null {
  const rows = printedRows(grid, column);
  const ending = rows.filter(({ text }) => endingAmount(text) !== null).length;
  if (ending < 3 || ending < rows.length * 0.4) return null;
  const sums = new SumsSoFar();
  return rows.map(({ row, text }): RowEvent => {
    const at = placeOf(grid.snapshot.name, row, column);
    if (isWholeHeader(text)) return { kind: "break", why: "header", sheet: grid.snapshot.name };
    const { claims, numbering, number } = readHeading(text);
    const ends = sums.parted(endingAmount(text));
    if (!ends) {
      sums.startGroup(claims, number);
      return claims !== null || numbering !== "" ? printedHeading(text, at) : { kind: "unread", at, text };
    }
    const amount = readAmountText(ends.amount, at);
    if (ends.words === "" || readTotalLabel(ends.words)) {
      sums.endRun();
      return printedTotal(ends.words, amount);
    }
    if (claims !== null) return printedHeading(ends.words, at, amount);
    sums.add(amount.amount);
    const line = { ...plainLine(ends.words, amount, at), hidden: grid.isHidden(row) };
    return { kind: "line", line, operation: null, theme: null };
  });
}

/** What the lines above a total come to, by which « TOTAL THEMATIQUE 1 390,00 € » is told to be 390 or 1 390. */
class SumsSoFar {
  private run = Amount.zero;
  private group = Amount.zero;
  /** The number that the heading of each level bears. */
  private readonly numbers = new Map<string, number | null>();

  /** Takes note of a heading: a theme's begins its sum again. */
  startGroup(claims: "operation" | "theme" | null, number: number | null): void {
    if (claims === null) return;
    this.numbers.set(claims, number);
    this.run = Amount.zero;
    if (claims === "theme") this.group = Amount.zero;
  }

  add(amount: Amount): void {
    this.run = this.run.plus(amount);
    this.group = this.group.plus(amount);
  }

  /** A total closes the lines above it. */
  endRun(): void {
    this.run = Amount.zero;
  }

  /**
   * A total's words and amount, the number that its label ends on put back with the words: where the amount without it
   * is what the lines come to, or where neither is and the heading above bears that number.
   */
  parted(ends: { readonly words: string; readonly amount: string } | null): typeof ends {
    if (!ends) return null;
    const level = readTotalLabel(`${ends.words} 1`)?.claims;
    const [, number, rest] = /^(\d{1,2})[ .](\d{3}.*)$/.exec(ends.amount) ?? [];
    if (!level || !number || !rest || /\d$/.test(ends.words) || !readTotalLabel(ends.words)) return ends;
    const isSum = (text: string) => {
      const read = readAmount(text);
      return read.kind === "amount" && (read.amount.equals(this.run) || read.amount.equals(this.group));
    };
    const named = this.numbers.get(level) === Number(number);
    const apart = !isSum(ends.amount) && (isSum(rest) || named);
    return apart ? { words: `${ends.words} ${number}`, amount: rest } : ends;
  }
}

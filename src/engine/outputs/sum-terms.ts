import { rangeToA1, type GridRange } from "../grid";
import { Amount } from "../money";
import {
  retainedLines,
  worthOf,
  type CellPlace,
  type GrantLine,
  type Operation,
  type StatedTotal,
} from "../model";

/** Something that a sum adds: the cells of a sheet, or a figure where cells cannot be added. */
export type SumTerm =
  /** A total, that stands in a cell. `amount`: what it comes to, a decimal string. */
  | {
      readonly kind: "total";
      readonly sheet: string;
      readonly range: GridRange;
      readonly amount: string;
    }
  /** Neighbouring amounts of lines. */
  | {
      readonly kind: "lines";
      readonly sheet: string;
      readonly range: GridRange;
      readonly amount: string;
    }
  /** The amount of a line that its cell holds as text, or that stands in no cell. */
  | { readonly kind: "figure"; readonly amount: string };

/**
 * What adds up to an operation's retained lines, as simply as is true: its total where that is a formula that agrees
 * with them today, else the lines.
 */
export function operationTerms(operation: Operation): readonly SumTerm[] {
  const retained = retainedLines(operation);
  const sum = worthOf(retained);
  const total = operation.statedTotal;
  if (total?.kind === "amount" && total.formula !== null && total.at.kind === "cell" && !total.asText) {
    if (total.amount.equals(sum)) {
      return [{ kind: "total", sheet: total.at.sheet, range: oneCell(total.at), amount: sum.toExact() }];
    }
  }
  return lineTerms(retained);
}

/** What a stated total adds: its cell, or its figure where it is text or stands in no cell; null where none is read. */
export function statedTerm(total: StatedTotal | null): SumTerm | null {
  if (total?.kind !== "amount") return null;
  const amount = total.amount.toExact();
  if (total.at.kind !== "cell" || total.asText) return { kind: "figure", amount };
  return { kind: "total", sheet: total.at.sheet, range: oneCell(total.at), amount };
}

/** Lines whose amounts stand one under the other become one range; text is added as a figure. */
export function lineTerms(lines: readonly GrantLine[]): readonly SumTerm[] {
  const terms: SumTerm[] = [];
  for (const { amount } of lines) {
    if (amount.kind === "unreadable") continue;
    const value = amount.amount;
    if (amount.at.kind !== "cell" || amount.asText) {
      if (!value.isZero) terms.push({ kind: "figure", amount: value.toExact() });
      continue;
    }
    const last = terms.at(-1);
    if (last?.kind === "lines" && follows(last, amount.at)) {
      terms[terms.length - 1] = {
        ...last,
        range: { ...last.range, bottom: amount.at.row },
        amount: Amount.fromDecimal(last.amount).plus(value).toExact(),
      };
      continue;
    }
    terms.push({
      kind: "lines",
      sheet: amount.at.sheet,
      range: oneCell(amount.at),
      amount: value.toExact(),
    });
  }
  return terms.filter((term) => term.kind !== "lines" || holdsAmount(term, lines));
}

function follows(term: Extract<SumTerm, { kind: "lines" }>, at: CellPlace): boolean {
  return term.sheet === at.sheet && term.range.left === at.column && term.range.bottom + 1 === at.row;
}

/** A range of empty cells alone adds nothing worth reading in a formula. */
function holdsAmount(term: Extract<SumTerm, { kind: "lines" }>, lines: readonly GrantLine[]): boolean {
  return lines.some(
    ({ amount: { at, kind } }) =>
      kind === "amount" &&
      at.kind === "cell" &&
      at.sheet === term.sheet &&
      at.column === term.range.left &&
      at.row >= term.range.top &&
      at.row <= term.range.bottom,
  );
}

function oneCell({ row, column }: CellPlace): GridRange {
  return { top: row, bottom: row, left: column, right: column };
}

/** The most arguments that a function takes in Excel is 255; a formula holds 8,192 characters at most. */
export const MOST_ARGUMENTS = 200;
export const LONGEST_FORMULA = 8000;

/** The formula that adds terms up, "=0" for none; null where it would be too long for a cell. */
export function sumFormula(terms: readonly SumTerm[]): string | null {
  if (terms.length === 0) return "=0";
  const parts = terms.map(sayTerm);
  if (parts.length <= 12 && terms.every(isOneCellOrFigure))
    return `=${parts.join("+")}`.replaceAll("+-", "-");
  const sums: string[] = [];
  for (let from = 0; from < parts.length; from += MOST_ARGUMENTS) {
    sums.push(`SUM(${parts.slice(from, from + MOST_ARGUMENTS).join(",")})`);
  }
  const formula = `=${sums.join("+")}`;
  return formula.length > LONGEST_FORMULA ? null : formula;
}

function isOneCellOrFigure(term: SumTerm): boolean {
  return (
    term.kind !== "lines" || (term.range.top === term.range.bottom && term.range.left === term.range.right)
  );
}

function sayTerm(term: SumTerm): string {
  if (term.kind === "figure") return term.amount;
  return `${quotedSheet(term.sheet)}!${rangeToA1(term.range)}`;
}

/** A sheet's name as formulas write it: always in quotes, which is always right. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

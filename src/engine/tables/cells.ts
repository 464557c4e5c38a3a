import { forms } from "../lexicon";
import type { PrintedFigure } from "../model";
import { readPrintedAmount, type Amount } from "../money";
import { isTotalLabel } from "./total-label";

/** « Total 6 200 € »: a total's label and its amount a blank apart. */
const labelled = new RegExp(
  `^(\\D{4,60}?)\\s+(-?\\d[\\d \\u00a0\\u202f.]*(?:,\\d{1,2}\\s*)?${forms("currency")})$`,
  "iu",
);

/** The cells of a line whose columns are set apart by tabs or blanks; one cell where nothing sets them apart. */
export function cellsOfText(text: string): readonly string[] {
  const cells = text
    .split(/\t+|[ \u00a0\u202f]{2,}/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  const [only, other] = cells;
  const [, label, amount] = (other === undefined && labelled.exec(only ?? "")) || [];
  return label !== undefined && amount !== undefined && isTotalLabel(label) ? [label, amount] : cells;
}

/** An amount at the head of a cell that goes on: « 2 280,00 € (prise en charge de 3 ateliers) », « 2 590,50 €€ ». */
const atTheHead = /^\s*(-?\d(?:[\d \u00a0\u202f.]*[\d.])?(?:,\d{1,2})?)\s*€+(?![\p{L}\d])/u;
const aloneDash = /^[-–—−]$/;

/**
 * The amounts of a row's cells, each with its column: counted from the left, or from the right (-1 is the last) where the
 * cells are a line's, cut by its blanks (`aligned`).
 */
export function figuresOf(cells: readonly string[], aligned: boolean): readonly PrintedFigure[] {
  return cells.flatMap((cell, index) => {
    const read = amountOf(cell);
    if (!read) return [];
    const dashed = aligned && aloneDash.test(cells[index - 1] ?? "") && !read.amount.isNegative;
    return [
      {
        column: aligned ? index - cells.length : index,
        ...read,
        signed: dashed ? read.amount.negated() : null,
      },
    ];
  });
}

function amountOf(cell: string): { readonly amount: Amount; readonly marked: boolean } | null {
  const read = readPrintedAmount(cell);
  if (read.kind === "amount") return { amount: read.amount, marked: read.currency || read.decimals === 2 };
  const head = atTheHead.exec(cell)?.[1];
  const first = head === undefined ? read : readPrintedAmount(`${head} €`);
  return first.kind === "amount" ? { amount: first.amount, marked: true } : null;
}

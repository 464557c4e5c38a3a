import { forms } from "../../../lexicon";
import type { Amount } from "../../../money";
import { readPrintedAmount } from "../../../money/pointed-thousands";
import { isCreditAmount, type CreditAmount, type CreditColumn } from "../../../tables";

/** The amounts of one row, each under its column. */
export type RowAmounts = Partial<Record<CreditAmount, Amount>>;

/** A row of figures read; `unclear` where it can be read in several ways, or in none. */
export type RunRead =
  { readonly kind: "amounts"; readonly amounts: RowAmounts } | { readonly kind: "unclear" };

/** Beyond this the figures cannot be told apart anyway. */
const mostCuts = 500;

const currency = new RegExp(`€|\\b${forms("currency")}\\b`, "giu");
const currencyAlone = new RegExp(`^${forms("currency")}$`, "i");
const group = /^\d{3}(?:[.,]\d{1,2})?$/;

/** Every way to cut figures separated by blanks into at most so many amounts: « 1 200 000 120 000 » has several. */
function cutsOf(text: string, most: number): readonly (readonly Amount[])[] {
  const pieces = text
    .replace(currency, " | ")
    .split(/[\s|]+|\s*\|\s*/u)
    .filter((piece) => piece !== "");
  const closed = closedAfter(text);
  if (pieces.length === 0 || pieces.length > 24) return [];
  const cuts: Amount[][] = [];
  cut(pieces, closed, most, 0, [], cuts);
  return cuts;
}

/** The pieces after which a currency, or decimals, end an amount for sure. */
function closedAfter(text: string): ReadonlySet<number> {
  const closed = new Set<number>();
  let count = 0;
  for (const match of text.matchAll(/[^\s€|]+|€/gu)) {
    if (currencyAlone.test(match[0])) closed.add(count - 1);
    else {
      if (/,\d{1,2}$|\.\d{2}$/.test(match[0])) closed.add(count);
      count++;
    }
  }
  return closed;
}

function cut(
  pieces: readonly string[],
  closed: ReadonlySet<number>,
  most: number,
  from: number,
  before: readonly Amount[],
  cuts: Amount[][],
): void {
  if (cuts.length > mostCuts) return;
  if (from === pieces.length) {
    cuts.push([...before]);
    return;
  }
  if (before.length === most) return;
  for (let end = from; end < pieces.length && end < from + 5; end++) {
    if (end > from && !group.test(pieces[end] ?? "")) return;
    if (end > from && !/^-?\d{1,3}$/.test(pieces[from] ?? "")) return;
    const amount = amountOf(pieces.slice(from, end + 1).join(" "));
    if (amount) cut(pieces, closed, most, end + 1, [...before, amount], cuts);
    if (closed.has(end)) return;
  }
}

function amountOf(text: string): Amount | null {
  const read = readPrintedAmount(text);
  if (read.kind === "none") return null;
  return read.kind === "amount" ? read.amount : null;
}

/** What a table without titles means by its number of amounts. */
export const usualColumns: Readonly<Record<number, readonly CreditAmount[]>> = {
  1: ["expense"],
  2: ["commitmentAuthorisation", "expense"],
  4: ["commitmentAuthorisation", "available", "expense", "balance"],
};

/** Puts a row's figures under the columns of its table; where they can be cut in several ways, arithmetic decides. */
export function readRun(text: string, columns: readonly (CreditColumn | null)[]): RunRead {
  const announced = columns.filter(isCreditAmount);
  // One amount in euros is what is spent, whatever else the header seems to announce (« Enveloppe » over codes).
  const whole = readPrintedAmount(text);
  if (announced.includes("expense") && whole.kind === "amount" && whole.currency)
    return { kind: "amounts", amounts: { expense: whole.amount } };
  const cuts = cutsOf(text, announced.length > 0 ? announced.length : 4);
  const fitting = cuts.flatMap((amounts) => {
    const under = announced.length > 0 ? announced : usualColumns[amounts.length];
    return under && under.length === amounts.length ? [assigned(amounts, under)] : [];
  });
  const [only] = fitting;
  if (only && fitting.length === 1) return { kind: "amounts", amounts: only };
  const sound = fitting.filter(isSound);
  const [sure] = sound;
  return sure && sound.length === 1 ? { kind: "amounts", amounts: sure } : { kind: "unclear" };
}

function assigned(amounts: readonly Amount[], columns: readonly CreditAmount[]): RowAmounts {
  const row: RowAmounts = {};
  columns.forEach((column, index) => {
    const amount = amounts[index];
    if (amount) row[column] = amount;
  });
  return row;
}

/** Whether a row's amounts obey what every sound table obeys. */
function isSound(row: RowAmounts): boolean {
  const { commitmentAuthorisation: authorised, available, expense, balance } = row;
  if (authorised && expense && expense.compare(authorised) > 0) return false;
  if (authorised && available && available.compare(authorised) > 0) return false;
  if (available && expense && balance) return available.minus(expense).equals(balance);
  return true;
}

import { textOf, type Grid } from "../../../grid";
import { matches, type Concept } from "../../../lexicon";
import { Amount } from "../../../money";
import { nowhere, rateWritten, readAmountCell } from "../cells/amount-cell";
import { votedScore } from "./header-words";

/** What a rate of the amount granted makes: it is paid of it, or left. */
export const ofTheGrant: readonly Concept[] = ["instalment", "paid", "balance"];

const ONE = Amount.fromNumber(1);

/**
 * The column that holds, on each line, a rate of what stands in another (« Dépense », « Taux », « Aide »): what is granted,
 * however the other is titled. Null where there is none, or several, or where another is what is granted of it: « Aide
 * théorique », cut by a ceiling to « Aide attribuée ».
 * @param headers the header's text a column.
 * @param rows the lines.
 */
export function ratedColumn(
  headers: ReadonlyMap<number, string>,
  grid: Grid,
  rows: readonly number[],
): number | null {
  const rates = [...headers].flatMap(([column, header]) => (matches("rate", header) ? [column] : []));
  const sums = [...headers.keys()].filter((column) => !rates.includes(column));
  const found = rates.flatMap((rate) =>
    sums.filter((column) => {
      const header = headers.get(column) ?? "";
      if (votedScore(header) < 0 || matches(ofTheGrant, header)) return false;
      return sums.some((base) => base !== column && isRateOf(grid, rows, { base, rate, column }));
    }),
  );
  const [only, another] = new Set(found);
  if (only === undefined || another !== undefined) return null;
  const score = (column: number) => votedScore(headers.get(column) ?? "");
  const isCut = sums.some((column) => score(column) > score(only) && isAtMost(grid, rows, column, only));
  return isCut ? null : only;
}

/** Whether a column holds an amount on each line, no more than another does: one of them may be miswritten. */
function isAtMost(grid: Grid, rows: readonly number[], column: number, other: number): boolean {
  const above = rows.filter((row) => {
    const [own, most] = [valueAt(grid, row, column), valueAt(grid, row, other)];
    return most !== null && (own === null || own.compare(most.plus(ONE)) >= 0);
  });
  return above.length <= 1;
}

function isRateOf(
  grid: Grid,
  rows: readonly number[],
  { base, rate, column }: { readonly base: number; readonly rate: number; readonly column: number },
): boolean {
  return areRates(
    rows.map((row) => {
      const [whole, per, part] = [base, rate, column].map((one) => valueAt(grid, row, one));
      return { whole: whole ?? null, per: per ?? null, part: part ?? null };
    }),
  );
}

/** What a line holds in three columns; null where it holds nothing. */
export interface Rated {
  readonly whole: Amount | null;
  readonly per: Amount | null;
  readonly part: Amount | null;
}

/** Whether a column is the rate of another on nearly every line: three at least, rounded to the euro or not, and none of all of it. */
export function areRates(lines: readonly Rated[]): boolean {
  let agree = 0;
  let differ = 0;
  for (const { whole, per, part } of lines) {
    if (!whole || !per || !part || part.isZero) continue;
    const share = per.compare(ONE) > 0 ? per.times("0.01") : per;
    const expected = whole.times(share.toFixed());
    if (part.compare(whole) < 0 && expected.minus(part).abs().compare(ONE) < 0) agree++;
    else differ++;
  }
  return agree > 2 && agree >= differ * 3;
}

/** A number, or a rate as written (« 40 % »); null for an empty cell. */
function valueAt(grid: Grid, row: number, column: number): Amount | null {
  const cell = grid.at(row, column);
  const text = cell ? textOf(cell).trim() : "";
  return !cell || text === "" ? null : (rateWritten(text) ?? readAmountCell(cell, nowhere).amount);
}

import { Amount } from "../../money";
import { amountColumns, type AmountTable } from "./amount-table";

/** A percentage of a table that is none of what its column is on the other rows. */
export interface RateMisfit {
  readonly row: number;
  readonly column: number;
  /** What it is a share of, and what has that share. */
  readonly whole: Amount;
  readonly part: Amount;
}

/** A column of percentages: of which columns' sum, over which column, or over the total of the column itself. */
interface RateLaw {
  readonly parts: readonly number[];
  readonly whole: number | "total";
}

/** Rows that bear out what a column of percentages is… */
const ENOUGH = 3;
/** … no more columns of amounts than somebody would set beside them, and no longer a table. */
const MOST_COLUMNS = 8;
const MOST_ROWS = 1000;

/**
 * The one percentage of each column that breaks what all its other rows obey: « Taux » is the grant over the cost, « Taux de
 * programmation » what was programmed before and now over the endowment, « Part » the row over the total.
 * @param isShare whether a percentage, as it is written, is a part of a whole.
 */
export function rateMisfits(
  table: AmountTable,
  percents: readonly (readonly (string | null)[])[],
  isShare: (percent: string, part: Amount, whole: Amount) => boolean,
): readonly RateMisfit[] {
  const amounts = amountColumns(table);
  if (table.rows.length > MOST_ROWS || amounts.length === 0 || amounts.length > MOST_COLUMNS) return [];
  const rated = [
    ...new Set(percents.flatMap((row) => row.flatMap((one, column) => (one === null ? [] : [column])))),
  ];
  return rated.flatMap((column) => {
    const odd = lawsOver(amounts).map((law) => brokenBy(table, percents, column, law, isShare));
    const known = odd.filter((rows) => rows !== null);
    const [first] = known;
    // Where several laws would do, what breaks one breaks all.
    return first && known.every(([one]) => one?.row === first[0]?.row) ? first : [];
  });
}

function lawsOver(amounts: readonly number[]): readonly RateLaw[] {
  const pairs = amounts.flatMap((one, rank) => amounts.slice(rank + 1).map((other) => [one, other]));
  return [...amounts.map((one) => [one]), ...pairs].flatMap((parts) => [
    ...amounts.flatMap((whole) => (parts.includes(whole) ? [] : [{ parts, whole }])),
    ...(parts.length === 1 ? [{ parts, whole: "total" as const }] : []),
  ]);
}

/** The one row that breaks a law, none where all obey it; null where it is no law of the column. */
function brokenBy(
  { rows }: AmountTable,
  percents: readonly (readonly (string | null)[])[],
  column: number,
  { parts, whole }: RateLaw,
  isShare: (percent: string, part: Amount, whole: Amount) => boolean,
): readonly RateMisfit[] | null {
  const total = rows.find(({ isTotal }) => isTotal)?.cells[parts[0] ?? 0];
  const evidence = new Set<string>();
  const broken: RateMisfit[] = [];
  let exact = 0;
  for (const [row, { cells, isTotal }] of rows.entries()) {
    const percent = percents[row]?.[column];
    const of = whole === "total" ? total : cells[whole];
    const own = parts.flatMap((part) => cells[part] ?? []);
    if (!percent || !of || of.isZero || own.length < parts.length || (whole === "total" && isTotal)) continue;
    const part = Amount.sum(own);
    if (!isShare(percent, part, of)) broken.push({ row, column, whole: of, part });
    else if (!part.isZero && !part.equals(of)) {
      evidence.add(`${part.toExact()} ${of.toExact()}`);
      if (isRateOf(percent, part, of)) exact += 1;
    }
    if (broken.length > 1) return null;
  }
  if (evidence.size < ENOUGH) return null;
  // Where rates make the amounts, one that a ceiling cut makes none: it is another rate, or nothing is told.
  const areRates = exact * 2 > evidence.size;
  return broken.filter(({ part, whole: of }) => !areRates || isRateOf(wholePercent(part, of), part, of));
}

const EURO = Amount.fromNumber(1);

/** Whether an amount is a rate of another, to the euro. */
function isRateOf(percent: string, part: Amount, whole: Amount): boolean {
  return whole.times(percent).times("0.01").minus(part).abs().compare(EURO) < 0;
}

function wholePercent(part: Amount, whole: Amount): string {
  return part.toDecimal().dividedBy(whole.toDecimal()).times(100).toFixed(0);
}

import { pattern } from "../../lexicon";
import { Amount, decimalsOf, isDigitSlip } from "../../money";
import { fold } from "../../wording";
import { amountColumns, type AmountTable } from "./amount-table";

/** A percentage of a table that is none of what its column is on the other rows. */
export interface RateMisfit {
  readonly row: number;
  readonly column: number;
  /** What it is a share of, and what has that share. */
  readonly whole: Amount;
  readonly part: Amount;
  /** Whether these are counted, and no amounts. */
  readonly isCounted: boolean;
}

/** A column of percentages: of which columns' sum, over which columns', or over the total of the column itself. */
interface RateLaw {
  readonly parts: readonly number[];
  readonly whole: readonly number[] | "total";
}

/** Whether a percentage, as it is written, is a part of a whole: a sum of these columns. */
type IsShare = (percent: string, part: Amount, whole: Amount, columns: readonly number[]) => boolean;

const share = pattern(["rate", "share"]);

/** Rows that bear out what a column of percentages is, fewer where a slip of the pen parts the odd one from it… */
const ENOUGH = 3;
const ENOUGH_BESIDE_A_SLIP = 2;
/** … no more columns of amounts than somebody would set beside them, and no longer a table. */
const MOST_COLUMNS = 8;
const MOST_ROWS = 1000;

/**
 * The one percentage of each column that breaks what all its other rows obey: « Taux » is the grant over the cost, or over what
 * all give, « Taux de programmation » what was programmed before and now over the endowment, « Part » the row over the total.
 */
export function rateMisfits(
  table: AmountTable,
  percents: readonly (readonly (string | null)[])[],
  isShare: IsShare,
): readonly RateMisfit[] {
  const counted = table.titles.flatMap((_, column) =>
    table.rows.some(({ counts }) => (counts?.[column] ?? null) !== null) ? [column] : [],
  );
  const amounts = amountColumns(table).filter((column) => !counted.includes(column));
  if (table.rows.length > MOST_ROWS || amounts.length + counted.length > MOST_COLUMNS) return [];
  const rated = [
    ...new Set(percents.flatMap((row) => row.flatMap((one, column) => (one === null ? [] : [column])))),
  ];
  const laws = [
    ...lawsOver(amounts).map((law) => ({ ...law, isCounted: false })),
    ...lawsOver(counted).map((law) => ({ ...law, isCounted: true })),
  ];
  const figured = withCounts(table);
  return rated.flatMap((column) => {
    // Small counts are rounded parts of one another by chance, unless the column says so.
    const isTelling =
      share.test(fold(table.titles[column] ?? "")) || percents.some((row) => row[column]?.includes("."));
    const odd = laws
      .filter(({ isCounted }) => !isCounted || isTelling)
      .map(
        (law) =>
          brokenBy(figured, percents, column, law, isShare)?.map((one) => ({
            ...one,
            isCounted: law.isCounted,
          })) ?? null,
      );
    const known = odd.filter((rows) => rows !== null);
    const [first] = known;
    // Where several laws would do, what breaks one breaks all.
    return first && known.every(([one]) => one?.row === first[0]?.row) ? first : [];
  });
}

/** A table whose counts are figures as its amounts are. */
function withCounts(table: AmountTable): AmountTable {
  const figure = (count: number | null | undefined) =>
    count === null || count === undefined ? null : Amount.fromNumber(count);
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => cell ?? figure(row.counts?.[column])),
    })),
  };
}

function lawsOver(columns: readonly number[]): readonly RateLaw[] {
  const pairs = columns.flatMap((one, rank) => columns.slice(rank + 1).map((other) => [one, other]));
  return [...columns.map((one) => [one]), ...pairs].flatMap((parts) => [
    ...columns.flatMap((whole) => (parts.includes(whole) ? [] : [{ parts, whole: [whole] }])),
    ...(parts.length === 1 ? [{ parts, whole: "total" as const }] : []),
    ...pairs.flatMap((whole) =>
      parts.length === 1 && whole.includes(parts[0] ?? -1) ? [{ parts, whole }] : [],
    ),
  ]);
}

type Broken = Omit<RateMisfit, "isCounted">;

/** The one row that breaks a law, none where all obey it; null where it is no law of the column. */
function brokenBy(
  { rows }: AmountTable,
  percents: readonly (readonly (string | null)[])[],
  column: number,
  { parts, whole, isCounted }: RateLaw & Pick<RateMisfit, "isCounted">,
  isShare: IsShare,
): readonly Broken[] | null {
  const [total, another] = rows.filter(({ isTotal }) => isTotal);
  const evidence = new Set<string>();
  const broken: Broken[] = [];
  let exact = 0;
  const added = () =>
    percents.reduce((sum, row, at) => sum + (rows[at]?.isTotal ? 0 : Number(row[column] ?? 0)), 0);
  for (const [row, { cells, isTotal }] of rows.entries()) {
    const percent = percents[row]?.[column];
    const of = whole === "total" ? total?.cells[parts[0] ?? 0] : sumIn(cells, whole);
    const part = sumIn(cells, parts);
    if (!percent || !of || of.isZero || !part) continue;
    if (whole === "total" && isTotal) {
      // Rounded shares add up to a hundred but for their last digits, or are added up as they are rounded.
      if (!another && Math.abs(Number(percent) - 100) >= 1 && Math.abs(Number(percent) - added()) >= 0.1)
        broken.push({ row, column, whole: of, part });
    } else if (!isShare(percent, part, of, parts)) broken.push({ row, column, whole: of, part });
    else if (!part.isZero && !part.equals(of)) {
      evidence.add(`${part.toExact()} ${of.toExact()}`);
      if (!isCounted && isRateOf(percent, part, of)) exact += 1;
    }
    if (broken.length > 1) return null;
  }
  const isEnough =
    evidence.size >= ENOUGH ||
    (evidence.size >= ENOUGH_BESIDE_A_SLIP && broken.some((one) => isSlip(percents[one.row]?.[column], one)));
  if (!isEnough) return null;
  // Where rates make the amounts, one that a ceiling cut makes none: it is another rate, or nothing is told.
  const areRates = exact * 2 > evidence.size;
  return broken.filter(({ part, whole: of }) => !areRates || isRateOf(wholePercent(part, of), part, of));
}

/** What columns of a row come to; null where one of them holds nothing. */
function sumIn(cells: readonly (Amount | null)[], columns: readonly number[]): Amount | null {
  const own = columns.flatMap((column) => cells[column] ?? []);
  return own.length === columns.length ? Amount.sum(own) : null;
}

/** Whether a percentage with decimals is a digit, or two that changed places, away from what it should be. */
function isSlip(percent: string | null | undefined, { part, whole }: Broken): boolean {
  const decimals = decimalsOf(percent ?? "");
  if (!percent || decimals === 0) return false;
  const exact = part.toDecimal().dividedBy(whole.toDecimal()).times(100).toFixed(decimals);
  return isDigitSlip(percent.replace(".", ""), exact.replace(".", ""));
}

const EURO = Amount.fromNumber(1);

/** Whether an amount is a rate of another, to the euro. */
function isRateOf(percent: string, part: Amount, whole: Amount): boolean {
  return whole.times(percent).times("0.01").minus(part).abs().compare(EURO) < 0;
}

function wholePercent(part: Amount, whole: Amount): string {
  return part.toDecimal().dividedBy(whole.toDecimal()).times(100).toFixed(0);
}

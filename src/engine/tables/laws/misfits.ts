import { addTo, keptFor } from "../../lists";
import { Amount, significantDigits } from "../../money";
import {
  amountAt,
  gapOver,
  isReckoned,
  isRounding,
  type AmountTable,
  type Spot,
  type Sum,
} from "./amount-table";
import { columnSums, loneSums, totalsAlike } from "./column-laws";
import { rowLaws, rowSums } from "./row-laws";

/** A sum that a table does not bear out. */
export interface Misfit {
  readonly sum: Sum;
  /** The figure at fault, or the sum's total where another of them may be. */
  readonly at: Spot;
  readonly stated: Amount;
  /** What the figure is where it is the only one wrong. */
  readonly expected: Amount;
  /** Whether it is the figure at fault. */
  readonly isSettled: boolean;
}

/** What is known of a table's figures from elsewhere. */
export interface Witness {
  /** Whether another source gives what a row is about, or what adds it up, as it is with an amount at a spot. */
  readonly gives: (at: Spot, amount: Amount) => boolean;
  /** Whether a slip of the pen makes one amount of another. */
  readonly isSlip: (one: Amount, other: Amount) => boolean;
  /** Whether the text gives an amount beside the table; absent where there is no text. */
  readonly isSaid?: (amount: Amount) => boolean;
  /** Whether a total is asked about that a slip of the pen in any of its rows parts from them; absent where only in the total itself. */
  readonly asksOfRows?: true;
  /** Whether any other document, or the text beside the table, gives the amount; absent as above. */
  readonly isGiven?: (amount: Amount) => boolean;
}

/** No table holds more mistakes than this: it was misread. */
const MOST = 3;
/** What is longer is no table that somebody adds up by hand. */
const MOST_ROWS = 1000;

/**
 * What is wrong in a table: figures whose change mends the sums that are broken and breaks none. Another source decides
 * first, that gives the figure as changed or all others of its sum as they are; then two sums that one change mends, then a
 * slip of the pen where one figure alone may have it. Else nobody is at fault, and the sum is told where enough rows bear it
 * out. Empty where it breaks more than a few.
 */
export function misfitsOf(table: AmountTable, witness: Witness): readonly Misfit[] {
  if (table.rows.length > MOST_ROWS) return [];
  const sums = sumsOf(table).filter((sum) => isWord(table, sum));
  const over = sumsBySpot(sums);
  const found: Misfit[] = [];
  let now = table;
  for (;;) {
    const broken = sums.filter((sum) => sum.backs !== true && !gapOf(now, sum).isZero);
    const best = broken.length > 0 ? bestChange(now, over, broken, witness) : null;
    if (!best) {
      const open = broken.filter((sum) => isAsked(now, sum, witness));
      const lone = found.length === 0 ? loneSums(now).filter((sum) => isToldBeside(now, sum, witness)) : [];
      const all = [...found, ...[...open, ...lone].map((sum) => unsettled(now, sum))];
      return all.length <= MOST ? all : [];
    }
    found.push(best);
    now = withAmount(now, best.at, best.expected);
  }
}

/** The figures of a table that are in a sum that comes out. */
export function fitsOf(table: AmountTable): readonly Spot[] {
  if (table.rows.length > MOST_ROWS) return [];
  return sumsOf(table)
    .filter((sum) => gapOf(table, sum).isZero)
    .flatMap(({ total, parts }) => [total, ...parts]);
}

/** Whether a figure is in a sum that comes out though none of its figures follows from the others by a formula: any change of one would break it. */
export function boundBySums(table: AmountTable): (spot: Spot) => boolean {
  const bound = new Set(
    sumsOf(table)
      .filter((sum) => gapOf(table, sum).isZero)
      .map(({ total, parts }) => [total, ...parts])
      .filter((spots) => !spots.some((spot) => isReckoned(table, spot)))
      .flatMap((spots) => spots.map(keyOf)),
  );
  return (spot) => bound.has(keyOf(spot));
}

/** The sums that a table is to bear out, along its rows and down its columns. */
const sumsOf = keptFor((table: AmountTable): readonly Sum[] => [
  ...rowSums(table, rowLaws(table)),
  ...columnSums(table),
]);

/** Whether a sum says something of its parts: the total that a formula adds up follows them whatever they are. */
function isWord(table: AmountTable, sum: Sum): boolean {
  return sum.along === "row" || !isReckoned(table, sum.total) || !gapOf(table, sum).isZero;
}

/** The sums that each spot is in, as their total or as a part. */
type SumsBySpot = ReadonlyMap<string, readonly Sum[]>;

function sumsBySpot(sums: readonly Sum[]): SumsBySpot {
  const over = new Map<string, Sum[]>();
  for (const sum of sums) for (const spot of [sum.total, ...sum.parts]) addTo(over, keyOf(spot), sum);
  return over;
}

function keyOf({ row, column }: Spot): string {
  return `${row},${column}`;
}

/** What a sum's total states more than its parts add up to. */
function gapOf(table: AmountTable, { total, parts }: Sum): Amount {
  return gapOver(
    table,
    amountAt(table, total) ?? Amount.zero,
    parts.map((part) => amountAt(table, part) ?? Amount.zero),
    columnsOf({ total, parts }),
  );
}

/** The columns that the figures of a sum stand in, one for each. */
function columnsOf({ total, parts }: Pick<Sum, "total" | "parts">): readonly number[] {
  return [total, ...parts].map(({ column }) => column);
}

interface Change extends Misfit {
  readonly isSaid: boolean;
  readonly mended: number;
  readonly isSlip: boolean;
}

function bestChange(
  table: AmountTable,
  over: SumsBySpot,
  broken: readonly Sum[],
  witness: Witness,
): Misfit | null {
  const changes = broken
    .flatMap((sum) => changesOf(table, over, sum, witness))
    .filter(
      (change, index, all) =>
        all.findIndex(
          ({ sum, at, expected }) =>
            isSame(at, change.at) &&
            isRounding(table, expected.minus(change.expected), [...columnsOf(sum), ...columnsOf(change.sum)]),
        ) === index,
    );
  const rank = ({ isSaid, mended, isSlip }: Change) =>
    isSaid ? 100 + mended : mended > 1 ? 10 * mended + Number(isSlip) : Number(isSlip);
  const most = Math.max(0, ...changes.map(rank));
  const [best, other] = changes.filter((change) => rank(change) === most);
  return best && !other && most > 0 ? best : null;
}

/** Every change of one figure that mends a sum and breaks no other. */
function changesOf(
  table: AmountTable,
  over: SumsBySpot,
  sum: Sum,
  { gives, isSlip }: Witness,
): readonly Change[] {
  const gap = gapOf(table, sum);
  // A formula that leaves out a row of its column is wrong itself.
  const isShort = sum.along === "column" && isReckoned(table, sum.total);
  const spots = [sum.total, ...sum.parts];
  const open = spots.filter((one) => !gives(one, amountAt(table, one) ?? Amount.zero));
  // The only figure that no other source gives as it is, where several are given so.
  const isLeftOver = (at: Spot) => spots.length > 2 && open.length === 1 && open[0] === at;
  return (isShort ? [sum.total] : spots).flatMap((at): readonly Change[] => {
    const stated = amountAt(table, at);
    if (!stated || (isReckoned(table, at) && !(isShort && at === sum.total))) return [];
    const expected = at === sum.total ? stated.minus(gap) : stated.plus(gap);
    // A sign may be left out; else what changes it is no slip of the pen.
    const isSigned = expected.isNegative === stated.isNegative || expected.equals(stated.negated());
    if (!isSigned || gives(at, stated)) return [];
    const gaps = (over.get(keyOf(at)) ?? []).map((one) => ({ one, before: gapOf(table, one) }));
    if (gaps.some(({ before }) => before.isZero)) return [];
    const change = expected.minus(stated);
    const mended = gaps.filter(({ one, before }) =>
      isRounding(table, isSame(one.total, at) ? before.plus(change) : before.minus(change), columnsOf(one)),
    ).length;
    const isSaid = gives(at, expected) || isLeftOver(at);
    return [
      {
        sum,
        at,
        stated,
        expected,
        isSettled: true,
        isSaid,
        mended,
        isSlip: isSlip(stated, expected) && isAsRound(stated, expected),
      },
    ];
  });
}

/** Whether a figure is hardly rounder than what it should be: no slip of the pen makes 900 000 of 909 000. */
function isAsRound(stated: Amount, expected: Amount): boolean {
  return significantDigits(expected) <= significantDigits(stated) + 1;
}

/** A sum that nothing decides: it is told where rows enough bear it out, or where a slip of the pen makes its result, or one of its rows. */
function isAsked(table: AmountTable, sum: Sum, { isSlip, asksOfRows }: Witness): boolean {
  const { stated, expected } = unsettled(table, sum);
  if ((sum.along === "row" && sum.borneOut > 0) || isSlip(stated, expected)) return true;
  return asksOfRows === true && sum.along === "column" && sum.borneOut > 0 && slipsInRow(table, sum, isSlip);
}

/** Whether a slip of the pen in one row of a column parts a total from what its rows come to. */
function slipsInRow(table: AmountTable, sum: Sum, isSlip: Witness["isSlip"]): boolean {
  const gap = gapOf(table, sum);
  return sum.parts.some((part) => {
    const stated = amountAt(table, part);
    return stated && !isReckoned(table, part) && isSlip(stated, stated.plus(gap));
  });
}

/**
 * Whether a total of a column is meant to be what its rows come to: where it is less, as rows that are left out make it more,
 * or where the column's other totals are.
 */
export function isOfItsRows(table: AmountTable, sum: Sum): boolean {
  const { stated, expected } = unsettled(table, sum);
  return stated.compare(expected) < 0 || totalsAlike(table, sum) > 0;
}

/** So many totals of a column that come out tell that another is meant to. */
const ALIKE = 2;

/**
 * A total that is not what its rows come to, where the text gives that, and a slip of the pen parts them; or where any source
 * gives it, or a slip of the pen in one of its rows makes it, and the other totals of the table add up their rows.
 */
function isToldBeside(
  table: AmountTable,
  sum: Sum,
  { isSlip, isSaid, isGiven, asksOfRows }: Witness,
): boolean {
  const { stated, expected } = unsettled(table, sum);
  if (isSlip(stated, expected) && isSaid?.(expected) === true) return true;
  if (totalsAlike(table, sum) < ALIKE) return false;
  if (asksOfRows && (isSlip(stated, expected) || slipsInRow(table, sum, isSlip))) return true;
  return isGiven?.(expected) === true && isGiven(stated) !== true;
}

function unsettled(table: AmountTable, sum: Sum): Misfit {
  const { total, result } = sum;
  const stated = amountAt(table, result) ?? Amount.zero;
  const gap = gapOf(table, sum);
  const expected = result === total ? stated.minus(gap) : stated.plus(gap);
  return { sum, at: result, stated, expected, isSettled: false };
}

/** A table with another amount at a spot. */
export function withAmount<T extends AmountTable>(table: T, { row, column }: Spot, amount: Amount): T {
  return {
    ...table,
    rows: table.rows.map((one, index) =>
      index === row ? { ...one, cells: one.cells.map((cell, at) => (at === column ? amount : cell)) } : one,
    ),
  };
}

function isSame(one: Spot, other: Spot): boolean {
  return one.row === other.row && one.column === other.column;
}

import { beginning } from "../../lexicon";
import { addTo, keptFor } from "../../lists";
import { Amount } from "../../money";
import { fold } from "../../wording";
import { amountColumns, gapOver, type AmountTable, type Sum } from "./amount-table";

/**
 * The sums that the totals of a table state: each of the rows since the total before it, the last of all rows above or of
 * the totals above, whichever most of its columns bear out. A column that breaks it is wrong only where another proves that all rows
 * were read: where none does, nothing is asked of any.
 */
export function columnSums(table: AmountTable): readonly Sum[] {
  return table.rows.flatMap(({ isTotal }, row) => (isTotal ? sumsOf(table, row) : []));
}

/** The sums that totals state in a table's one column of amounts: nothing else in it proves that all rows were read. */
export function loneSums(table: AmountTable): readonly Sum[] {
  return table.rows.flatMap(({ isTotal }, row): readonly Sum[] => {
    const [over, ...others] = isTotal ? columnsFor(table, row) : [];
    const isProven = others.some((one) => provenBy(one) > 0);
    return over && !isProven && provenBy(over) === 0 && over.broken.length === 1 ? sumsOver(row, over) : [];
  });
}

/**
 * How many other totals of its column are called as a total is, where all come out: where each adds up its rows, all rows were
 * read. « Total cumulé », « Total (dont frais) » is the sum of more.
 */
export function totalsAlike(table: AmountTable, { total: { row, column } }: Sum): number {
  const others = table.rows.flatMap(({ isTotal, cells }, index) => {
    const over = isTotal && index !== row && cells[column] ? columnsFor(table, index) : [];
    return over.length > 0 ? [{ index, over }] : [];
  });
  const alike = others.filter(({ index }) => calledAs(table, index) === calledAs(table, row));
  const areRight = others.every(({ over }) => over.some(({ agreed }) => agreed.includes(column)));
  return areRight ? alike.length : 0;
}

/** What a row is called, whatever number it has. */
function calledAs({ rows }: AmountTable, row: number): string {
  return fold(rows[row]?.name ?? "")
    .replace(/\d+/g, "#")
    .trim();
}

/** The rows that a total adds up, as its columns bear out; null where none does. */
export function provenRows(table: AmountTable, row: number): readonly number[] | null {
  return bestOf(columnsFor(table, row))?.rows ?? null;
}

/** What the columns of a total come to over each set of rows that it may add up. */
function columnsFor(table: AmountTable, row: number): readonly ColumnsOver[] {
  const kept = columnsKept(table);
  const known = kept.get(row);
  if (known) return known;
  const all = addends(table, row).map((rows) => columnsOver(table, row, rows));
  kept.set(row, all);
  return all;
}

const columnsKept = keptFor((_: AmountTable) => new Map<number, readonly ColumnsOver[]>());

function bestOf(all: readonly ColumnsOver[]): ColumnsOver | null {
  return all.reduce<ColumnsOver | null>(
    (most, one) => (provenBy(one) > (most ? provenBy(most) : 0) ? one : most),
    null,
  );
}

type ColumnsOver = ReturnType<typeof columnsOver>;

function sumsOf(table: AmountTable, row: number): readonly Sum[] {
  const all = columnsFor(table, row);
  const best = bestOf(all);
  if (!best) return [];
  // What is refused may be asked for, and count in that column alone.
  const broken = best.broken.filter(
    (column) => !all.some((one) => one.agreed.includes(column)) && !isNowhereAdded(table, column, row, best),
  );
  if (broken.length > provenBy(best)) return [];
  // Lines and the totals over them come to the same: what one set bears out backs the other.
  const others = all.filter(
    (one, rank) =>
      all.findIndex(({ rows }) => isSame(rows, one.rows)) === rank && !isSame(one.rows, best.rows),
  );
  return [
    ...sumsOver(row, { ...best, broken }),
    ...others
      .filter((one) => one.broken.length < provenBy(one))
      .flatMap((one) => sumsOver(row, one).map((sum): Sum => ({ ...sum, backs: true }))),
  ];
}

/** Whether a column has totals over other rows, two at least, and none is what these come to: it is not added up. */
function isNowhereAdded(table: AmountTable, column: number, row: number, { rows }: ColumnsOver): boolean {
  const own = new Set([row, ...rows]);
  const isApart = ({ total, over }: TotalOver) => !own.has(total) && !over.rows.some((each) => own.has(each));
  const { agreed, broken } = totalsByColumn(table);
  if (agreed.get(column)?.some(isApart)) return false;
  const all = broken.get(column) ?? [];
  const one = all.find(isApart);
  return one !== undefined && all.some((other) => other.total !== one.total && isApart(other));
}

/** A total, and what its columns come to over rows that it may add up. */
interface TotalOver {
  readonly total: number;
  readonly over: ColumnsOver;
}

/** The totals of a table by the columns in which they come out, and by those in which they do not. */
const totalsByColumn = keptFor((table: AmountTable) => {
  const all = table.rows.flatMap(({ isTotal }, total) =>
    isTotal ? columnsFor(table, total).map((over): TotalOver => ({ total, over })) : [],
  );
  const by = (told: "agreed" | "broken") => {
    const columns = new Map<number, TotalOver[]>();
    for (const one of all) for (const column of one.over[told]) addTo(columns, column, one);
    return columns;
  };
  return { agreed: by("agreed"), broken: by("broken") };
});

function sumsOver(row: number, { rows, agreed, broken, counted }: ColumnsOver): readonly Sum[] {
  return [...agreed, ...broken].map((column): Sum => {
    const total = { row, column };
    const parts = rows.map((part) => ({ row: part, column }));
    const others = agreed.filter((other) => other !== column);
    return { along: "column", total, parts, result: total, borneOut: others.length + counted };
  });
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}

/** The sets of rows that a total may add up: those since the one before, for a table's last all lines, or all totals. */
function addends({ rows }: AmountTable, row: number): readonly (readonly number[])[] {
  const known = rows[row]?.adds;
  if (known) return known;
  const own = rows[row]?.table;
  const isOwn = (index: number) => rows[index]?.table === own;
  let last = row - 1;
  while (last >= 0 && isOwn(last) && rows[last]?.isTotal === false) last--;
  const since = Array.from({ length: row - 1 - last }, (_, index) => last + 1 + index);
  const isClosing = !rows.some(({ isTotal, table }, index) => index > row && isTotal && table === own);
  const above = isClosing ? rows.flatMap((_, index) => (index < row && isOwn(index) ? [index] : [])) : [];
  const [totals, lines] = [true, false].map((isTotal) =>
    above.filter((index) => rows[index]?.isTotal === isTotal),
  );
  return [since, lines ?? [], totals ?? []].filter(
    (set) => set.length > 1 && set.every((index) => rows[index]?.isWhole),
  );
}

const CENT = Amount.fromCents(1);

function columnsOver(table: AmountTable, row: number, added: readonly number[]) {
  const { rows } = table;
  const agreed: number[] = [];
  const broken: number[] = [];
  amountColumns(table).forEach((column) => {
    const total = rows[row]?.cells[column];
    const parts = added.flatMap((index) => rows[index]?.cells[column] ?? []);
    if (!total || parts.filter(({ isZero }) => !isZero).length < 2) return;
    const gap = gapOver(table, total, parts, [column, ...parts.map(() => column)]).abs();
    if (gap.isZero) agreed.push(column);
    // Rates add up but for their last decimals; over several, one may be what all come to over what all are of.
    else if (gap.compare(CENT) >= 0 && !isMeanRate(table, column, total, parts)) broken.push(column);
  });
  return { rows: added, agreed, broken, counted: countsAgreed(table, row, added) };
}

const ONE = Amount.fromCents(100);
const rate = beginning("rate");

/** Whether what stands as the total of a column of rates lies among them, as their mean does and no sum. */
function isMeanRate(
  { titles, rows }: AmountTable,
  column: number,
  total: Amount,
  parts: readonly Amount[],
): boolean {
  const isAmong =
    parts.some((part) => part.compare(total) <= 0) && parts.some((part) => part.compare(total) >= 0);
  const areShares = () => rows.every(({ cells }) => (cells[column]?.abs().compare(ONE) ?? 0) <= 0);
  return isAmong && (rate.test(fold(titles[column] ?? "")) || areShares());
}

/** How many columns prove that all rows of a sum were read. */
function provenBy({ agreed, counted }: ColumnsOver): number {
  return agreed.length + counted;
}

/** How many columns of counts a total adds up. */
function countsAgreed({ rows }: AmountTable, row: number, added: readonly number[]): number {
  const totals = rows[row]?.counts ?? [];
  return totals.filter((total, column) => {
    const parts = added.flatMap((index) => rows[index]?.counts?.[column] ?? []);
    return total !== null && parts.length > 1 && parts.reduce((sum, part) => sum + part, 0) === total;
  }).length;
}

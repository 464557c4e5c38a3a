import { groupBy } from "../../lists";
import {
  operationGroups,
  placeKey,
  retainedLines,
  type AmountReading,
  type Annex,
  type GrantLine,
  type Operation,
  type StatedTotal,
} from "../../model";
import { Amount } from "../../money";
import { AMOUNTS, type AmountRow, type AmountTable } from "../../tables";

/** The lines of the annex and the totals over them that have the same columns, as one table of amounts: the amount first. */
export interface AnnexTable extends AmountTable {
  readonly rows: readonly AnnexRow[];
  /** The rows of the retained lines of each operation, of each theme and of the whole, where all stand in the table. */
  readonly groups: readonly (readonly number[])[];
}

/** A line of the annex, or a total. */
export interface AnnexRow extends AmountRow {
  readonly of: Source;
  /** What stands in each column. */
  readonly readings: readonly AmountReading[];
  /** The operation it is of; null for a total of several. */
  readonly operation: Operation | null;
}

/** What some rows come to in a column. */
export function sumOf({ rows }: AnnexTable, set: readonly number[], column: number): Amount {
  return Amount.sum(set.flatMap((row) => rows[row]?.cells[column] ?? []));
}

type Source = GrantLine | StatedTotal;

/** A row before its table is known: the sets of rows that it may add up, for a total. */
interface Row {
  readonly of: Source;
  readonly operation: Operation | null;
  readonly adds: readonly (readonly Source[])[] | null;
}

/** The annex as tables of amounts, one for each set of columns that its lines and totals have. */
export function annexTables(annex: Annex): readonly AnnexTable[] {
  const operations = annex.themes.flatMap((theme) => theme.operations);
  return [...groupBy(rowsOf(annex), ({ of }) => labelsOf(of).join("\n")).values()].map((rows) => {
    const rank = new Map(rows.map(({ of }, index) => [of, index]));
    const ranks = new Map(
      operations.map((one) => [one, retainedLines(one).map((line) => rank.get(line))] as const),
    );
    const [first] = rows;
    return {
      titles: [AMOUNTS, ...(first ? labelsOf(first.of) : [])],
      rows: rows.map((row) => rowOf(row, rank)),
      groups: operationGroups(annex.themes).flatMap((own) =>
        inTable(own.flatMap((one) => ranks.get(one) ?? [])),
      ),
    };
  });
}

function besideOf({ parts = [], beside = [] }: Source) {
  return [...parts, ...beside];
}

function labelsOf(of: Source): readonly string[] {
  return besideOf(of).map(({ label }) => label);
}

function rowsOf({ themes, grandTotal }: Annex): readonly Row[] {
  const all = themes.map(({ operations, statedTotal }) => {
    const lines = operations.flatMap((one) => one.lines);
    const totals = operations.map((one) => one.statedTotal);
    return { operations, lines, totals, total: statedTotal ?? (totals.length === 1 ? totals[0] : null) };
  });
  const lines = all.flatMap((theme) => theme.lines);
  return [
    ...all.flatMap(({ operations, lines: own, totals }, rank): readonly Row[] => [
      ...operations.flatMap((operation): readonly Row[] => [
        ...operation.lines.map((of): Row => ({ of, operation, adds: null })),
        ...totalRow(operation.statedTotal, operation, [operation.lines]),
      ]),
      ...totalRow(themes[rank]?.statedTotal, null, [totals, own]),
    ]),
    ...totalRow(grandTotal, null, [
      all.map(({ total }) => total),
      all.flatMap(({ totals }) => totals),
      lines,
    ]),
  ];
}

/** A total over sets of rows: none of which one has no row, and of lines those that are retained, or all. */
function totalRow(
  of: StatedTotal | null | undefined,
  operation: Operation | null,
  sets: readonly (readonly (Source | null | undefined)[])[],
): readonly Row[] {
  if (!of) return [];
  const adds = sets.flatMap((set) => {
    const whole = set.flatMap((one) => one ?? []);
    if (whole.length < set.length) return [];
    const counted = whole.filter((one) => !isRefused(one));
    return counted.length < whole.length ? [counted, whole] : [whole];
  });
  return [{ of, operation, adds }];
}

const NONE: ReadonlySet<number> = new Set();

function isRefused(of: Source): boolean {
  return "retained" in of && of.retained.kind === "no";
}

function rowOf({ of, operation, adds }: Row, rank: ReadonlyMap<Source, number>): AnnexRow {
  const own = "amount" in of && "kind" in of ? of : of.amount;
  const readings = [own, ...besideOf(of)];
  // Where no column states the amount, it is its parts.
  const isDrawn = (column: number) =>
    column === 0 && readings.some(({ at }, other) => other > 0 && placeKey(at) === placeKey(own.at));
  return {
    table: 0,
    isTotal: adds !== null,
    isWhole: readings.every(({ kind }) => kind !== "unreadable"),
    isApart: isRefused(of),
    // A blank gives nothing; over lines it is no total.
    cells: readings.map(({ kind, amount }, column) =>
      kind === "amount" || (kind === "none" && !adds) ? (isDrawn(column) ? null : amount) : null,
    ),
    ...(adds ? { adds: adds.flatMap((set) => inTable(set.map((one) => rank.get(one)))) } : {}),
    reckoned: readings.some(({ formula }) => formula !== null)
      ? new Set(readings.flatMap(({ formula }, column) => (formula === null ? [] : [column])))
      : NONE,
    of,
    readings,
    operation,
  };
}

/** The rows of a set, two at least, in a table; none where one of them stands in another. */
function inTable(set: readonly (number | undefined)[]): readonly (readonly number[])[] {
  const ranks = set.flatMap((rank) => rank ?? []);
  return ranks.length === set.length && ranks.length > 1 ? [ranks] : [];
}

import { whenAsked } from "../../../lists";
import type { Group } from "./groups";
import type { Measure } from "./measures";

/** The rows of a table by what they are of, and what the total under them may be of. */
export interface RowsOf {
  /** Null for a row that is of nothing known. */
  readonly groups: readonly (Group | null)[];
  readonly whole: Group;
}

/** What a column may be: what it should hold in each row, and in the total. */
export interface Reading {
  readonly key: string;
  /** The title of the annex's column that it is, null for the granted amounts; absent for anything else. */
  readonly label?: string | null;
  /** What a title may call it. */
  readonly names: readonly string[];
  readonly kind: "sum" | "count" | "worked-out";
  /** In euros, or as many as there are; in hundredths for percentages. Null where it cannot be told, undefined for a row of nothing known. */
  readonly rows: readonly (number | null | undefined)[];
  readonly totals: readonly number[];
}

/** Some readings, drawn where they are asked for. */
export type Readings = () => readonly Reading[];

/** The readings of a column as one measure of each row, each once. */
export function plainReadings({ groups, whole }: RowsOf, measures: readonly Measure[]): readonly Reading[] {
  const all = measures.map(({ of, ...measure }): Reading => {
    const rows = groups.map((group) => (group ? of(group) : undefined));
    const total = of(whole);
    const sum = rows.reduce((all: number, one) => all + (one ?? 0), 0);
    return { ...measure, rows, totals: total === null ? [sum] : [total, sum] };
  });
  const known = new Set<string>();
  return all.filter(({ kind, rows, totals, names }) => {
    const key = `${kind} ${rows.join()} ${totals.join()} ${names.join()}`;
    const isNew = !known.has(key) && rows.some((one) => one);
    known.add(key);
    return isNew;
  });
}

/** Of more readings no two are taken together. */
const MOST_TOGETHER = 60;

/** What is worked out of some readings, the likeliest first, each class drawn once for all columns that ask. */
export interface WorkedReadings {
  /** Shares and rates. */
  readonly percents: readonly Readings[];
  /** What they come to row by row, differences, quotients. */
  readonly figures: readonly Readings[];
}

/** What is worked out of such readings. */
export function workedReadings(plain: readonly Reading[]): WorkedReadings {
  const sums = plain.filter(({ kind }) => kind === "sum");
  const drawn = (alone: Readings, ...together: readonly Readings[]) =>
    [alone, ...(plain.length > MOST_TOGETHER ? [] : together)].map(whenAsked);
  return {
    percents: drawn(
      () => plain.flatMap(sharesOf),
      () => pairs(plain).map(([one, other]) => workedOut(one, other, "%", (a, b) => (100 * a) / b)),
      () => pairs(sums).map(([one, other]) => workedOut(one, other, "+%", (a, b) => (100 * (a - b)) / b)),
    ),
    figures: drawn(
      () => sums.map(running),
      () => pairs(sums).map(([one, other]) => workedOut(one, other, "−", (a, b) => a - b)),
      () =>
        pairs(plain)
          .filter(([one]) => one.kind === "sum")
          .map(([one, other]) => workedOut(one, other, "/", (a, b) => a / b)),
    ),
  };
}

/** What each row is of all of them, or of the whole. */
function sharesOf({ key, rows, totals }: Reading): readonly Reading[] {
  return [...new Set(totals)]
    .filter((total) => total !== 0)
    .map((total, rank) => ({
      key: `${key} share ${rank}`,
      kind: "worked-out" as const,
      names: [],
      rows: rows.map((one) => one && (100 * one) / total),
      totals: [100],
    }));
}

/** What the rows come to as they go down. */
function running({ key, rows }: Reading): Reading {
  let sum = 0;
  return {
    key: `${key} running`,
    kind: "worked-out",
    names: [],
    rows: rows.map((one) => (typeof one === "number" ? (sum += one) : one)),
    totals: [],
  };
}

function workedOut(
  one: Reading,
  other: Reading,
  sign: string,
  of: (a: number, b: number) => number,
): Reading {
  const value = (a: number | null | undefined, b: number | null | undefined) => {
    const worked = typeof a === "number" && typeof b === "number" ? of(a, b) : NaN;
    return Number.isFinite(worked) ? worked : null;
  };
  return {
    key: `${one.key} ${sign} ${other.key}`,
    kind: "worked-out",
    names: [],
    rows: one.rows.map((held, row) => (held === undefined ? held : value(held, other.rows[row]))),
    totals: one.totals.flatMap((held, rank) => value(held, other.totals[rank] ?? other.totals[0]) ?? []),
  };
}

function pairs<One>(all: readonly One[]): readonly (readonly [One, One])[] {
  return all.flatMap((one) => all.flatMap((other) => (one === other ? [] : [[one, other] as const])));
}

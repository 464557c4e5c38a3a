import { keptFor } from "../../lists";
import { projectsHelped, structures } from "../../linking";
import type { CountSaid, GrantLine, Place } from "../../model";

/** A count that is not what the annex counts. */
export interface OddCount extends Pick<CountSaid, "count" | "words"> {
  readonly at: Place;
  readonly counted: number;
  /** The lines, or the cells, that are counted. */
  readonly cells: readonly { readonly at: Place }[];
  /** The title of the column that says what is counted. */
  readonly label?: string;
  /** Whether its own sentence bears out what it is of. */
  readonly isBorneOut?: true;
}

/** How many some lines are, counted in one way; undefined where they cannot be. */
export type CountOf = (lines: readonly GrantLine[]) => number | undefined;

/** The lines that grant something: neither those of nothing, nor what is paid back. */
function granting(lines: readonly GrantLine[]): readonly GrantLine[] {
  const own = lines.filter(({ amount }) => !amount.amount.isZero && !amount.amount.isNegative);
  return own.length === lines.length ? lines : own;
}

/** How many some lines are in every way: all, those that grant something, whom either name, the projects that they help; undefined where they cannot be counted so. */
export const countsInEveryWay = keptFor((lines: readonly GrantLine[]): readonly (number | undefined)[] => {
  const own = granting(lines);
  const [named] = structures(lines);
  return [lines.length, own.length, named, own === lines ? named : structures(own)[0], projectsHelped(own)];
});

/** Each of these ways but the last. */
export const waysOfCounting: readonly CountOf[] = [0, 1, 2, 3].map(
  (way) => (lines) => countsInEveryWay(lines)[way],
);

/** What one way of counting tells: that all is right, what is odd, or nothing where it is not how things were counted. */
export type Told = OddCount | "right" | null;

/** What is odd by the first of several ways of counting that tells, none where any of them makes all right. */
export function oddByWays(told: readonly Told[]): readonly OddCount[] {
  if (told.includes("right")) return [];
  return told.flatMap((one) => (one === "right" ? [] : (one ?? []))).slice(0, 1);
}

/** Of several counts the one nearest to another; undefined for none. */
export function nearestCount(said: number, counts: readonly number[]): number | undefined {
  return [...counts].sort((a, b) => Math.abs(a - said) - Math.abs(b - said))[0];
}

/** What a count is a slip of the pen for; null where it is one of those, or far from them all. */
export function slipOf(said: number, counts: readonly number[]): number | null {
  const nearest = nearestCount(said, counts);
  return nearest !== undefined && nearest !== said && isNearCount(said, nearest) ? nearest : null;
}

/** Whether a count is a slip away from another: one further off may be of something else. */
export function isNearCount(said: number, counted: number): boolean {
  return Math.abs(said - counted) <= Math.max(1, counted / 5);
}

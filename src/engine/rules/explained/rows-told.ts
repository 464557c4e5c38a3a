import { addTo, keptFor } from "../../lists";
import { tokens } from "../../wording";
import { yearOfTitle } from "../../tables";
import type { Family } from "./groups";
import type { Measure } from "./measures";
import type { Written } from "./written-figure";

/** A row of a table, and what its cells say. */
export type Cells = readonly Written[];

/** What a name is worth beside figures, in digits. */
const NAMED = 4;
/** A column of codes or of figures tells rows where so many of them are a group's. */
const HALF = 1 / 2;

/** What more groups share tells none of them apart. */
const MOST_ALIKE = 50;

/** A row's group, and whether its name alone tells it. */
export interface RowTold {
  readonly rank: number;
  readonly isNamed: boolean;
}

/** How much a figure tells: its digits before the zeros that end it. */
export function tellingOf({ value, step, code }: Written): number {
  if (value === null) return Math.min(3, code?.length ?? 0);
  const steps = Math.round(Math.abs(value) / step);
  if (steps === 0) return 0;
  const digits = String(steps).replace(/(?<!0)0+$/, "");
  // « 11 000 » tells more than « 11 ».
  return Math.min(4, Math.max(Math.log10(Number(digits) + 1), Math.log10(Math.abs(value)) / 2));
}

/** The units that a figure may be in: its own, or euros, thousands and millions. */
export const UNITS = [1, 1000, 1_000_000];

/** What group of a family each row is of, one to one, by what it is called and by its figures; null where that cannot be told. */
export function rowsTold(
  rows: readonly Cells[],
  family: Family,
  measures: readonly Measure[],
): readonly (RowTold | null)[] {
  const scores = rows.map(() => new Map<number, number>());
  const named = rows.map((cells) => namedIn(family)(cells));
  named.forEach((rank, row) => {
    if (rank !== null) scores[row]?.set(rank, NAMED);
  });
  const width = Math.max(...rows.map(({ length }) => length));
  for (let column = 0; column < width; column++) {
    const cells = rows.map((row) => row[column]);
    const own = cells.filter((cell) => cell && (cell.value || cell.code !== null)).length;
    if (own === 0) continue;
    const ways = [...figureWays(family, measures, cells), ...codeWays(family)].map((groupsOf) =>
      cells.map((cell) => (cell ? groupsOf(cell) : NONE)),
    );
    const hits = ways.map((groups) => groups.filter(({ length }) => length > 0).length);
    const most = Math.max(0, ...hits);
    if (most === 0 || most < own * HALF) continue;
    rows.forEach((_, row) => {
      const cell = cells[row];
      const found = new Set(
        ways.flatMap((groups, way) => {
          const own = groups[row] ?? NONE;
          return hits[way] === most && own.length <= MOST_ALIKE ? own : NONE;
        }),
      );
      for (const rank of found)
        scores[row]?.set(rank, (scores[row].get(rank) ?? 0) + (cell ? tellingOf(cell) : 0));
    });
  }
  const best = scores.map((score) => {
    const [first, second] = [...score].sort((a, b) => b[1] - a[1]);
    return first && (!second || first[1] > second[1]) ? { rank: first[0], score: first[1] } : null;
  });
  return best.map((one, row) => {
    const isTaken = best.some(
      (other, index) =>
        index !== row && other?.rank === one?.rank && (other?.score ?? 0) >= (one?.score ?? 0),
    );
    return one && !isTaken ? { rank: one.rank, isNamed: named[row] === one.rank } : null;
  });
}

const NONE: readonly number[] = [];

/** The ways in which a column of figures may be of the groups: each finds those that a cell is of. */
function figureWays(
  family: Family,
  measures: readonly Measure[],
  cells: readonly (Written | undefined)[],
): readonly ((cell: Written) => readonly number[])[] {
  if (!cells.some((cell) => cell?.value && !cell.isPercent)) return [];
  const isPlain = cells.every((cell) => !cell || (cell.unit === null && cell.step === 1));
  return measures.flatMap((measure) =>
    (measure.kind === "count" ? (isPlain ? [1] : []) : UNITS).map((unit) => (cell: Written) => {
      if (!cell.value || cell.isPercent) return NONE;
      const size = (cell.unit ?? unit) * cell.step;
      return indexOf(family)(measure, size).get(Math.round(Math.abs(cell.value) / cell.step)) ?? NONE;
    }),
  );
}

const indexOf = keptFor((family: Family) => {
  const known = new Map<string, ReadonlyMap<number, readonly number[]>>();
  return (measure: Measure, size: number) => {
    const key = `${measure.key} ${size}`;
    const drawn = known.get(key) ?? drawIndex(family, measure, size);
    known.set(key, drawn);
    return drawn;
  };
});

function drawIndex(family: Family, measure: Measure, size: number): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  family.groups.forEach((group, rank) => {
    const held = Math.abs(measure.of(group) ?? 0) / size;
    for (const key of new Set([Math.round(held), Math.floor(held + 1e-9)])) addTo(index, key, rank);
  });
  return index;
}

/** The same for a column of codes. */
const codeWays = keptFor((family: Family): readonly ((cell: Written) => readonly number[])[] => {
  const byWay = new Map<string, Map<string, number[]>>();
  family.groups.forEach(({ codes }, rank) => {
    for (const [way, code] of codes) {
      const own = byWay.get(way) ?? new Map<string, number[]>();
      byWay.set(way, own);
      addTo(own, code, rank);
    }
  });
  return [...byWay.values()].map(
    (own) =>
      ({ code }: Written) =>
        (code !== null && own.get(code)) || NONE,
  );
});

/** The one group that a row's words call; null for none, or several. */
const namedIn = keptFor((family: Family) => {
  const labels = family.groups.flatMap(({ labels: own }, rank) =>
    own.flatMap((label) => {
      const words = new Set(tokens(label));
      return words.size > 0 ? [{ rank, words, year: yearOfTitle(label) }] : [];
    }),
  );
  const holding = new Map<string, (typeof labels)[number][]>();
  for (const label of labels) for (const word of label.words) addTo(holding, word, label);
  const heldBy = (word: string) => holding.get(word) ?? [];
  const rarestOf = (words: ReadonlySet<string>): string =>
    [...words].reduce(
      (one, other) => (heldBy(other).length < heldBy(one).length ? other : one),
      [...words][0] ?? "",
    );
  const byRarest = new Map<string, (typeof labels)[number][]>();
  for (const label of labels) addTo(byRarest, rarestOf(label.words), label);
  const isOfColumns = family.whole.column !== undefined;
  // What a label wholly says holds its rarest word, and a label that wholly says it holds its own.
  const near = (said: ReadonlySet<string>) =>
    isOfColumns
      ? labels
      : [heldBy(rarestOf(said)), ...[...said].map((word) => byRarest.get(word) ?? [])].flatMap((own) =>
          own.length <= MOST_ALIKE ? own : [],
        );
  const called = (cell: Written): { readonly rank: number; readonly fit: number } | null => {
    const said = new Set(tokens(cell.text));
    const year = yearOfTitle(cell.text);
    const fits = new Map<number, number>();
    for (const { rank, words, year: own } of near(said)) {
      const shared = [...words].filter((one) => said.has(one)).length;
      const isHeld = shared > 0 && (shared === words.size || shared === said.size);
      const isYear = isOfColumns && year !== null && own === year;
      const isOther = year !== null && own !== null && own !== year;
      if ((isHeld || isYear) && !isOther) {
        const fit = shared / Math.max(words.size, said.size);
        fits.set(rank, Math.max(fits.get(rank) ?? 0, fit));
      }
    }
    const [first, second] = [...fits].sort((a, b) => b[1] - a[1]);
    return first && (!second || first[1] > second[1]) ? { rank: first[0], fit: first[1] } : null;
  };
  return (cells: Cells): number | null => {
    const isTitled = (cell: Written) =>
      cell.isName || (family.whole.column !== undefined && cell.text !== "");
    const found = cells.filter(isTitled).flatMap((cell) => called(cell) ?? []);
    const [best] = found.sort((a, b) => b.fit - a.fit);
    return best?.rank ?? null;
  };
});

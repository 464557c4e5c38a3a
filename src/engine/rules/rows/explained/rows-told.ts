import { addTo, keptFor } from "../../../lists";
import type { Cells } from "./drawn";
import type { Family } from "./groups";
import type { Measure } from "./measures";
import { onlyBest } from "./only-best";
import { MOST_ALIKE, namedIn } from "./rows-called";
import { tellingOf, UNITS, type Written } from "./written-figure";

/** What a name is worth beside figures, in digits. */
const NAMED = 4;
/** A column of codes or of figures tells rows where so many of them are a group's. */
const HALF = 1 / 2;

/** A row's group, and whether its name alone tells it. */
export interface RowTold {
  readonly rank: number;
  readonly isNamed: boolean;
}

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
  const best = scores.map(onlyBest);
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

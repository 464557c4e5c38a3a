import { structures, type Case } from "../../../linking";
import { keptFor } from "../../../lists";
import type { GrantLine } from "../../../model";
import { fold } from "../../../wording";
import { columnsIn, familiesOf, heldIn, linesOfAnnex, type Family, type Group } from "./groups";

/** Something that can be told of every group of a family. */
export interface Measure {
  readonly key: string;
  readonly kind: "sum" | "count";
  /** The title of the column that it sums, null for the granted amounts; absent for a count, or where groups are columns. */
  readonly label?: string | null;
  /** What a title may call it. */
  readonly names: readonly string[];
  readonly of: (group: Group) => number | null;
}

/** A table has no more columns than this for as many groups. */
const MOST_GROUPS = 40;

/** What can be told of the groups of each family of an annex. */
export const measuresOf = keptFor((dossier: Case) => {
  const lines = linesOfAnnex(dossier);
  const columns = columnsIn(lines);
  const operationOf = new Map(
    dossier.operations.flatMap(({ operation }) =>
      operation.lines.map((line) => [line, operation.id] as const),
    ),
  );
  const groupingOf = dossier.groupings.map(
    (groups) => new Map(groups.flatMap(({ name, lines: own }) => own.map((line) => [line, name] as const))),
  );
  const distinct: readonly ((line: GrantLine) => string | undefined)[] = [
    ({ territory }) => fold(territory ?? "") || undefined,
    (line) => operationOf.get(line),
    ...groupingOf.map((grouping) => (line: GrantLine) => grouping.get(line)),
  ];
  const ofLines: readonly Measure[] = [
    ...[null, ...columns].map((column): Measure => ({
      key: `sum ${column ?? ""}`,
      kind: "sum",
      label: column,
      names: column === null ? [] : [column],
      of: ({ lines: own }) => sumOf(own, column),
    })),
    count("lines", (own) => own.length),
    count("named", (own) => structures(own)[0] ?? null),
    ...distinct.map((nameOf, rank) =>
      count(`distinct ${rank}`, (own) => {
        const names = own.map(nameOf);
        return names.includes(undefined) ? null : new Set(names).size;
      }),
    ),
    ...[null, ...columns].map((column) =>
      count(`held ${column ?? ""}`, (own) => own.filter((line) => (heldIn(line, column) ?? 0) !== 0).length),
    ),
  ];
  const ofColumns = (family: Family): readonly Measure[] => {
    const groups = familiesOf(dossier).flatMap((one) =>
      one !== family && one.groups.length <= MOST_GROUPS ? one.groups : [],
    );
    return [
      ...[family.whole, ...groups].map(({ lines: own, labels }, rank): Measure => ({
        key: `over ${rank}`,
        kind: "sum",
        names: labels,
        of: ({ column = null }) => sumOf(own, column),
      })),
      {
        key: "held",
        kind: "count",
        names: [],
        of: ({ column = null, lines: own }) => own.filter((line) => (heldIn(line, column) ?? 0) !== 0).length,
      },
    ];
  };
  const kept = (measures: readonly Measure[]) =>
    measures.map((one): Measure => {
      const told = keptFor((group: Group) => ({ value: one.of(group) }));
      return { ...one, of: (group) => told(group).value };
    });
  const keptOfLines = kept(ofLines);
  return keptFor((family: Family): readonly Measure[] =>
    family.whole.column === undefined ? keptOfLines : kept(ofColumns(family)),
  );
});

function count(key: string, countOf: (lines: readonly GrantLine[]) => number | null): Measure {
  return { key, kind: "count", names: [], of: ({ lines }) => countOf(lines) };
}

/** What some lines come to in a column, to the cent, or are granted in none; null where one lacks it. */
export function sumOf(lines: readonly GrantLine[], column: string | null): number | null {
  let sum = 0;
  for (const line of lines) {
    const held = heldIn(line, column);
    if (held === undefined) return null;
    sum += Math.round(held * 100);
  }
  return sum / 100;
}

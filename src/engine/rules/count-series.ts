import { eurosOf } from "../claims";
import type { Ledger } from "../diagnosis";
import { groupBy } from "../lists";
import { structures, type Case } from "../linking";
import { passageKey, type CountSaid, type TableOfAmounts } from "../model";
import type { Amount } from "../money";
import { isWorth, partNamed, type NamedPart } from "./parts-named";
import { blockOf, groupWorth, statedByBlock, type StatedGroup } from "./stated-groups";
import type { OddCount } from "./ways-of-counting";

/** So many others of a list tell what it counts; so many of a column, whatever its title. */
const ENOUGH = 2;
const ENOUGH_OF_COLUMN = 3;

/**
 * « 4 dossiers, 74 380 € », canton by canton: of the counts that a document gives beside the amounts of as many groups of
 * lines, in sentences or down a column, the one that differs where all others are what the annex counts.
 */
export function oddCounts(dossier: Case, ledger: Ledger): readonly (CountSaid & OddCount)[] {
  const series = dossier.readings.flatMap(({ counts, amountTables }) => [
    ...(counts.length > ENOUGH ? listsOf(counts) : []),
    ...columnsAmong(amountTables, counts),
  ]);
  if (series.length === 0) return [];
  const groups = statedByBlock(dossier, ledger);
  const named = partNamed(dossier.annex);
  return series.flatMap(({ said, enough }) => {
    const list = said.flatMap(({ one, amounts }) => {
      const group =
        groupBeside(one, amounts, groups.get(blockOf(one.at)) ?? []) ?? namedBeside(one, amounts, named);
      const { lines, operations } = group ?? { lines: [] };
      const asOperations = one.of === "projects" && operations !== undefined ? [operations] : [];
      const ways = lines.length > 0 ? structures(lines) : [];
      return ways.length > 0 ? [{ said: one, lines, ways: [...ways, ...asOperations] }] : [];
    });
    const [odd, other] = list.filter(({ said: { count }, ways }) => !ways.includes(count));
    return odd && !other && list.length > enough
      ? [{ ...odd.said, counted: Math.max(...odd.ways), cells: odd.lines }]
      : [];
  });
}

/** Counts of the same thing, each with the amounts beside it, and how many others tell that one of them is odd. */
interface Series {
  readonly said: readonly { readonly one: CountSaid; readonly amounts: readonly Amount[] }[];
  readonly enough: number;
}

/** Counts of a document that are worded alike. */
function listsOf(counts: readonly CountSaid[]): readonly Series[] {
  const alike = groupBy(counts, ({ words }) => words.replace(/^\S+\s*|s$/g, ""));
  const beside = amountsBeside(counts);
  return [...alike.values()].map((own) => ({
    said: own.map((one) => ({ one, amounts: beside.get(one) ?? [] })),
    enough: ENOUGH,
  }));
}

/** The amounts of each count's sentence; of several counts, those that follow each, up to the next. */
function amountsBeside(counts: readonly CountSaid[]): ReadonlyMap<CountSaid, readonly Amount[]> {
  const sentences = [...groupBy(counts, ({ at }) => passageKey(at)).values()];
  return new Map(
    sentences.flatMap((own) => {
      const quote = own[0]?.at.quote ?? "";
      const figures = eurosOf(quote);
      const starts: number[] = [];
      for (const { words } of own) starts.push(quote.indexOf(words, (starts.at(-1) ?? -1) + 1));
      return own.map((one, rank) => {
        const [start = 0, next = quote.length] = own.length > 1 ? starts.slice(rank, rank + 2) : [];
        const near = figures.filter((figure) => figure.start >= start && figure.start < next);
        return [one, near.map(({ amount }) => amount)] as const;
      });
    }),
  );
}

function columnsAmong(tables: readonly TableOfAmounts[], counts: readonly CountSaid[]): readonly Series[] {
  const read = new Set(counts.map(({ at }) => passageKey(at)));
  return tables.flatMap((table) => columnsOf(table, read));
}

/** The columns of a table that count something, but for those whose title says what: they are read as counts. */
function columnsOf({ titles, rows }: TableOfAmounts, read: ReadonlySet<string>): readonly Series[] {
  if (rows.some(({ at }) => read.has(passageKey(at)))) return [];
  return titles.flatMap((title, column): readonly Series[] => {
    const said = rows.flatMap(({ at, cells, counts, isTotal }): Series["said"] => {
      const count = counts[column] ?? null;
      if (count === null || isTotal) return [];
      const words = `${count} ${title.toLowerCase()}`.trim();
      const one = { at, count, words, of: "unknown", fate: "granted", under: null } as const;
      return [{ one, amounts: cells.flatMap((cell) => cell ?? []) }];
    });
    return said.length > ENOUGH_OF_COLUMN ? [{ said, enough: ENOUGH_OF_COLUMN }] : [];
  });
}

/** The one part of the annex that a count's passage names, where one of the amounts beside the count is what it comes to. */
function namedBeside(
  { at, fate, above }: CountSaid,
  amounts: readonly Amount[],
  named: (text: string) => NamedPart | null,
): NamedPart | null {
  const part = fate !== "granted" || above ? null : named(at.quote);
  return part && isWorth(part.lines, amounts) ? part : null;
}

/** The one group whose amount stands beside a count; null for none, or several. */
function groupBeside(
  { fate, above }: CountSaid,
  amounts: readonly Amount[],
  groups: readonly StatedGroup[],
): StatedGroup | null {
  const grouped = groups.filter(({ isLines }) => !isLines);
  return fate !== "granted" || above ? null : groupWorth(amounts, grouped);
}

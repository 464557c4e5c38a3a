import { eurosOf } from "../claims";
import type { Ledger } from "../diagnosis";
import { matches } from "../lexicon";
import { groupBy } from "../lists";
import type { Case } from "../linking";
import { passageKey, type CountSaid, type DocumentReading } from "../model";
import type { Amount } from "../money";
import { blockOf, groupWorth, statedByBlock, type StatedGroup } from "./stated-groups";
import { countsOf, isNearCount, type OddCount } from "./ways-of-counting";

/** So many others of a list tell what it counts. */
const ENOUGH = 2;

/**
 * « 4 dossiers, 74 380 € », canton by canton: of the counts of a noun that a document gives beside the amounts of as many
 * groups of lines, in its sentences, the one that differs where all others are what the annex counts.
 */
export function oddCounts(dossier: Case, ledger: Ledger): readonly (CountSaid & OddCount)[] {
  const series = dossier.readings.flatMap((reading) => listsOf([...reading.counts, ...otherCounts(reading)]));
  if (series.length === 0) return [];
  const groups = statedByBlock(dossier, ledger);
  return series.flatMap((said) => {
    const list = said.flatMap(({ one, amounts }) => {
      const group = groupBeside(one, amounts, groups.get(blockOf(one.at)) ?? []);
      const { lines, operations } = group ?? { lines: [] };
      const asOperations = one.of === "projects" && operations !== undefined ? [operations] : [];
      const counts = countsOf(lines);
      const [, , named] = counts;
      const ways = counts.flatMap((count) => count ?? []);
      // What its lines do not say the name or the purpose of may be any number of things.
      const areNamed =
        lines.length > 0 && (named !== undefined || lines.every(({ description }) => description));
      return areNamed ? [{ said: one, lines, ways: [...ways, ...asOperations] }] : [];
    });
    const [odd, other] = list.filter(({ said: { count }, ways }) => !ways.includes(count));
    // The way in which most of the others were counted, the largest of those alike.
    const agreeing = (way: number) => list.filter(({ said: { count }, ways }) => ways[way] === count).length;
    const ways = (odd?.ways ?? []).map((count, way) => ({ count, agreeing: agreeing(way) }));
    const [best] = ways.sort((a, b) => b.agreeing - a.agreeing || b.count - a.count);
    const counted = best?.count ?? 0;
    // What nothing says is of the lines may be of something that is often as many.
    const isTold = odd && (odd.said.of !== "unknown" || isNearCount(odd.said.count, counted));
    return isTold && !other && list.length > ENOUGH ? [{ ...odd.said, counted, cells: odd.lines }] : [];
  });
}

/** What a document counts of which nothing says whether it is of the lines. */
function otherCounts({ units, counts, narrative }: DocumentReading): readonly CountSaid[] {
  const known = new Set(counts.map((said) => `${passageKey(said.at)} ${said.words}`));
  // What is told of an operation has a reader of its own.
  const told = new Set(narrative.map(({ at }) => passageKey(at)));
  return units.flatMap((unit): readonly CountSaid[] => {
    const passage = passageKey(unit.at);
    const isOthers = matches("countedOtherwise", unit.noun) || told.has(passage);
    return isOthers || known.has(`${passage} ${unit.words}`)
      ? []
      : [{ ...unit, of: "unknown", fate: "granted", under: null }];
  });
}

/** Counts of the same thing, each with the amounts beside it. */
type Series = readonly { readonly one: CountSaid; readonly amounts: readonly Amount[] }[];

/** Counts of a document that are worded alike, where there are enough. */
function listsOf(counts: readonly CountSaid[]): readonly Series[] {
  const alike = [...groupBy(counts, ({ words }) => words.replace(/^(?:\d[\d\s]*|\S+\s*)|s$/g, "")).values()];
  const series = alike.filter((own) => own.length > ENOUGH);
  if (series.length === 0) return [];
  const beside = amountsBeside(counts);
  return series.map((own) => own.map((one) => ({ one, amounts: beside.get(one) ?? [] })));
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

/** The one group whose amount stands beside a count; null for none, or several. */
function groupBeside(
  { fate, above }: CountSaid,
  amounts: readonly Amount[],
  groups: readonly StatedGroup[],
): StatedGroup | null {
  const grouped = groups.filter(({ isLines }) => !isLines);
  return fate !== "granted" || above ? null : groupWorth(amounts, grouped);
}

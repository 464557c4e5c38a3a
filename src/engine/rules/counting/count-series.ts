import type { Ledger } from "../../diagnosis";
import { matches } from "../../lexicon";
import { groupBy, keptFor } from "../../lists";
import type { Case } from "../../linking";
import { passageKey, placeKey, type CountSaid, type DocumentReading } from "../../model";
import type { Amount } from "../../money";
import { stems } from "../../wording";
import { figuresBeside, NOTHING, SIDES, type FiguresBeside } from "./figures-beside";
import { heldByWorth, type HeldGroup } from "../held/held-groups";
import { blockOf, groupWorth, statedByBlock, type StatedGroup } from "../held/stated-groups";
import { countsInEveryWay, isNearCount, type OddCount } from "./ways-of-counting";

/** So many others of a list tell what it counts. */
const ENOUGH = 2;
const NONE: readonly StatedGroup[] = [];

/**
 * « 4 dossiers, 74 380 € », canton by canton: of the counts of a noun that a document, or all of them, give beside the
 * amounts of as many groups of lines, in sentences or in tables, the one that differs where all others are what the annex
 * counts.
 */
export function oddCounts(dossier: Case, ledger: Ledger): readonly (CountSaid & OddCount)[] {
  const said = dossier.readings.map(saidIn);
  const columns = dossier.readings.flatMap(inTables);
  const all = [...said.flat(), ...columns.flat()];
  const series = [
    ...said.flatMap((own) => alike(own, wordsOf)),
    ...alike(
      all.filter(({ one }) => nounOf(one) !== ""),
      nounOf,
    ),
    ...columns.filter(isOfItsTotal),
  ];
  if (series.length === 0) return [];
  const groups = statedByBlock(dossier, ledger);
  const held = heldByWorth(dossier);
  return series.flatMap((said) => {
    const tied = said.map(({ one, beside }): Tied => {
      const stated = groups.get(blockOf(one.at)) ?? NONE;
      return { said: one, of: SIDES.map((side) => countedBeside(one, beside[side], stated, held)) };
    });
    const list = [...groupBy(tied, ({ said: { at } }) => passageKey(at)).values()].flatMap(asMostTell);
    const [odd, other] = list.filter(({ isRight }) => !isRight);
    if (!odd || other) return [];
    // The way in which most of the others were counted, the largest of those alike.
    const agreeing = (way: number) =>
      list.filter(({ said: { count }, ways }) => ways()[way] === count).length;
    const ways = odd.ways().map((count, way) => ({ count, agreeing: agreeing(way) }));
    const [best] = ways.sort((a, b) => b.agreeing - a.agreeing || b.count - a.count);
    const counted = best?.count ?? 0;
    // What nothing says is of the lines may be of something that is often as many.
    if (odd.said.of === "unknown" && !isNearCount(odd.said.count, counted)) return [];
    // What is said again of the same lines bears out no more, nor that anything is one where there is one line.
    const right = list.flatMap(({ said: { of }, isRight, lines }) =>
      isRight && (of !== "unknown" || lines.length > 1) ? [lines] : [],
    );
    const others = new Set(right.map((own) => own.map(({ at }) => placeKey(at)).join(" ")));
    return others.size >= ENOUGH ? [{ ...odd.said, counted, cells: odd.lines }] : [];
  });
}

/** A count, and what it may be of by the figures on each side of it. */
interface Tied {
  readonly said: CountSaid;
  readonly of: readonly (CountedLines | null)[];
}

/** Lines, and in how many ways they are counted; whether they are so many is asked first of what is known without their names. */
interface CountedLines {
  readonly lines: HeldGroup["lines"];
  readonly ways: () => readonly number[];
  readonly areAsMany: (count: number) => boolean;
}

/** A count, the lines that it is of, and whether it may be right. */
interface Told extends CountedLines {
  readonly said: CountSaid;
  readonly isRight: boolean;
}

/** The counts of a sentence by the figures on the side that makes most of them right. */
function asMostTell(tied: readonly Tied[]): readonly Told[] {
  const rights = SIDES.map((_, side) => tied.filter(({ said, of }) => isOf(said, of[side])).length);
  const ranked = SIDES.map((_, side) => side).sort((a, b) => (rights[b] ?? 0) - (rights[a] ?? 0));
  return tied.flatMap(({ said, of }) => {
    const counted = ranked.flatMap((side) => of[side] ?? [])[0];
    return counted ? [{ said, isRight: of.some((one) => isOf(said, one)), ...counted }] : [];
  });
}

function isOf({ count }: CountSaid, of: CountedLines | null | undefined): boolean {
  return of?.areAsMany(count) === true;
}

/** The lines whose amount stands beside a count; null for none, several, or lines that are not named. */
function countedBeside(
  said: CountSaid,
  amounts: readonly Amount[],
  stated: readonly StatedGroup[],
  held: ReadonlyMap<string, readonly HeldGroup[]>,
): CountedLines | null {
  const group = groupBeside(said, amounts, stated, held);
  if (!group) return null;
  const { lines, operations } = group;
  // What its lines do not say the name or the purpose of may be any number of things.
  const isTold = () =>
    lines.every(({ description }) => description) || countsInEveryWay(lines)[2] !== undefined;
  if (lines.length === 0 || !isTold()) return null;
  const asOperations = said.of === "projects" && operations !== undefined ? [operations] : [];
  const ways = () => [...countsInEveryWay(lines).flatMap((count) => count ?? []), ...asOperations];
  const areAsMany = (count: number) =>
    count === lines.length ||
    asOperations.includes(count) ||
    (count < lines.length && ways().includes(count));
  return { lines, ways, areAsMany };
}

/** What a document counts of which nothing says whether it is of the lines. */
function otherCounts({ units, counts, narrative }: DocumentReading): readonly CountSaid[] {
  const keyOf = ({ at, words }: Pick<CountSaid, "at" | "words">) => `${passageKey(at)} ${words}`;
  const known = groupBy(counts, keyOf);
  const times = groupBy(units, keyOf);
  // What is told of an operation has a reader of its own.
  const told = new Set(narrative.map(({ at }) => passageKey(at)));
  return units.flatMap((unit): readonly CountSaid[] => {
    const passage = passageKey(unit.at);
    const isOthers = matches("countedOtherwise", unit.noun) || told.has(passage);
    const rank = times.get(keyOf(unit))?.indexOf(unit) ?? 0;
    return isOthers || rank < (known.get(keyOf(unit))?.length ?? 0)
      ? []
      : [{ ...unit, of: "unknown", fate: "granted", under: null }];
  });
}

/** A count, and the amounts beside it. */
interface Beside {
  readonly one: CountSaid;
  readonly beside: FiguresBeside;
  /** Whether it stands in the total of a table. */
  readonly isTotal?: boolean;
}

/** What the sentences of a document count, and the tables that a reader of their own knows. */
function saidIn(reading: DocumentReading): readonly Beside[] {
  const counts = [...reading.counts, ...otherCounts(reading)];
  const besideOf = figuresBeside(counts);
  return counts.map((one) => ({ one, beside: besideOf(one) }));
}

/** What each column of whole numbers counts beside the amounts of its rows: « Nombre de sections ». */
function inTables({ amountTables }: DocumentReading): readonly (readonly Beside[])[] {
  return amountTables.flatMap(({ titles, rows }) =>
    titles.map((title, column) =>
      rows.flatMap(({ at, counts, cells, isTotal }): readonly Beside[] => {
        const count = counts[column] ?? null;
        if (count === null || at.kind !== "document") return [];
        const one: CountSaid = {
          at,
          count,
          words: `${count} ${title}`,
          of: "unknown",
          fate: "granted",
          under: null,
        };
        return [{ one, beside: { ...NOTHING, around: cells.flatMap((cell) => cell ?? []) }, isTotal }];
      }),
    ),
  );
}

/** Whether a column « Nombre », that does not say of what, has a total that its rows do not make: one of them is then another. */
function isOfItsTotal(column: readonly Beside[]): boolean {
  const parts = column.filter(({ isTotal }) => !isTotal);
  const [total, another] = column.filter(({ isTotal }) => isTotal);
  const [title = ""] = column.map(({ one }) => wordsOf(one));
  const sum = parts.reduce((all, { one }) => all + one.count, 0);
  return (
    total !== undefined &&
    !another &&
    parts.length >= ENOUGH &&
    matches("count", title) &&
    nounOf(total.one) === "" &&
    sum !== total.one.count
  );
}

/** Counts that say the same of what they count, where there are enough. */
function alike(
  counts: readonly Beside[],
  sayOf: (said: CountSaid) => string,
): readonly (readonly Beside[])[] {
  return [...groupBy(counts, ({ one }) => sayOf(one)).values()].filter(({ length }) => length > ENOUGH);
}

const wordsOf = ({ words }: CountSaid): string => words.replace(/^(?:\d[\d\s]*|\S+\s*)|s$/g, "");

/** The first word of what is counted, be it in a title that says « Nombre de … ». */
function nounOf(said: CountSaid): string {
  return stems(wordsOf(said)).find((word) => !matches("count", word)) ?? "";
}

/** The one group whose amount stands beside a count: as the document gives it, or the annex holds it; null for none, or several. */
function groupBeside(
  { fate, bound }: CountSaid,
  amounts: readonly Amount[],
  stated: readonly StatedGroup[],
  held: ReadonlyMap<string, readonly HeldGroup[]>,
): Pick<HeldGroup, "lines" | "operations"> | null {
  if (fate !== "granted" || bound) return null;
  const own = amounts.flatMap((amount) => byAmount(stated).get(amount.toFixed()) ?? []);
  if (own.length === 0)
    return groupWorth(
      amounts,
      amounts.flatMap((one) => held.get(one.toFixed()) ?? []),
    );
  return groupWorth(
    amounts,
    own.filter(({ isLines }) => !isLines),
  );
}

const byAmount = keptFor((stated: readonly StatedGroup[]) =>
  groupBy(stated, ({ amount }) => amount.toFixed()),
);

import { addTo, groupBy, whenAsked } from "../lists";
import {
  isSumOfItsLines,
  passageKey,
  worthOf,
  type DocumentReading,
  type GrantLine,
  type Place,
  type RecapitulatedTotal,
} from "../model";
import { isPast, isRecalled } from "../claims";
import { Amount, significantDigits } from "../money";
import type { LineGroup, LineGroups } from "../reading/annex";
import { fold } from "../wording";
import { figuresNaming, sidesOf, sumsOf, type NamedFigure } from "./group-figures";

/** A line that a column of the annex puts in one group, and that documents or a recapitulation count in another. */
export interface MovedLine {
  readonly line: GrantLine;
  /** Where the annex says of which group it is. */
  readonly at: Place;
  readonly from: string;
  readonly to: string;
  /** Where else a line of its amount stands in that group: it may be any of them. */
  readonly rivals: readonly Place[];
  /** Where both groups are stated. */
  readonly stated: readonly [Place, ...Place[]];
  /** How many other groups are as stated. */
  readonly others: number;
}

/** What is stated for a group of lines. */
interface Stated {
  readonly name: string;
  readonly at: Place;
  readonly amount: Amount;
}

/** So many figures at least tell that a document parts the annex as a column does. */
const FEWEST = 2;
/** A gap of fewer digits may be that of other votes. */
const TELLING_DIGITS = 3;
/** Of more lines with the same amount, none is more likely than another. */
const MOST_RIVALS = 5;

/**
 * The lines that stand in one group of a column and that a document, or a recapitulation of the workbook, counts in another:
 * what it gives the groups makes the annex, or most groups, and one line alone, in the other, would make each of them
 * right. Where it gives the annex, a group that it does not name has nothing. What another figure of
 * the same names bears out, in a document or by another column, stays where it stands.
 */
export function movedLines(
  groupings: readonly LineGroups[],
  readings: readonly DocumentReading[],
  recapitulated: readonly RecapitulatedTotal[],
): readonly MovedLine[] {
  const moved = groupings.flatMap((groups) => {
    const whole = whenAsked(() => sumOf([...groups.values()].flatMap(({ lines }) => lines)));
    const sums = new Map([...sumsOf(groups)].map(([{ name }, sum]) => [name, sum]));
    const named = readings.flatMap((reading) =>
      sidesOf(reading).map((labelled) => figuresNaming(labelled, groups)),
    );
    const isRight = ({ name, figure }: NamedFigure) => sums.get(name)?.equals(figure.amount) === true;
    const keyOf = ({ figure: { at, amount } }: NamedFigure) => `${passageKey(at)} ${amount.toFixed()}`;
    // What is right of one name beside it is of that one: « 6 100 € pour le sport et 8 200 € pour la culture ».
    const right = new Set(named.flat().filter(isRight).map(keyOf));
    const said = named
      .flatMap((side) => spreads(side.filter((one) => isRight(one) || !right.has(keyOf(one)))))
      .filter(isOneEach);
    const counted = groupBy(
      recapitulations(recapitulated, groups),
      ({ at }) => at.kind === "cell" && at.sheet,
    );
    const told = said.filter((spread) => !isFormer(spread) && !isOfAnother(spread, groupings));
    const all = [...told, ...[...counted.values()].filter(isOneEach)];
    const bears = (spread: readonly Stated[], { from, to }: MovedLine) => {
      const own = spread.filter(({ name }) => name === from || name === to);
      return own.length > 1 && own.every(({ name, amount }) => sums.get(name)?.equals(amount));
    };
    return all
      .flatMap((spread) => movedIn(spread, groups, whole) ?? [])
      .filter((one) => !said.some((spread) => bears(spread, one)));
  });
  return [...groupBy(moved, ({ line }) => line).values()].flatMap(([first]) => first ?? []);
}

/** Each column of the groupings with the lines under the groups in which they are counted. */
export function settledGroups(
  groupings: readonly LineGroups[],
  moved: readonly MovedLine[],
): readonly LineGroups[] {
  return moved.reduce<readonly LineGroups[]>(
    (all, one) => all.map((groups) => (isOf(one, groups) ? withLineMoved(groups, one) : groups)),
    groupings,
  );
}

/** A recapitulation with the lines that it counts: those it would be wrong without, or with. */
export function asCounted(one: RecapitulatedTotal, moved: readonly MovedLine[]): RecapitulatedTotal {
  if (isSumOfItsLines(one)) return one;
  const { name } = one;
  const lines = moved.reduce((own, { line, from, to }) => {
    if (fold(name) === fold(to)) return [...own, line];
    return fold(name) === fold(from) ? own.filter((other) => other !== line) : own;
  }, one.lines);
  const counted = { ...one, lines };
  return isSumOfItsLines(counted) ? counted : one;
}

/** The figures of a table, a list or a sentence, one for each group that it names. */
function spreads(named: readonly NamedFigure[]): readonly (readonly Stated[])[] {
  const byBlock = [...groupBy(named, ({ figure: { at } }) => at.block).values()];
  const inRows = byBlock.flatMap((own) => [...byRank(own).values()]);
  const list = byBlock.filter(({ length }) => length === 1).flat();
  return [...inRows, list].map((own) =>
    own.map(({ name, figure: { at, amount } }) => ({ name, at, amount })),
  );
}

/** The first figure of each row, the second of each… */
function byRank(named: readonly NamedFigure[]): ReadonlyMap<number, readonly NamedFigure[]> {
  const rows = groupBy(named, ({ figure: { at } }) => passageKey(at));
  const ranks = new Map<number, NamedFigure[]>();
  if (rows.size === 1) return new Map([[0, named]]);
  for (const own of rows.values()) for (const [rank, one] of own.entries()) addTo(ranks, rank, one);
  return ranks;
}

/** What recapitulations of the workbook state for the groups of one column. */
function recapitulations(
  recapitulated: readonly RecapitulatedTotal[],
  groups: LineGroups,
): readonly Stated[] {
  return recapitulated.flatMap(({ name, total, lines }): readonly Stated[] => {
    const group = groups.get(fold(name));
    return group && total.kind === "amount" && total.at.kind === "cell" && lines[0] === group.lines[0]
      ? [{ name: group.name, at: total.at, amount: total.amount.rounded() }]
      : [];
  });
}

function isOneEach(spread: readonly Stated[]): boolean {
  return spread.length >= FEWEST && new Set(spread.map(({ name }) => name)).size === spread.length;
}

/** Whether what a spread says was so before: another year's is not this one's. */
function isFormer(spread: readonly Stated[]): boolean {
  return spread.some(({ at }) => at.kind === "document" && (isPast(at.quote) || isRecalled(at.quote)));
}

/** Whether a spread is what a column of the same names comes to, group by group: it is of that one. */
function isOfAnother(spread: readonly Stated[], groupings: readonly LineGroups[]): boolean {
  return groupings.some((groups) =>
    spread.every(({ name, amount }) => {
      const group = groups.get(fold(name));
      const sum = group && sumsOf(groups).get(group);
      return sum?.equals(amount) === true;
    }),
  );
}

/** How far the lines of a group are from what is stated for it. */
interface Gap {
  readonly group: LineGroup;
  readonly stated: Place | null;
  readonly gap: Amount;
}

function movedIn(spread: readonly Stated[], groups: LineGroups, whole: () => Amount): MovedLine | null {
  const given = new Map(spread.map((one) => [one.name, one]));
  const isWhole = Amount.sum(spread.map(({ amount }) => amount)).equals(whole());
  const sums = sumsOf(groups);
  const gaps = [...groups.values()].flatMap((group): readonly Gap[] => {
    const one = given.get(group.name);
    if (!one && !isWhole) return [];
    const sum = sums.get(group) ?? Amount.zero;
    return [{ group, stated: one?.at ?? null, gap: sum.minus(one?.amount ?? Amount.zero) }];
  });
  const off = gaps.filter(({ gap }) => !gap.isZero).sort((a, b) => a.gap.compare(b.gap));
  const others = gaps.length - off.length;
  const [to, from, another] = off;
  if (!to?.stated || another) return null;
  const isToldAlone = to.gap.isNegative && others >= FEWEST && significantDigits(to.gap) >= TELLING_DIGITS;
  if (from ? !to.gap.plus(from.gap).isZero : !isToldAlone) return null;
  // A group that nothing is given for may be the one that has the line.
  const having = from ? [from.group] : [...groups.values()].filter(({ name }) => !given.has(name));
  const [first, ...more] = having.flatMap((group) => holding(group, to.gap.negated()));
  if (!first || more.length > (from ? MOST_RIVALS : 0)) return null;
  return {
    ...first,
    to: to.group.name,
    rivals: more.map(({ at }) => at),
    stated: [to.stated, ...(from?.stated ? [from.stated] : [])],
    others,
  };
}

/** The lines of a group that have an amount. */
function holding(
  { name: from, lines, places }: LineGroup,
  amount: Amount,
): readonly Pick<MovedLine, "line" | "at" | "from">[] {
  return lines.flatMap((line, rank) => {
    const at = places[rank];
    return at && line.amount.amount.rounded().equals(amount) ? [{ line, at, from }] : [];
  });
}

function isOf({ at }: MovedLine, groups: LineGroups): boolean {
  const [first] = [...groups.values()].flatMap(({ places }) => places);
  return first?.kind === "cell" && at.kind === "cell" && first.column === at.column;
}

function withLineMoved(groups: LineGroups, { line, at, from, to }: MovedLine): LineGroups {
  return new Map(
    [...groups].map(([key, group]) => {
      if (group.name === to)
        return [key, { ...group, lines: [...group.lines, line], places: [...group.places, at] }];
      const rank = group.name === from ? group.lines.indexOf(line) : -1;
      const without = <T>(all: readonly T[]) => all.filter((_, at) => at !== rank);
      return [key, { ...group, lines: without(group.lines), places: without(group.places) }];
    }),
  );
}

function sumOf(lines: readonly GrantLine[]): Amount {
  return worthOf(lines).rounded();
}

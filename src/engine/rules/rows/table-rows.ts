import { finderIn, titlesBeside, wordIndex, type Case } from "../../linking";
import { groupBy, keptFor, whenAsked } from "../../lists";
import type { Place, TableRow } from "../../model";
import { decimalsOf, Amount, digitsOf, isDigitSlip } from "../../money";
import { powerStated } from "../../tables";
import type { Ledger } from "../../diagnosis";
import { stems, tokens, withBrackets } from "../../wording";

import { calledByTitle, quantitiesOf, type Kind, type Quantity } from "../held/quantities";
import { stepOf } from "./in-euros";
import { referenceFinder } from "./line-references";
import { linesByFigures } from "./rows-by-figures";
import { mayBeOf } from "./same-measure";
import { columnOf } from "../counting/unit-columns";
import { waysOfCounting } from "../counting/ways-of-counting";
import { titledWays, unitsHeld, type Held, type Way } from "../held/ways-of-holding";

/** A figure of a column whose rows name what the annex holds, be it an amount or a count. */
export interface RowFigure<Value> extends Named {
  readonly at: Place;
  /** The title of its column. */
  readonly title: string;
  readonly value: Value;
}

/** The one figure of a column that is not the annex's, and what it should be. */
export interface OddOfColumn<Value> extends RowFigure<Value> {
  readonly expected: Value;
}

/** What the columns of a document's tables and lists say of what the annex holds. */
export interface ColumnsTold {
  readonly amounts: readonly OddOfColumn<Amount>[];
  readonly counts: readonly OddOfColumn<number>[];
  /** Percentages, as decimal numbers: "77.1". */
  readonly rates: readonly OddOfColumn<string>[];
}

/** So many others tell what a column is of, its total among them, not all of them the same figure. */
const ENOUGH = 3;
/** A table most of whose rows name nothing of the annex is of something else. */
const MOST = 2 / 3;

/**
 * Sets each column of a table, or of a list worded alike, beside the annex: its rows name themes, operations, lines or
 * columns, or are of the lines that hold the figures of another column, and where all other figures are what the annex holds
 * of these in one way, the one that is not is told: not where another column is held in that way. Drawn once for the rules
 * that ask.
 */
export function columnsTold(dossier: Case, ledger: Ledger): ColumnsTold {
  return drawnFor(dossier)(ledger);
}

const drawnFor = keptFor((dossier: Case) => keptFor((ledger: Ledger) => drawn(dossier, ledger)));

function drawn(dossier: Case, ledger: Ledger): ColumnsTold {
  const tables = dossier.readings
    .flatMap(({ amountTables, roundedTables }) => [
      ...amountTables.map((table) => ({ ...table, power: 0 })),
      ...roundedTables,
    ])
    .map(({ rows, ...table }) => ({ ...table, rows: withOneTotal(rows) }))
    .filter(({ rows }) => rows.length > ENOUGH);
  if (tables.length === 0) return { amounts: [], counts: [], rates: [] };
  const kinds = quantitiesOf({ dossier, ledger });
  const whole = kinds.flat().find(isWhole);
  // The fewest of a kind are asked about first: nobody may ask about the lines.
  const finders = kinds.map((kind) => ({ kind, finder: whenAsked(() => finderOf(named(kind))) }));
  const linesOf = whenAsked(() => linesByFigures(kinds.flat().filter(({ of }) => of === "line")));
  const columns = tables.flatMap(({ titles, rows, power }) => {
    const own = rows.filter(({ isTotal }) => !isTotal);
    const asked = areToldApart(own) ? finders : [];
    const namings = asked.map(({ kind, finder }) => ({
      kind,
      naming: whenAsked((): Naming => {
        const names = finder()(own.map(({ name }) => name));
        return whole && own.length < rows.length
          ? new Map([...names, [own.length, { quantity: whole, mayBe: () => [] }] as const])
          : names;
      }),
    }));
    const isRead = (names: Naming) => names.size > ENOUGH && names.size >= rows.length * MOST;
    // Where no names tell, another column may.
    const byFigures = titles.map((_, column) =>
      whenAsked((): Naming => {
        const told = own.length > ENOUGH ? linesOf()(own, column) : null;
        if (!told || namings.some(({ naming }) => isRead(naming()))) return new Map();
        return new Map(
          told.lines.map((quantity, rank) => [rank, { quantity, mayBe: () => [], by: told.by }] as const),
        );
      }),
    );
    const told = titles.map((title, column) => {
      const unit = 10 ** Math.max(power, powerStated(title, "header"));
      const of = <Value>(
        valueOf: (row: TableRow) => Value | null | undefined,
        isMeant: (row: TableRow, of: Quantity) => boolean = () => true,
        mayTell: (kind: Kind, values: readonly Value[], rows: number) => boolean = () => true,
      ): Readings<Value> => {
        const values = rows.map((row) => valueOf(row) ?? null);
        const figures = values.filter((value) => value !== null);
        if (figures.length <= ENOUGH) return [];
        const likely = namings
          .filter(({ kind }) => mayTell(kind, figures, rows.length))
          .map(({ naming }) => naming);
        const others = byFigures.filter((_, other) => other !== column);
        return inTurn([...likely, ...others], isRead, (names) =>
          [...names].flatMap(([index, called]): readonly RowFigure<Value>[] => {
            const [row, value] = [rows[index], values[index] ?? null];
            if (!row || value === null || !isMeant(row, called.quantity)) return [];
            return [{ ...called, at: row.at, title, value }];
          }),
        );
      };
      const amountOf = ({ cells, counts }: TableRow) =>
        cells[column] ?? Amount.fromNumber(counts[column] ?? 0);
      return {
        amounts: oddAmount(
          unit > 1
            ? of((row) => amountOf(row).times(unit))
            : of(({ cells }) => cells[column], undefined, mayHold),
          unit,
          (label, { by }) => label !== by && mayBeOf(title, titles, label),
        ),
        // Few things are counted so alike by chance: a total bears out amounts alone.
        counts: oddCount(
          of(
            ({ counts }) => (unit > 1 ? null : counts[column]),
            (_, quantity) => !isWhole(quantity),
          ),
        )?.odd,
        rates: oddOf(
          of(
            ({ percents }) => percents[column],
            (row, quantity) => isAsIn(row, quantity) && !isWhole(quantity),
          ),
          ratesHeld,
          isSameRate,
        )?.odd,
      };
    });
    const taken = told.flatMap(({ amounts }) => (amounts && !amounts.odd ? [amounts.as] : []));
    return told.map(({ amounts, ...others }) => ({
      ...others,
      amounts: amounts?.odd && !taken.includes(amounts.as) && isSure(amounts.odd) ? amounts.odd : null,
    }));
  });
  return {
    amounts: columns.flatMap(({ amounts }) => amounts ?? []),
    counts: columns.flatMap(({ counts }) => counts ?? []),
    rates: columns.flatMap(({ rates }) => rates ?? []),
  };
}

/** Whether enough rows have a name that no other has: those named alike name nothing, whatever it be. */
function areToldApart(rows: readonly TableRow[]): boolean {
  const alone = [...groupBy(rows, ({ name }) => name).values()].filter(({ length }) => length === 1);
  // The total may be one more.
  return alone.length + 1 >= rows.length * MOST;
}

/** Whether a figure is of what it should be: where no name says so, a slip of the pen alone parts them. */
function isSure({ by, value, expected }: OddOfColumn<Amount>): boolean {
  return by === undefined || isDigitSlip(digitsOf(value), digitsOf(expected));
}

/**
 * Whether some amounts of a kind may tell what a column of so many rows holds, asked before its rows' names are read: all that
 * are named are held, but the total, one odd figure, and the whole's.
 */
function mayHold(kind: Kind, column: readonly Amount[], rows: number): boolean {
  if (kind.length < ENOUGH) return false;
  const held = unitsHeld(kind);
  const own = column.filter(({ units }) => held.has(units) || held.has(-units)).length;
  return own >= Math.max(ENOUGH - 1, column.length - rows * (1 - MOST) - 3);
}

/** What the rows of a table name, by their ranks. */
type Naming = ReadonlyMap<number, Named>;

/** The figures of a column by what its rows are read to name: in one way, then in another. */
type Readings<Value> = Iterable<readonly RowFigure<Value>[]>;

/** The figures of each naming that reads a table, drawn as they are asked for: where the first make all right, no other is. */
function inTurn<Value>(
  namings: readonly (() => Naming)[],
  isRead: (names: Naming) => boolean,
  figuresOf: (names: Naming) => readonly RowFigure<Value>[],
): Readings<Value> {
  return {
    *[Symbol.iterator]() {
      for (const naming of namings) {
        const names = naming();
        if (isRead(names)) yield figuresOf(names);
      }
    },
  };
}

/** The rows of a table, the only one that gives its total last; without it where there are several. */
function withOneTotal(rows: readonly TableRow[]): readonly TableRow[] {
  const own = rows.filter(({ isTotal }) => !isTotal);
  const [total, another] = rows.filter(({ isTotal }) => isTotal);
  return total && !another ? [...own, total] : own;
}

const isWhole = ({ of }: Quantity): boolean => of === "whole";

/** The quantities of a kind that a row may call by a name; the annex's columns by their titles. */
function named(kind: Kind): Kind {
  return kind.map(calledByTitle).filter(({ names }) => names.some((name) => name !== ""));
}

/** What a row names, and what else its name may mean. */
interface Named {
  readonly quantity: Quantity;
  readonly mayBe: () => readonly Quantity[];
  /** The title of the column whose figures alone tell which it is, null for the annex's own amounts; absent where a name does. */
  readonly by?: string | null;
}

/** Finds what each of some rows names, one to one: nothing where two may as well be meant, or two rows name the same. */
function finderOf(kind: Kind): (names: readonly string[]) => ReadonlyMap<number, Named> {
  const calls = kind.flatMap((quantity) =>
    quantity.names.flatMap((name) =>
      [...new Set([name, withBrackets(name, () => "")])].map((call) => ({
        said: tokens(call),
        words: stems(call),
        quantity,
      })),
    ),
  );
  const index = wordIndex(calls.map(({ words }) => words));
  const find = finderIn(index);
  const findWhole = whenAsked(() => wholeFinder(kind));
  const findReferred = whenAsked(() => referenceFinder(kind));
  const named = (name: string): Named | null => {
    const fits = [...find([name])];
    const of = (indices: readonly number[]) => indices.flatMap((index) => calls[index]?.quantity ?? []);
    const best = only(of(bestOf(fits)));
    // « 2026 » is « CP 2026 ».
    const holding = (): readonly Quantity[] => {
      const own = tokens(name);
      const [rarest = []] = stems(name)
        .map(index.holding)
        .sort((a, b) => a.length - b.length);
      return rarest.flatMap((rank) => {
        const call = calls[rank];
        return call && own.every((word) => call.said.includes(word)) ? [call.quantity] : [];
      });
    };
    const quantity = best ?? only(holding()) ?? only(findWhole()(name)) ?? only(findReferred()(name));
    return quantity && { quantity, mayBe: () => [...of(fits.map(([index]) => index)), ...holding()] };
  };
  // Tables of a deliberation and of its report name the same.
  const known = new Map<string, Named | null>();
  const namedOnce = (name: string): Named | null => {
    const one = known.get(name) ?? (known.has(name) ? null : named(name));
    known.set(name, one);
    return one;
  };
  return (names) => {
    const found: (Named | null)[] = [];
    // Of a table of something else most rows are not looked at.
    let missing = 0;
    for (const name of names) {
      const one = namedOnce(name);
      if (!one && ++missing > names.length * (1 - MOST)) return new Map();
      found.push(one);
    }
    const times = groupBy(found, (one) => one?.quantity);
    return new Map(
      found.flatMap((one, index) =>
        one && times.get(one.quantity)?.length === 1 ? [[index, one] as const] : [],
      ),
    );
  };
}

/** Those of some names that fit best, by their index. */
function bestOf(fits: readonly (readonly [number, number])[]): readonly number[] {
  const most = Math.max(...fits.map(([, fit]) => fit));
  return fits.flatMap(([index, fit]) => (fit === most ? [index] : []));
}

/** Finds those that a name calls best by where a line is, whom it is for and what, said together: « Albe, école maternelle ». */
function wholeFinder(kind: Kind): (name: string) => readonly Quantity[] {
  const whole = kind.flatMap((quantity) => {
    const said = [quantity.lines[0]?.territory ?? "", ...quantity.names].filter((name) => name !== "");
    return quantity.of === "line" && said.length > 1 ? [{ said, quantity }] : [];
  });
  const find = finderIn(wordIndex(whole.map(({ said }) => said.flatMap(stems))));
  return (name) => bestOf([...find([name])]).flatMap((rank) => whole[rank]?.quantity ?? []);
}

function only(quantities: readonly Quantity[]): Quantity | null {
  const [first, other] = new Set(quantities);
  return first && !other ? first : null;
}

/** Amounts in a unit of so many euros stand for any that they may be rounded from; what was cut, or rounded up, is no odd one. */
function oddAmount(readings: Readings<Amount>, unit: number, mayTell: MayTell<Amount>): Told<Amount> | null {
  const isWithin = (one: Amount, other: Amount, euros: number) =>
    one.minus(other).abs().compare(Amount.fromNumber(euros)) <= 0;
  // A column without a sign leaves them to words: « minoré de 5 000 € ».
  const isUnsigned = whenAsked(() => [...readings].flat().every(({ value }) => !value.isNegative));
  const isSame = (one: Amount, other: Amount) =>
    one.equals(other) || (one.equals(other.negated()) && isUnsigned());
  if (unit === 1) return oddOf(readings, titledWays, isSame, mayTell);
  const told = oddOf(readings, titledWays, (one, other) => isWithin(one, other, unit / 2), mayTell);
  const odd = told?.odd;
  if (!odd) return told;
  return isWithin(odd.value, odd.expected, unit)
    ? null
    : {
        ...told,
        odd: {
          ...odd,
          expected: Amount.fromDecimal(
            odd.expected
              .toDecimal()
              .toNearest(
                stepOf(
                  [...readings].flat().map(({ value }) => value),
                  unit,
                ),
              )
              .toFixed(),
          ),
        },
      };
}

function oddCount(readings: Readings<number>): Told<number> | null {
  return oddOf(readings, countsHeld, (one, other) => one === other);
}

/** What each column holds beside a line of its own, in hundredths: rates add up to nothing. */
function ratesHeld(quantities: readonly Quantity[]): readonly Way<string>[] {
  const labels = new Set(quantities.flatMap(({ lines }) => titlesBeside(lines)));
  return [...labels].map((label): Way<string> => ({
    label,
    held: ({ lines: [line, another] }) => {
      const beside = another ? [] : (line?.beside ?? []);
      return beside.flatMap((one) => (one.label === label ? [one.amount.times("100").toExact()] : []));
    },
  }));
}

/** Whether all amounts of a row are those of the line that it names: others are told of by themselves. */
function isAsIn({ cells }: TableRow, { lines: [line] }: Quantity): boolean {
  const own = line ? [line.amount, ...(line.beside ?? [])] : [];
  return cells.every((cell) => !cell || own.some(({ amount }) => amount.rounded().equals(cell)));
}

/** Whether a rate is another as far as that is written, rounded or cut. */
function isSameRate(rate: string, said: string): boolean {
  const last = 10 ** -decimalsOf(said);
  return Math.abs(Number(rate) - Number(said)) < last;
}

/** Its lines, those granted, whom they name, its operations, and what a column that counts something comes to. */
function countsHeld(quantities: readonly Quantity[]): readonly Way<number>[] {
  const labels = new Set(quantities.flatMap(({ lines }) => titlesBeside(lines)));
  const own: readonly Held<number>[] = [
    ...waysOfCounting.map(
      (countOf): Held<number> =>
        ({ lines }) =>
          [countOf(lines)].flatMap((count) => count ?? []),
    ),
    ({ scope }) => (scope.kind === "operations" ? [scope.operations.length] : []),
  ];
  return [
    ...own.map((held) => ({ label: null, held })),
    ...[...labels].map((label): Way<number> => ({
      label,
      held: ({ lines }) => {
        const column = columnOf(lines, label);
        return column ? [column.sum.toCents() / 100] : [];
      },
    })),
  ];
}

/** What a column is held as, and the one figure of it that is not held so; null where all are. */
interface Told<Value> {
  readonly as: string | null;
  readonly odd: OddOfColumn<Value> | null;
}

/** Whether a figure may be told by what a column holds; null for none beside. */
type MayTell<Value> = (label: string | null, odd: RowFigure<Value>) => boolean;

/**
 * The one figure of a column that is not held where all others are, in one way, whatever its rows are read to name; none
 * where a reading of them makes all right, or two readings tell two.
 */
function oddOf<Value>(
  readings: Readings<Value>,
  waysOf: (quantities: readonly Quantity[]) => readonly Way<Value>[],
  isSame: (one: Value, other: Value) => boolean,
  mayTell: MayTell<Value> = () => true,
): Told<Value> | null {
  const told: Told<Value>[] = [];
  for (const figures of readings) {
    const one = oddAmong(figures, waysOf, isSame, mayTell);
    if (one && !one.odd) return one;
    if (one) told.push(one);
  }
  const [first, ...others] = told;
  return first && others.every(({ odd }) => odd?.at === first.odd?.at) ? first : null;
}

function oddAmong<Value>(
  figures: readonly RowFigure<Value>[],
  waysOf: (quantities: readonly Quantity[]) => readonly Way<Value>[],
  isSame: (one: Value, other: Value) => boolean,
  mayTell: MayTell<Value>,
): Told<Value> | null {
  const ways = waysOf(figures.map(({ quantity }) => quantity));
  const isHeld = ({ held }: Way<Value>, { quantity, value }: RowFigure<Value>) =>
    held(quantity).some((own) => isSame(own, value));
  const told = ways.flatMap((way) => {
    // A total bears the others out, and follows the one that is wrong.
    const all = figures.filter((figure) => !isWhole(figure.quantity) || isHeld(way, figure));
    const [odd, other] = all.filter((figure) => !isHeld(way, figure));
    return other || all.length <= ENOUGH ? [] : [{ way, odd }];
  });
  const right = told.find(({ odd }) => !odd);
  if (right) return { as: right.way.label, odd: null };
  const first = told.find(({ way, odd }) => odd && mayTell(way.label, odd));
  const odd = first?.odd;
  const expected = first && odd ? first.way.held(odd.quantity)[0] : undefined;
  if (!odd || expected === undefined) return null;
  // Its own in another column is the wrong column's where several others are in no way of that one.
  const isMixedUp = (way: Way<Value>) =>
    figures.filter((figure) => figure !== odd && !isHeld(way, figure)).length >= ENOUGH;
  const isOwn = (quantity: Quantity, way: Way<Value>) =>
    isHeld(way, { ...odd, quantity }) && !(quantity === odd.quantity && isMixedUp(way));
  if (odd.mayBe().some((quantity) => ways.some((way) => isOwn(quantity, way)))) return null;
  const [one, ...others] = figures.filter((figure) => figure !== odd);
  return one && others.some(({ value }) => !isSame(value, one.value))
    ? { as: first.way.label, odd: { ...odd, expected } }
    : null;
}

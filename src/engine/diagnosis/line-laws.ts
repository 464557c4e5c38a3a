import { keptFor } from "../lists";
import type { AmountPart, GrantLine, Operation } from "../model";
import { Amount } from "../money";
import { AMOUNTS, rowLaws, type AmountTable } from "../tables";
import type { Ledger } from "./ledger";

/** What the other columns of its row say of a line's amount. */
export interface RowWord {
  /** Whether they come to it, by a relation that the other lines obey. */
  readonly agrees: boolean;
  /** What else they come to, by such relations. */
  readonly meant: readonly Amount[];
  /** Whether it is what another column holds, as on few other lines. */
  readonly repeats: boolean;
}

type Word = { agrees: boolean; meant: Amount[]; repeats: boolean };

/** What two figures of a row come to: a cost by a rate, a number by a price, two parts, a whole less a part. */
const RELATIONS: readonly ((one: Amount, other: Amount) => Amount | null)[] = [
  (one, other) => productOf(one, other),
  (one, other) => productOf(one, other)?.times("0.01") ?? null,
  (one, other) => one.plus(other),
  (one, other) => one.minus(other).abs(),
];

/** Lines that bear out a relation, and how many of them for each that breaks it. */
const ENOUGH = 3;
const FOR_EACH_BREAK = 3;
/** No more is looked at of what so many lines break, more often than they may. */
const MOST_BREAKS = 20;
/** More columns of figures are no row that somebody reckons with. */
const MOST_COLUMNS = 8;
/** A grant is given in whole euros, or in cents: what it is reckoned at is rounded to them. */
const ROUNDING = Amount.fromCents(100);

/** What each line's row says of its amount; nothing of a line that no relation is about. */
export const rowWords = keptFor(({ accounts }: Ledger): ReadonlyMap<GrantLine, RowWord> => {
  const operations = [...accounts.values()].map(({ operation }) => operation);
  const rows = operations.flatMap(rowsOf);
  const labels = [...new Set(rows.flatMap(({ figures }) => [...figures.keys()]))];
  if (labels.length === 0 || labels.length > MOST_COLUMNS) return new Map();
  const said = new Map<GrantLine, Word>();
  const wordOf = (line: GrantLine): Word => {
    const word = said.get(line) ?? { agrees: false, meant: [], repeats: false };
    said.set(line, word);
    return word;
  };
  for (const line of labels.flatMap((label) => repeatingIn(label, rows))) wordOf(line).repeats = true;
  const reckoned = [
    ...pairsOf(labels).flatMap(([one, other]) =>
      RELATIONS.flatMap((relation) => reckonedBy(relation, one, other, rows) ?? []),
    ),
    ...addedUp(labels, rows),
  ];
  for (const { line, isObeyed, isTyped, amount } of reckoned) {
    const word = wordOf(line);
    if (!isObeyed) word.meant.push(amount);
    else word.agrees ||= isTyped;
  }
  return said;
});

/** One line in so many, at the most, repeats what a column holds, for it to be a sign of anything. */
const RARE = 5;

/** The lines that grant just what a column holds beside, where few do. */
function repeatingIn(label: string, rows: readonly Row[]): readonly GrantLine[] {
  const held = rows.flatMap(({ line, amount, figures }) => {
    const figure = figures.get(label);
    return figure ? [{ line, isSame: figure.amount.equals(amount) }] : [];
  });
  const same = held.filter(({ isSame }) => isSame);
  return same.length * RARE <= held.length ? same.map(({ line }) => line) : [];
}

interface Reckoned {
  readonly line: GrantLine;
  readonly amount: Amount;
  readonly isObeyed: boolean;
  /** Whether neither figure is a formula's: what is reckoned from the amount agrees with whatever it is. */
  readonly isTyped: boolean;
}

/** What a relation of two columns comes to on each line; null where it is no relation that the lines obey. */
function reckonedBy(
  relation: (typeof RELATIONS)[number],
  one: string,
  other: string,
  rows: readonly Row[],
): readonly Reckoned[] | null {
  const found: Reckoned[] = [];
  const different = new Set<bigint>();
  let broken = 0;
  for (const { line, amount: stated, figures } of rows) {
    const [first, second] = [figures.get(one), figures.get(other)];
    if (!first || !second) continue;
    const amount = relation(first.amount, second.amount);
    if (amount === null || amount.isZero) continue;
    const isObeyed = stated.minus(amount).abs().compare(ROUNDING) < 0;
    const isTyped = first.formula === null && second.formula === null;
    found.push({ line, amount, isObeyed, isTyped });
    if (isObeyed) different.add(stated.units);
    else broken += 1;
    if (broken > MOST_BREAKS && isBroken(broken, found.length)) return null;
  }
  return different.size < ENOUGH || isBroken(broken, found.length) ? null : found;
}

/** What three columns or more come to on each line, where rows bear out that the amount is their sum, or what they leave. */
function addedUp(labels: readonly string[], rows: readonly Row[]): readonly Reckoned[] {
  const table: AmountTable = {
    titles: [AMOUNTS, ...labels],
    rows: rows.map(({ amount, figures }) => ({
      table: 0,
      isTotal: false,
      isWhole: true,
      cells: [amount, ...labels.map((label) => figures.get(label)?.amount ?? Amount.zero)],
    })),
  };
  const laws = rowLaws(table).filter(({ parts }) => parts.length > 2);
  return laws.flatMap(({ total, parts }) => {
    const others = [total, ...parts].filter((column) => column !== 0);
    if (others.length > parts.length) return [];
    return rows.map(({ line, amount: stated, figures }, rank): Reckoned => {
      const cellAt = (column: number) => table.rows[rank]?.cells[column] ?? Amount.zero;
      const sum = Amount.sum(parts.filter((column) => column !== 0).map(cellAt));
      const amount = total === 0 ? sum : cellAt(total).minus(sum);
      const isTyped = others.every(
        (column) => (figures.get(labels[column - 1] ?? "")?.formula ?? null) === null,
      );
      return { line, amount, isObeyed: stated.equals(amount), isTyped };
    });
  });
}

function isBroken(broken: number, all: number): boolean {
  return broken * FOR_EACH_BREAK > all - broken;
}

interface Row {
  readonly line: GrantLine;
  readonly amount: Amount;
  readonly figures: ReadonlyMap<string, AmountPart>;
}

/** The lines of an operation that grant something, with what stands beside it; a formula follows its row by itself. */
function rowsOf({ lines }: Operation): readonly Row[] {
  return lines.flatMap((line): readonly Row[] => {
    const { amount, parts = [], beside = [] } = line;
    if (amount.kind !== "amount" || amount.formula !== null || amount.amount.isZero) return [];
    const figures = [...parts, ...beside].filter((each) => each.kind === "amount" && !each.amount.isZero);
    return [{ line, amount: amount.amount, figures: new Map(figures.map((each) => [each.label, each])) }];
  });
}

function pairsOf(labels: readonly string[]): readonly (readonly [string, string])[] {
  return labels.flatMap((one, rank) => labels.slice(rank + 1).map((other) => [one, other] as const));
}

/** What is neither of them, where one is a factor: nothing is by one. */
function productOf(one: Amount, other: Amount): Amount | null {
  const single = Amount.fromCents(100);
  return one.equals(single) || other.equals(single) ? null : one.times(other.toExact());
}

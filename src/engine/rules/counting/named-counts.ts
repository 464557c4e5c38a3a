import { pattern } from "../../lexicon";
import type { Case } from "../../linking";
import { addTo, groupBy } from "../../lists";
import { passageKey, retainedLines, type GrantLine, type Place, type UnitCount } from "../../model";
import { Amount } from "../../money";
import { isCountTitle } from "../../tables";
import { fold, stems } from "../../wording";
import { isMiswritten } from "../held/column-figures";
import type { OddCount } from "./ways-of-counting";

/** So many others of a noun, not all the same, tell which column they are of. */
const ENOUGH = 2;
/** Counts of fewer digits together may be those of any column that does not name them. */
const TELLING = 4;
/** A shorter name is in too many words. */
const SHORTEST = 4;

/** What a row of the annex, or of another sheet, is called, and what its columns hold. */
interface Row {
  readonly name: string;
  readonly at: Place;
  readonly columns: ReadonlyMap<string, Amount>;
}

/**
 * « CC du Marais : 15 980 habitants, 1 105 prises »: of the counts of a noun beside the name of a row, the one that is not what
 * a column holds there, where that column holds all others beside theirs.
 */
export function oddNamed(dossier: Case): readonly OddCount[] {
  const alike = dossier.readings.flatMap(({ units }) =>
    [...groupBy(units, ({ noun }) => stems(noun)[0] ?? noun).values()].filter(
      ({ length }) => length > ENOUGH,
    ),
  );
  if (alike.length === 0) return [];
  // Rows whose name begins with no word said ahead of a count are as many as the annex has lines: they are not drawn.
  const said = new Set(alike.flat().flatMap((unit) => wordsOf(aheadOf(unit))));
  const tables = tablesOf(dossier, (word) => said.has(word));
  return alike.flatMap((units) => {
    const told = tables.flatMap((rows) => oddIn(units, rows));
    const [odd, another] = told;
    return odd && !another && odd !== "right" ? [odd] : [];
  });
}

/** The rows of a table by the first word of their names. */
type Rows = ReadonlyMap<string, readonly Row[]>;

/** What the columns of a table tell of counts: each odd one, or that all are right. */
function oddIn(units: readonly UnitCount[], rows: Rows): readonly (OddCount | "right")[] {
  const times = groupBy(units, ({ at }) => passageKey(at));
  const named = units.flatMap((said) => {
    const own = times.get(passageKey(said.at))?.length === 1 ? rowsNamed(said, rows) : null;
    return own ? [{ said, own }] : [];
  });
  if (named.length <= ENOUGH) return [];
  const titles = new Set(
    named.flatMap(({ own }) => own.flatMap(({ columns }) => [...columns.keys()])).filter(mayCount),
  );
  const told = [...titles].flatMap((title): readonly (OddCount | "right")[] => {
    const held = named.flatMap(({ said, own }) => {
      const cells = own.flatMap(({ columns }) => columns.get(title) ?? []);
      return cells.length === own.length ? [{ said, own, sum: Amount.sum(cells) }] : [];
    });
    const isHeld = ({ said, sum }: (typeof held)[number]) => Amount.fromNumber(said.count).equals(sum);
    const right = held.filter(isHeld);
    const [odd, another] = held.filter((one) => !isHeld(one));
    const counts = new Set(right.map(({ said }) => String(said.count)));
    if (
      another ||
      counts.size < ENOUGH ||
      (!sharesNoun(title, units) && [...counts].join("").length < TELLING)
    )
      return [];
    if (!odd) return ["right"];
    if (odd.said.count < FEWEST || !isMiswritten(Amount.fromNumber(odd.said.count), odd.sum)) return [];
    return [
      {
        at: odd.said.at,
        count: odd.said.count,
        words: odd.said.words,
        counted: odd.sum.toCents() / 100,
        cells: odd.own,
        label: title,
      },
    ];
  });
  return told.includes("right") ? ["right"] : told;
}

const identifying = pattern(["code", "decisionNumber", "siret", "postalCode"], 8);

/** Whether a column may count: codes and numbers of files do not. */
function mayCount(title: string): boolean {
  return isCountTitle(title) || !identifying.test(fold(title));
}

/** Whether a column's title names what is counted. */
function sharesNoun(title: string, units: readonly UnitCount[]): boolean {
  const [noun] = stems(units[0]?.noun ?? "");
  return noun !== undefined && stems(title).includes(noun);
}

/** A slip of the pen makes any small number of any other. */
const FEWEST = 10;

/** The rows of the name that stands last before a count in its sentence, the longest of those there; null for none. */
function rowsNamed(said: UnitCount, rows: Rows): readonly Row[] | null {
  const ahead = ` ${aheadOf(said)} `;
  const near = [...new Set(wordsOf(ahead))].flatMap((word) => rows.get(word) ?? []);
  const found = near.flatMap((row) => {
    const { name } = row;
    const start = ahead.lastIndexOf(name);
    const isWord =
      start > 0 && !/\w/.test(ahead.charAt(start - 1)) && !/\w/.test(ahead.charAt(start + name.length));
    return isWord ? [{ row, end: start + name.length }] : [];
  });
  const last = found.reduce((most, { end }) => Math.max(most, end), 0);
  const own = found.flatMap(({ row, end }) => (end === last ? [row] : []));
  const longest = own.reduce((most, { name }) => Math.max(most, name.length), 0);
  return own.length > 0 ? own.filter(({ name }) => name.length === longest) : null;
}

/** What stands before a count in its sentence. */
function aheadOf({ at: { quote }, words }: UnitCount): string {
  return fold(quote.slice(0, quote.indexOf(words)));
}

function wordsOf(folded: string): readonly string[] {
  return folded.match(/\w+/g) ?? [];
}

/** The annex by whom, by where and for what its lines are; and every other sheet's table: those rows whose names begin with some words. */
function tablesOf({ operations, readings }: Case, mayOpen: (word: string) => boolean): readonly Rows[] {
  const rowsOf = <Item>(
    items: readonly Item[],
    nameOf: (item: Item) => string | null | undefined,
    rowOf: (item: Item) => Omit<Row, "name"> | null,
  ): Rows => {
    const rows = new Map<string, Row[]>();
    for (const item of items) {
      const name = fold(nameOf(item) ?? "");
      const [word] = name.length < SHORTEST ? [] : (/\w+/.exec(name) ?? []);
      const row = word !== undefined && mayOpen(word) ? rowOf(item) : null;
      if (word !== undefined && row) addTo(rows, word, { name, ...row });
    }
    return rows;
  };
  const lines = operations.flatMap(({ operation }) => retainedLines(operation));
  const rowOfLine = ({ amount: { at }, beside = [] }: GrantLine) => ({
    at,
    columns: new Map(
      beside.flatMap(({ label, kind, amount }) => (kind === "amount" ? [[label, amount] as const] : [])),
    ),
  });
  const annex = [
    rowsOf(lines, ({ beneficiary }) => beneficiary?.value, rowOfLine),
    rowsOf(lines, ({ territory }) => territory, rowOfLine),
    rowsOf(lines, ({ description }) => description, rowOfLine),
  ];
  const others = readings.flatMap(({ cellTables }) =>
    cellTables.map(({ titles, rows }) =>
      rowsOf(
        rows,
        ({ name }) => name,
        ({ cells, places }) => {
          const at = places.find((place) => place !== null);
          const columns = cells.flatMap((cell, column) => {
            const title = titles[column] ?? "";
            return cell && title !== "" ? [[title, cell] as const] : [];
          });
          return at ? { at, columns: new Map(columns) } : null;
        },
      ),
    ),
  );
  return [...annex, ...others];
}

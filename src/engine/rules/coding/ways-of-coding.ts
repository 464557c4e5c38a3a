import type { Case } from "../../linking";
import { addTo, groupBy, keptFor, whenAsked } from "../../lists";
import type { GrantLine } from "../../model";
import { Amount } from "../../money";
import { keptByText, words } from "../../wording";
import { CHAPTER, codesBorne, codesOfColumn } from "../held/codes-borne";
import { columnsIn, familiesOf, linesOfAnnex, withCodes, type Group } from "../rows/explained/groups";
import { sumOf } from "../rows/explained/measures";

/** One way in which the annex gives codes to its lines, or to its columns. */
export interface WayOfCoding {
  readonly codes: ReadonlySet<string>;
  /** The code of all that something said may be of: a name, another code or an amount; null where that is of several, or of none. */
  readonly codeOf: (said: string | Amount) => string | null;
  /** The codes of all that it may be of. */
  readonly codesOf: (said: string | Amount) => ReadonlySet<string>;
  /** Whether they are chapters, that no more than the numbers of accounts tell. */
  readonly areChapters: boolean;
}

/** The ways in which an annex gives codes, and the names that it calls what has them by. */
export interface Coding {
  readonly ways: readonly WayOfCoding[];
  /** Folded, by their first word, the longest first. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** What a code of the annex may be said of: lines, in one of its columns or in any. */
interface Thing {
  readonly names: readonly string[];
  readonly amounts: readonly Amount[];
  readonly codes: ReadonlyMap<string, string>;
  readonly lines: readonly GrantLine[];
}

/** Every way in which the annex gives codes, with what each code is of. */
export const codingOf = keptFor((dossier: Case): Coding => {
  const things = thingsOf(dossier);
  const codes = new Map<string, Set<string>>();
  for (const thing of things)
    for (const [way, code] of thing.codes) codes.set(way, (codes.get(way) ?? new Set()).add(code));
  const names = [...new Set(things.flatMap((thing) => thing.names))]
    .filter((name) => WORD.test(name))
    .sort((a, b) => b.length - a.length);
  return {
    ways: [...codes].map(([way, own]) => wayOf(way, own, things, codesBorne(dossier))),
    names: groupBy(names, (name) => name.split(" ")[0] ?? ""),
  };
});

function wayOf(
  way: string,
  codes: ReadonlySet<string>,
  things: readonly Thing[],
  given: (line: GrantLine) => ReadonlyMap<string, string>,
): WayOfCoding {
  const called = whenAsked(() => {
    const found = new Map<string, Thing[]>();
    for (const thing of things)
      for (const said of [...thing.names, ...thing.amounts]) addTo(found, keyOf(said), thing);
    return found;
  });
  const thingsBy = (said: string | Amount) => called().get(keyOf(said)) ?? [];
  return {
    codes,
    areChapters: way.endsWith(CHAPTER),
    codeOf: (said) => {
      const [first = null, ...others] = new Set(thingsBy(said).map((thing) => thing.codes.get(way) ?? null));
      return others.length > 0 ? null : first;
    },
    codesOf: (said) =>
      new Set(thingsBy(said).flatMap((thing) => thing.lines.flatMap((line) => given(line).get(way) ?? []))),
  };
}

function keyOf(said: string | Amount): string {
  return typeof said === "string" ? said : `${said.toFixed()} €`;
}

function thingsOf(dossier: Case): readonly Thing[] {
  const lines = linesOfAnnex(dossier);
  const columns = [null, ...columnsIn(lines)];
  const given = codesBorne(dossier);
  const ways = new Set(lines.flatMap((line) => [...given(line).keys()]));
  const coded = [...ways].flatMap((way) =>
    [...groupBy(lines, (line) => given(line).get(way))].flatMap(([code, own]): readonly Group[] =>
      code === undefined ? [] : [withCodes(dossier, { labels: [code], lines: own })],
    ),
  );
  const titled = columns.filter((column) => codesOfColumn(column).size > 0);
  const plain = columns.filter((column) => !titled.includes(column));
  return [...familiesOf(dossier).flatMap(({ groups }) => groups), ...coded].flatMap((group) => {
    const { column, lines: own } = group;
    const names = group.labels.flatMap(namesIn);
    if (column !== undefined) {
      const thing = { ...inColumn(own, column, withCodes(dossier, group).codes), names };
      return thing.amounts.length > 0 || codesOfColumn(column).size > 0 ? [thing] : [];
    }
    const amounts = plain.flatMap((each) => amountsOf(own, each));
    return [
      ...titled.map((each) => inColumn(own, each, group.codes)),
      { names, amounts, codes: group.codes, lines: own },
    ];
  });
}

/** What some lines hold in one column, with the codes that its title gives them besides their own. */
function inColumn(
  lines: readonly GrantLine[],
  column: string | null,
  codes: ReadonlyMap<string, string>,
): Thing {
  return {
    names: [],
    amounts: amountsOf(lines, column),
    codes: new Map([...codes, ...codesOfColumn(column)]),
    lines,
  };
}

/** What some lines come to in a column; none where one of them lacks it, or they come to nothing. */
function amountsOf(lines: readonly GrantLine[], column: string | null): readonly Amount[] {
  const sum = sumOf(lines, column);
  return sum ? [Amount.fromNumber(sum)] : [];
}

/** What calls something: a word of three letters, and four letters in all. */
const WORD = /\p{L}{3}/u;
const LETTERS = /(?:\p{L}\P{L}*){4}/u;

/** What a text may call something by, folded: a code as it is, else its label, and what signs part in it, without the codes in them. */
const namesIn = keptByText((label): readonly string[] => {
  if (/^\S*\d\S*$/.test(label)) return [label];
  const parts = label.split(/[[\]():;–—]|\s-\s/u);
  const names = (parts.length > 1 ? [label, ...parts] : parts).map((part) => {
    const bare = words(withoutNumbers(part));
    // « Imputation 65748/428 » is called by its code.
    return bare.length === 1 && bare.length < words(part).length ? "" : bare.join(" ");
  });
  return [...new Set(names)].filter((name) => WORD.test(name) && LETTERS.test(name));
});

/** A text without its words that have figures. */
function withoutNumbers(text: string): string {
  return text
    .split(/\s+/u)
    .filter((word) => !/\d/.test(word))
    .join(" ");
}

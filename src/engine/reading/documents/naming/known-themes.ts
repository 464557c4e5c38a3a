import { beginning, forms, written } from "../../../lexicon";
import { addTo, groupBy, keptFor, rarestOf, whenAsked } from "../../../lists";
import { withoutLastBracket } from "../../../wording/brackets";
import { fold } from "../../../folding";
import { ownParts } from "../../../wording/title-parts";
import { isStopWord, tokens, words } from "../../../wording/tokens";
import type { AnnexNames } from "./annex-names";
import type { Span } from "../parts/passage";
import { saidIn, says, wordsSaid, type WordsSaid } from "./title-said";

/** A theme or an operation of the annex that a text calls by its title, with the title as the annex writes it. */
export interface KnownTitle extends Span {
  readonly title: string;
}

/** Titles of the annex: a document may name one without any word such as « axe » or « opération » before it. */
export interface KnownTitles {
  /** Every whole title that a text holds, in order. */
  readonly namedIn: (text: string) => readonly KnownTitle[];
  /** The titles of several words all of which a text says, in any order. */
  readonly saidIn: (text: string) => readonly string[];
  /** The title that a whole text is, its number and signs left out; null where it is none. */
  readonly titleOf: (text: string) => string | null;
  /** How many there are. */
  readonly count: number;
}

/** The themes as the annex calls them, their operations, and who receives something. */
export interface KnownThemes extends KnownTitles {
  readonly operations: KnownTitles;
  readonly beneficiaries: KnownTitles;
  /** The numbers of files that the annex gives its lines: no codes that pay anything. */
  readonly fileNumbers: ReadonlySet<string>;
  /** The numbers of those that are annexes. */
  readonly annexes: ReadonlySet<number>;
}

const noTitles: KnownTitles = { namedIn: () => [], saidIn: () => [], titleOf: () => null, count: 0 };

/** Nothing of the annex is known. */
export const noKnownThemes: KnownThemes = {
  ...noTitles,
  operations: noTitles,
  beneficiaries: noTitles,
  fileNumbers: new Set(),
  annexes: new Set(),
};

/** An operation called as a theme is cannot be told by its title. Every document of a dossier is read with the same. */
export const knownThemes = keptFor(
  ({ themes, operations, beneficiaries, fileNumbers, annexes }: AnnexNames): KnownThemes => {
    const known = knownTitles(themes);
    const below = knownTitles(operations.filter((title) => known.titleOf(title) === null));
    const called = beneficiaries.filter((name) =>
      [known, below].every(({ titleOf }) => titleOf(name) === null),
    );
    return {
      ...known,
      operations: below,
      beneficiaries: knownTitles(called, { listed: true }),
      fileNumbers: new Set(fileNumbers),
      annexes: new Set(annexes),
    };
  },
);

/** So many words at the most lead to a title: « Axe n° 2 ». */
const LEADING = 3;
/** A text of more words than this is no title that another text would repeat. */
const MOST_WORDS = 40;

/**
 * Titles that two of them share tell neither from the other, and are left out. Names that are `listed` stand beside one
 * another, where a title beside another's words is a part of a longer one.
 */
function knownTitles(titles: readonly string[], { listed = false } = {}): KnownTitles {
  const all = titles.map((title) => wordsOf(title, tokens(title)));
  const times = new Map<string, number>();
  for (const { key } of all) times.set(key, (times.get(key) ?? 0) + 1);
  const known = [...all, ...withoutGrants(all), ...partsOf(titles, times)].filter(
    ({ own, key }) =>
      (times.get(key) ?? 1) === 1 && own.length <= MOST_WORDS && own.some((token) => /\p{L}{3}/u.test(token)),
  );
  known.sort((a, b) => b.key.length - a.key.length);
  // Titles are many, and of some nobody asks whether a whole text is one, or which a sentence says.
  const rankOf = whenAsked(() => new Map(known.map(({ key }, rank) => [key, rank] as const)));
  const placeOf = whenAsked(() => placesNamed(known));
  const lastWords = whenAsked(
    () => new Set([...known.map(({ own }) => own.at(-1)), ...[...placeOf().keys()].map(lastOf)]),
  );
  const ranksByWord = whenAsked(() => {
    const ranks = new Map<string, number[]>();
    const rarest = rarestOf(known.map(({ own }) => own));
    for (const [rank, { own }] of known.entries()) addTo(ranks, rarest(own), rank);
    return ranks;
  });
  const ranksSaid = (word: string): readonly number[] => ranksByWord().get(word) ?? [];
  /** Of thousands of titles a sentence holds one or two: those alone are looked for whose words it says, the rarest first. */
  const wordsSaidOf = (said: WordsSaid): readonly TitleWords[] => {
    const ranks = new Set<number>();
    for (const word of said.ranks.keys()) {
      for (const rank of ranksSaid(word)) ranks.add(rank);
      if (word.endsWith("s")) for (const rank of ranksSaid(word.slice(0, -1))) ranks.add(rank);
    }
    const likely = [...ranks].sort((a, b) => a - b).flatMap((rank) => known[rank] ?? []);
    return likely.filter(({ own }) => own.every((word) => says(said, word)));
  };
  return {
    count: titles.length,
    saidIn: (text) => [
      ...new Set(wordsSaidOf(wordsSaid(text)).flatMap(({ title, single }) => (single ? [] : title))),
    ],
    namedIn: (text) => {
      if (known.length === 0) return [];
      const said = wordsSaid(text);
      const { folded, starts, ends } = said;
      const found: KnownTitle[] = [];
      for (const one of wordsSaidOf(said)) {
        for (const match of saidIn(said, one.own)) {
          if (one.single && !standsAsTitle(folded, match.start, match.end)) continue;
          const span = {
            start: starts[match.start] ?? 0,
            end: ends[match.end - 1] ?? text.length,
            title: one.title,
          };
          if (!found.some((other) => span.start < other.end && other.start < span.end)) found.push(span);
        }
      }
      found.sort((a, b) => a.start - b.start);
      if (listed) return found;
      return found.filter((one, index) => !isPartOfAList(text, one, found[index - 1], found[index + 1]));
    },
    titleOf: (text) => {
      if (known.length === 0) return null;
      const all = words(withoutLastBracket(text));
      // Most texts end on a word that ends no title; of the first words some only lead to it.
      const last = all.findLastIndex((word) => !isStopWord(word));
      if (last >= LEADING && !lastWords().has(all[last])) return null;
      const whole = all.filter((word) => !isStopWord(word)).join(" ");
      const meaning = all
        .filter((word, index) => !isStopWord(word) && !(index < LEADING && leads(word)))
        .join(" ");
      const rank = Math.min(rankOf().get(meaning) ?? Infinity, rankOf().get(whole) ?? Infinity);
      return known[rank]?.title ?? placeOf().get(whole) ?? null;
    },
  };
}

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf(" ") + 1);
}

/** A title and the words that tell it. */
interface TitleWords {
  readonly title: string;
  readonly own: readonly string[];
  readonly key: string;
  readonly single: boolean;
}

function wordsOf(title: string, own: readonly string[]): TitleWords {
  return { title, own, key: own.join(" "), single: own.length < 2 };
}

/** Titles without the word for a grant that leads them, where what is left is no other's: « Aide aux clubs formateurs » is of the « clubs formateurs ». */
function withoutGrants(all: readonly TitleWords[]): readonly TitleWords[] {
  const taken = new Set(all.map(({ key }) => key));
  const bare = all.flatMap(({ title, own: [first = "", ...rest] }) =>
    rest.length > 1 && grant.test(first) ? [wordsOf(title, rest)] : [],
  );
  const alike = groupBy(bare, ({ key }) => key);
  return bare.filter(({ key }) => !taken.has(key) && alike.get(key)?.length === 1);
}

const grant = new RegExp(`^${forms("grantsOf")}$`);

/** The parts of titles that are theirs alone, and no other title. */
function partsOf(titles: readonly string[], taken: ReadonlyMap<string, number>): readonly TitleWords[] {
  return [...ownParts(titles)].flatMap(([title, parts]) =>
    parts.map((part) => wordsOf(title, tokens(part))).filter(({ key }) => !taken.has(key)),
  );
}

/** The titles that say what place they name, by its name alone, as a column « Canton » gives it: « Canton d'Auxonne », « Canton : Auxonne », « Auxonne ». */
function placesNamed(
  known: readonly { readonly title: string; readonly own: readonly string[]; readonly key: string }[],
): ReadonlyMap<string, string> {
  const keys = new Set(known.map(({ key }) => key));
  const places = known.flatMap(({ title, own }) => {
    if (!place.test(fold(title))) return [];
    const [, behind] = /\s?[:–—]\s+(.+)$/u.exec(title) ?? [];
    const name = (behind === undefined ? own.slice(1) : tokens(behind)).join(" ");
    return name !== "" && !keys.has(name) ? [[name, title] as const] : [];
  });
  const sharing = groupBy(places, ([name]) => name);
  return new Map(places.filter(([name]) => sharing.get(name)?.length === 1));
}

const place = beginning("place");

/** What is listed behind « et » is a name, and no clause nor another count: « et un de haies ». */
const named = new RegExp(`^(?!${written("opensAClause")}(?!\\p{L})|${forms("cardinal")}\\s)\\p{L}`, "iu");
/** « et de la » */
const joins = `(?:${forms(["and", "or"])}(?!\\p{L})|[,/&])`;
/** What stands before things that are named or listed: « de la mobilité ». */
export const leadsOn = `(?:${written(["of", "ofThe", "definiteArticle", "elidedArticle", "toThe"])}(?:\\s+|(?<=['’])\\s*))*`;
const joint = new RegExp(`^\\s*${joins}\\s*${leadsOn}`, "iu");
const joinedBefore = new RegExp(`(?:\\p{L}\\s+${joins}|\\p{L}[,/&])\\s*${leadsOn}$`, "iu");

/** « du droit des femmes et de la petite enfance » is not « Petite enfance »: a longer name holds it. */
function isPartOfAList(text: string, one: Span, before?: Span, after?: Span): boolean {
  const above = text.slice(before?.end ?? 0, one.start);
  const below = text.slice(one.end, after?.start ?? text.length);
  const joinedAbove = joinedBefore.test(above);
  const rest = joint.exec(below);
  const joinedBelow = rest !== null && named.test(below.slice(rest[0].length)) && !/^\s*,/u.test(below);
  return joinedAbove || joinedBelow;
}

/** What says that a title follows: « thématique », « dispositif », « chantier ». */
const announces = `(?:${forms(["theme", "operation"], 5)}|${forms("titleAnnouncer")})`;
const announcing = new RegExp(`^${announces}$`);
const announcedBefore = new RegExp(
  `(?<![a-z])${announces}(?: ${forms("numberSign")})?(?: (?:\\d{1,2}|[ivx]{1,4}))?(?:\\s*[:"-])?\\s*${leadsOn}$`,
);

const announcingOnly = new RegExp(
  `^[^a-z0-9]*${announces}(?: n(?:°|o))?(?: (?:\\d{1,2}|[ivx]{1,4}))?[^a-z0-9]*$`,
);

/** Whether a text only announces the title behind it: « Délégation 1 : ». */
export function announcesTitle(text: string): boolean {
  return announcingOnly.test(fold(text));
}

/** « Axe 2 – Logement », « Programme P012 – Logement »: the words, numbers and codes before a title in a cell. */
function leads(word: string): boolean {
  return /^(?:\d{1,2}|[ivx]{1,4}|[a-h]|n|[a-z]{1,4}\d{1,6})$/.test(word) || announcing.test(word);
}

/** « 87 412 € pour les rivières, 23 400 € pour les haies » */
const givenTo = new RegExp(`€ ?${forms("forBefore")} (?:${forms("definiteArticle")} ?)?$`);

const endsThere = new RegExp(`^\\s*(?:[,.;)]|${forms("and")}(?![a-z])|$)`);

const headsItem = new RegExp(`(?:^|[;:\\n•-]) ?(?:${forms(["definiteArticle", "elidedArticle"])} ?)?$`);
const figureBehind = new RegExp(`^\\s*(?::|(?:\\([^()]{1,40}\\)\\s*)?(?::|${forms("forBefore")})\\s*\\d)`);

/** A title of one word is told from the common word by quotation marks, by dashes or brackets around it, or by what announces it. */
function standsAsTitle(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 40), start);
  const quoted = /"\s*$/.test(before) && /^\s*"/.test(folded.slice(end));
  const isApart = /(?:\(| - )$/.test(before) && /^(?:\)| - )/.test(folded.slice(end));
  const announced = announcedBefore.test(before);
  const heads = headsItem.test(before) && figureBehind.test(folded.slice(end));
  const isGiven = givenTo.test(before) && endsThere.test(folded.slice(end));
  return quoted || isApart || announced || heads || isGiven;
}

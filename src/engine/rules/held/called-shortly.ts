import { keptBySentence } from "../../folding";
import { forms } from "../../lexicon";
import { addTo, whenAsked } from "../../lists";
import { isKindWord, isStopWord, rootOf, singular, words } from "../../wording";
import type { LinesNamed } from "./lines-named";

/** Fewer letters are in too many names. */
const SHORTEST = 4;
/** How many words before an adjective may stand what it is said of: « les secteurs social et sportif ». */
const BEFORE = 4;
/** What is called by more words than these is called by no one of them. */
const MOST_WORDS = 3;

/**
 * Tells what a text calls by one word of its name, that nothing else bears: a line by the first noun that is its own, an article
 * before it, « l'Harmonie », « le pont »; a group by what it is about, or its adjective, « les aides scolaires ».
 */
export function calledShortly(all: readonly LinesNamed[]): (text: string) => readonly LinesNamed[] {
  const known = whenAsked(() => ({
    lines: nouns(all.filter((one) => !isGroup(one))),
    groups: subjects(all),
  }));
  return keptBySentence((text) => {
    const said = words(text);
    const { lines, groups } = known();
    const isOfItsKind = (rank: number) =>
      isArticle(said[rank - 1]) ||
      said.slice(Math.max(0, rank - BEFORE), rank).some((one) => ofItsKind.test(one));
    const found = said.flatMap((word, rank) => [
      ...(isArticle(said[rank - 1]) ? (lines.get(singular(word)) ?? []) : []),
      ...(isOfItsKind(rank) ? (groups.get(rootOf(word)) ?? []) : []),
    ]);
    return [...new Set(found)];
  });
}

function isGroup({ lines }: LinesNamed): boolean {
  return lines.length > 1;
}

/** Every word that is the first noun of one line's name alone, and in no other's. */
function nouns(lines: readonly LinesNamed[]): ReadonlyMap<string, readonly LinesNamed[]> {
  const holders = new Map<string, Set<LinesNamed>>();
  for (const line of lines)
    for (const word of line.names.flatMap(words)) addIn(holders, singular(word), line);
  const found = new Map<string, LinesNamed[]>();
  for (const line of lines)
    for (const name of line.names) {
      const own = words(name).map((word) => singular(word));
      const first = own.find(
        (word, rank) =>
          word.length >= SHORTEST &&
          (rank === 0 || isStopWord(own[rank - 1] ?? "")) &&
          !isStopWord(word) &&
          [...(holders.get(word) ?? [])].every(({ lines: [one] }) => one === line.lines[0]),
      );
      if (first !== undefined && !isKindWord(first)) addTo(found, first, line);
    }
  return found;
}

/** The root of every word that one group alone is about, and no line of another. */
function subjects(all: readonly LinesNamed[]): ReadonlyMap<string, readonly LinesNamed[]> {
  const held = new Map<string, Set<LinesNamed>>();
  for (const one of all)
    for (const word of one.names.flatMap(words)) if (word.length >= SHORTEST) addIn(held, rootOf(word), one);
  const found = new Map<string, LinesNamed[]>();
  for (const group of all.filter(isGroup)) {
    const own = new Set(group.lines);
    const isOwn = (root: string) =>
      [...(held.get(root) ?? [])].every(({ lines: others }) => others.every((line) => own.has(line)));
    for (const root of new Set(group.names.flatMap(subjectsOf).map(rootOf)))
      if (isOwn(root)) addTo(found, root, group);
  }
  return found;
}

/** What a title is about: « voirie » of « Voirie et ouvrages d'art », « scolaires » of « Bâtiments scolaires ». */
function subjectsOf(title: string): readonly string[] {
  const said = words(title);
  const told = said.filter((word) => !isStopWord(word));
  if (told.length > MOST_WORDS) return [];
  const [first, second] = said;
  const [only, other, more] = told;
  const subject =
    second !== undefined && told.length > 1 && isStopWord(second) ? first : more ? only : (other ?? only);
  return subject !== undefined && subject.length >= SHORTEST ? [subject] : [];
}

const ofItsKind = new RegExp(`^${forms("ofItsKind")}$`);
const article = new RegExp(`^${forms("beforeNoun")}$`);

function isArticle(word: string | undefined): boolean {
  return word !== undefined && article.test(word);
}

function addIn<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

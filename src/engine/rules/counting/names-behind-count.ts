import { fold } from "../../folding";
import { forms } from "../../lexicon";
import { groupBy } from "../../lists";
import { retainedLines, type CountSaid, type GrantLine, type Operation } from "../../model";
import { stems } from "../../wording";

/** Fewer names may be of anything. */
const ENOUGH = 2;

/** Whom a count counts and its list does not name. */
export interface NameLeftOut {
  readonly line: GrantLine;
  readonly name: string;
  /** How many are named. */
  readonly named: number;
}

/**
 * « 5 communes (La Garde, Rougon, Châteauneuf, Peyroules) »: of those whom a count rightly counts, the one that is not named
 * behind it, where all others are, each by a name of the list.
 */
export function nameLeftOut(
  { at, words, count }: CountSaid,
  operations: readonly Operation[],
): NameLeftOut | null {
  const list = listBehind(fold(at.quote), fold(words));
  if (list.length < ENOUGH || list.length !== count - 1 || !areNames(list, at.quote)) return null;
  const lines = operations.flatMap(retainedLines);
  const [told] = namers.flatMap((nameOf) => {
    const members = new Map(lines.map((line) => [fold(nameOf(line)), line] as const));
    const line = members.size === count ? onlyLeft(list, members) : null;
    // « 4 communes (…), Ussac étant chef de file »
    return line && !isSaid(nameOf(line), at.quote) ? [{ line, name: nameOf(line), named: list.length }] : [];
  });
  return told ?? null;
}

/** Whom a line is for, or where. */
const namers: readonly ((line: GrantLine) => string)[] = [
  ({ beneficiary }) => beneficiary?.value ?? "",
  ({ territory }) => territory ?? "",
];

/** Whether each of a list is written as a name: « (musique, danse) » says what they do. */
function areNames(list: readonly string[], quote: string): boolean {
  const capitals = new Set(stems((quote.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? []).join(" ")));
  return list.every((name) => stems(name).some((word) => capitals.has(word)));
}

/** Of those named so, the only one that no name of a list is, each of them more than half of what is another's alone; null where one is nobody's. */
function onlyLeft(list: readonly string[], members: ReadonlyMap<string, GrantLine>): GrantLine | null {
  const left = new Map(members);
  const times = groupBy([...members.keys()].flatMap(stems), (word) => word);
  for (const own of list.map(stems)) {
    const isOf = (name: string): boolean => {
      const alone = stems(name).filter((word) => times.get(word)?.length === 1);
      return (
        own.every((word) => stems(name).includes(word)) &&
        alone.filter((word) => own.includes(word)).length * 2 > alone.length
      );
    };
    const [name, another] = [...left.keys()].filter(isOf);
    if (name === undefined || another !== undefined) return null;
    left.delete(name);
  }
  const [only, another] = left;
  return only && !another && only[0] !== "" ? only[1] : null;
}

const opensNames = new RegExp(`^ ?(?:\\(|,? ?(?:${forms("namely")} )?:|, ${forms("namely")} )`);
const joins = new RegExp(`,(?! ?\\d)|;|(?<![a-z])${forms("joinsNames")}(?![a-z])`, "g");

/** The names that a count leads to, in brackets or up to the end of the sentence; none where it leads to none. */
function listBehind(sentence: string, words: string): readonly string[] {
  const start = sentence.indexOf(words);
  const behind = start < 0 ? "" : sentence.slice(start + words.length);
  const opening = opensNames.exec(behind)?.[0];
  if (opening === undefined) return [];
  const rest = behind.slice(opening.length);
  const list = opening.endsWith("(") ? upToClosing(rest) : (rest.split(/[.€]/)[0] ?? "");
  // « Ussac, Lissac… » goes on.
  if (/\.\.|…/.test(rest.slice(0, list.length + 2))) return [];
  return list.split(joins).flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
}

/** What stands before the bracket that closes one that is open. */
function upToClosing(text: string): string {
  let open = 1;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (open === 0) return text.slice(0, index);
  }
  return "";
}

/** Whether a sentence holds the longest word of a name. */
function isSaid(name: string, sentence: string): boolean {
  const longest = stems(name).reduce((most, word) => (word.length > most.length ? word : most), "");
  return stems(sentence).includes(longest);
}

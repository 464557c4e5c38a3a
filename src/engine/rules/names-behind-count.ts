import { fold } from "../folding";
import { forms } from "../lexicon";
import { retainedLines, type CountSaid, type GrantLine, type Operation } from "../model";
import { stems } from "../wording";

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
  if (list.length < ENOUGH || list.length !== count - 1) return null;
  const lines = operations.flatMap(retainedLines);
  const [told] = namers.flatMap((nameOf) => {
    const members = new Map(lines.map((line) => [fold(nameOf(line)), line] as const));
    const line = members.size === count ? onlyLeft(list, members) : null;
    return line ? [{ line, name: nameOf(line), named: list.length }] : [];
  });
  return told ?? null;
}

/** Whom a line is for, or where. */
const namers: readonly ((line: GrantLine) => string)[] = [
  ({ beneficiary }) => beneficiary?.value ?? "",
  ({ territory }) => territory ?? "",
];

/** Of those named so, the only one that no name of a list is, each of them another's; null where a name is nobody's. */
function onlyLeft(list: readonly string[], members: ReadonlyMap<string, GrantLine>): GrantLine | null {
  const left = new Map(members);
  for (const own of list.map((name) => new Set(stems(name)))) {
    const alike = [...left.keys()].map((name) => ({
      name,
      shared: stems(name).filter((word) => own.has(word)).length,
    }));
    const [best, next] = alike.sort((a, b) => b.shared - a.shared);
    if (!best || best.shared === 0 || best.shared === next?.shared) return null;
    left.delete(best.name);
  }
  const [only, another] = left;
  return only && !another && only[0] !== "" && !isSaid(only[0], list) ? only[1] : null;
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

/** Whether any of some names holds the longest word of another. */
function isSaid(name: string, list: readonly string[]): boolean {
  const longest = stems(name).reduce((most, word) => (word.length > most.length ? word : most), "");
  return list.some((one) => stems(one).includes(longest));
}

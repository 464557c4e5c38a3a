import { addTo } from "../../lists";
import { words } from "../../wording";

/** Shorter words are too near one another: « Nord » and « Lord » are two names. */
const SHORTEST = 6;

/**
 * Whether two names are the same but for one letter inside one long word, left out, added, changed or swapped with its
 * neighbour: a slip of the keyboard. The last letter may be another word's (« Martin », « Martine »), a digit never is a slip.
 */
export function isMisspelled(one: string, other: string): boolean {
  const a = words(one);
  const b = words(other);
  if (a.length !== b.length) return false;
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ""] as const]));
  const [pair] = differing;
  return pair !== undefined && differing.length === 1 && isSlip(...pair);
}

function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST - 1 || long.length < SHORTEST || /\d/.test(a + b)) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let to = 0;
  while (to < short.length - from && short.at(-1 - to) === long.at(-1 - to)) to++;
  if (from === 0 || to === 0) return false;
  const left = short.slice(from, short.length - to);
  const right = long.slice(from, long.length - to);
  const isSwap = left.length === 2 && right === `${left[1] ?? ""}${left[0] ?? ""}`;
  return isSwap || (left.length <= 1 && right.length === 1);
}

/** A text of more words than this is no name. */
const MOST_WORDS = 24;

/** A long word of a name, and the name around it. */
interface LongWord {
  readonly word: string;
  readonly around: string;
}

/** The names that share all words but one, by what that one may be misspelled for: only the first of them, while it is alone. */
interface Sharing {
  readonly first: { readonly word: string; readonly rank: number };
  byPart?: Map<string, number[]>;
}

/**
 * The names of a list that are misspelled for one before them, as pairs of ranks, the earlier first. Only names that
 * share all their words but one are compared, by what is left of that one without a letter inside: never two by two.
 */
export function* misspelledPairs(names: readonly string[]): Generator<readonly [number, number]> {
  const sharing = new Map<string, Sharing>();
  const isNear = wordsNear(names);
  for (const [rank, name] of names.entries()) {
    const longer: number[] = [];
    const others: number[] = [];
    for (const { word, around } of longWords(name, isNear)) {
      const same = sharing.get(around);
      if (!same) {
        sharing.set(around, { first: { word, rank } });
        continue;
      }
      const byPart = (same.byPart ??= partsOf(same.first.word, same.first.rank));
      for (const part of partsWithout(word)) {
        (part === word ? longer : others).push(...(byPart.get(part) ?? []));
        addTo(byPart, part, rank);
      }
    }
    const near = [...longer.sort((a, b) => a - b), ...others];
    for (const other of new Set(near)) if (isMisspelled(names[other] ?? "", name)) yield [other, rank];
  }
}

/** The long words of names that another of them may be misspelled for: most words are near none, and need no more looks. */
function wordsNear(names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const name of names) for (const word of words(name)) if (!all.has(word) && isLong(word)) all.add(word);
  const byPart = new Map<string, string>();
  const near = new Set<string>();
  for (const word of all) {
    for (const part of partsWithout(word)) {
      const other = byPart.get(part);
      if (other === undefined) byPart.set(part, word);
      else near.add(word).add(other);
    }
  }
  return near;
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST - 1 && !/\d/.test(word);
}

function longWords(name: string, isNear: ReadonlySet<string>): readonly LongWord[] {
  const all = words(name);
  if (all.length > MOST_WORDS || !all.some((word) => isNear.has(word))) return [];
  const whole = all.join(" ");
  let end = -1;
  return all.flatMap((word) => {
    const start = end + 1;
    end = start + word.length;
    return isNear.has(word) ? [{ word, around: whole.slice(0, start) + whole.slice(end) }] : [];
  });
}

function partsOf(word: string, rank: number): Map<string, number[]> {
  return new Map([...partsWithout(word)].map((part) => [part, [rank]]));
}

/** A word whole, and without each of the letters inside it. */
function partsWithout(word: string): ReadonlySet<string> {
  const inner = Array.from(
    { length: word.length - 2 },
    (_, at) => word.slice(0, at + 1) + word.slice(at + 2),
  );
  return new Set([word, ...inner]);
}

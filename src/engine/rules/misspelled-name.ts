import { words } from "../wording";

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

/**
 * Texts that two names share wherever `isMisspelled` may hold of them: the name with a letter left out inside one of its
 * long words. A few dozen a name, so that a sheet's names are never compared two by two.
 */
export function slipKeys(name: string): readonly string[] {
  const all = words(name);
  if (all.length > MOST_WORDS) return [];
  return all.flatMap((word, rank) => {
    if (word.length < SHORTEST - 1 || /\d/.test(word)) return [];
    const inner = Array.from(
      { length: word.length - 2 },
      (_, at) => word.slice(0, at + 1) + word.slice(at + 2),
    );
    return [word, ...inner].map((part) => all.with(rank, part).join(" "));
  });
}

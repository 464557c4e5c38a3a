import { keptBySentence, keptByText } from "../folding";
import { tokens } from "./tokens";

/** The folded words of a text that carry meaning, without the mark of the plural. */
export const stems = keptByText((text): readonly string[] => {
  const own = tokens(text);
  const bare = own.map(stem);
  return bare.every((word, rank) => word === own[rank]) ? own : bare;
});

const stem = keptBySentence(singular);

/** The weight of a folded word, above zero: the rarer it is among the texts compared, the more it says. */
export type Rarity = (token: string) => number;

const unweighted: Rarity = () => 1;

/** The rarity of words among these texts: ln(1 + texts / texts that hold it); a word unseen counts as held by one. */
export function rarityAmong(texts: readonly string[]): Rarity {
  const holders = new Map<string, number>();
  for (const text of texts)
    for (const token of new Set(stems(text))) holders.set(token, (holders.get(token) ?? 0) + 1);
  return rarityBy((token) => holders.get(token) ?? 0, texts.length);
}

/** The same, of so many texts, where it is known how many of them hold a stem. */
export function rarityBy(holding: (token: string) => number, texts: number): Rarity {
  const known = new Map<string, number>();
  return (token) => {
    let rarity = known.get(token);
    if (rarity === undefined) {
      rarity = Math.log(1 + Math.max(texts, 1) / (holding(singular(token)) || 1));
      known.set(token, rarity);
    }
    return rarity;
  };
}

/** A folded word without the mark of the plural: « logements » is « logement », « nationaux » « national »; short words stay as they are. */
export function singular(token: string): string {
  if (token.length <= 3) return token;
  if (token.endsWith("aux") && !token.endsWith("eaux")) return `${token.slice(0, -2)}l`;
  const [last, before] = [token.at(-1), token.at(-2)];
  const isPlural =
    last === "s" ? before !== "s" : last === "x" && before === "u" && "aeo".includes(token.at(-3) ?? " ");
  return isPlural ? token.slice(0, -1) : token;
}

/** The Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions, neighbours swapped. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * How alike two folded words are, 0 to 1. Numbers are alike only when equal. Otherwise one slip is allowed from five
 * letters on and two from nine, the first letter being the same.
 */
export function tokenSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  // Of words compared all with all, nearly every pair ends here.
  if (a[0] !== b[0] || /\d/.test(a) || /\d/.test(b)) return 0;
  if (singular(a) === singular(b)) return 0.98;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || Math.abs(a.length - b.length) > 2) return 0;
  const distance = editDistance(a, b);
  return distance <= (shorter < 9 ? 1 : 2) ? 1 - distance / Math.max(a.length, b.length) : 0;
}

/** Two words of two lists that stand for each other, by their indices. */
export interface TokenPair {
  readonly a: number;
  readonly b: number;
  /** 1 where they are the same word, less where they are only alike. */
  readonly likeness: number;
}

/** Pairs the words of two lists, each once, the most alike and the rarest first; order in the lists does not matter. */
function pairTokens(
  a: readonly string[],
  b: readonly string[],
  rarity: Rarity = unweighted,
): readonly TokenPair[] {
  const possible: (TokenPair & { readonly weight: number; readonly key: string })[] = [];
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      const likeness = tokenSimilarity(left, right);
      if (likeness === 0) return;
      const key = left < right ? `${left} ${right}` : `${right} ${left}`;
      possible.push({ a: i, b: j, likeness, weight: likeness * (rarity(left) + rarity(right)), key });
    });
  });
  // The key settles ties the same way whichever text comes first.
  possible.sort((x, y) => y.likeness - x.likeness || y.weight - x.weight || (x.key < y.key ? -1 : 1));
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const pairs: TokenPair[] = [];
  for (const { a: i, b: j, likeness } of possible) {
    if (takenA.has(i) || takenB.has(j)) continue;
    takenA.add(i);
    takenB.add(j);
    pairs.push({ a: i, b: j, likeness });
  }
  return pairs;
}

/** What two texts share: the weight of the words paired, and of all the words of each. */
export interface Overlap {
  readonly shared: number;
  readonly weightA: number;
  readonly weightB: number;
  /** How many words each has. */
  readonly countA: number;
  readonly countB: number;
}

/** A text, or its tokens where they were taken before: comparing many texts goes faster so. */
export type Comparable = string | readonly string[];

/** The words two texts share, each weighing its rarity times how alike the pair is. */
export function overlap(a: Comparable, b: Comparable, rarity: Rarity = unweighted): Overlap {
  const left = typeof a === "string" ? tokens(a) : a;
  const right = typeof b === "string" ? tokens(b) : b;
  const weigh = (list: readonly string[]) => list.reduce((sum, token) => sum + rarity(token), 0);
  const shared = pairTokens(left, right, rarity).reduce(
    (sum, pair) => sum + (pair.likeness * (rarity(left[pair.a] ?? "") + rarity(right[pair.b] ?? ""))) / 2,
    0,
  );
  return {
    shared,
    weightA: weigh(left),
    weightB: weigh(right),
    countA: left.length,
    countB: right.length,
  };
}

import { stems } from "../wording";
import { wordIndex, type WordIndex } from "./word-index";
import { WordsMet } from "./words-met";

/** How well a text names each of some names: the index of a name, with 0 to 1. Names far from it are left out. */
export type NameFinder = (texts: readonly string[]) => ReadonlyMap<number, number>;

/** From here on a text is taken to name a beneficiary. */
export const NAMED = 0.6;

/** From here on it surely does. */
export const SURELY = 0.75;
/** A text that is a part of a name is its own where it holds this much of it. */
const LEAST = 0.4;

/** A word that so many names share finds none of them, unless it is all that a text has. */
const COMMON = 40;
/** How many of a text's rarest words look for names. */
const LOOKING = 4;

/** A name's words, by their ranks, and what they weigh together. */
interface Words {
  readonly ranks: readonly number[];
  readonly weight: number;
}

/**
 * Finds names by the words that they share with a text, each weighing its rarity; a text may hold more than the name
 * (« ADMR (article 6574) ») or less. Only names that share one of the text's rarest words are compared.
 */
export function nameFinder(names: readonly string[]): NameFinder {
  return finderIn(wordIndex(names.map(stems)));
}

/** The same of names that are indexed. */
export function finderIn({ lists, rarity, holding }: WordIndex): NameFinder {
  const met = new WordsMet(rarity);
  const weighed = (own: readonly string[]): Words => ({
    ranks: own.map((word) => met.rankOf(word)),
    weight: own.reduce((sum, word) => sum + rarity(word), 0),
  });
  const read: (Words | undefined)[] = Array.from({ length: lists.length });
  const nameAt = (index: number) => (read[index] ??= weighed(lists[index] ?? []));
  const candidates = (words: readonly string[]): readonly (readonly number[])[] => {
    const known = [...new Set(words)]
      .map(holding)
      .filter(({ length }) => length > 0)
      .sort((a, b) => a.length - b.length);
    const [rarest = [], ...others] = known.slice(0, LOOKING);
    return [rarest, ...others.filter((sharing) => sharing.length <= COMMON)];
  };
  return (texts) => {
    const found = new Map<number, number>();
    for (const text of texts) {
      const own = stems(text);
      const asked = weighed(own);
      met.ask(own);
      for (const sharing of candidates(own)) {
        for (const index of sharing) {
          const name = nameAt(index);
          const fit = fitOf(asked, name, met.sumOver(name.ranks));
          if (fit >= NAMED && fit > (found.get(index) ?? 0)) found.set(index, fit);
        }
      }
    }
    return found;
  };
}

/**
 * What one holds of the other, both ways together; a little less where one holds all of the other and goes on.
 * @param met what the name's words weigh in the text.
 */
function fitOf(asked: Words, name: Words, met: number): number {
  if (name.ranks.length === 0 || asked.ranks.length === 0) return 0;
  const together = (2 * met) / (asked.weight + name.weight);
  const held = met >= name.weight * 0.99 && name.ranks.length > 1;
  const cut = met >= asked.weight * 0.99 && asked.ranks.length > 1 && met >= name.weight * LEAST;
  const part = held || cut ? SURELY : 0;
  return Math.max(Math.min(1, together), part);
}

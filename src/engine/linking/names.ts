import { stems, tokenSimilarity, type Rarity } from "../wording";
import { wordIndex, type WordIndex } from "./word-index";

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

interface Words {
  readonly own: readonly string[];
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
  const read: (Words | undefined)[] = Array.from({ length: lists.length });
  const nameAt = (index: number) => (read[index] ??= weighed(lists[index] ?? [], rarity));
  const candidates = (words: readonly string[]): Iterable<number> => {
    const known = [...new Set(words)]
      .map(holding)
      .filter(({ length }) => length > 0)
      .sort((a, b) => a.length - b.length);
    const [rarest = [], ...others] = known.slice(0, LOOKING);
    const telling = others.filter((sharing) => sharing.length <= COMMON);
    return telling.length === 0 ? rarest : new Set([rarest, ...telling].flat());
  };
  return (texts) => {
    const found = new Map<number, number>();
    for (const text of texts) {
      const asked = weighed(stems(text), rarity);
      const metBy = meeting(asked.own, rarity);
      for (const index of candidates(asked.own)) {
        const fit = fitOf(asked, nameAt(index), metBy);
        if (fit >= NAMED && fit > (found.get(index) ?? 0)) found.set(index, fit);
      }
    }
    return found;
  };
}

function weighed(own: readonly string[], rarity: Rarity): Words {
  return { own, weight: own.reduce((sum, word) => sum + rarity(word), 0) };
}

/** What a word of a name weighs where a text asked about holds it or one like it: names share their words, each is compared once. */
function meeting(asked: readonly string[], rarity: Rarity): (word: string) => number {
  const known = new Map(asked.map((word) => [word, rarity(word)]));
  return (word) => {
    let met = known.get(word);
    if (met === undefined) {
      met = Math.max(0, ...asked.map((one) => tokenSimilarity(one, word))) * rarity(word);
      known.set(word, met);
    }
    return met;
  };
}

/** What one holds of the other, both ways together; a little less where one holds all of the other and goes on. */
function fitOf(asked: Words, name: Words, metBy: (word: string) => number): number {
  if (name.own.length === 0 || asked.own.length === 0) return 0;
  const met = name.own.reduce((sum, word) => sum + metBy(word), 0);
  const together = (2 * met) / (asked.weight + name.weight);
  const held = met >= name.weight * 0.99 && name.own.length > 1;
  const cut = met >= asked.weight * 0.99 && asked.own.length > 1 && met >= name.weight * LEAST;
  const part = held || cut ? SURELY : 0;
  return Math.max(Math.min(1, together), part);
}

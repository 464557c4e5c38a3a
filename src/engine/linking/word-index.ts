import { rarityBy, type Rarity } from "../wording";

/** Names by the words that they hold. */
export interface WordIndex {
  /** The words of each name. */
  readonly lists: readonly (readonly string[])[];
  /** How rare a word is among them. */
  readonly rarity: Rarity;
  /** The indices of the names that hold a word, each once, in order. */
  readonly holding: (word: string) => readonly number[];
}

/** Indexes names, given by their words without the mark of the plural. */
export function wordIndex(lists: readonly (readonly string[])[]): WordIndex {
  const holders = new Map<string, number[]>();
  lists.forEach((list, index) => {
    for (const word of list) {
      const sharing = holders.get(word);
      if (!sharing) holders.set(word, [index]);
      else if (sharing.at(-1) !== index) sharing.push(index);
    }
  });
  const holding = (word: string) => holders.get(word) ?? NONE;
  return { lists, holding, rarity: rarityBy((word) => holding(word).length, lists.length) };
}

const NONE: readonly number[] = [];

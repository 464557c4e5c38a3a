import { addTo } from "../lists";
import { tokenSimilarity } from "./similarity";

/** Finds, among some folded words, each once, those that are like a word: the same, its plural, a slip away from it. */
export function alikeAmong(words: Iterable<string>): (word: string) => readonly string[] {
  const byLetter = new Map<string, string[]>();
  for (const word of words) addTo(byLetter, word[0] ?? "", word);
  const kept = new Map<string, readonly string[]>();
  return (word) => {
    let alike = kept.get(word);
    if (!alike) {
      alike = (byLetter.get(word[0] ?? "") ?? []).filter((other) => tokenSimilarity(word, other) > 0);
      kept.set(word, alike);
    }
    return alike;
  };
}

import { fold, keptBySentence, keptByText } from "../folding";

const stopWords = new Set(
  (
    "a au aux avec ce ces cette chez d dans de des du en et l la le les leur leurs lez lors ou par pour sa se ses " +
    "son sous sur un une vers"
  ).split(" "),
);

/** Whether a folded word carries no meaning of its own: an article, a preposition, « et ». */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Every folded word in order, stop words and numbers included; « C.C.A.S. » is one word, « l'Artois » is two. */
export const words = keptByText((text): readonly string[] => {
  const folded = fold(text);
  const found = PLAIN.test(folded) ? folded.split(" ") : withoutDots(folded).match(/[\p{L}\p{N}]+/gu);
  return found?.map(sameWord) ?? [];
});

/** Words of letters and figures alone, with nothing but blanks between. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;

function withoutDots(folded: string): string {
  return folded.includes(".")
    ? folded.replace(/(?<![\p{L}\p{N}])(?:[\p{L}\p{N}]\.){2,}[\p{L}\p{N}]?(?![\p{L}\p{N}])/gu, (dotted) =>
        dotted.replaceAll(".", ""),
      )
    : folded;
}

/** Texts are many, their words few: those of one spelling are one string, kept once. */
const sameWord = keptBySentence((word) => word);

/** The folded words that carry meaning, in order, numbers kept; the stop words themselves where there is nothing else. */
export const tokens = keptByText((text): readonly string[] => meaningful(words(text)));

/** Those of some folded words that carry meaning; all where none does. */
function meaningful(all: readonly string[]): readonly string[] {
  const telling = all.filter((word) => !stopWords.has(word));
  return telling.length > 0 && telling.length < all.length ? telling : all;
}

import { forms } from "../lexicon";
import { isNumberWord, wholeNumberAt, wordsOf } from "../money/number-words";
import { fold } from "../folding";

const CARDINALS: ReadonlyMap<string, string> = new Map([
  ["une", "un"],
  ["premier", "un"],
  ["premiere", "un"],
  ["second", "deux"],
  ["seconde", "deux"],
  ["neuvieme", "neuf"],
  ["cinquieme", "cinq"],
]);

/** The ending of every ordinal but the first two. */
const ORDINAL = "ieme";

/** The cardinal of the last word of a number: « vingtième » is « vingt », « une » is « un »; any other word as it is. */
function cardinal(word: string): string {
  const stem = word.endsWith(ORDINAL) ? word.slice(0, -ORDINAL.length) : undefined;
  const forms = stem === undefined ? [] : [stem, `${stem}e`, `${stem}s`];
  return CARDINALS.get(word) ?? forms.find((text) => isNumberWord({ text, start: 0, end: 0 })) ?? word;
}

/** The number that an ordinal says in one word, « première », « huitième »; null for anything else. */
export function readOrdinal(word: string): number | null {
  const folded = fold(word);
  return folded === "une" || cardinal(folded) === folded ? null : readCount(folded);
}

const article = new RegExp(`^${forms(["definiteArticle", "elidedArticle"])}\\s*(?=.)`);
const inFigures = new RegExp(`^(\\d{1,3})(?: ?${forms(["firstEnding", "laterEnding"])}s?)?$`);
const none = new RegExp(`^${forms("none")}$`);

/**
 * A whole number below a thousand, from figures (« 24 ») or French words, cardinal or ordinal (« vingt-quatre »,
 * « la première », « aucune »). Null for anything else, approximations (« une dizaine ») included.
 */
export function readCount(text: string): number | null {
  const folded = fold(text).replace(article, "");
  const figures = inFigures.exec(folded);
  if (figures) return Number(figures[1]);
  if (none.test(folded)) return 0;
  if (!/^[a-z]+(?:[\s-]+[a-z]+)*$/.test(folded)) return null;
  const words = wordsOf(folded)
    .filter(({ text: word }, rank) => word !== "et" || rank === 0)
    .map((word, rank, all) => (rank < all.length - 1 ? word : { ...word, text: cardinal(word.text) }));
  const read = wholeNumberAt(words, 0);
  return read?.next === words.length && read.value > 0n && read.value < 1000n ? Number(read.value) : null;
}

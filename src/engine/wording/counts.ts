import { isNumberWord, wholeNumberAt, wordsOf } from "../money/number-words";
import { fold } from "./fold";

const ORDINALS: ReadonlyMap<string, string> = new Map([
  ["premier", "un"],
  ["premiere", "un"],
  ["second", "deux"],
  ["seconde", "deux"],
  ["neuvieme", "neuf"],
  ["cinquieme", "cinq"],
]);

/** The cardinal of an ordinal word: « vingtième » is « vingt »; any other word as it is. */
function cardinal(word: string): string {
  const stem = /^(.+)ieme$/.exec(word)?.[1];
  const forms = stem === undefined ? [] : [stem, `${stem}e`, `${stem}s`];
  return ORDINALS.get(word) ?? forms.find((text) => isNumberWord({ text, start: 0, end: 0 })) ?? word;
}

/**
 * A whole number below a thousand, from figures (« 24 ») or French words, cardinal or ordinal (« vingt-quatre »,
 * « la première », « aucune »). Null for anything else, approximations (« une dizaine ») included.
 */
export function readCount(text: string): number | null {
  const folded = fold(text).replace(/^(?:les?|la|l')\s*(?=.)/, "");
  const figures = /^(\d{1,3})(?: ?(?:ers?|eres?|nde?s?|e|es|emes?|iemes?))?$/.exec(folded);
  if (figures) return Number(figures[1]);
  if (/^(?:zero|aucune?)$/.test(folded)) return 0;
  if (!/^[a-z]+(?:[\s-]+[a-z]+)*$/.test(folded)) return null;
  const plain = folded.replace(/\bune\b/g, "un").replace(/[a-z]+$/, cardinal);
  const words = wordsOf(plain).filter((word, rank) => word.text !== "et" || rank === 0);
  const read = wholeNumberAt(words, 0);
  return read?.next === words.length && read.value > 0n && read.value < 1000n ? Number(read.value) : null;
}

import { addTo } from "../../../lists";
import { foldWithPositions, type FoldedText, keptBySentence } from "../../../folding";
import { isStopWord } from "../../../wording/tokens";
import type { Span } from "../parts/passage";

/** A folded word of a text, and where it stands in the folded text. */
interface Word extends Span {
  readonly text: string;
}

/** A text folded, with its words in order. */
export interface WordsSaid extends FoldedText {
  readonly words: readonly Word[];
  /** The ranks of each word, in order. */
  readonly ranks: ReadonlyMap<string, readonly number[]>;
}

/** The words of a text: one sentence is asked for themes, then for operations, by one reader after another. */
export const wordsSaid = keptBySentence((text): WordsSaid => split(foldWithPositions(text)), {
  most: 200_000,
});

function split(text: FoldedText): WordsSaid {
  const words = [...text.folded.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }): Word => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
  const ranks = new Map<string, number[]>();
  words.forEach((word, rank) => addTo(ranks, word.text, rank));
  return { ...text, words, ranks };
}

/** How many words without meaning of their own may stand between two words of a title. */
const MOST_BETWEEN = 3;
/** How many signs and blanks may follow a word of the title, and one that stands between. */
const [AFTER_OWN, AFTER_OTHER] = [4, 3];

/** Where a text says the words of a title in their order; between them few blanks, signs and words that carry no meaning. */
export function* saidIn({ folded, words, ranks }: WordsSaid, title: readonly string[]): Generator<Span> {
  const [own = ""] = title;
  const singular = ranks.get(own) ?? [];
  const plural = own.length > 3 ? (ranks.get(`${own}s`) ?? []) : [];
  const starts = plural.length === 0 ? singular : [...singular, ...plural].sort((a, b) => a - b);
  let from = 0;
  for (const at of starts) {
    const end = at < from ? null : lastOf(folded, words, title, at, 1);
    const [first, last] = [words[at], words[end ?? -1]];
    if (end === null || !first || !last) continue;
    yield { start: first.start, end: last.end };
    from = end + 1;
  }
}

/** Whether a text says a word of a title, alone or in the plural. */
export function says({ ranks }: WordsSaid, own: string): boolean {
  return ranks.has(own) || (own.length > 3 && ranks.has(`${own}s`));
}

/** The rank of the word that ends the title, of which so many words are said up to a place; null where it goes on otherwise. */
function lastOf(
  folded: string,
  words: readonly Word[],
  title: readonly string[],
  at: number,
  said: number,
): number | null {
  if (said === title.length) return at;
  for (let next = at + 1; next <= at + 1 + MOST_BETWEEN; next++) {
    const most = next === at + 1 ? AFTER_OWN : AFTER_OTHER;
    if (!isJoined(folded, words[next - 1], words[next], most)) return null;
    const end = isSaid(words[next], title[said]) ? lastOf(folded, words, title, next, said + 1) : null;
    if (end !== null) return end;
    if (!isStopWord(words[next]?.text ?? "")) return null;
  }
  return null;
}

/** A word of four letters and more may stand in the plural. */
function isSaid(word: Word | undefined, own: string | undefined): boolean {
  return (
    word !== undefined &&
    own !== undefined &&
    (word.text === own || (own.length > 3 && word.text === `${own}s`))
  );
}

/** Whether two words follow each other in one sentence, so many signs apart at the most. */
function isJoined(folded: string, one: Word | undefined, next: Word | undefined, most: number): boolean {
  if (!one || !next) return false;
  const between = folded.slice(one.end, next.start);
  return !/[.;:€]/.test(between) && [...between].length <= most;
}

import { keptBySentence } from "../folding";
import { eurosOf, gapBetween, NEAR_WORDS, wordsOf, type FoundFigure } from "./figures";
import type { Stretch } from "./said";

/** The amount in words that repeats a figure of a text: the nearest, where no other figure stands nearer to it; null for none. */
export function wordsBeside(text: string, figure: Stretch): FoundFigure | null {
  return pairsIn(text).get(figure.start)?.words ?? null;
}

/** The amounts in words of a text that repeat a figure, each with it, in order. */
export function saidTwiceIn(text: string): readonly SaidTwice[] {
  return [...pairsIn(text).values()];
}

/** A figure, and the amount in words that repeats it. */
export interface SaidTwice {
  readonly figure: FoundFigure;
  readonly words: FoundFigure;
}

/** Both lists go in order: each amount in words is compared with the figure before it and the one behind, no more. */
const pairsIn = keptBySentence((text): ReadonlyMap<number, SaidTwice> => {
  const words = wordsOf(text);
  const figures = words.length === 0 ? [] : eurosOf(text);
  const pairs = new Map<number, SaidTwice>();
  let at = 0;
  for (const said of words) {
    // What repeats no figure is one.
    if (figures.some(({ start, isInWords }) => isInWords && start === said.start)) continue;
    while (at < figures.length - 1 && (figures[at + 1]?.start ?? 0) <= said.start) at++;
    const near = figures
      .slice(at, at + 2)
      .filter((figure) => !figure.isInWords && gapBetween(said, figure) <= NEAR_WORDS);
    const [figure] = near.sort((a, b) => gapBetween(said, a) - gapBetween(said, b));
    const known = figure && pairs.get(figure.start);
    if (figure && (!known || gapBetween(said, figure) < gapBetween(known.words, figure)))
      pairs.set(figure.start, { figure, words: said });
  }
  return pairs;
});

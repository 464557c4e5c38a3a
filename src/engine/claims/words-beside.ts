import { keptBySentence } from "../folding";
import { eurosOf, wordsOf, type FoundFigure } from "./figures";
import type { Stretch } from "./said";

/** How far from a figure its amount in words stands. */
const NEAR = 40;

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
    while (at < figures.length - 1 && (figures[at + 1]?.start ?? 0) <= said.start) at++;
    const near = figures.slice(at, at + 2).filter((figure) => gap(said, figure) <= NEAR);
    const [figure] = near.sort((a, b) => gap(said, a) - gap(said, b));
    const known = figure && pairs.get(figure.start);
    if (figure && (!known || gap(said, figure) < gap(known.words, figure)))
      pairs.set(figure.start, { figure, words: said });
  }
  return pairs;
});

function gap(one: Stretch, other: Stretch): number {
  return Math.max(one.start - other.end, other.start - one.end);
}

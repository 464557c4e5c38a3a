import { keptBySentence } from "../wording/kept-by-sentence";
import { countsFound } from "./counts";
import { eurosOf, type FoundFigure } from "./figures";
import { leads, saidOf } from "./said";

/** What a sentence says that each of some receives on average: « 3 dossiers, 4 440,84 €, soit une aide moyenne de 1 480,28 € ». */
export interface FoundAverage {
  readonly average: FoundFigure;
  readonly total: FoundFigure;
  readonly count: number;
}

/** How far before an average its word stands. */
const NEAR = 20;

/** The averages of a sentence that gives what they share out, and among how many, before them. */
export const averagesIn = keptBySentence((sentence): readonly FoundAverage[] => {
  const figures = eurosOf(sentence);
  return figures.slice(1).flatMap((average, rank): readonly FoundAverage[] => {
    const total = figures[rank];
    if (!total || !leads(saidOf(sentence, average).before, "average", NEAR)) return [];
    const counted = countsFound(sentence.slice(0, average.start)).findLast(({ count }) => count > 1);
    return counted ? [{ average, total, count: counted.count }] : [];
  });
});

import { forms } from "../lexicon";
import { numberOf, numeral } from "./counts";
import type { FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, START } from "./said";

const priced = `${START}(?<count>${numeral}) [^€.;:,()0-9]{2,60}? ${forms("atPrice")} ?$`;

/** How many of something each of some figures of a sentence is the price of one of, « 6 VSAV à 98 600 € »; null where one is no price. */
export function quantitiesPriced(
  sentence: string,
  figures: readonly FoundFigure[],
  from: number,
): readonly number[] | null {
  const counts = figures.flatMap(({ start }, rank) => {
    const before = Folded.of(sentence.slice(figures[rank - 1]?.end ?? from, start)).text;
    return numberOf(compiled(priced).exec(before)?.groups?.["count"] ?? "") || [];
  });
  return counts.length === figures.length && counts.some((count) => count > 1) ? counts : null;
}

import { forms } from "../lexicon";
import { keptBySentence } from "../folding";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END, START } from "./said";
import { isFromTo, isInstead } from "./set-beside";

/** By how much a sentence says, in hundredths, that one of its figures is more or less than another: « 105 600 € (91 700 € en 2024, soit +15,2 %) ». */
export interface FoundGrowth {
  readonly now: FoundFigure;
  readonly before: FoundFigure;
  /** As it is written, without its sign, a point for its comma: "15.2". */
  readonly percent: string;
}

/** A percentage with a sign, or behind « soit une hausse de ». */
const percent = `(?:[+−–-] ?|${START}${forms("resultSign")} (?:[a-z]{2,3} )?${forms("moreOrLess")}${END}[^€;.,%]{0,12})(?<![0-9,.])(?<percent>[0-9]{1,3}(?:[,.][0-9]{1,2})?) ?%`;
const behind = `^[^€;.%]{0,40}?${percent}`;
/** What leads from a figure to the one of a year that follows it in brackets. */
const bracketed = "^ ?\\($";
const dated = `^[^€;.%]{0,12}(?:19|20)[0-9]{2}${END}`;

/** The growths that a sentence gives, in order. */
export const growthsIn = keptBySentence((sentence): readonly FoundGrowth[] => {
  const figures = eurosOf(sentence);
  return figures.slice(1).flatMap((second, rank): readonly FoundGrowth[] => {
    const first = figures[rank];
    const next = figures[rank + 2];
    const said = compiled(behind).exec(Folded.of(sentence.slice(second.end, next?.start)).text);
    if (!first || !said) return [];
    const between = Folded.of(sentence.slice(first.end, second.start)).text;
    const value = (said.groups?.["percent"] ?? "").replace(",", ".");
    if (isFromTo(Folded.of(sentence.slice(0, first.start)).text, between))
      return [{ now: second, before: first, percent: value }];
    const isDated = compiled(bracketed).test(between) && compiled(dated).test(said.input);
    return isDated || isInstead(between) ? [{ now: first, before: second, percent: value }] : [];
  });
});

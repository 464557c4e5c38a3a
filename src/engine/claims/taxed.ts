import { forms } from "../lexicon";
import { keptBySentence } from "../folding";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END } from "./said";

/** A sum that a sentence gives before tax and after: « 10 250 € HT, soit 12 300 € TTC », « 12 300 € TTC (10 250 € HT) ». */
export interface FoundTaxed {
  readonly net: FoundFigure;
  readonly gross: FoundFigure;
}

const leadsOn = (tax: string) => `^ ?${tax}(?:,? ${forms("resultSign")}| ?\\((?:${forms("resultSign")})?) ?$`;
const [beforeTax, afterTax] = [forms("beforeTax"), forms("afterTax")];

/** « … TTC, c'est-à-dire 45 320 € HT de moins » is what parts it from another sum. */
const isNoGap = `(?! ${forms("moreOrLessThan")}${END})`;

/** The sums of a sentence that it gives both ways, one right behind the other. */
export const taxedIn = keptBySentence((sentence): readonly FoundTaxed[] => {
  const figures = eurosOf(sentence);
  return figures.slice(1).flatMap((other, rank): readonly FoundTaxed[] => {
    const one = figures[rank];
    if (!one) return [];
    const between = Folded.of(sentence.slice(one.end, other.start)).text;
    const behind = Folded.of(sentence.slice(other.end)).text;
    const is = (first: string, second: string) =>
      compiled(leadsOn(first)).test(between) && compiled(`^ ?${second}${END}${isNoGap}`).test(behind);
    if (is(beforeTax, afterTax)) return [{ net: one, gross: other }];
    return is(afterTax, beforeTax) ? [{ net: other, gross: one }] : [];
  });
});

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

/** How far a figure is said to be from another, and what part of it that is, where neither need stand beside it: « l'évolution est de 2 %, soit 15 000 € ». */
export interface FoundChange {
  readonly change: FoundFigure;
  /** The figures before it, the nearest last. */
  readonly figures: readonly FoundFigure[];
  /** As for a growth. */
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

const number = "(?<![0-9,.])(?<percent>[0-9]{1,3}(?:[,.][0-9]{1,2})?) ?%";
const changing = `${START}${forms(["moreOrLess", "change", "gapBetween", "earnedBy"])}${END}`;
/** « une hausse de 2 %, soit 15 000 € » */
const ahead = `${changing}[^€;.%]{0,30}?${number} ?,? ?\\(? ?${forms("resultSign")}(?: [a-z]{2,3})? ?[+−–-]? ?$`;
/** « soit 15 000 € de plus (2 %) », « une hausse de 15 000 € (2 %) », « augmente de 15 000 €, soit 2 % » */
const behindIt = `^(?<said>[^€;.%()]{0,30})(?:\\(|${START}${forms(["resultSign", "orSaid"])}) ?[+−–-]? ?${number}(?! ?${forms(["ofBefore", "ofThe"])}${END})`;
/** How far before a figure its words stand, in characters. */
const NEAR = 40;
const led = `${changing}[^€;.%]{0,20}$`;

/** The changes that a sentence gives with what part of another figure they are, in order. */
export const changesIn = keptBySentence((sentence): readonly FoundChange[] => {
  const figures = eurosOf(sentence);
  return figures.slice(1).flatMap((change, rank): readonly FoundChange[] => {
    const before = Folded.of(sentence.slice(figures[rank]?.end, change.start)).text;
    const after = Folded.of(sentence.slice(change.end, figures[rank + 2]?.start)).text;
    const said = compiled(behindIt).exec(after);
    const isChange = compiled(changing).test(said?.groups?.["said"] ?? "") || compiled(led).test(before);
    const found = compiled(ahead).exec(before) ?? (isChange ? said : null);
    const percent = found?.groups?.["percent"]?.replace(",", ".");
    return percent === undefined
      ? []
      : [{ change, figures: changed(sentence, figures.slice(0, rank + 1)), percent }];
  });
});

/** The figures of which a change may be: of a rise and a fall it is what is left, « + A et – B, soit C de plus (2 %) ». */
function changed(sentence: string, figures: readonly FoundFigure[]): readonly FoundFigure[] {
  const isChange = ({ start }: FoundFigure, rank: number): boolean =>
    compiled(changing).test(Folded.of(sentence.slice(figures[rank - 1]?.end ?? 0, start)).text.slice(-NEAR));
  const changes = figures.filter(isChange);
  return changes.length > 1 ? figures.filter((figure) => !changes.includes(figure)) : figures;
}

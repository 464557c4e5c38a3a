import { forms, matches } from "../lexicon";
import { keptBySentence } from "../folding";
import { countsFound, numberOf, numeral } from "./counts";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END, leads, saidOf, START, type Stretch } from "./said";

/**
 * What a sentence says that each of some receives on average: « 3 dossiers, 4 440,84 €, soit une aide moyenne de 1 480,28 € »;
 * or that is paid each month: « 1 162 800 € en 2025, ou 96 900 € par mois »; or for each of what it counts: « 38 700 € pour
 * 36 élèves, soit 1 075 € par élève ».
 */
export interface FoundAverage {
  readonly average: FoundFigure;
  readonly total: FoundFigure;
  /** Among how many, as the sentence says; null where it is a month's, the months going unsaid. */
  readonly count: number | null;
  /** Whether each receives just that, and the total is worked out of it: « 450 € à chacun des 12 athlètes, soit 5 400 € ». */
  readonly isEach?: true;
}

const comesTo = `^[^€.;:]{0,30},? ${forms(["resultSign", "or"])} ?$`;
const monthly = `^ ?${forms("perMonth")}${END}`;

/** How far before an average its word stands. */
const NEAR = 20;

/** The averages of a sentence that gives what they share out, and among how many, before them. */
export const averagesIn = keptBySentence((sentence): readonly FoundAverage[] => {
  const figures = eurosOf(sentence);
  return figures.slice(1).flatMap((average, rank): readonly FoundAverage[] => {
    const total = figures[rank];
    const each = total && countOfEach(sentence, total, average);
    if (each) return [{ average: total, total: average, count: each, isEach: true }];
    if (total && isMonthly(sentence, total, average)) return [{ average, total, count: null }];
    const units = total && countOfUnits(sentence, total, average);
    if (units) return [{ average, total, count: units }];
    if (!total || !leads(saidOf(sentence, average).before, "average", NEAR)) return [];
    const counted = countsFound(sentence.slice(0, average.start)).findLast(({ count }) => count > 1);
    return counted ? [{ average, total, count: counted.count }] : [];
  });
});

/** Whether a figure is said to be another one, month by month, in a sentence that does not say how many months there are. */
function isMonthly(sentence: string, total: FoundFigure, average: FoundFigure): boolean {
  const [between, behind] = [sentence.slice(total.end, average.start), sentence.slice(average.end)];
  const isOfMonths = compiled(monthly).test(Folded.of(behind).text);
  return (
    isOfMonths &&
    compiled(comesTo).test(Folded.of(between).text) &&
    !countsFound(sentence).some(({ noun }) => matches("month", noun))
  );
}

const comesToEach = `^[^€.;:]{0,60} ?[,(]? ?${forms("resultSign")} ?$`;
/** What one of them is, nothing said of it: « par élève interne », « par élève et par an » is of others, or of less. */
const perUnit = `^ ?${forms("perBefore")} (?<unit>[a-z][a-z'-]{2,}) ?(?:[.;:)]|$|,(?! ?${forms("perBefore")}${END}))`;
const anyNumber = `${START}${numeral}${END}`;
const year = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/;

/** Of how many a figure is said to be for each, the sum that they share going before, and no other number by it; null where it is not. */
function countOfUnits(sentence: string, total: FoundFigure, average: FoundFigure): number | null {
  const unit = compiled(perUnit).exec(Folded.of(sentence.slice(average.end)).text)?.groups?.["unit"];
  const between = Folded.of(sentence.slice(total.end, average.start)).text;
  if (unit === undefined || !compiled(comesToEach).test(between)) return null;
  const before = sentence.slice(0, average.start);
  const [counted, other] = countsFound(before).filter(({ noun }) => isOneOf(unit, noun));
  if (!counted || other || counted.count < 2) return null;
  return saysNumber(clauseWithout(before, [counted, total])) ? null : counted.count;
}

/** The words of a clause that leads to the end of a text, and holds two stretches, without these. */
function clauseWithout(before: string, held: readonly Stretch[]): string {
  const [first, last] = [...held].sort((one, other) => one.start - other.start);
  if (!first || !last) return before;
  const ahead = before.slice(0, first.start).replace(/^.*[.;:]/su, "");
  return [ahead, before.slice(first.end, last.start), before.slice(last.end)].join(" | ");
}

/** Whether words say a number of more than one, one year apart. */
function saysNumber(words: string): boolean {
  const numbers = Folded.of(words).text.replace(year, "").matchAll(compiled(anyNumber, "g"));
  return [...numbers].some(([said]) => (numberOf(said) ?? 0) > 1);
}

/** Whether a word is what a count counts, in the singular: « élève » of « élèves ». */
function isOneOf(unit: string, noun: string): boolean {
  return noun === unit || noun === `${unit}s` || noun === `${unit}x`;
}

const makes = `^(?<rest>[^€.;:]{0,90}?) ?[,=]? ?${forms("resultSign")}(?: ${forms("article")} (?:${forms(["grantNoun", "sumNoun"])} )?(?:${forms("grantQuality")} )?${forms("ofBefore")})? ?$`;
const each = `(?<![a-z0-9])${forms("eachOne")}${END}`;
const ofEach = `^(?:[^€.;:,0-9]{0,30} )?(?:${forms("ofBefore")}|[x×*]) ?$`;

/** What parts a figure from a count where it is one item's of a list: « cinq actions : Forum (3 500 € chacun, soit 10 500 €) ». */
const isItem = /€|\)|:.*\p{L}/su;

/** Of how many each is given a figure that makes the next, by what stands between the two, or before the first; null where none is. */
function countOfEach(sentence: string, unit: FoundFigure, total: FoundFigure): number | null {
  const between = Folded.of(sentence.slice(unit.end, total.start)).text;
  const rest = compiled(makes).exec(between)?.groups?.["rest"];
  if (rest === undefined) return null;
  const before = sentence.slice(0, unit.start);
  const last = countsFound(before).findLast(({ count }) => count > 1);
  const ahead = last && !isItem.test(before.slice(last.end)) ? last : undefined;
  const isOfEach = ahead && compiled(ofEach).test(Folded.of(before.slice(ahead.end)).text);
  if (!compiled(each).test(rest)) return rest === "" && isOfEach ? ahead.count : null;
  const [only, other] = countsFound(rest).filter(({ count }) => count > 1);
  return other ? null : (only?.count ?? ahead?.count ?? null);
}

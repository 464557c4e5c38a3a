import { forms } from "../lexicon";
import { numberOf, numeral } from "./counts";
import type { FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END, START } from "./said";

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

const bare = `^(?: ?${forms("beforeTax")}${END})?`;
const ending = `${bare} ?\\.?$`;
const goingOn = `${bare},? ?(?:${forms("also")} )?${END}$`;
const opening = `${bare} ?: ?$`;
const summing = `${bare},? ${forms("resultSign")}(?: ${forms("inAll")})? ?$`;
/** What leads to the first of them, where others may stand before it. */
const leading = `[,;:]|${START}${forms(["also", "someOf"])}${END}`;
const ofWhichSome = `${START}${forms("envelopeNoun")}${END}`;

/** Whether a sentence says nothing that may be more than its quantities beside what they come to: « T : a et b. », « a et b, soit T ». */
export function isAllPriced(sentence: string, whole: FoundFigure, parts: readonly FoundFigure[]): boolean {
  const isLast = parts.every(({ start }) => start < whole.start);
  const figures = isLast ? [...parts, whole] : [whole, ...parts];
  /** What stands between a figure and the one before, without the quantity that has it for its price. */
  const ahead = figures.map((figure, rank) => {
    const text = Folded.of(sentence.slice(figures[rank - 1]?.end ?? 0, figure.start)).text;
    return figure === whole ? text : text.replace(compiled(priced), "");
  });
  const behind = Folded.of(sentence.slice(figures.at(-1)?.end)).text;
  const [lead = "", ...between] = ahead;
  const isSaid = (pattern: string, text: string | undefined) => compiled(pattern).test(text ?? "");
  const [joint, items] = isLast ? [between.at(-1), between.slice(0, -1)] : [between[0], between.slice(1)];
  return (
    isSaid(ending, behind) &&
    !isSaid(isLast ? leading : ofWhichSome, lead) &&
    isSaid(isLast ? summing : opening, joint) &&
    items.every((text) => isSaid(goingOn, text))
  );
}

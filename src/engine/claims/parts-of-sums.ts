import { keptBySentence } from "../folding";
import { forms } from "../lexicon";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END, START } from "./said";

/** A figure that a sentence says to be a part of another, and the words that say of what: « A, dont B pour le Nord ». */
export interface FoundPartOfSum {
  readonly whole: FoundFigure;
  readonly part: FoundFigure;
  /** As they stand before the figure, where they do, and behind it. */
  readonly ahead: string;
  readonly behind: string;
}

const opening = `^[^€.;:]{0,40}${START}${forms("partBefore")}${END}`;
const goesOn = `(?:,| ?${forms("and")}|, ?${forms("and")}) ?$`;

/** The parts that a sentence gives of a sum right behind it, in order: one, or several one after the other. */
export const partsOfSumsIn = keptBySentence((sentence): readonly FoundPartOfSum[] => {
  const figures = eurosOf(sentence);
  const textBetween = (one: FoundFigure, other: FoundFigure | undefined) =>
    sentence.slice(one.end, other?.start ?? sentence.length);
  let whole: FoundFigure | null = null;
  let goes = false;
  return figures.flatMap((part, rank): readonly FoundPartOfSum[] => {
    const before = figures[rank - 1];
    if (!before) return [];
    const between = Folded.of(textBetween(before, part)).text;
    const opened = compiled(opening).exec(between);
    if (opened) whole = before;
    else if (!goes) whole = null;
    if (!whole) return [];
    const behind = textBetween(part, figures[rank + 1]);
    const clause = /^[^.;:,()]*/.exec(behind)?.[0] ?? "";
    const closed = Folded.of(behind).text.replace(compiled(goesOn), "");
    goes = figures[rank + 1] !== undefined && !/[.;:,()]/.test(closed);
    const ahead = opened ? between.slice(opened[0].length) : "";
    return [{ whole, part, ahead, behind: clause }];
  });
});

import { forms } from "../lexicon";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END, ready, START, withSigns } from "./said";

/** Figures that a sentence gives in the order of what it names before: « A et B reçoivent respectivement 1 200 € et 800 € ». */
export interface FiguresInOrder {
  readonly figures: readonly FoundFigure[];
  /** What stands before, between one « et » or comma and the next. */
  readonly names: readonly string[];
}

const inOrder = `${START}${forms("inOrder")}${END}`;
const joins = `[,;]|${START}${forms("joinsNames")}${END}`;
const isJoined = `^ ?(?:${joins}) ?(?:(?:${forms(["upTo", "ofBefore"])}) ?)?$`;

/** The figures that follow « respectivement » one after another; null where fewer than two do. */
export function figuresInOrderOf(sentence: string): FiguresInOrder | null {
  const folded = Folded.of(sentence);
  const said = compiled(inOrder).exec(folded.text);
  if (!said) return null;
  const { end } = folded.span(said.index, said.index + said[0].length);
  const behind = eurosOf(sentence).filter(({ start }) => start >= end);
  const figures: FoundFigure[] = [];
  for (const figure of behind) {
    const last = figures.at(-1);
    if (last && !compiled(isJoined).test(ready(sentence.slice(last.end, figure.start)))) break;
    figures.push(figure);
  }
  if (figures.length < 2) return null;
  return { figures, names: namesListed(folded.text.slice(0, said.index)) };
}

/** What folded text lists, between one « et » or comma and the next. */
export function namesListed(folded: string): readonly string[] {
  return withSigns(folded).split(compiled(joins));
}

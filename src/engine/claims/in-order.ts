import { keptByText } from "../folding";
import { forms } from "../lexicon";
import { eurosOf, type FoundFigure } from "./figures";
import { compiled, END, ready, START } from "./said";

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
export const figuresInOrderOf = keptByText((sentence): FiguresInOrder | null => {
  const said = compiled(inOrder).exec(ready(sentence));
  if (!said) return null;
  const behind = eurosOf(sentence).filter(({ start }) => ready(sentence.slice(0, start)).length > said.index);
  const figures: FoundFigure[] = [];
  for (const figure of behind) {
    const last = figures.at(-1);
    if (last && !compiled(isJoined).test(ready(sentence.slice(last.end, figure.start)))) break;
    figures.push(figure);
  }
  return figures.length < 2
    ? null
    : { figures, names: ready(sentence).slice(0, said.index).split(compiled(joins)) };
});

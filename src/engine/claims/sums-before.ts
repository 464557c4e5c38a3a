import { forms } from "../lexicon";
import { Folded } from "./folded";
import { eurosOf, type FoundFigure } from "./figures";
import { compiled, END, START } from "./said";

/** One way in which a sentence gives what those that the one before names come to. */
export interface SumBeforeRule {
  /** Over the folded text that leads to the figure. */
  readonly source: string;
  /** A sentence that this rule tells, and none above it. */
  readonly example: string;
}

const total = `(?:${forms("totality")}|${forms("sumNoun")}(?: ${forms("totalQuality")})?)`;
const inAll = `(?: ${forms(["inAll", "together"])})?`;
const opening = `^(?:${forms("article")} )?`;

/** What says that a figure is the sum of those that the sentence before enumerates. */
export const sumBeforeRules: readonly SumBeforeRule[] = [
  {
    source: `${opening}${total} ${forms("ofBefore")} ${forms("demonstrative")} [^€.,;:]{0,60}$`,
    example: "Le total de ces reversements est de 54 300 €.",
  },
  {
    source: `^${forms("demonstrative")} (?!${forms("sumNoun")}${END})[^€.,;:]{0,60}${START}(?:${forms("addingUpTo")}|${forms("amountsToVerb")})${inAll}(?: ${forms("upTo")})?$`,
    example: "Ces cinq reversements représentent ensemble 54 300 €.",
  },
  {
    source: `^${forms("theirs")} (?:${forms("totality")}|${forms("sumNoun")} ${forms("totalQuality")})${END}[^€.,;:]{0,40}$`,
    example: "Leur total s'établit à 54 300 €.",
  },
];

/** The one figure that ends a sentence, where it is said to be what the sentence before comes to; null for none. */
export function sumBeforeIn(sentence: string): FoundFigure | null {
  const [figure, other] = eurosOf(sentence);
  const isLast = figure && !other && /^[^\p{L}]*$/u.test(sentence.slice(figure.end));
  return isLast && sumBeforeRuleOf(sentence) ? figure : null;
}

/** The rule by which a sentence says so of its first figure; undefined for none. */
export function sumBeforeRuleOf(sentence: string): SumBeforeRule | undefined {
  const start = eurosOf(sentence)[0]?.start;
  const { text } = Folded.of(sentence.slice(0, start).trim());
  return sumBeforeRules.find(({ source }) => compiled(source).test(text));
}

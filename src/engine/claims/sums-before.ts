import { forms } from "../lexicon";
import { numberOf, numeral } from "./counts";
import { Folded } from "./folded";
import { eurosOf, type FoundFigure } from "./figures";
import { isPast, setAsideBy } from "./kind-of";
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

/** « ces trois reversements », and none of « ces deux derniers », which are some of them. */
const those = `${forms("demonstrative")} (?![^€.,;:]{0,60}${START}${forms("countedBefore")}${END})(?:(?<count>${numeral})${END})?[^€.,;:]{0,60}`;

/** What says that a figure is the sum of those that the sentence before enumerates. */
export const sumBeforeRules: readonly SumBeforeRule[] = [
  {
    source: `${opening}${total} ${forms("ofBefore")} ${those}$`,
    example: "Le total de ces reversements est de 54 300 €.",
  },
  {
    source: `^(?!${forms("demonstrative")} ${forms("sumNoun")}${END})${those}${START}(?:${forms("addingUpTo")}|${forms("amountsToVerb")})${inAll}(?: ${forms("upTo")})?$`,
    example: "Ces cinq reversements représentent ensemble 54 300 €.",
  },
  {
    source: `^${forms("theirs")} (?:${forms("totality")}|${forms("sumNoun")} ${forms("totalQuality")})${END}[^€.,;:]{0,40}$`,
    example: "Leur total s'établit à 54 300 €.",
  },
];

/** A sum of those said before, and how many of them there are said to be; null where that goes unsaid. */
export interface FoundSumBefore extends FoundFigure {
  readonly count: number | null;
}

/** The one figure that ends a sentence, where it is said to be what the sentence before comes to; null for none. */
export function sumBeforeIn(sentence: string): FoundSumBefore | null {
  const [figure, other] = eurosOf(sentence);
  if (!figure || other || /\p{L}/u.test(sentence.slice(figure.end))) return null;
  const rule = sumBeforeRuleOf(sentence);
  if (!rule || isPast(sentence) || setAsideBy(sentence, figure) !== null) return null;
  const count = compiled(rule.source).exec(leadTo(sentence))?.groups?.["count"];
  return { ...figure, count: count === undefined ? null : numberOf(count) };
}

/** The rule by which a sentence says so of its first figure; undefined for none. */
export function sumBeforeRuleOf(sentence: string): SumBeforeRule | undefined {
  const lead = leadTo(sentence);
  return sumBeforeRules.find(({ source }) => compiled(source).test(lead));
}

/** What leads to the first figure of a sentence, folded. */
function leadTo(sentence: string): string {
  return Folded.of(sentence.slice(0, eurosOf(sentence)[0]?.start).trim()).text;
}

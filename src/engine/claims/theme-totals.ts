import { forms } from "../lexicon";
import { Folded } from "./folded";
import { compiled, END, START } from "./said";

/** One way in which a sentence says that its figure is what is proposed for the whole of a theme. */
export interface ThemeTotalRule {
  /** Over folded text. */
  readonly source: string;
  /** A sentence that this rule tells, and none above it. */
  readonly example: string;
}

const of = forms("ofBefore");
const sum = forms("sumNoun");

/** What says that a figure is what is proposed for the whole of a theme. */
export const themeTotalRules: readonly ThemeTotalRule[] = [
  { source: `${START}${forms("proposal")}`, example: "Il est proposé d'y consacrer 25 500 €." },
  {
    source: `${START}${sum} ${forms("wholeQuality")}`,
    example: "Le montant global est de 25 500 €.",
  },
  {
    source: `${START}${forms("totality")} (?:${of}|${forms("being")}|${forms("amountsToVerb")})(?:${END}|(?<='))`,
    example: "Le total de l'axe est 25 500 €.",
  },
  { source: `${START}${sum} ${of}(?: |(?<='))`, example: "Une enveloppe de 25 500 € va à cet axe." },
  {
    source: `${START}${forms("amountsToVerb")} (?:${forms("inAll")} )?${forms("upTo")}${END}`,
    example: "Les aides s'élèvent à 25 500 €.",
  },
  { source: `${START}${forms("comesTo")} [0-9]`, example: "Les actions représentent 25 500 €." },
  { source: `${START}${forms("endowed")} ?${of} ?[0-9]`, example: "L'axe est doté de 25 500 €." },
  {
    source: `${START}${forms("forBefore")} ${forms("article")} ${sum}`,
    example: "2 actions pour un total 25 500 €.",
  },
  {
    source: `${START}${forms("resultSign")} (?:${forms("article")} ${sum}|${forms("inAll")})`,
    example: "2 actions, soit au total 25 500 €.",
  },
  {
    source: `${START}${forms("gathers")}[^€.;]{0,80},? ?${forms("forBefore")} `,
    example: "L'axe regroupe 2 actions, pour 25 500 €.",
  },
];

/** Whether a sentence says that its figure is what is proposed for the whole of a theme. */
export function isThemeTotal(sentence: string): boolean {
  return themeTotalRuleOf(sentence) !== undefined;
}

/** The rule by which it does; undefined for none. */
export function themeTotalRuleOf(sentence: string): ThemeTotalRule | undefined {
  const { text } = Folded.of(sentence);
  return themeTotalRules.find(({ source }) => compiled(source).test(text));
}

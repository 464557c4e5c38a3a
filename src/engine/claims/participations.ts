import { forms } from "../lexicon";
import { Folded } from "./folded";
import { compiled, END, START, withSigns, type Stretch } from "./said";

/** What a figure of a convention is: given, paid first or last, or none of these. */
export type ParticipationKind = "participation" | "advance" | "balance" | "aside";

/** One way to tell what a figure of a convention is: by the folded text before it. */
export interface ParticipationRule {
  readonly kind: ParticipationKind;
  readonly source: string;
  /** A sentence whose figure in brackets this rule tells, and none above it. */
  readonly example: string;
}

/** What tells a figure of a convention, the surest first. */
export const participationRules: readonly ParticipationRule[] = [
  {
    kind: "balance",
    source: `${START}${forms("balancePaid")}${END}[^.;€]*$`,
    example: "Le solde, soit [800 €], est versé à la remise du bilan.",
  },
  {
    kind: "advance",
    source: `${START}${forms("advance")}${END}[^.;€]*$`,
    example: "Versement d'une avance de 80 %, soit [3 200 €], à la signature.",
  },
  {
    kind: "aside",
    source: `${START}(?:${forms(["conventionAside", "ofACost"])}${END}[^€.]{0,80}|${forms(["advance", "balancePaid"])}${END}[^.;]*)$`,
    example: "Le coût de la place est de [250 €].",
  },
  {
    kind: "aside",
    source: `[0-9] ?%,?(?: ${forms("resultSign")})? ?$`,
    example: "Cette participation est versée en deux fois : 70 %, soit [44 450 €], à la signature",
  },
  {
    kind: "aside",
    source: `${START}${forms("amended")}${END}[^.;€]{0,30}$`,
    example: "La participation initiale de [8 000 €], complétée de 4 300 €, est portée à 12 300 €.",
  },
  {
    kind: "participation",
    source: `${START}${forms("participationWord")}${END}[^.;]*$`,
    example: "La participation du Département s'élève à [4 000 €].",
  },
];

/** How far before a figure its words stand. */
const NEAR = 160;

/** The rule that tells what a figure of a convention is; undefined for none. */
export function participationRuleOf(text: string, { start }: Stretch): ParticipationRule | undefined {
  const before = withSigns(Folded.of(text.slice(Math.max(0, start - NEAR), start)).text);
  return participationRules.find(({ source }) => compiled(source).test(before));
}

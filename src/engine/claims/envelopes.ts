import { forms } from "../lexicon";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { fold } from "../folding";
import {
  compiled,
  END,
  follows,
  leads,
  leadsAcross,
  leadsWith,
  saidOf,
  says,
  type Said,
  type Stretch,
} from "./said";

/** What a figure is to a sum that is shared out: all of it, what was taken before, what has been with this, what is left. */
export type EnvelopeRole = "envelope" | "before" | "reached" | "left";

/** One way to tell that role; and a sentence whose figure in brackets has it. */
export interface EnvelopeRule {
  readonly role: EnvelopeRole;
  readonly when: (said: Said) => boolean;
  readonly example: string;
}

/** How many characters may stand between a figure and the words that tell what it is. */
const NEAR = 40;
const FAR = 60;

/** What is said behind a figure that was shared out: « répartis », « ont été répartis ». */
const SHARED = [["shareDeed"], ["adverb", "shareDeed"], ["auxiliary", "adverb", "shareDeed"]] as const;

/** The label of a balance, and no more, ahead of its figure. */
const balanceLabel = `^[^a-z]*${forms("creditLeft")}${END}[^.;€]{0,50}$`;

/** How sentences tell what is left of an envelope, the surest first. */
export const envelopeRules: readonly EnvelopeRule[] = [
  {
    role: "envelope",
    when: ({ before }) => leads(before, "onEnvelope", NEAR),
    example: "Sur une enveloppe de [600 000 €], 188 940 € ont été consommés.",
  },
  {
    role: "left",
    when: ({ before, after }) => leads(before, ["leaves"], 12) && follows(after, ["stillAvailable"]),
    example: "soit un total de 145 530 €, laissant [19 470 €] disponibles pour la session d'automne",
  },
  {
    role: "left",
    when: ({ before }) =>
      !leads(before, "partBefore", 4) &&
      (leads(before, ["leftToShare", "leftOfEnvelope"], NEAR) ||
        (leadsAcross(before, "leftOfEnvelope", NEAR) && !leads(before, "envelopeNoun", NEAR))),
    example: "constate qu'il reste [2 250 €] sur l'enveloppe de 9 000 €",
  },
  {
    role: "left",
    when: ({ before, after }) => compiled(balanceLabel).test(before) && !/[a-z0-9]/.test(after),
    example: "Solde après la présente réunion : [471 926 €]",
  },
  {
    role: "reached",
    when: ({ before }) => leads(before, ["raisedTo", "sharedInAll"], NEAR),
    example: "Avec les 74 000 € de la présente délibération, le total réparti atteindrait [190 000 €].",
  },
  {
    role: "before",
    when: ({ before, after }) =>
      leadsWith(before, "auxiliary", "shareDeed", 30) ||
      follows(after, ["alreadyGranted", "beforeSitting"]) ||
      SHARED.some((deed) => follows(after, ...deed) && !follows(after, ...deed, "toTheSumOf")),
    example: "un crédit de 260 000 €, dont [98 700 €] ont été individualisés par les deux premiers rapports",
  },
  {
    role: "envelope",
    when: ({ before }) => leads(before, ["envelopeNoun", "creditsEntered", "openedCredit"], FAR),
    example: "le budget primitif a inscrit à l'article 65748 un crédit de [35 000 €]",
  },
  {
    role: "envelope",
    when: ({ before }) => leads(before, "sumToShare", NEAR),
    example: "la somme à répartir en 2026 est de [72 400 €]",
  },
];

/** A figure that says how a sum is shared out, with what it is to it. */
interface EnvelopeFigureFound {
  readonly role: EnvelopeRole;
  readonly figure: FoundFigure;
}

/**
 * The figures of a sentence that say how a sum is shared out, each with what it is to it. The one figure ahead of what is left
 * is what it is left of, whatever it is called: « Le concours de l'État étant de 196 500 €, il restera 46 302,25 € ».
 */
export function envelopeFiguresIn(sentence: string): readonly EnvelopeFigureFound[] {
  const figures = eurosOf(sentence);
  const told = figures.flatMap((figure) => {
    const said = saidOf(sentence, figure);
    const rule = envelopeRules.find(({ when }) => when(said));
    return rule ? [{ role: rule.role, figure }] : [];
  });
  const left = told.find(({ role }) => role === "left");
  if (!left || told.some(({ role }) => role === "envelope")) return told;
  const ahead = figures.filter(
    (figure) => figure.end <= left.figure.start && !told.some((one) => one.figure === figure),
  );
  const [whole, another] = ahead;
  return whole && !another ? [{ role: "envelope", figure: whole }, ...told] : told;
}

/** Whether a figure of a sentence has a role in how a sum is shared out. */
export function hasRole(sentence: string, { start }: Pick<Stretch, "start">, role: EnvelopeRole): boolean {
  return envelopeFiguresIn(sentence).some((one) => one.role === role && one.figure.start === start);
}

/** Whether a figure is what may be shared out, and no more: « L'enveloppe est de 9 000 € », and not « d'attribuer une enveloppe de 9 000 € ». */
export function isEnvelopeAlone(sentence: string, { start }: Stretch): boolean {
  const roles = envelopeFiguresIn(sentence);
  const isOne = roles.some(({ figure }) => figure.start === start);
  const isUsed = roles.some(({ role }) => role === "left");
  return isOne && (isUsed || !says(fold(sentence.slice(0, start)), ["grantingVerb"]));
}

/** A part of an envelope that a sentence gives as a percentage. */
export interface EnvelopePercentage extends Stretch {
  /** As a decimal number: "87.2". */
  readonly percent: string;
}

const percentage = `(?<![0-9,.])(?<percent>[0-9]{1,3}(?:[,.][0-9]{1,2})?) ?%,? ${forms("ofBefore")} ?(?:${forms("definiteArticle")} ?|${forms("elidedArticle")} ?)?${forms("envelopeWhole")}${END}`;

/** « soit 87,2 % de l'enveloppe »: the percentages of an envelope that a sentence gives, in order. */
export function envelopePercentagesIn(sentence: string): readonly EnvelopePercentage[] {
  const folded = Folded.of(sentence);
  return [...folded.text.matchAll(compiled(percentage, "g"))].map((match) => ({
    ...folded.span(match.index, match.index + match[0].length),
    percent: (match.groups?.["percent"] ?? "").replace(",", "."),
  }));
}

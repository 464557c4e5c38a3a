import { forms } from "../lexicon";
import { isCount } from "./counts";
import { Folded } from "./folded";
import { END, START } from "./said";
import { structureName } from "./structure-name";

/** One way in which a sentence says whom it gives a figure to. */
export interface RecipientRule {
  /** Which side of the figure it reads. */
  readonly side: "before" | "behind";
  /** Where its words may lead to something else, a name is told by its capital: at its start, behind its article, or anywhere. */
  readonly capital: "none" | "any" | "within" | "first";
  /** Whether the figure ends its sentence. */
  readonly last?: true;
  /** Over folded text, the name as « name ». */
  readonly source: string;
  /** A sentence whose name in braces this rule tells of the figure in brackets, and none above it. */
  readonly example: string;
}

const word = (source: string) => `${START}${source}(?:${END}|(?<='))`;
const article = `(?:${forms("article")} ?)?`;
const amount = `${forms(["grantNoun", "sumNoun"])}(?: ${forms("grantQuality")})*(?: ?${forms("ofBefore")})?`;
const toAmount = `(?: ?, ?| )(?:${forms("leadsToAmount")} ?|, ?)${article}${amount} ?$`;
/** What a name follows that leads to its amount by a word. Of two joined by « et », neither has it alone. */
const opening = `(?:(?:^[^a-z0-9]*|[:;,] ?)(?:${forms("also")} )?|${word(forms(["supporting", "that"]))} )(?<name>[^:;,€]{2,110}?),?`;
const name = (most: number) => `(?<name>[^:;€]{2,${most}}?)`;

/** Whom a figure is given to: the first rule that names somebody decides. */
export const recipientRules: readonly RecipientRule[] = [
  {
    side: "before",
    capital: "any",
    source: `${word(forms("grantNoun"))}[^.]{0,60}? ${forms("recipientLead")}(?: |(?<='))(?<name>.{2,80}?)(?: ${forms("amountsTo")}|,? ${forms("who")} ${forms("receives")}) ?$`,
    example: "La participation du Département à {Habitat Insertion} s'élève à [30 000 €].",
  },
  {
    side: "before",
    capital: "none",
    last: true,
    source: `^(?<name>.{2,140}?)(?<!${START}${forms(["danglingWord", "receives", "staysAt"])})[ :=._·-]*$`,
    example: "{MEM en Pays d’Artois} [17 982 €]",
  },
  {
    side: "before",
    capital: "within",
    source: `${opening} ${forms("receives")}(?: (?:${forms("ofBefore")} ?)?${article}${amount})?(?: ${forms("ofBefore")})? ?$`,
    example: "Cette année, {Le Relais du Val} recevra [8 000 €].",
  },
  {
    side: "before",
    capital: "within",
    source: `^[^a-z0-9]*(?<name>[^:;,]{2,110}?), [^:;,€]{2,80}, ${forms("receives")} ?$`,
    example: "{Le Tréteau}, principal bénéficiaire, recevrait [46 000 €].",
  },
  {
    side: "before",
    capital: "within",
    source: `^[^a-z0-9]*(?<name>[^:;,€]{2,110}?)(?:, [^:;,€]{2,80},)? (?:${forms("staysAt")}|(?:${forms("seesItsGrant")} )?${forms("changedFrom")} [0-9 ,.]{1,20}(?:€ )?${forms("upTo")}) ?$`,
    example: "{Le Tréteau}, qui fête ses dix ans, voit son aide passer de 4 000 € à [4 600 €].",
  },
  {
    side: "before",
    capital: "none",
    source: `^[^a-z0-9]*(?<name>.{2,140}?)${toAmount}`,
    example: "- {Les Restos du Cœur}, à hauteur de [47 250 €]",
  },
  {
    side: "before",
    capital: "any",
    source: `${word(forms(["grantingVerb", "grantingNoun"]))}.*? ${forms("recipientLead")}(?: |(?<='))(?<name>.{2,120}?)(?= ?,| ${forms("afterName")}${END}| ${forms("ofBefore")} ?$| ?$)`,
    example: "Il est proposé d'attribuer à {Emmaüs Solidarité} une subvention de [1 293 €].",
  },
  {
    side: "before",
    capital: "first",
    source: `${word(forms(["partnerLead", "supporting"]))} (?:${forms("elidedArticle")}|${forms("definiteArticle")} )?(?<name>.{2,110}?)${toAmount}`,
    example: "Il est proposé de soutenir l'{Habitat Insertion} à hauteur de [30 000 €].",
  },
  {
    side: "before",
    capital: "first",
    source: `${opening} ${forms("reachedBy")} ?$`,
    example: "Deux structures : {Le Relais du Val} à [8 000 €] et UDAF à 1 000 €",
  },
  {
    side: "before",
    capital: "none",
    source: `^[^a-z0-9]*${name(110)} ?(?:[:=]|(?:[._·] ?){3,}) ?$`,
    example: "- {Amicale laïque} ............ [1 500 €]",
  },
  {
    side: "behind",
    capital: "any",
    source: `^ ?(?:(?:${forms("being")} [a-z]+|${forms("article")} ?${forms("grantNoun")}(?: ${forms("grantingVerb")})?) )?${forms("recipientBehind")}(?: |(?<='))"?(?<name>[a-z].{1,110}?)(?=[" ]?[,.;]| ${forms("purpose")}${END}| ${forms("also")}(?: ${forms("ofBefore")})? ?$| ?$)`,
    example: "D'attribuer une subvention de [2 310 €] au {Club de judo} pour ses licences.",
  },
];

/** « …, et UDAF Ateliers 1 000 € » behind a figure that has its own name. */
const juxtaposed = `^(?: ?[,;] ?(?:${forms("also")} )?| ?${forms("also")} )(?<name>[^:;,€]{2,110}?) ?[:(]? ?$`;

/** A name, with the rule that told it. */
export interface RecipientFound {
  readonly rule: RecipientRule;
  readonly name: string;
}

/** Whom the text before a figure says it is given to; `last` where nothing is said behind it. */
export function recipientBefore(text: string, last: boolean): RecipientFound | null {
  return named(withoutComputation(text), (rule) => rule.side === "before" && (last || !rule.last));
}

/** Whom the text behind a figure, up to the next, says it is given to. */
export function recipientBehind(text: string): RecipientFound | null {
  return named(Folded.of(text), (rule) => rule.side === "behind");
}

/** Whom the text between two figures names in passing from one to the other. */
export function recipientBetween(text: string): string | null {
  return firstName(Folded.of(text), { source: juxtaposed, capital: "first" });
}

/** « : 154 licenciés x 15 €, soit une subvention de »: how a figure was reckoned, between a name and it. */
const computation = `(?: ?[:,(] ?| ?- ?| )(?:${forms("numbersVerb")} )?[0-9][0-9 ]* ${forms("unit")}(?: [^:;]{0,40}?)?,? ?(?:${forms("resultSign")}|=)(?: ${article}${amount})? ?$`;

function withoutComputation(text: string): Folded {
  const folded = Folded.of(text);
  const rest = folded.before(computation);
  return rest === text.trim() ? folded : Folded.of(`${rest} :`);
}

function named(text: Folded, may: (rule: RecipientRule) => boolean): RecipientFound | null {
  for (const rule of recipientRules.filter(may)) {
    const name = firstName(text, rule);
    if (name !== null) return { rule, name };
  }
  return null;
}

function firstName(
  text: Folded,
  { source, capital, last }: Pick<RecipientRule, "source" | "capital" | "last">,
): string | null {
  for (const written of text.names(source)) {
    const cleaned = hasCapital(written, capital) ? structureName(written) : null;
    if (cleaned !== null && (last || !isCount(cleaned))) return cleaned;
    if (capital === "none" || capital === "any") return null;
  }
  return null;
}

function hasCapital(written: string, where: RecipientRule["capital"]): boolean {
  if (where === "none") return true;
  const own = Folded.of(written).after(
    `^(?:${forms("elidedArticle")}|${forms("definiteArticle")} )?(?:${forms(["countedOfAKind", "countedStructures"])} )?`,
  );
  if (where === "any") return /\p{Lu}/u.test(written);
  return (where === "within" ? /\p{Lu}/u : /^["«“\s]*\p{Lu}/u).test(own);
}

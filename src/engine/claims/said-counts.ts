import { forms, matches, type Concept } from "../lexicon";
import type { CountBound } from "../model";
import { countedOfLines, countsElided, countsFound, isOfSome, numeral, type FoundCount } from "./counts";
import { eurosOf } from "./figures";
import { Folded } from "./folded";
import { setAsideBy } from "./kind-of";
import { isOfACost } from "./worked";
import { compiled, END, START } from "./said";

/**
 * What a sentence says of those whom it counts: that they receive something, that their files are complete (those are
 * proposed), that they ask, or that they are refused.
 */
export type CountFate = "granted" | "complete" | "asked" | "refused";

/** What a noun counts: those who receive, those of one kind beside which others may receive, what each receives, or their projects. */
export type CountedAs = "all" | "kind" | "grants" | "projects" | "unknown";

/** A count of a sentence, and what is said of those whom it counts. */
export interface SaidCount extends FoundCount {
  readonly fate: CountFate;
  readonly of: CountedAs;
  /** « percevant plus de 23 000 € »: those alone are counted who receive more, or less; absent where all are. */
  readonly bound?: CountBound;
}

/** One way in which a sentence says what becomes of those whom it counts. */
export interface CountRule {
  readonly fate: CountFate;
  /** Over folded text: what leads to the count, what follows its noun; both where both are given. */
  readonly before?: string;
  readonly behind?: string;
  /** Whether any noun may be counted so; else those alone that the lexicon knows. */
  readonly anyNoun?: true;
  /** A sentence whose count in brackets this rule tells, and none above it. */
  readonly example: string;
}

const words = (most: number) => `[^€.;:]{0,${most}}?`;
/** « sont », « ont été », « vous sont » */
const are = `(?:(?:${forms("toTheAssembly")} )?${forms(["being", "hasBeen"])} )?`;
const amount = `[0-9][0-9 .,]*(?:€|k€|${forms("euroUnit")})`;

const quality = `(?:${forms("grantQuality")} )?`;
/** « un montant total de » */
const sumOf = `${forms("article")} ${quality}${forms("sumNoun")} ${quality}${forms("ofBefore")} ?`;

/** « d'une aide » */
const aGrant = `(?:${forms("ofBefore")} ?)?${forms("article")} ${forms("grantNoun")}${END}`;

/** In order: the first whose words stand round a count tells. */
export const countRules: readonly CountRule[] = [
  {
    fate: "refused",
    behind: `^ ?${are}${forms("refusedBehind")}${END}`,
    example: "[2 demandes] n'ont pas été retenues.",
  },
  {
    fate: "refused",
    before: `${START}${forms("refusing")}(?: ${forms("definiteArticle")})? ?$`,
    anyNoun: true,
    example: "d'ajourner [deux dossiers], dans l'attente de pièces complémentaires",
  },
  {
    fate: "granted",
    before: `${START}${forms("favourableTo")}(?: ${forms("definiteArticle")})? ?$`,
    anyNoun: true,
    example: "Le comité technique a rendu un avis favorable sur [12 logements].",
  },
  {
    fate: "granted",
    behind: `^ ?,? ?${are}${forms(["supportedBehind", "retainedWord"])}${END}`,
    example: "Mobilité : [5 associations] soutenues.",
  },
  {
    fate: "granted",
    behind: `^ ?${forms("being")} ${forms("grantingVerb")}${END}`,
    example: "Thème 2 : [3 aides] sont accordées pour 18 800 €.",
  },
  {
    fate: "granted",
    before: `${START}${forms(["choosing"])}(?: ${forms("definiteArticle")})? ?$`,
    anyNoun: true,
    example: "Le bureau décide de soutenir [9 manifestations].",
  },
  {
    fate: "granted",
    before: `${START}${forms("inBefore")} ${forms("proposingVerb")} ?$`,
    anyNoun: true,
    example: "L'appel a suscité 23 réponses ; le comité en propose [16] au financement.",
  },
  {
    fate: "granted",
    before: `${START}${forms(["grantingVerb", "approvingVerb"])}(?: ${forms("definiteArticle")})? ?$`,
    example: "De voter [26 subventions].",
  },
  {
    fate: "granted",
    behind: `^ ?${forms("favourable")}${END}`,
    example: "[12 dossiers] ont reçu un avis favorable.",
  },
  {
    fate: "granted",
    before: `${START}${forms("distribution")} ${forms("comprising")} ?$`,
    example: "Cette programmation comprend [14 actions].",
  },
  {
    fate: "complete",
    behind: `^ ?${forms("applying")} ${forms("completeFile")}${END}`,
    anyNoun: true,
    example: "[7 communes] ont déposé un dossier complet.",
  },
  {
    fate: "asked",
    behind: `^${words(90)}${START}${forms("applying")}${END}`,
    anyNoun: true,
    example: "[5 clubs] évoluant à un niveau national sollicitent le Département.",
  },
  {
    fate: "asked",
    behind: `^ ?${are}${forms(["askedBehind", "examined"])}${END}`,
    example: "[10 dossiers] ont été reçus.",
  },
  {
    fate: "asked",
    before: `${START}${forms("examining")} ?$`,
    example: "Après examen de [13 dossiers], il est proposé d'en retenir 11.",
  },
  {
    fate: "asked",
    before: `${START}${forms("toExamine")} ?$`,
    behind: `^ ?,? ?${forms(["forBefore", "comesTo"])} (?:${sumOf})?${amount}`,
    example: "La campagne a conduit à instruire [15 demandes], pour 179 450 € sollicités.",
  },
  {
    fate: "granted",
    before: `${START}${forms("sharedOutAmong")}(?: ${forms("definiteArticle")})? ?$`,
    anyNoun: true,
    example: "Une dotation de 68 400 € est répartie entre les [dix collèges] publics.",
  },
  {
    fate: "granted",
    before: `${START}${forms(["grantingVerb", "approvingVerb"])} ${forms("article")} ${forms("givenToEach")} (?:[a-z]+ )?${forms("recipientBehind")}(?: ${forms("definiteArticle")})? ?$`,
    anyNoun: true,
    example: "Le bureau attribue une bourse communale à [47 étudiants].",
  },
  {
    fate: "granted",
    before: `${START}${forms("numbering")} ?$`,
    example: "Les opérations de voirie, au nombre de [trois], représentent 177 900 €.",
  },
  {
    fate: "granted",
    before: `${START}${forms(["recipientBehind", "sharedAmong"])}(?: ${forms("definiteArticle")})? ?$`,
    example: "D'attribuer aux [12 associations] un montant total de 106 501 €.",
  },
  {
    fate: "granted",
    before: "\\( ?$",
    behind: `^ ?\\) ${forms("receives")}${END}`,
    example: "Les associations agréées ([trois bénéficiaires]) recevraient 71 500 €.",
  },
  {
    fate: "granted",
    behind: `^[^€.;:,]{0,60}?${START}${forms("receives")} (?:${forms("together")} )?(?:${aGrant}[^€.;:]{0,60}?)?(?:${forms("ofBefore")} ?)?${amount}`,
    example: "[Trois associations] de médiation recevraient ensemble 7 500 €.",
  },
  {
    fate: "granted",
    behind: `^[^€.;:,]{0,40}?${START}${forms("receives")} ${aGrant}[^€.;:]{0,60}?${amount}`,
    anyNoun: true,
    example: "[Six fanfares] de la vallée bénéficient d'une aide au fonctionnement, pour 9 600 €.",
  },
  {
    fate: "granted",
    behind: `^ ?[,(]? ?(?:(?:${forms(["forBefore", "and"])} )?(?:${sumOf})?|${forms("ofBefore")} ?${sumOf})${amount}`,
    example: "Lecture : [6 attributions], 14 750 €.",
  },
  {
    fate: "granted",
    behind: `^ ?,? ?${forms("forBefore")} ${forms("article")} ${forms("sumNoun")}${END}`,
    example: "Soit [28 dossiers] pour un montant total porté à 106 501 €.",
  },
  {
    fate: "granted",
    before: `${START}${forms("article")} ?$`,
    behind: `^ ?${forms("referredBehind")}${END}`,
    example: "Les [14 aides] mentionnées aux articles 1 à 4 représentent 50 092,90 €.",
  },
  {
    fate: "granted",
    behind: `^[^€.;:,]{0,60}?${START}${forms(["comesTo", "amountsToVerb"])}(?: ${forms("upTo")})? ?${amount}`,
    example: "Les [7 dossiers] du volet habitat mobilisent 41 200 €.",
  },
  {
    fate: "granted",
    before: "€ ?\\( ?$",
    behind: "^ ?\\)",
    example: "Mobilités actives : 7 575 € ([2 bénéficiaires])",
  },
];

/** The rule that tells what becomes of those whom a count of a sentence counts; undefined where none does. */
export function countRuleOf(sentence: string, { start, end, noun }: FoundCount): CountRule | undefined {
  const [ahead, after] = [sentence.slice(0, start), sentence.slice(end)].map((text) => Folded.of(text).text);
  const isKnown = countedAs(noun) !== "unknown";
  return countRules.find(
    ({ before, behind, anyNoun }) =>
      (isKnown || anyNoun === true) &&
      (before === undefined || compiled(before).test(ahead ?? "")) &&
      (behind === undefined || compiled(behind).test(after ?? "")),
  );
}

const meanings: readonly (readonly [CountedAs, Concept])[] = [
  ["all", "countedRecipients"],
  ["kind", "countedOfAKind"],
  ["grants", "countedGrants"],
  ["projects", "countedOperations"],
];

/** What a noun counts, as far as the lexicon knows it; one that goes without saying is of what is asked for. */
function countedAs(noun: string): CountedAs {
  if (noun === "") return "grants";
  return meanings.find(([, concept]) => matches(concept, noun))?.[0] ?? "unknown";
}

const formerly = `${START}${forms("pluperfect")} [a-z]+ ?$`;

/** « aux 12 associations et clubs », « pour 4 demandes ainsi que … »: others receive too, but for what is done or given besides. */
const doing = `(?:${forms("alsoDoing")}|${forms("also")} (?:${forms(["proposingVerb", "approvingVerb", "grantingVerb"])}|${amount}))`;
const also = `^ ?(?!${doing}${END})${forms("also")}${END}`;
/** « aux 3 associations du canton et à la commune » */
const others = `^[^.;:€]{0,40}? ${forms("also")} ${forms("recipientBehind")}(?:${END}|(?<='))`;

/** The counts of a sentence of which it says what becomes of them: neither a part, nor a bound, nor a guess. */
export function saidCountsIn(sentence: string): readonly SaidCount[] {
  const counts = [...countsFound(sentence), ...countsElided(sentence)].sort((a, b) => a.start - b.start);
  return counts.flatMap((found): readonly SaidCount[] => {
    const [before, behind] = [sentence.slice(0, found.start), sentence.slice(found.end)].map(
      (text) => Folded.of(text).text,
    );
    if (!isNumber(sentence, found) || matches("countedOtherwise", found.noun)) return [];
    if (compiled(amongNumbers).test(before ?? "") || compiled(ofEach).test(before ?? "")) return [];
    if (compiled(formerly).test(before ?? "") || isOfSome(before ?? "") || isOfOtherFigure(sentence, found))
      return [];
    const of = countedAs(found.noun);
    const bound = boundBehind(sentence, found) ?? boundAhead(sentence, found);
    if (bound) return [{ ...found, of, fate: "granted", bound }];
    const rule = countRuleOf(sentence, found);
    const besides = of === "all" || of === "kind" ? [also, others] : [also];
    const isBeside = besides.some((source) => compiled(source).test(behind ?? ""));
    if (!rule || (rule.fate === "granted" && isBeside)) return [];
    return [{ ...found, of, fate: rule.fate }];
  });
}

/** « des thèmes 1 et 2 » counts nothing. */
const amongNumbers = `[0-9] ?(?:,|-|${forms("and")}) ?$`;

/** « Chaque établissement a deux projets aidés »: what each has is no count of them all. */
const ofEach = `${START}${forms("everyOne")} [^€.;:]{2,60}$`;

const ofFigure = `^ ?(?:\\(|(?:${forms("forBefore")}|(?:[a-z]+ )?${forms("recipientBehind")})(?: ${forms("definiteArticle")})?) ?$`;

/** « contre 98 500 € (6 projets) en 2025 », « pour mémoire, 98 500 € versés à six clubs »: such a count is of the figure before it. */
function isOfOtherFigure(sentence: string, { start }: FoundCount): boolean {
  const figure = eurosOf(sentence).findLast(({ end }) => end <= start);
  return (
    figure !== undefined &&
    compiled(ofFigure).test(Folded.of(sentence.slice(figure.end, start)).text) &&
    setAsideBy(sentence, figure) !== null
  );
}

/** « Une association » names one, and counts none. */
function isNumber(sentence: string, { start, count }: FoundCount): boolean {
  return count > 1 || /\d/.test(sentence.charAt(start));
}

/** « qui reçoivent une aide », « d'un montant » */
const receiving = `(?:(?:${forms("who")} )?(?:${forms("being")}|${forms("receives")}(?: ${aGrant})?)|${forms("ofBefore")} ?${forms("article")} ${forms("sumNoun")})`;
const exceeds = `^ ?(?:[a-z']+ ){0,4}?${forms("exceeding")} ?$`;
/** Nothing between that would count some of them: « cinq subventions sur sept sont inférieures à ». */
const plainly = `^ ?(?:${forms("only")} |${forms("outOf")} ${numeral} )?(?:${receiving} )?`;
const below = `${plainly}${forms("fallingBelow")} ?$`;
const above = `${plainly}${forms("goingBeyond")} ?$`;

/** « six dossiers reçoivent 25 000 € ou plus » */
const receivingJust = `^ ?(?:[a-z']+ ){0,3}?${forms("receives")} ?$`;
const orMore = `^ ?${forms("orMore")}${END}`;
const orLess = `^ ?${forms("orLess")}${END}`;

/** « les deux clubs dont l'aide dépasse 23 000 € »: the amount that each of those counted receives more than, or less. */
function boundBehind(sentence: string, { end, noun }: FoundCount): CountBound | undefined {
  const figure = eurosOf(sentence.slice(end))[0];
  if (!figure) return undefined;
  const between = Folded.of(sentence.slice(end, end + figure.start)).text;
  const says = (source: string) => compiled(source).test(between);
  // « Cinq subventions sur huit sont inférieures à »: eight are counted of nothing.
  const isOfLines = countedAs(noun) !== "unknown";
  const tail = Folded.of(sentence.slice(end + figure.end)).text;
  const isOf = (bound: string) => isOfLines && says(receivingJust) && compiled(bound).test(tail);
  const isBelow = (isOfLines && says(below)) || isOf(orLess);
  const isAbove = says(exceeds) || (isOfLines && says(above)) || isOf(orMore);
  if (!isBelow && !isAbove) return undefined;
  return isOfACost({ lead: "", tail: sentence.slice(end + figure.end) })
    ? undefined
    : { amount: figure.amount, isBelow };
}

const numbered = `^ ?(?:${forms("inAll")} ?)?(?:[,(-] ?)?(?:(?:${forms("who")} )?${forms("being")} )?${forms(["numbering", "thereAre"])} ?$`;
const thatIs = `^ ?,? ?${forms("thatIs")} ?$`;
/** What is bounded, which of it, and how it is said to be beyond an amount. */
const leads = (beyond: string) =>
  `${START}${forms([...countedOfLines, "grantNoun"])}(?<kind>(?: [a-z'-]+){0,6}?) ?(?:${receiving} ?)?${beyond} ?$`;
const leadsBelow = leads(forms("fallingBelow"));
const leadsAbove = leads(forms(["exceeding", "goingBeyond"]));
const opensBelow = `^ ?${forms("being")} ${forms("fallingBelow")} ?$`;
const opensAbove = `^ ?${forms("being")} ${forms("goingBeyond")} ?$`;

/** « les subventions de plus de 2 000 €, au nombre de cinq », « Sont inférieures à 2 000 € six aides » */
function boundAhead(sentence: string, { start, noun }: FoundCount): CountBound | undefined {
  const figure = eurosOf(sentence).findLast(({ end }) => end <= start);
  if (!figure) return undefined;
  const lead = Folded.of(sentence.slice(0, figure.start)).text;
  const between = Folded.of(sentence.slice(figure.end, start)).text;
  const isOfLines = countedAs(noun) !== "unknown";
  const isJoined = compiled(numbered).test(between) || (isOfLines && compiled(thatIs).test(between));
  const opens = isOfLines && /^ ?$/.test(between);
  for (const [isBelow, leading, opening] of [
    [true, leadsBelow, opensBelow],
    [false, leadsAbove, opensAbove],
  ] as const) {
    const kind = isJoined ? compiled(leading).exec(lead)?.groups?.["kind"] : undefined;
    if (kind !== undefined) return { amount: figure.amount, isBelow, ...(kind && { kind: kind.trim() }) };
    if (opens && compiled(opening).test(lead)) return { amount: figure.amount, isBelow };
  }
  return undefined;
}

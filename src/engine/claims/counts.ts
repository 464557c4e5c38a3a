import { keptBySentence } from "../folding";
import { forms, type Concept } from "../lexicon";
import { readCount } from "../wording/counts";
import { Folded } from "./folded";
import { compiled, END, leads, patternOf, START, type Stretch } from "./said";

/** A count found in a sentence with the noun that it counts. */
export interface FoundCount extends Stretch {
  readonly count: number;
  /** The noun, folded: "structures". */
  readonly noun: string;
}

/** A number of things, in figures or in words; over folded text. */
export const numeral = `(?:[0-9]{1,3}(?:[ .]?[0-9]{3})*|${forms("cardinal")}(?:[ -](?:${forms("and")}[ -])?${forms("cardinal")})*)`;
const counted = (nouns: string) =>
  `(?<![a-z0-9/.,°-]|[0-9] )(?<count>${numeral})(?: ?\\([^()]{1,20}\\))? (?:${forms("countedBefore")} )?(?<noun>${nouns}(?:\\(s\\))?)${END}`;

/** What a text may count of an annex's lines: what is helped, who receives, what they receive. */
export const countedOfLines = [
  "countedOperations",
  "countedStructures",
  "countedRecipients",
  "countedOfAKind",
  "countedGrants",
] as const;

/** Every « 24 structures », « neuf missions locales » of a text, in order. */
export function countsOf(text: string, nouns: Concept | readonly Concept[]): readonly FoundCount[] {
  return foundBy(
    text,
    patternOf("counted", [nouns], () => counted(forms(nouns)), "g"),
  );
}

const countedAnything = counted(`(?:${forms(["countedRecipients", "countedStructures"])}|[a-z][a-z'-]{3,})`);

/** Every number of a text with the noun behind it, whatever it is, in order; nouns of several words where they are known. */
export const countsFound = keptBySentence((text): readonly FoundCount[] =>
  foundBy(text, compiled(countedAnything, "g")),
);

/** « 48,80 km », « 1 780 ml »: what is measured in a unit that is no word. */
const measured = `(?<![a-z0-9/.,°-]|[0-9] )(?<count>[0-9]{1,3}(?: ?[0-9]{3})*(?:,[0-9]{1,3})?) (?<noun>${forms("surveyUnit")})${END}`;

/** Every measure of a text, in order. */
export function measuresFound(text: string): readonly FoundCount[] {
  return foundBy(text, compiled(measured, "g"));
}

/** A numeral is looked for first: it is soon seen that none stands at a place, and what leads to it is many words. */
const elided = [
  `(?=${numeral})(?<=${START}${forms("inBefore")} (?:${forms("auxiliary")} )?${forms(["choosing", "proposingVerb"])} )(?<count>${numeral})(?!,[0-9]| ?(?:[0-9€%]|${forms("cardinal")}))(?![a-z0-9])`,
  `(?=${numeral})(?<=${START}${forms(["numbering", "thereAre"])} )(?<count>${numeral})(?![a-z0-9])`,
  `(?=${numeral})(?<=(?:^|[.;:,] |${START}${forms("and")} ))(?<count>${numeral})(?= ${forms(["outcome", "retainedAlone"])}${END})`,
];

/** Every count whose noun goes without saying, in order: « il propose d'en retenir 8 », « Deux n'ont pas été retenues ». */
export const countsElided = keptBySentence((text): readonly FoundCount[] =>
  elided.flatMap((source) => foundBy(text, compiled(source, "g"))),
);

function foundBy(text: string, pattern: RegExp): readonly FoundCount[] {
  const folded = Folded.of(text);
  return [...folded.text.matchAll(pattern)].flatMap((match) => {
    const count = numberOf(match.groups?.["count"] ?? "");
    const noun = match.groups?.["noun"] ?? "";
    if (count === null || (count > 1 && isSingular(noun))) return [];
    const span = folded.span(match.index, match.index + match[0].length);
    return [{ ...span, count, noun }];
  });
}

/** What a numeral says, in figures or in words; null where it says no number. */
export function numberOf(written: string): number | null {
  return /^[0-9]/.test(written)
    ? Number(written.replace(/[^0-9,]/g, "").replace(",", "."))
    : readCount(written);
}

/** « 2025 DAE 112 projet de délibération » counts no projects: none of a noun's words is plural. Abbreviations have no plural. */
function isSingular(noun: string): boolean {
  return noun.length > ABBREVIATED && !/[sxz](?:$|[ ')(])|\(s\)/.test(noun);
}

const ABBREVIATED = 4;

/** What the annex counts too: the concept of each, and its kind. */
export const countedThings = {
  structures: "countedStructures",
  portfolios: "countedPortfolios",
  participants: "countedParticipants",
  positions: "countedPositions",
} as const satisfies Partial<Record<string, Concept>>;

/** Whether a text says how many of something there are. */
export function isCount(text: string): boolean {
  return countsOf(text, Object.values(countedThings)).length > 0;
}

/** « des 2 opérations », « les cinq actions »: how many operations a sentence gives its theme, null where it gives none. */
export function operationCountOf(text: string): FoundCount | null {
  const counts = countsOf(text, "countedOperations");
  return counts.find(({ start }) => !leads(Folded.of(text.slice(0, start)).text, "theme", 0)) ?? null;
}

const oneOfThem = `^${forms("article")} `;
const asked = `^(?:${forms("askedBehind")}${END})`;
const onlyBefore = `${START}${forms("only")} ?$`;

/** The counts of a sentence that are of all there is: neither a part, a bound, a guess, nor what was only asked. */
export function wholeCountsIn(sentence: string, nouns: Concept | readonly Concept[]): readonly FoundCount[] {
  return countsOf(sentence, nouns).filter(({ start, end }) => {
    const before = Folded.of(sentence.slice(0, start)).text;
    const one = compiled(oneOfThem).test(Folded.of(sentence.slice(start, end)).text);
    const behind = Folded.of(sentence.slice(end)).text;
    if (compiled(asked).test(behind)) return false;
    if (isOfSome(before)) return false;
    return !one || compiled(onlyBefore).test(before);
  });
}

const some = `${START}${forms("someOf")}(?: ${forms(["ofBefore", "article"])})? ?$`;

/** Whether what leads to a count, folded, makes of it a part, a bound or a guess: « dont », « environ ». */
export function isOfSome(before: string): boolean {
  return compiled(some).test(before);
}

const citation = `${START}${forms("annexCited")} ?(?:${forms("numberSign")} ?)?(?<list>[0-9]{1,2}(?: ?(?:,|;|&|-|/|${forms("and")}|${forms("upTo")}) ?(?:${forms("numberSign")} ?)?[0-9]{1,2}(?![0-9,.]* ?€))*)(?![0-9/])`;

/** Annexes that a text cites in one breath, by their numbers. */
export interface AnnexCitation extends Stretch {
  readonly numbers: readonly number[];
}

/** Where a text cites annexes, in order: « annexes 1, 5, 7 et 8 », « annexes 6 à 9 ». */
export function annexCitationsOf(text: string): readonly AnnexCitation[] {
  const folded = Folded.of(text);
  return [...folded.text.matchAll(compiled(citation, "g"))].map((match): AnnexCitation => {
    const list = match.groups?.["list"] ?? "";
    const numbers: number[] = [];
    let before: { number: number; end: number } | null = null;
    for (const item of list.matchAll(/[0-9]{1,2}/g)) {
      const number = Number(item[0]);
      const between = before ? list.slice(before.end, item.index) : "";
      if (before && /a|-/.test(between)) for (let n = before.number + 1; n < number; n++) numbers.push(n);
      numbers.push(number);
      before = { number, end: item.index + item[0].length };
    }
    return { ...folded.span(match.index, match.index + match[0].length), numbers };
  });
}

/** The numbers of the annexes that a text cites, in order, each once. */
export function annexesCited(text: string): readonly number[] {
  return [...new Set(annexCitationsOf(text).flatMap(({ numbers }) => numbers))];
}

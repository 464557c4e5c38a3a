import { forms, matches, type Concept } from "../lexicon";
import { readCount } from "../wording/counts";
import { Folded } from "./folded";
import { compiled, END, leads, START, type Stretch } from "./said";

/** A count found in a sentence with the noun that it counts. */
export interface FoundCount extends Stretch {
  readonly count: number;
  /** The noun, folded: "structures". */
  readonly noun: string;
}

const numeral = `(?:[0-9]{1,3}(?: ?[0-9]{3})*|${forms("cardinal")}(?:[ -](?:${forms("and")}[ -])?${forms("cardinal")})*)`;
const counted = (nouns: string) =>
  `(?<![a-z0-9/.,°-]|[0-9] )(?<count>${numeral})(?: ?\\([^()]{1,20}\\))? (?:${forms("countedBefore")} )?(?<noun>${nouns}(?:\\(s\\))?)${END}`;

/** Every « 24 structures », « neuf missions locales » of a text, in order. */
export function countsOf(text: string, nouns: Concept | readonly Concept[]): readonly FoundCount[] {
  const folded = Folded.of(text);
  return [...folded.text.matchAll(compiled(counted(forms(nouns)), "g"))].flatMap((match) => {
    const written = match.groups?.["count"] ?? "";
    const count = /^[0-9]/.test(written) ? Number(written.replace(/[^0-9]/g, "")) : readCount(written);
    if (count === null) return [];
    const span = folded.span(match.index, match.index + match[0].length);
    return [{ ...span, count, noun: match.groups?.["noun"] ?? "" }];
  });
}

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

/** The counts of a sentence that are of all there is: neither a part, a bound, a guess, nor what was only asked. */
export function wholeCountsIn(sentence: string, nouns: Concept | readonly Concept[]): readonly FoundCount[] {
  return countsOf(sentence, nouns).filter(({ start, end }) => {
    const before = Folded.of(sentence.slice(0, start)).text;
    const one = compiled(`^${forms("article")} `).test(Folded.of(sentence.slice(start, end)).text);
    const behind = Folded.of(sentence.slice(end)).text;
    if (compiled(`^(?:${forms("askedBehind")}${END})`).test(behind)) return false;
    if (compiled(`${START}${forms("someOf")}(?: ${forms(["ofBefore", "article"])})? ?$`).test(before))
      return false;
    return !one || compiled(`${START}${forms("only")} ?$`).test(before);
  });
}

/** How many receive what a sentence gives. */
export interface RecipientCount extends FoundCount {
  /** Those of one kind, « 12 associations », beside which others may receive too; or the grants, « 12 subventions ». */
  readonly of: "all" | "kind" | "grants";
}

const givenTo = `${START}(?:${forms(["recipientBehind", "supporting", "sharedAmong"])}(?: ${forms("definiteArticle")})?) ?$`;

const supported = `^ ?(?:${forms("being")} )?${forms("supportedBehind")}${END}`;

/** « voter 26 subventions », « 28 dossiers pour un montant total de »: counted as what is granted. */
const granted = `${START}${forms(["grantingVerb", "approvingVerb"])} (?:${forms("definiteArticle")} )?$`;
const amounting = `^ ?,? ?${forms("forBefore")} ${forms("article")} ${forms("sumNoun")}${END}`;

/** « aux 3 associations et à la commune », « aux 12 associations et clubs »: others receive too. */
const beside = `^(?: ?${forms("also")}${END}|[^.;:€]{0,40}? ${forms("also")} ${forms("recipientBehind")}(?:${END}|(?<=')))`;

/** « aux 12 associations », « 4 structures soutenues »; null where a text counts none, different ones, or some of them. */
export function recipientCountOf(text: string): RecipientCount | null {
  const counts = wholeCountsIn(text, ["countedRecipients", "countedOfAKind", "countedGrants"]).filter(
    ({ start, end, noun }) => {
      const [before = "", behind = ""] = [text.slice(0, start), text.slice(end)].map(
        (side) => Folded.of(side).text,
      );
      if (compiled(supported).test(behind)) return true;
      return matches("countedGrants", noun)
        ? compiled(granted).test(before) || compiled(amounting).test(behind)
        : compiled(givenTo).test(before);
    },
  );
  const [first] = counts;
  if (!first || counts.some(({ count }) => count !== first.count)) return null;
  if (counts.some(({ end }) => compiled(beside).test(Folded.of(text.slice(end)).text))) return null;
  const isOfAKind = matches("countedOfAKind", first.noun);
  return { ...first, of: isOfAKind ? "kind" : matches("countedGrants", first.noun) ? "grants" : "all" };
}

const citation = `${START}${forms("annexCited")} ?(?:${forms("numberSign")} ?)?(?<list>[0-9]{1,2}(?: ?(?:,|;|&|-|/|${forms("and")}|${forms("upTo")}) ?(?:${forms("numberSign")} ?)?[0-9]{1,2}(?![0-9,.]* ?€))*)(?![0-9/])`;

/** The numbers of the annexes that a text cites, in order, each once: « annexes 1, 5, 7 et 8 », « annexes 6 à 9 ». */
export function annexesCited(text: string): readonly number[] {
  const cited: number[] = [];
  for (const match of Folded.of(text).text.matchAll(compiled(citation, "g"))) {
    const list = match.groups?.["list"] ?? "";
    let before: { number: number; end: number } | null = null;
    for (const item of list.matchAll(/[0-9]{1,2}/g)) {
      const number = Number(item[0]);
      const between = before ? list.slice(before.end, item.index) : "";
      if (before && /a|-/.test(between)) for (let n = before.number + 1; n < number; n++) cited.push(n);
      cited.push(number);
      before = { number, end: item.index + item[0].length };
    }
  }
  return [...new Set(cited)];
}

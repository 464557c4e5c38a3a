import { beginning, forms, matches, pattern, weightOf, type Concept } from "../../../lexicon";
import { besideVoted } from "../../../tables";
import { fold, words, keptByText, withBrackets } from "../../../wording";

/** What a column of the annex holds. */
export type Role =
  | "theme"
  | "operation"
  | "territory"
  | "beneficiary"
  | "description"
  | "retained"
  | "comment"
  | "amount"
  | "code";

/** How strongly a header's wording speaks for each role; a role that it says nothing of is absent. */
export type RoleScores = ReadonlyMap<Role, number>;

const roles: readonly Exclude<Role, "amount">[] = [
  "theme",
  "operation",
  "territory",
  "beneficiary",
  "description",
  "retained",
  "comment",
  "code",
];

/** A header that begins so is about the file or the project, whatever words follow: « Date de l'action », « Nombre de structures ». */
const about: readonly Concept[] = ["date", "year", "count", "kind", "contact", "siret", "rate"];

/** Whether a title begins so: its column says no more of what is granted. « Exercice 2026 : attribué » says of when it is. */
export function isAboutFile(header: string): boolean {
  const folded = fold(header);
  return beginning(about).test(folded) && !ofYear.test(folded);
}

const ofYear = new RegExp(`^${forms("year")} (?:19|20)\\d{2}[^a-z0-9]+[a-z]`);

/** How well the wording of a header's amount says that it is the one put to the vote: higher is better. */
export function votedScore(header: string): number {
  const left = weightOf("balanceGranted", header);
  if (left !== undefined) return left;
  const granted = weightOf("granted", header) ?? 0;
  const bare = fold(header).replace(rateInBrackets, " ").replace(takenFromIt, "");
  const isOther = matches(besideVoted, bare) || /%|\bn ?- ?1\b/.test(bare) || isOfOthers(bare);
  return granted - (isOther ? 14 : 0);
}

/** « AP affectée », « AE proposée »: what is granted of an authorisation. */
const takenFromIt = new RegExp(
  `(?<![a-z])${forms("commitmentAuthorisation")} (?=${forms("takenFromIt")}(?![a-z]))`,
);

/** « Aide publique (64 %) »: what an amount was worked out by makes no rate of it. */
const rateInBrackets = /\(\d{1,3}(?:[.,]\d{1,2})?\s?%\)/g;

/** Whether a title gives the date of a vote before this one: « Avance votée le 7 février ». */
export function isVotedBefore(header: string): boolean {
  return isDated("grantedOn", header);
}

/** Whether a title gives the day of a vote: « Vote du 13 février 2026 », before this one beside what its sums become. */
export function isOfAVote(header: string): boolean {
  return isDated("decisionOf", header);
}

function isDated(concept: Concept, header: string): boolean {
  const folded = fold(header);
  const said = pattern(concept).exec(folded);
  return said !== null && /^ ?\d/.test(folded.slice(said.index + said[0].length));
}

/** What others pay beside the council: « Part État », « Participation de la Région », « Autres subventions ». */
function isOfOthers(header: string): boolean {
  const sum = pattern("money", 5).exec(fold(header));
  if (sum === null) return false;
  return (
    beginning("otherFunder").test(fold(header)) ||
    matches("otherFunder", fold(header).slice(sum.index + sum[0].length))
  );
}

const councilsShare = new RegExp(`^(?:${forms("shareOf")} )?${forms("councilName")}(?: ?\\d{1,3})?$`);

/** Whether a title names the council alone, as a plan of financing titles the share of each: « Département », « CD 62 ». */
export function isCouncilsShare(header: string): boolean {
  return councilsShare.test(fold(header).replace(/(?<![\s().€])[\s().€]+$/, ""));
}

/** What else titles columns. */
const beside: readonly Concept[] = [
  "money",
  "companion",
  "siret",
  "date",
  "count",
  "kind",
  "contact",
  "rate",
  "lentOrInKind",
  "paid",
  "paper",
  "postalCode",
];

const headerWord = new RegExp(`^(?:${forms([...roles, ...beside])}|\\d{4})$`);

/** Whether a word is at home in a header. */
function isHeaderWord(word: string): boolean {
  return headerWord.test(word);
}

/** The part of a text's words that are at home in a header, 0 to 1. */
export const headerLikeness = keptByText((text): number => {
  // « Association (handicap) » titles associations, whatever stands in brackets.
  const bare = headerWords(withBrackets(text, () => " "));
  const all = bare.length > 0 ? bare : headerWords(text);
  if (all.length === 0 || all.length > 14) return 0;
  return all.filter(isHeaderWord).length / all.length;
});

/** Whether one text holds a whole header, its columns run together: « OPERATION TERRITOIRE STRUCTURE MONTANT ». */
export function isWholeHeader(text: string): boolean {
  const all = headerWords(text);
  if (all.length < 3 || all.length > 40 || all.filter(isHeaderWord).length / all.length < 0.8) return false;
  const told = [...roles, "money" as const].filter((concept) =>
    all.some((word) => (weightOf(concept, word) ?? 0) >= 8),
  );
  return told.length >= 3 && (told.includes("money") || told.includes("beneficiary"));
}

/** What a header's wording says of its column. */
export const roleScores = keptByText((header): RoleScores => scoresOf(deepestLevel(header)));

/** Whether a title is of amounts that are granted. */
export function saysAmount(title: string): boolean {
  return (roleScores(title).get("amount") ?? -1) > 0;
}

const groups: ReadonlySet<Role> = new Set<Role>(["theme", "operation"]);
const places: ReadonlySet<Role> = new Set<Role>([...groups, "territory"]);

/** « Axe / opération / commune », « Canton / maître d'ouvrage » title the lines of groups whose titles stand on rows of their own: the last word says what the lines hold. */
function deepestLevel(header: string): string {
  const levels = header.split("/").map((level) => level.trim());
  const last = levels.pop();
  const held = scoresOf(last ?? "");
  const above = held.has("beneficiary") ? places : groups;
  const isGroup = (level: string) => [...scoresOf(level).keys()].some((role) => above.has(role));
  return last !== undefined && levels.length > 0 && levels.every(isGroup) && held.size > 0 ? last : header;
}

function scoresOf(header: string): RoleScores {
  const bare = withoutNotes(header);
  const scores = new Map<Role, number>();
  // « Structure (SIRET) » titles structures: what stands in brackets is beside the point.
  const outside = withBrackets(header, () => " ");
  if (isAboutFile(bare) || matches(["siret", "contact"], outside)) return scores;
  for (const role of roles) {
    const weight = weightOf(role, bare);
    if (weight !== undefined) scores.set(role, weight);
  }
  const money = Math.max(
    weightOf("money", bare) ?? 0,
    weightOf("balanceGranted", bare) ?? 0,
    /€/.test(header) ? 6 : 0,
  );
  if (money > 0) scores.set("amount", money);
  // « Montant retenu » is an amount, « Code opération » a code, « Nom du projet » a project; « Enveloppe » may be either.
  const amount = scores.get("amount") ?? 0;
  if (amount >= 6) {
    for (const role of [...scores.keys()]) if (role !== "amount" && role !== "code") scores.set(role, 0);
    scores.set("amount", amount + votedScore(header));
  } else if (amount > 0 && (votedScore(header) < 0 || takenFromIt.test(fold(header))))
    scores.set("amount", amount + votedScore(header));
  // « Autorisation de programme » names what pays, and no programme.
  if (matches("commitmentAuthorisation", bare)) groups.forEach((role) => scores.delete(role));
  if (scores.get("code") === 8) {
    for (const role of [...scores.keys()]) if (role !== "code") scores.set(role, 0);
    if (matches("budgetCode", bare)) scores.set("code", 14);
  }
  if (
    (scores.get("description") ?? 0) >= 9 &&
    (scores.get("description") === 14 || matches(["name", "object"], bare))
  ) {
    scores.delete("operation");
    if (!namesBoth(header)) scores.delete("beneficiary");
  }
  // « Opération / Bénéficiaire » titles the lines of operations whose titles stand on rows of their own.
  if ((scores.get("beneficiary") ?? 0) >= 8) scores.delete("operation");
  for (const [role, score] of [...scores]) if (score <= 0 && role !== "amount") scores.delete(role);
  return scores;
}

/** « Bénéficiaire / objet » titles who receives, and what for, under or behind. */
function namesBoth(header: string): boolean {
  const [first = "", ...others] = header.split(/[/+&]/);
  return (
    others.length > 0 && (weightOf("beneficiary", first) ?? 0) >= 8 && !matches(["name", "object"], first)
  );
}

/** A title's own words: fields of data run together are told apart, calls of notes and what stands in brackets are gone. */
export function withoutNotes(text: string): string {
  const apart = /\s/.test(text)
    ? text
    : text.replace(lastYears, "_N-1").replace(/_/g, " ").replace(joined, " ");
  return withBrackets(apart, (bracket) => (/[€%]/.test(bracket) ? " " : bracket)).replace(callOfNote, " ");
}

function headerWords(text: string): readonly string[] {
  return words(withoutNotes(text)).filter((word) => word !== "");
}

/** Words run together with capitals, as fields of data are named in one word: « nomBeneficiaire ». */
const joined = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** « MT_DOT_N1 »: last year's, beside « MT_DOT_N ». */
const lastYears = /_N_?1(?![\dA-Z])/;

/** The call of a note that a title bears: « Montant (1) », « Bénéficiaire* », « Taux² ». */
const callOfNote = /\(\s*(?:\d|\*+)\s*\)|\*+|[¹²³]/g;

import type { Lang } from "./say";

/** The words with which a document's place is cited in French, in English; the others are the same, or the document's own. */
const CITED: Readonly<Record<string, string>> = {
  annexe: "annex",
  délibération: "deliberation",
  "en-tête": "heading",
  opération: "operation",
  rapport: "report",
  tableau: "table",
  thématique: "theme",
};

const PLACE = new RegExp(`(?<=^|, |/ |convention )(${Object.keys(CITED).join("|")})(?=,|$| \\d| «| /)`, "gu");

/** « annexe 4, opération 1 », as the reader cites it. The document's own titles stay as they are. */
export function sayWhere(where: string, lang: Lang): string {
  return lang === "fr" ? where : where.replace(PLACE, (word) => CITED[word] ?? word);
}

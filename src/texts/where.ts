import { checkReportTexts } from "./check-report";
import { say, type Lang } from "./say";

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

/** A place in a document: where, and on which page if it has any. */
interface PlaceInDocument {
  readonly where: string;
  readonly page?: number;
}

/** « délibération, article 1, page 3 »: a place after its document's name, which is not said again where the place says it. */
export function sayInDocument(document: string, { where, page }: PlaceInDocument, lang: Lang): string {
  const told = sayWhere(where, lang);
  const isSaid = `${told} `.toLowerCase().startsWith(`${document} `.toLowerCase());
  const place = isSaid ? told : [document, told].filter((name) => name !== "").join(", ");
  return page === undefined ? place : say(checkReportTexts.page, lang, { place, page: String(page) });
}

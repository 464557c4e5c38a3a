import { forms, matches, written } from "../../../lexicon";
import type { DocumentText } from "../../../model";
import { fold } from "../../../wording";
import type { DocumentLine } from "./document-lines";
import { headsDecision } from "./clauses";
import { columnOf } from "../imputations/imputation-columns";
import { collapse } from "./passage";
import { reportBody, type DocumentPart, type PartKind } from "./parts";

const adoption = new RegExp(
  `\\b${written("certified")}\\b|\\b${written("assemblyWord")}(?!\\p{L}).{0,40}(?<!\\p{L})${written("adopts")}(?!\\p{L})`,
  "iu",
);
/** What tells of a sitting what was said there, before anything is decided. */
const minutes = new RegExp(`(?:^|\\s[-–—:|]\\s)${written("minutesTitle")}\\b`, "i");
/** The line among the first that says a text to be the minutes of a sitting; undefined where none does. */
export function minutesAmong(texts: readonly string[]): string | undefined {
  return texts.slice(0, 6).find((text) => minutes.test(text));
}
/** A line of prose, whatever it tells: what nothing else tells explains. */
const sentence = /^(?=.*\p{Ll}{3}).{40,}[.;:»,]$/u;
const firstArticle = new RegExp(
  `^\\s*${written(["articleWord", "articleShort"])}\\s*${forms("firstNumber")}\\b`,
  "i",
);

/**
 * What nothing opened is told by what the user says, then by what it says, then by its name where it is all of its file,
 * then by its table: only who proposes says what is left of a credit. A file that still tells nothing decides where its
 * items do, and else explains.
 */
export function toldPart(
  part: DocumentPart,
  { file, format }: DocumentText,
  hint: "deliberation" | "report" | null,
  isWhole: boolean,
): DocumentPart {
  const texts = part.lines.map((line) => collapse(line.text));
  if (hint) return { ...part, kind: hint, evidence: texts[0] ?? "" };
  const found = (kind: PartKind, evidence: string | undefined): DocumentPart | null =>
    evidence === undefined ? null : { ...part, kind, evidence };
  const isText = isWhole && format !== "sheet";
  const find = (pattern: RegExp) => texts.find((text) => pattern.test(text));
  return (
    found("report", find(reportBody)) ??
    found("report", minutesAmong(texts)) ??
    found("deliberation", find(adoption)) ??
    found("deliberation", find(firstArticle)) ??
    (isText ? kindNamed(part, file) : null) ??
    (format === "sheet" ? null : found("report", part.lines.find(tellsWhatIsLeft)?.text)) ??
    (isText ? (found("deliberation", texts.find(headsDecision)) ?? found("report", find(sentence))) : null) ??
    part
  );
}

function kindNamed(part: DocumentPart, file: string): DocumentPart | null {
  const name = fold(file).replace(/[_.-]+/g, " ");
  if (matches("reportWord", name)) return { ...part, kind: "report", evidence: file };
  if (matches("deliberationWord", name)) return { ...part, kind: "deliberation", evidence: file };
  return null;
}

/** « Code | AE | Disponible | Proposition | Solde »: the header of a table that says what is left before and after. */
function tellsWhatIsLeft({ cells, text }: DocumentLine): boolean {
  const columns = (cells ?? text.trim().split(/\t+|\s{2,}/)).map(columnOf);
  return columns.includes("available") && columns.includes("balance") && columns.includes("expense");
}

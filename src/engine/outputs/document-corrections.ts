import { forms } from "../lexicon";
import { inDocumentsTexts, roleName, say, type Lang } from "../../texts";
import type { Finding, Report, ReportPlace } from "../findings";
import { Amount, formatAmount } from "../money";
import { excerpt } from "./excerpt";
import { placeName } from "./place-cell";
import { pastable, typesetFor, type PastableText, type TextBlock } from "./rich-text";
import { splitQuote } from "./split-quote";

type Passage = Exclude<ReportPlace, { readonly sheet: string }>;

/** What somebody has to do in a document, which the add-in never writes in itself. */
export interface DocumentCorrection {
  readonly place: Passage;
  /** The words around, as the document has them. */
  readonly sentence: string;
  readonly todo:
    /** One amount in the place of another, both as the document writes them. */
    | { readonly kind: "replace"; readonly read: string; readonly write: string }
    /** What no two amounts say, in one sentence. */
    | { readonly kind: "see"; readonly what: string };
}

/** What is to be corrected in one document. */
export interface CorrectedDocument {
  readonly role: string;
  readonly file: string | null;
  readonly corrections: readonly DocumentCorrection[];
}

/** What the open findings ask to be corrected outside of the workbook, document by document, in the order of the report. */
export function documentCorrections(report: Report): readonly CorrectedDocument[] {
  const all = report.findings.flatMap(correctionOf);
  const keys = [...new Set(all.map(({ place }) => documentOf(place)))];
  return keys.flatMap((key) => {
    const corrections = all.filter(({ place }) => documentOf(place) === key);
    const [first] = corrections;
    if (!first) return [];
    const { source: role, file } = first.place;
    const own = report.sources.filter((source) => source.role === role);
    return [{ role, file: file ?? (own.length === 1 ? own[0]?.file : undefined) ?? null, corrections }];
  });
}

function documentOf({ source, file }: Passage): string {
  return JSON.stringify([source, file ?? null]);
}

/** A finding that nobody can be sent to one place for asks for none. */
function correctionOf(finding: Finding): readonly DocumentCorrection[] {
  const { waived, severity, suspects, corrections } = finding;
  if (waived !== null || severity === "info") return [];
  const [first] = suspects;
  const place = first === undefined || first.unsure === true ? finding.at : first;
  const [correction] = corrections;
  if ("sheet" in place || correction === undefined || corrections.some(({ edits }) => edits.length > 0))
    return [];
  const { inText, label } = correction;
  if (inText === undefined) {
    const sentence = excerpt(place.quote, finding.stated ?? "");
    return [{ place, sentence, todo: { kind: "see", what: label } }];
  }
  const { figure } = splitQuote(place.quote, inText.read);
  const read = figure === "" ? euros(inText.read) : figure.trim();
  return [
    {
      place,
      sentence: excerpt(place.quote, inText.read),
      todo: { kind: "replace", read, write: writtenLike(read, inText.write) },
    },
  ];
}

/** An amount as French documents write it. */
function euros(decimal: string): string {
  return formatAmount(Amount.fromDecimal(decimal), "fr");
}

const currencyAtEnd = new RegExp(`${forms("currency")}$`, "iu");

/** The amount with the same word for its unit as the one that it takes the place of, and cents where that has some. */
function writtenLike(read: string, write: string): string {
  const unit = currencyAtEnd.exec(read)?.[0] ?? "";
  const cents = /[.,]\d{2}(?:\D|$)/u.test(read) ? "always" : "ifAny";
  const figures = formatAmount(Amount.fromDecimal(write), "fr", { cents }).replace(/\u00a0€$/u, "");
  return unit === "" ? figures : `${figures}\u00a0${unit}`;
}

/** The list for the colleague who holds the documents: where, what stands there, what to write instead. Null where there is nothing. */
export function documentCorrectionsText(report: Report, lang: Lang): PastableText | null {
  const documents = documentCorrections(report);
  if (documents.length === 0) return null;
  return pastable([
    paragraph(say(inDocumentsTexts.intro, lang), lang),
    ...documents.flatMap((document) => documentBlocks(document, lang)),
  ]);
}

function documentBlocks({ role, file, corrections }: CorrectedDocument, lang: Lang): readonly TextBlock[] {
  const name = capital(roleName(role, lang));
  const heading = file === null ? name : say(inDocumentsTexts.named, lang, { document: name, file });
  const rows = corrections.flatMap(({ place, sentence, todo }) =>
    todo.kind === "replace" ? [[whereOf(place, lang), quoted(sentence), todo.read, todo.write]] : [],
  );
  const seen = corrections.flatMap(({ place, todo }) =>
    todo.kind === "see" ? [`${whereOf(place, lang)}\u00a0: ${typesetFor(todo.what, lang)}`] : [],
  );
  const head = (["where", "passage", "replace", "by"] as const).map((key) =>
    say(inDocumentsTexts[key], lang),
  );
  return [
    { kind: "heading", text: typesetFor(heading, lang) },
    ...(rows.length > 0
      ? [{ kind: "table", header: head, rows, firstAmount: 2, total: false, widths: WIDTHS } as const]
      : []),
    ...(seen.length > 0 ? [{ kind: "list", items: seen } as const] : []),
  ];
}

/** The shares of the page that place, passage and the two amounts take. */
const WIDTHS = [18, 46, 18, 18];

function whereOf(place: Passage, lang: Lang): string {
  // The heading says already whose document it is.
  const name = placeName(place, lang).replace(/^[^,]*, (?=.)/u, "");
  return typesetFor(capital(name), lang);
}

/** The document's own words, as they are: French, whoever reads. */
function quoted(sentence: string): string {
  return `«\u00a0${sentence}\u00a0»`;
}

function paragraph(text: string, lang: Lang): TextBlock {
  return { kind: "paragraph", text: typesetFor(text, lang) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

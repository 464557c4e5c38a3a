import { eurosOf, saysImputation, structureName, wordsOf } from "../../claims";
import type { Amount } from "../../money";
import type { DocumentPlace, ModelConvention, Sourced } from "../../model";
import { findCodes, findCodesOfShape } from "../../wording/codes";
import type { DocumentLine } from "./document-lines";
import { annexHeadingOf, unquoted } from "./headings";
import {
  collapse,
  goesOnBelow,
  passageOf,
  placeOf,
  sentenceAt,
  sentencesOf,
  type Passage,
  type Span,
  type Speaker,
} from "./passage";
import type { DocumentPart } from "./parts";
import { creditNamed } from "./prose-imputations";

/**
 * The model conventions and amendments of a part, one for each code that they cite: a code typed wrong in an annex of
 * a convention must not hide behind the right one of its body. Those that cite no code are given with their amounts;
 * those with neither say nothing to tick. `shapes` are those of the codes of the document's tables (see `codeShape`).
 */
export function readConventions(
  part: DocumentPart,
  file: string,
  shapes: readonly string[],
): readonly ModelConvention[] {
  return unitsOf(part.lines).flatMap((lines, index) => {
    const title = titleOf(lines);
    const speaker = { file, role: "convention" as const, where: whereOf(index === 0 ? part : null, title) };
    return conventionsIn(lines, title, speaker, shapes);
  });
}

/** A part may hold several amendments one after the other: each has its own parties. */
function unitsOf(lines: readonly DocumentLine[]): readonly (readonly DocumentLine[])[] {
  const units: DocumentLine[][] = [];
  let parties = 0;
  lines.forEach((line, index) => {
    if (partiesLine.test(line.text) && ++parties > 1) {
      const from = titleAbove(lines, index);
      const before = units.at(-1) ?? [];
      const moved = before.splice(before.length - (index - from));
      units.push([...moved, line]);
      return;
    }
    const unit = units.at(-1);
    if (unit) unit.push(line);
    else units.push([line]);
  });
  return units.filter((unit) => unit.length > 0);
}

const partiesLine = /^\s*(?:cet? (?:avenant|convention) est conclu[e]? )?entre\b(?!\s+(?:parenth|autres))/iu;
const titleLine = /^(?:avenant|convention|mod[èe]le|projet|annexe|objet\s*:)/iu;

/** The first line of the title above the parties, within a page's head. */
function titleAbove(lines: readonly DocumentLine[], index: number): number {
  let from = index;
  for (let at = index - 1; at > Math.max(0, index - 14); at--) {
    const text = collapse(lines[at]?.text ?? "");
    if (titleLine.test(text) && text.length < 160 && !/[.;]$/.test(text)) from = at;
  }
  return from;
}

interface ConventionTitle {
  readonly themeNumber: number | null;
  readonly operationNumber: number | null;
  readonly operationTitle: string | null;
}

const numbers =
  /(?:th[ée]matique|axe|volet|priorit[ée])\s*(?:n[°ºo]\s*)?(\d{1,2})\s*(?:\/|,|-|–|et)?\s*(?:op[ée]ration|dispositif|action)\s*(?:n[°ºo]\s*)?(\d{1,2})\s*[:.–—-]*\s*(.*)$/iu;
const operationOnly = /op[ée]ration\s*(?:n[°ºo]\s*)?(\d{1,2})\s*[:–—-]+\s*(.*)$/iu;

function titleOf(lines: readonly DocumentLine[]): ConventionTitle {
  const head = lines.slice(0, 8);
  for (const [index, line] of head.entries()) {
    const text = collapse(line.text);
    const below = collapse(lines[index + 1]?.text ?? "");
    const goesOn =
      /[:–-]\s*$|\p{Ll}$/u.test(text) && text.length > 60 && lines[index + 1]?.block === line.block;
    const whole = goesOn ? `${text} ${below}` : text;
    const both = numbers.exec(whole);
    if (both)
      return {
        themeNumber: Number(both[1]),
        operationNumber: Number(both[2]),
        operationTitle: cleanTitle(both[3]),
      };
    const one = operationOnly.exec(whole);
    if (one && index < 3)
      return { themeNumber: null, operationNumber: Number(one[1]), operationTitle: cleanTitle(one[2]) };
  }
  return { themeNumber: null, operationNumber: null, operationTitle: objectOf(head) };
}

/** « : Accompagnement des bénéficiaires du RSA : Avenant Financier Référent » keeps its words, not its leading signs. */
function cleanTitle(title: string | undefined): string | null {
  const clean = unquoted((title ?? "").replace(/^[\s:.–—-]+|[\s.]+$/gu, ""));
  return clean === "" ? null : clean;
}

/** What « Objet : » says, where the title names no operation: it may help to tell which operation it is. */
function objectOf(head: readonly DocumentLine[]): string | null {
  const index = head.findIndex((line) => /^\s*objet\s*:/iu.test(line.text));
  const line = head[index];
  if (!line) return null;
  const below = head[index + 1];
  const cut = below !== undefined && goesOnBelow(line.text);
  const joins =
    below !== undefined && (below.block === line.block || cut) && !/^\s*(?:entre|vu)\b/iu.test(below.text);
  const more = joins ? ` ${below.text}` : "";
  return cleanTitle(collapse(`${line.text}${more}`).replace(/^objet\s*:\s*/iu, ""));
}

/** `part` is null for an amendment that follows another in it: the annex's number is the first one's. */
function whereOf(part: DocumentPart | null, title: ConventionTitle): string {
  const { themeNumber, operationNumber, operationTitle } = title;
  const annex =
    part && annexHeadingOf(part.lines[0]?.text ?? "") !== null && part.annex !== null
      ? `annexe ${part.annex}, `
      : "";
  if (themeNumber !== null)
    return `${annex}convention thématique ${themeNumber} / opération ${operationNumber}`;
  return operationTitle === null ? `${annex}convention` : `${annex}convention « ${operationTitle} »`;
}

function conventionsIn(
  lines: readonly DocumentLine[],
  title: ConventionTitle,
  speaker: Speaker,
  shapes: readonly string[],
): readonly ModelConvention[] {
  const passage = passageOf(lines);
  const codes = citedCodes(passage, shapes);
  const stretches = codes.length === 0 ? [{ start: 0, end: passage.text.length }] : between(passage, codes);
  const beneficiary = beneficiaryOf(lines);
  const share = shareIn(passage, { start: 0, end: passage.text.length }, speaker, title);
  return stretches.flatMap((stretch, index) => {
    const code = codes[index];
    const amounts = amountsIn(passage, stretch, speaker);
    const advanceShare = shareIn(passage, stretch, speaker, title) ?? (codes.length <= 1 ? share : null);
    if (!code && amounts.length === 0) return [];
    const at = headPlace(passage, code ?? amounts[0]?.at, speaker, title);
    return [
      {
        at,
        ...title,
        beneficiary,
        code: code ? { value: code.code, at } : null,
        amounts,
        advanceShare,
        amountsInWords: wordsIn(passage, stretch, speaker),
        advanceAmount: paidIn(passage, stretch, speaker, "advance"),
        balanceAmount: paidIn(passage, stretch, speaker, "balance"),
      },
    ];
  });
}

const paying =
  /\b(?:imput\p{L}*|pr[ée]lev\p{L}*|chapitre|sous-programme|programme|code|ligne|budget\p{L}*|cr[ée]dits?|op[ée]ration)(?!\p{L})[^.]*$/iu;

/**
 * Codes cited as what pays: after « imputée sur », « chapitre », « sous-programme ». Told by their usual shapes, by
 * those of the document's own table of credits, or by what a sentence of imputation names.
 */
function citedCodes(
  passage: Passage,
  shapes: readonly string[],
): readonly (Span & { readonly code: string })[] {
  const { text } = passage;
  const found = [...findCodes(text), ...findCodesOfShape(text, shapes)].filter((one) =>
    paying.test(text.slice(Math.max(0, one.start - 140), one.start)),
  );
  const named = sentencesOf(passage).flatMap((span) => {
    const sentence = text.slice(span.start, span.end);
    const credit = saysImputation(sentence) ? creditNamed(sentence) : null;
    return credit ? [{ ...credit, start: span.start + credit.start, end: span.start + credit.end }] : [];
  });
  const codes: (Span & { readonly code: string })[] = [];
  for (const one of [...found, ...named]) {
    if (!codes.some((other) => one.start < other.end && other.start < one.end)) codes.push(one);
  }
  return codes.sort((a, b) => a.start - b.start);
}

/** The stretch of each code: from the one before to its own, the last to the end. */
function between(passage: Passage, codes: readonly Span[]): readonly Span[] {
  return codes.map((code, index) => ({
    start: index === 0 ? 0 : (codes[index - 1]?.end ?? 0),
    end: index === codes.length - 1 ? passage.text.length : code.end,
  }));
}

/** Quotes the sentence that cites the code, under the title that says of which operation. */
function headPlace(
  passage: Passage,
  found: Span | DocumentPlace | undefined,
  speaker: Speaker,
  title: ConventionTitle,
): DocumentPlace {
  if (found && "kind" in found) return found;
  const span = found ?? { start: 0, end: 0 };
  const place = placeOf(passage, span, speaker);
  const head = title.operationTitle === null ? "" : `${collapse(passage.lines[0]?.text ?? "")} … `;
  const near = span.start < 600;
  return near && head !== "" ? { ...place, quote: `${head}${place.quote}` } : place;
}

const notGranted =
  /\b(?:co[ûu]t (?:de la|d['’]une?|unitaire|moyen|par)\b|co[ûu]t de la place|base d['’]un|par (?:an et par|place|mois|jour|personne)|plafond|inf[ée]rieur|sup[ée]rieur|p[ée]nalit[ée]|capital|franchise)\b[^€.]{0,80}$/iu;

/** The amounts of the participation: no unit prices, no advances. */
function amountsIn(
  passage: Passage,
  stretch: Span,
  speaker: Speaker,
): readonly (Sourced<Amount> & { readonly at: DocumentPlace })[] {
  const text = passage.text.slice(stretch.start, stretch.end);
  return eurosOf(text).flatMap((figure) => {
    const before = text.slice(Math.max(0, figure.start - 160), figure.start);
    const sentence = before.slice(before.search(/[^.;]*$/u));
    if (notGranted.test(before) || /\b(?:avance|acompte|solde)\b[^.;]*$/iu.test(before)) return [];
    if (
      !/\b(?:participation|contribution|montant|subvention|aide|co[ûu]t|financement|cr[ée]dits?|s['’][ée]l[èe]ve|somme|hauteur)\b/iu.test(
        sentence,
      )
    )
      return [];
    const span = { start: stretch.start + figure.start, end: stretch.start + figure.end };
    return [{ value: figure.amount, at: placeOf(passage, span, speaker) }];
  });
}

/** The amounts in words that stand beside figures. */
function wordsIn(passage: Passage, stretch: Span, speaker: Speaker): ModelConvention["amountsInWords"] {
  const text = passage.text.slice(stretch.start, stretch.end);
  const figures = eurosOf(text);
  return wordsOf(text).flatMap((words) => {
    const beside = figures.find(
      (figure) => Math.max(figure.start - words.end, words.start - figure.end) <= 40,
    );
    const span = { start: stretch.start + words.start, end: stretch.start + words.end };
    return beside
      ? [{ figures: beside.amount, words: { value: words.amount, at: placeOf(passage, span, speaker) } }]
      : [];
  });
}

const advanced = /\b(?:avance|acompte|premier versement|1er versement)\b[^.;€]*$/iu;
const remaining = /\b(?:solde|reliquat)\b[^.;€]*$/iu;

/** What is paid in advance, or what is left, in figures: the first figure that a sentence says so of. */
function paidIn(
  passage: Passage,
  stretch: Span,
  speaker: Speaker,
  what: "advance" | "balance",
): Sourced<Amount> | null {
  const text = passage.text.slice(stretch.start, stretch.end);
  for (const figure of eurosOf(text)) {
    const before = text.slice(Math.max(0, figure.start - 120), figure.start);
    const isBalance = remaining.test(before);
    if (what === "balance" ? !isBalance : isBalance || !advanced.test(before)) continue;
    const span = { start: stretch.start + figure.start, end: stretch.start + figure.end };
    return { value: figure.amount, at: placeOf(passage, span, speaker) };
  }
  return null;
}

/** « une avance de 80 % », « dans la limite de 80 % du montant », and the name of a mail-merge field. */
function shareIn(
  passage: Passage,
  stretch: Span,
  speaker: Speaker,
  _title: ConventionTitle,
): Sourced<number> | null {
  const text = passage.text.slice(stretch.start, stretch.end);
  for (const match of text.matchAll(/(\d{1,3})(?:[.,](\d{1,2}))?\s*%|acompte_de_(\d{1,2})_/giu)) {
    const offset = stretch.start + match.index;
    const sentence = sentenceAt(passage, offset);
    const before = passage.text.slice(sentence.start, offset);
    if (match[3] === undefined && !/\b(?:avance|acompte|premier versement|1er versement)\b/iu.test(before))
      continue;
    const percent = match[3] !== undefined ? Number(match[3]) : Number(`${match[1]}.${match[2] ?? "0"}`);
    if (percent <= 0 || percent > 100) continue;
    return {
      value: percent / 100,
      at: placeOf(passage, { start: offset, end: offset + match[0].length }, speaker),
    };
  }
  return null;
}

const afterOnePart = /d['’]une part\s*,?\s*(?:et\s*:?\s*)([^,\n]{3,120})/iu;
/** « Entre le Département et la Régie, il est convenu »: the second of two parties, in the one sentence. */
const betweenTwo =
  /\bentre\s*:?\s+(?:(?:le|la|les|l['’])\s*)?(?:d[ée]partement|conseil|collectivit[ée]|r[ée]gion|m[ée]tropole|communaut[ée]|commune|ville)(?!\p{L})[^.;]{0,240}?,?\s+et\s*:?\s+([^,.;\n]{3,120}?)(?=\s*(?:[,.;(]|$|il (?:est|a [ée]t[ée])\b|ci-apr[èe]s|d['’]autre part))/iu;

/** The party that is not the authority: after « Et », named, not « XXXX ». */
function beneficiaryOf(lines: readonly DocumentLine[]): string | null {
  const parties = lines.findIndex((line) => partiesLine.test(line.text));
  if (parties < 0) return null;
  const passage = passageOf(lines.slice(parties, parties + 30));
  const other = sentencesOf(passage)
    .map((span) => collapse(passage.text.slice(span.start, span.end)))
    .join("\n");
  const flat = other.replace(/\n/g, " ");
  const named = (afterOnePart.exec(flat) ?? betweenTwo.exec(flat))?.[1];
  if (named === undefined || /x{3,}|…|\.{3}|«[^»]*_|^\W*x+\W*$/iu.test(named)) return null;
  return structureName(named.replace(/\s+(?:dont|situ[ée]e?|repr[ée]sent[ée]e?|ayant)\b.*$/iu, ""));
}

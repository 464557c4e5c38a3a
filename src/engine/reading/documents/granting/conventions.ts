import {
  eurosOf,
  participationRuleOf,
  saidTwiceIn,
  saysImputation,
  type ParticipationKind,
} from "../../../claims";
import { forms, matches } from "../../../lexicon";
import { fold } from "../../../folding";
import type { Amount } from "../../../money";
import type { DocumentPlace, ModelConvention, Sourced } from "../../../model";
import { findCodes, findCodesOfShape } from "../../../wording/codes";
import type { DocumentLine } from "../parts/document-lines";
import { beneficiaryOf, unitsOf } from "../parts/convention-parties";
import { titleOf, type ConventionTitle } from "../naming/convention-title";
import { annexHeadingOf } from "../parts/headings";
import {
  collapse,
  passageOf,
  placeOf,
  sentenceAt,
  sentencesOf,
  type Passage,
  type Span,
  type Speaker,
} from "../parts/passage";
import type { DocumentPart } from "../parts/parts";
import { creditNamed } from "../imputations/credits-said";

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
  const stretches =
    codes.length === 0 ? [{ start: 0, end: passage.text.length }] : stretchesOf(passage, codes);
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
        ...instalmentsIn(passage, stretch, speaker, amounts),
      },
    ];
  });
}

/** The advance and the balance; no balance where other sums are paid between them, which only their total holds together. */
function instalmentsIn(
  passage: Passage,
  stretch: Span,
  speaker: Speaker,
  amounts: readonly PlacedAmount[],
): Pick<ModelConvention, "advanceAmount" | "balanceAmount"> {
  const [advance] = ofKind(passage, stretch, speaker, "advance");
  const [balance] = ofKind(passage, stretch, speaker, "balance");
  const isPaidBetween =
    advance &&
    balance &&
    eurosOf(passage.text.slice(advance.end, balance.start)).some(
      ({ amount }) => !amounts.some(({ value }) => value.equals(amount)),
    );
  return { advanceAmount: advance ?? null, balanceAmount: isPaidBetween ? null : (balance ?? null) };
}

/** « 70 % », and the name of a field in a model: « acompte_de_70_ ». */
const percentages = new RegExp(
  `(\\d{1,3})(?:[.,](\\d{1,2}))?\\s*%|${forms("advance")}_${forms("of")}_(\\d{1,2})_`,
  "giu",
);

const paying = new RegExp(`(?<![a-z])${forms("payingWord")}(?![a-z])[^.]*$`);

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
    paying.test(fold(text.slice(Math.max(0, one.start - 140), one.start))),
  );
  const named = sentencesOf(passage).flatMap((span) => {
    const sentence = span.text;
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
function stretchesOf(passage: Passage, codes: readonly Span[]): readonly Span[] {
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

type PlacedAmount = Sourced<Amount> & { readonly at: DocumentPlace };
/** The same, with where it stands in the passage. */
type SpannedAmount = PlacedAmount & Span;

/** The amounts of the participation: no unit prices, no advances. */
function amountsIn(passage: Passage, stretch: Span, speaker: Speaker): readonly PlacedAmount[] {
  return ofKind(passage, stretch, speaker, "participation");
}

function ofKind(
  passage: Passage,
  stretch: Span,
  speaker: Speaker,
  kind: ParticipationKind,
): readonly SpannedAmount[] {
  const text = passage.text.slice(stretch.start, stretch.end);
  return eurosOf(text).flatMap((figure) => {
    if (participationRuleOf(text, figure)?.kind !== kind) return [];
    const span = { start: stretch.start + figure.start, end: stretch.start + figure.end };
    return [{ ...span, value: figure.amount, at: placeOf(passage, span, speaker) }];
  });
}

/** The amounts in words that stand beside figures. */
function wordsIn(passage: Passage, stretch: Span, speaker: Speaker): ModelConvention["amountsInWords"] {
  const text = passage.text.slice(stretch.start, stretch.end);
  return saidTwiceIn(text).map(({ figure, words }) => {
    const span = { start: stretch.start + words.start, end: stretch.start + words.end };
    return { figures: figure.amount, words: { value: words.amount, at: placeOf(passage, span, speaker) } };
  });
}

/** « une avance de 80 % », « dans la limite de 80 % du montant », and the name of a mail-merge field. */
function shareIn(
  passage: Passage,
  stretch: Span,
  speaker: Speaker,
  _title: ConventionTitle,
): Sourced<number> | null {
  const text = passage.text.slice(stretch.start, stretch.end);
  for (const match of text.matchAll(percentages)) {
    const offset = stretch.start + match.index;
    const sentence = sentenceAt(passage, offset);
    const before = passage.text.slice(sentence.start, offset);
    if (match[3] === undefined && !matches("advance", before)) continue;
    const percent = match[3] !== undefined ? Number(match[3]) : Number(`${match[1]}.${match[2] ?? "0"}`);
    if (percent <= 0 || percent > 100) continue;
    return {
      value: percent / 100,
      at: placeOf(passage, { start: offset, end: offset + match[0].length }, speaker),
    };
  }
  return null;
}

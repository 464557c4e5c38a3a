import {
  announcesAll,
  averagesIn,
  countedOfLines,
  countsOf,
  eurosOf,
  Folded,
  isOfSome,
  reckoningsIn,
  setAsideBy,
  sumBeforeIn,
  sumsIn,
  taxedIn,
  type FoundFigure,
  type FoundReckoning,
} from "../../../claims";
import type { DocumentPlace, Reckoning } from "../../../model";
import { Amount } from "../../../money";
import { isPartOfTotal } from "../../../tables";
import type { DocumentLine } from "../parts/document-lines";
import {
  lineAt,
  passageOf,
  placeOf,
  sentencesOf,
  type Passage,
  type SentenceSpan,
  type Span,
  type Speaker,
} from "../parts/passage";
import { PLAIN } from "./plain-reckoning";
import { clausesGoingOn, sentencesSaid, type Sentence, type Spoken } from "./spoken";

/** What paragraphs reckon from figures that they give themselves. */
export function readReckonings(said: Spoken): readonly Reckoning[] {
  const inText = said.passages.flatMap(([passage, speaker]) =>
    paragraphsOf(passage).flatMap((sentences) => {
      const together = inParagraph(passage, sentences, speaker);
      return [
        ...(together.length > 0
          ? together
          : sentences.flatMap((sentence) => inSentence(passage, sentence, speaker))),
        ...sentences.flatMap((sentence) => averagesOf(passage, sentence, speaker)),
        ...sentences.flatMap((sentence) => taxedOf(passage, sentence, speaker)),
        ...enumeratedBefore(passage, sentences, speaker),
      ];
    }),
  );
  const sentences = sentencesSaid(said);
  const keyOf = ({ kind, value }: Reckoning) => `${kind} ${value.toExact()}`;
  const known = new Set(inText.map(keyOf));
  return [
    ...inText,
    ...yearByYear(sentences),
    ...amongClauses(sentences).filter((one) => !known.has(keyOf(one))),
    ...said.tables.flatMap(([rows, speaker]) => inAccount(rows, speaker)),
  ];
}

/** What labels and their figures, one row under the other, reckon as a paragraph would: « Disponible | 95 400 € », « Proposé | 12 000 € », « Solde | 83 400 € ». */
function inAccount(rows: readonly DocumentLine[], speaker: Speaker): readonly Reckoning[] {
  const labelled = rows.filter(({ cells }) => cells?.filter((cell) => cell.trim() !== "").length === 2);
  if (labelled.length < rows.length - 1) return [];
  const passage = passageOf(labelled);
  const ends = [...passage.starts.slice(1), passage.text.length];
  const sentences = passage.starts.map((start, index) => ({ start, end: ends[index] ?? start }));
  return inParagraph(passage, sentences, speaker);
}

/** The sentences of one paragraph, paragraph by paragraph; blocks that each give a label its figure, one under the other, are one. */
function paragraphsOf(passage: Passage): readonly (readonly SentenceSpan[])[] {
  const paragraphs: SentenceSpan[][] = [];
  const breaks = new Set(passage.breaks);
  let last: { readonly block: number | undefined; readonly labelled: boolean } | undefined;
  for (const span of sentencesOf(passage)) {
    const block = lineAt(passage, span.start)?.block;
    const labelled = isLabelled(span.text);
    const open = paragraphs.at(-1);
    const goesOn = block === last?.block || !breaks.has(span.start);
    if (open && last && (goesOn || (labelled && last.labelled))) open.push(span);
    else paragraphs.push([span]);
    last = { block, labelled };
  }
  return paragraphs;
}

/**
 * What clauses that semicolons part reckon from one another: the sum that the last gives of one figure each, « …; soit un
 * total de 30 000 € », and what is left of what one says.
 */
function amongClauses(sentences: readonly Sentence[]): readonly Reckoning[] {
  return clausesGoingOn(sentences).flatMap((clauses) => [
    ...reckoningsIn(clauses.map(({ text }) => text)).flatMap((found) => {
      const at = found.kind === "left" ? clauses[found.result.sentence]?.at : undefined;
      return at ? [reckoningOf(found, at)] : [];
    }),
    ...addedUpIn(clauses),
    ...announcedIn(clauses),
  ]);
}

/** Fewer years than these may be of anything. */
const YEARS = 2;

/** The figure above years that follow one another, line by line, as the sum that they share out: « exercice 2025 : 12 000 € », « exercice 2026 : 8 000 € ». */
function yearByYear(sentences: readonly Sentence[]): readonly Reckoning[] {
  const told = sentences.map(({ text, at }) => ({ at, text, figures: eurosOf(text), year: yearAlone(text) }));
  let last: (typeof told)[number] | undefined;
  return told.flatMap((one, first): readonly Reckoning[] => {
    const { year, at } = one;
    const above = last;
    if (one.figures.length > 0) last = one;
    if (year === null || told[first - 1]?.year === year - 1) return [];
    let count = 1;
    while (told[first + count]?.year === year + count) count++;
    const whole = above?.figures.at(-1);
    if (count < YEARS || !whole || above?.at.where !== at.where || isOfYear(above.text, whole)) return [];
    const terms = told
      .slice(first, first + count)
      .flatMap(({ figures }) => figures.map(({ amount }) => amount));
    return [{ ...PLAIN, kind: "sum", at, value: whole.amount, terms }];
  });
}

/** Whether a year is right before a figure, « 2025, 12 000 € »: it is that year's, and no sum of those behind. */
function isOfYear(text: string, { start }: FoundFigure): boolean {
  return /\b20\d\d\b[^\p{L}\d]{0,12}$/u.test(text.slice(0, start));
}

/** The one year that a line gives with one figure, and nothing else of note; null for any other. */
function yearAlone(text: string): number | null {
  const [figure, other] = eurosOf(text);
  if (!figure || other || figure.start > LABEL || /\p{L}/u.test(text.slice(figure.end))) return null;
  const [year, another] = text.slice(0, figure.start).match(/\b20\d\d\b/gu) ?? [];
  return year === undefined || another !== undefined ? null : Number(year);
}

/** « soit un total de 30 000 € » behind clauses of one figure each. */
function addedUpIn(clauses: readonly Sentence[]): readonly Reckoning[] {
  let terms: Amount[] = [];
  return clauses.flatMap(({ text, at }) => {
    const [figure, other] = eurosOf(text);
    const [before, value] = [terms, other ? undefined : figure?.amount];
    const isSum = value && before.length > 1 && isPartOfTotal(text);
    terms = value && !isSum ? [...before, value] : [];
    return isSum ? [{ ...PLAIN, kind: "list", at, value, terms: before, isSaidWhole: true }] : [];
  });
}

/** « 3 structures, pour 48 150 € : ADEFI, 17 800 € ; Le Relais, 30 350 € »: what a clause announces over its colon, and one figure each behind it. */
function announcedIn([opening, ...others]: readonly Sentence[]): readonly Reckoning[] {
  if (!opening || others.length === 0) return [];
  const { text, at } = opening;
  const [value, first, another] = eurosOf(text);
  if (!value || !first || another || setAsideBy(text, value) !== null) return [];
  const [announced, between] = [text.slice(0, value.start), text.slice(value.end, first.start)];
  // « 45 350 € : deux conventions sont signées, ADEFI, … »: what is said ahead of a name is done with some of them.
  if (!announcesAll(text, value)) return [];
  if (!/^\s?:\s[^,:]*(?:,[^,:]*)?$/.test(between) || isOfSome(Folded.of(announced).text)) return [];
  const items = others.map((clause) => eurosOf(clause.text));
  if (items.some((figures) => figures.length !== 1)) return [];
  const [counted, more] = countsOf(announced, countedOfLines);
  const terms = [first, ...items.flat()].map(({ amount }) => amount);
  const count = counted && !more ? counted.count : null;
  return [{ ...PLAIN, kind: "list", at, value: value.amount, terms, count }];
}

/** No label is longer, in characters. */
const LABEL = 60;

/** « MONTANT DISPONIBLE : 95 400 euros », « Évolution : + 3 250 €, soit 3,7 % » */
function isLabelled(text: string): boolean {
  const [figure, other] = eurosOf(text);
  if (!figure || other || figure.start > LABEL) return false;
  const behind = text.slice(figure.end).replace(/^,?[^\d%;]{0,8}\d{1,3}(?:,\d{1,2})?\s?%/u, "");
  return /:\s?[+–−-]?\s?$/u.test(text.slice(0, figure.start)) && !/[^\s.;)]/u.test(behind);
}

function inParagraph(passage: Passage, sentences: readonly Span[], speaker: Speaker): readonly Reckoning[] {
  const texts = sentences.map(({ start, end }) => passage.text.slice(start, end));
  return reckoningsIn(texts).map((found): Reckoning => {
    const { result, terms, remainder } = found;
    const [first, last] = [terms[0] ?? result, remainder ?? result].map(
      ({ sentence }) => sentences[sentence],
    );
    const span = { start: first?.start ?? 0, end: last?.end ?? passage.text.length };
    return reckoningOf(found, placeOf(passage, span, speaker, span));
  });
}

function reckoningOf(
  { kind, result, terms, percent, remainder, isWorkedOut = false, isOfAll = false }: FoundReckoning,
  at: DocumentPlace,
): Reckoning {
  // A figure in thousands may be cut, not rounded.
  const off = [result, ...terms].flatMap(({ tolerance }) => tolerance?.times("2") ?? []);
  return {
    ...PLAIN,
    kind,
    at,
    tolerance: off.length > 0 ? Amount.sum(off) : null,
    value: result.amount,
    terms: terms.map(({ amount }) => amount),
    percent: percent?.replace(",", ".") ?? null,
    isWorkedOut,
    remainder: remainder?.amount ?? null,
    isSaidWhole: isOfAll,
  };
}

/** The sum that a sentence gives with its parts. */
function inSentence(passage: Passage, span: SentenceSpan, speaker: Speaker): readonly Reckoning[] {
  return sumsIn(span.text).map(({ whole, parts, isSaidWhole, quantities }): Reckoning => {
    const rounded = [whole, ...parts].flatMap(({ tolerance }) => tolerance ?? []);
    return {
      ...PLAIN,
      kind: quantities ? "priced" : "sum",
      ...(quantities && { quantities }),
      at: placeOf(passage, span, speaker),
      value: whole.amount,
      terms: parts.map(({ amount }) => amount),
      tolerance: rounded.length > 0 ? Amount.sum(rounded) : null,
      isSaidWhole,
    };
  });
}

/** So many figures of a sentence are an enumeration. */
const ENUMERATED = 3;

/** What a sentence says that those which the one before enumerates come to, their signs left to words: « Le total de ces aides est de 54 300 € ». */
function enumeratedBefore(
  passage: Passage,
  sentences: readonly SentenceSpan[],
  speaker: Speaker,
): readonly Reckoning[] {
  return sentences.flatMap((span, index): readonly Reckoning[] => {
    const before = sentences[index - 1];
    const sum = before ? sumBeforeIn(span.text) : null;
    const terms = before && sum ? eurosOf(before.text).map(({ amount }) => amount.abs()) : [];
    if (!sum || terms.length < ENUMERATED) return [];
    const value = sum.amount.abs();
    // Those that « ces aides » are may be some of them, unless it is said how many they are.
    const isOfAll = sum.count === null ? !isSumOfRun(value, terms) : sum.count === terms.length;
    const at = placeOf(passage, span, speaker);
    return isOfAll ? [{ ...PLAIN, kind: "list", at, value, terms, isSaidWhole: true }] : [];
  });
}

/** Whether a value is the sum of some of the terms in a row, not of all. */
function isSumOfRun(value: Amount, terms: readonly Amount[]): boolean {
  return terms.some((_, from) => {
    let sum = Amount.zero;
    return terms.slice(from).some((term, rank) => {
      sum = sum.plus(term);
      return rank + 1 < terms.length && sum.equals(value);
    });
  });
}

/** What a sentence says that each receives on average. */
function averagesOf(passage: Passage, span: SentenceSpan, speaker: Speaker): readonly Reckoning[] {
  return averagesIn(span.text).map(({ average, total, count, isEach }): Reckoning => ({
    ...PLAIN,
    kind: isEach ? "each" : "average",
    at: placeOf(passage, span, speaker),
    value: average.amount,
    terms: [total.amount],
    tolerance: isEach || hasCents(average.amount) ? CENT : EURO,
    count,
  }));
}

/** The sums that a sentence gives before tax and after. */
function taxedOf(passage: Passage, span: SentenceSpan, speaker: Speaker): readonly Reckoning[] {
  return taxedIn(span.text).map(({ net, gross }): Reckoning => ({
    ...PLAIN,
    kind: "taxed",
    at: placeOf(passage, span, speaker),
    value: gross.amount,
    terms: [net.amount],
  }));
}

const CENT = Amount.fromCents(1);
const EURO = Amount.fromCents(100);

function hasCents(amount: Amount): boolean {
  return amount.toCents() % 100 !== 0;
}

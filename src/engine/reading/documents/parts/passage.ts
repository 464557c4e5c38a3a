import { fold } from "../../../folding";
import { firstNot, keptFor } from "../../../lists";
import { beginning, capitalised, forms, inAnyCase, opensWith, written } from "../../../lexicon";
import type { DocumentPlace, SourceRole } from "../../../model";
import type { DocumentLine } from "./document-lines";

/** Lines joined into running text, able to say from which line each character comes. */
export interface Passage {
  /** Blanks collapsed to one; no-break spaces kept. */
  readonly text: string;
  readonly lines: readonly DocumentLine[];
  /** Where each line starts in `text`. */
  readonly starts: readonly number[];
  /** Where a line starts that begins a sentence or an item of its own. */
  readonly breaks: readonly number[];
}

/** A piece of a passage: `end` is past its last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence of a passage: cut out once for all who ask what it says. */
export interface SentenceSpan extends Span {
  readonly text: string;
}

/** Who speaks and under which heading: what a place needs beside its quotation. */
export interface Speaker {
  readonly file: string;
  readonly role: SourceRole;
  readonly where: string;
}

/** A text with every run of white space made one space. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]/g, " ").trim();
}

/**
 * The running text of some lines, the same whenever they are asked for. A word cut at a line's end is joined again
 * without a blank, its hyphen kept: it may be a compound.
 */
export const passageOf = keptFor((lines: readonly DocumentLine[]): Passage => {
  let text = "";
  // The end of the text, by itself: to look for it in the whole would flatten the whole at each line.
  let end = "";
  const starts: number[] = [];
  const breaks: number[] = [];
  const width = usualWidth(lines);
  const widestItem = lines.reduce((most, line) => Math.max(most, itemWidth(line)), 0);
  lines.forEach((line, index) => {
    const { piece } = readLine(line);
    const glued = /\p{L}-$/u.test(end) && /^\p{L}/u.test(piece);
    const between = text !== "" && !glued ? " " : "";
    starts.push(text.length + between.length);
    if (beginsAnew(lines[index - 1], line, width, widestItem)) breaks.push(text.length + between.length);
    text += between + piece;
    end = (end + between + piece).slice(-3);
  });
  return { text, lines, starts, breaks };
});

/** A sentence of a passage as a passage of its own: with the lines that it stands on, and no other. */
export function pieceOf(passage: Passage, { start, end, text }: SentenceSpan): Passage {
  const first = rankAt(passage.starts, start);
  const past = rankAt(passage.starts, end - 1) + 1;
  const breaks = passage.breaks.slice(rankAt(passage.breaks, start) + 1, rankAt(passage.breaks, end) + 1);
  return {
    text,
    lines: passage.lines.slice(Math.max(0, first), past),
    starts: passage.starts.slice(Math.max(0, first), past).map((offset) => offset - start),
    breaks: breaks.map((offset) => offset - start),
  };
}

/** The rank of the last of the offsets, which go up, that is not past one; -1 where all are. */
function rankAt(offsets: readonly number[], offset: number): number {
  return firstNot(offsets, (each) => each <= offset) - 1;
}

/** What each passage that a line stands in asks of it. */
const readLine = keptFor(({ text, first }: DocumentLine) => {
  const trimmed = text.trim();
  return { text: trimmed, piece: collapse(text), isRecital: first && opensWith("recital", trimmed) };
});

const bulletSign = "[§•▪◦●■➢➤✓\\uF000-\\uF0FF]";
const itemStart = new RegExp(
  `^(?:${bulletSign}|[-–—*]\\s|(?:\\d{1,2}|[a-h])[.)°]\\s|\\p{Lu}\\p{L}+ (?:n° ?)?\\d{1,2} ?[:–—-])`,
  "u",
);

/** The width of nine lines in ten: a row of dots must not make every line look short. */
function usualWidth(lines: readonly DocumentLine[]): number {
  const lengths = lines.map((line) => line.text.trim().length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** The width of a line that starts an item; zero for another. */
function itemWidth(line: DocumentLine): number {
  const { text } = readLine(line);
  return itemStart.test(text) ? text.length : 0;
}

/** A line's last word after which its sentence goes on. */
const openEnd = new RegExp(`(?:^|\\s|['’])${written("unfinished")}$|[,(-]$`, "iu");

/** Whether a line ends in the middle of a sentence for sure: after « de », « et », a comma. */
export function goesOnBelow(line: string): boolean {
  return openEnd.test(line.trim());
}

/** A line of names with their amounts, one after the other, that a comma ends: the enumeration goes on below. */
const enumerating = /€[^€]*,\s\p{Lu}[^€]*€[^€]*,$/u;

/** Running text is wider than this. */
const LIST_LINE = 50;

/** A line after a blank one, or after a line cut short, that starts as a sentence does. */
function beginsAnew(
  before: DocumentLine | undefined,
  line: DocumentLine,
  width: number,
  widestItem: number,
): boolean {
  if (!before) return false;
  const { text, isRecital } = readLine(line);
  const { text: above } = readLine(before);
  if (isRecital) return true;
  const openParenthesis = before.text.lastIndexOf("(") > before.text.lastIndexOf(")");
  if (itemStart.test(text) && !(openParenthesis && /^\w{1,2}\)/.test(text))) return true;
  if (enumerating.test(above)) return false;
  if (/(?:€\s*[;.,]?|:)$/.test(above) && /^\p{Lu}/u.test(text)) return true;
  const ended = /€\s*[;.,]?$/.test(above) || (itemStart.test(above) && line.block !== before.block);
  if (ended && beginning("thatIs").test(fold(text))) return true;
  if (/€[^€]*$/.test(above) && line.block !== before.block && beginning("wholeAmount").test(fold(text)))
    return true;
  // A line of a list, its amount said: no line so short was broken at the margin.
  if (/€/.test(above) && above.length < LIST_LINE && /^\p{Lu}/u.test(text) && !openEnd.test(above))
    return true;
  // An item, its amount said, where the word below would have fitted: nor was it.
  const fits = above.length + (/^\S+/.exec(text)?.[0].length ?? 0) < widestItem;
  if (fits && itemStart.test(above) && /€/.test(above) && /^\p{Lu}/u.test(text) && !openEnd.test(above))
    return true;
  if (/€[^€]*\)\s*[;.,]?$/.test(above) && /^\p{Lu}.*€/u.test(text)) return true;
  if (!/^["«“(]?\s*[\p{Lu}\d]/u.test(text) || openEnd.test(above)) return false;
  // What goes on with an item is set no further to the left than its bullet.
  if (itemStart.test(above) && indentOf(line) < indentOf(before)) return true;
  return (
    before.cells !== null || line.cells !== null || line.block !== before.block || above.length < width * 0.7
  );
}

function indentOf({ text }: DocumentLine): number {
  return text.length - text.trimStart().length;
}

/** The line that holds a character; undefined for an empty passage. */
export function lineAt({ starts, lines }: Passage, offset: number): DocumentLine | undefined {
  return lines[Math.max(0, rankAt(starts, offset))];
}

/** Abbreviations whose point ends no sentence. */
const abbreviation = new RegExp(
  `(?:^|[\\s(])(?:${capitalised("abbreviatedTitle")}|${inAnyCase("abbreviated")}|[A-Z])\\.$`,
  "u",
);

/** « ARTICLE 2. – » heads what follows. */
const articleNumber = new RegExp(
  `(?:^|\\s)${written(["articleWord", "articleShort"])}\\s*(?:\\d{1,3}(?:${forms("firstEnding")})?|[IVX]{1,5}|${forms("onlyOrFirst")})\\s*\\.$`,
  "iu",
);

const sentenceEnd = new RegExp(
  `[.;!?…](?=\\s+[«“"(]?\\s*[\\p{Lu}\\d•▪\\uF000-\\uF0FF–-])|;(?=\\s)|\\s(?=${bulletSign}\\s)`,
  "gu",
);

/** The sentences of a passage: cut after a point, a semicolon or a mark, before an item, and where a line begins anew. */
export const sentencesOf = keptFor(cutSentences);

function cutSentences(passage: Passage): readonly SentenceSpan[] {
  const { text } = passage;
  const cuts = new Set(passage.breaks);
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, end - 20), end);
    if (match[0] === "." && (abbreviation.test(before) || articleNumber.test(before))) continue;
    cuts.add(end);
  }
  const ends = [...cuts, text.length].sort((a, b) => a - b);
  return ends
    .flatMap((end, index) => boundedSpans(text, ends[index - 1] ?? 0, end))
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    .filter((span) => span.text.trim() !== "");
}

/** Longer than any sentence; what has no end within it is no prose, and is cut so that reading takes bounded time. */
const longestSentence = 2500;

function boundedSpans(text: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > longestSentence) {
    const blank = text.lastIndexOf(" ", from + longestSentence);
    const to = blank > from ? blank : from + longestSentence;
    spans.push({ start: from, end: to });
    from = to;
  }
  return [...spans, { start: from, end }];
}

/** The sentence that holds a character. */
export function sentenceAt(passage: Passage, offset: number): SentenceSpan {
  const spans = sentencesOf(passage);
  const rank = firstNot(spans, ({ end }) => end <= offset);
  return (
    spans[Math.min(rank, spans.length - 1)] ?? { start: 0, end: passage.text.length, text: passage.text }
  );
}

/** The place of a line, quoted whole. */
export function placeOfLine(
  { text, page, block }: Pick<DocumentLine, "text" | "page" | "block">,
  { role, file, where }: Speaker,
): DocumentPlace {
  return { kind: "document", role, file, where, quote: collapse(text), page, block };
}

/** The place of a span: quoted by the sentences that hold it, or by `quoted` where given. */
export function placeOf(passage: Passage, span: Span, speaker: Speaker, quoted?: Span): DocumentPlace {
  const first = quoted ?? {
    start: sentenceAt(passage, span.start).start,
    end: sentenceAt(passage, Math.max(span.start, span.end - 1)).end,
  };
  const { page = null, block = 0 } = lineAt(passage, span.start) ?? {};
  return placeOfLine({ text: passage.text.slice(first.start, first.end), page, block }, speaker);
}

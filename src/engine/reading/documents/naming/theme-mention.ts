import { fold, readOrdinal } from "../../../wording";
import { forms, inAnyCase, written } from "../../../lexicon";
import { annexCitationsOf } from "../../../claims";
import { unquoted, ordinal } from "../parts/headings";
import { noKnownThemes, type KnownThemes } from "./known-themes";
import { isLeftOut } from "./left-out";
import type { Span } from "../parts/passage";

/** A theme named in a sentence: « la thématique 1 « … » », « l'axe « Jeunesse » ». */
export interface ThemeMention extends Span {
  readonly number: number | null;
  /** Without its quotation marks; null where the theme is named by its number only. */
  readonly title: string | null;
}

const word = written("themeNamed");
const opening = "[«»“”\"]|''|<<";
const closing = "[«»“”\"]|''|>>";
const mention = new RegExp(
  `\\b(${word})\\s*(?:${written("themeQuality")}\\s*)?(?:${written("numberSign")}\\s*)?(\\d{1,2}(?!\\d|[,.\\d]*\\s*(?:%|${forms("currency")}))|[IVX]{1,4}\\b|[A-H](?=\\s*[.,:«"“–—)-]|\\s+${forms("behindLetter")}\\b|$))?`,
  "giu",
);
/** « 1 et 2 », « 1 à 3 »; « 1, 2 et 4 » */
const noEuros = `(?![\\d\\s.,]*${forms("currency")})`;
const nextNumber = new RegExp(
  `^\\s*(?:[,&]|${forms("joinsNames")})\\s*(\\d{1,2}|[IVX]{1,4})(?![\\p{L}\\p{N}.,])`,
  "u",
);
const otherNumber = new RegExp(
  `^\\s*(?:[-,/&]|${written(["and", "upTo"])})\\s*(?:\\d{1,2}|[IVX]{1,4})\\b${noEuros}`,
  "u",
);
const numbersTogether = new RegExp(
  `\\b${word}\\s+((?:\\d{1,2}\\s*(?:[,&]|${forms("and")})\\s*)+\\d{1,2})${noEuros}`,
  "iu",
);
const quotedBehind = new RegExp(`^[\\s,:–—(-]*(?:${written("called")}\\s*)?(?:${opening})(.*)$`, "isu");
const titleBehind = new RegExp(
  `^\\s*(?:[:–—-]|\\()\\s*(\\p{Lu}[^,;:()«»“”"]{2,150}?)\\s*(?=[,;:()]|\\.(?:\\s|$)|\\s${inAnyCase("endsTitle")}\\b|$)`,
  "u",
);
const endsQuoted = new RegExp(`[,;]|\\.\\s|\\s${forms("forBefore")}\\s`, "u");
const quotedBefore = new RegExp(
  `[«“"]\\s*([^«»“”"]{3,150}?)\\s*[»”"]\\s*\\((?:${written(["definiteArticle", "elidedArticle"])}\\s?)?$`,
  "u",
);

/**
 * The themes that a text names, in order; a word alone (« cette thématique ») names none. Titles that the annex gives
 * count by themselves where no theme is named by such a word: beside one they may be said in passing.
 */
export function themeMentionsOf(text: string, known: KnownThemes = noKnownThemes): readonly ThemeMention[] {
  return mentionsOf(text, known).filter(({ start }) => !isLeftOut(text, start));
}

function mentionsOf(text: string, known: KnownThemes): readonly ThemeMention[] {
  const all = wordedMentionsOf(text).filter(({ title }) => title === null || !isOperation(title, known));
  const worded = all.filter((one) => !isPlaceInPaper(text, one));
  if (worded.length > 0) return worded;
  const titled = known.namedIn(text).map(({ start, end, title }) => ({ start, end, number: null, title }));
  if (titled.length > 0) return titled;
  return all.length > 0 ? all : annexMentionsOf(text, known);
}

const inPaper = new RegExp(
  `^ ?(?:${forms("ofThe")}|${forms("of")}(?: ?${forms(["definiteArticle", "elidedArticle"])})?) ?${forms("distribution")}(?![a-z])`,
);
/** So far behind a number the paper that it is a place in is said. */
const NEAR = 30;

/** « la seconde partie de l'annexe 5 »: beside a theme that is named it is a place in a paper. */
function isPlaceInPaper(text: string, { end, title }: ThemeMention): boolean {
  return title === null && inPaper.test(fold(text.slice(end, end + NEAR)));
}

/** « les structures figurant en annexe 2 », where that is the theme's name; annexes cited together name no single one. */
function annexMentionsOf(text: string, { annexes }: KnownThemes): readonly ThemeMention[] {
  if (annexes.size < 2) return [];
  return annexCitationsOf(text).flatMap(({ start, end, numbers: [number, ...others] }) =>
    number !== undefined && others.length === 0 && annexes.has(number)
      ? [{ start, end, number, title: null }]
      : [],
  );
}

/** « au titre du volet « Mobilité » », where the annex calls an operation so and no theme. */
function isOperation(title: string, known: KnownThemes): boolean {
  return known.titleOf(title) === null && known.operations.titleOf(title) !== null;
}

function wordedMentionsOf(text: string): readonly ThemeMention[] {
  const mentions: ThemeMention[] = [];
  for (const match of text.matchAll(mention)) {
    const end = match.index + match[0].length;
    const number = match[2] ? (ordinal(match[2]) ?? letterOf(match[2])) : ordinalBefore(text, match.index);
    const title = titleAfter(text, end, number !== null) ?? titleBefore(text, match.index);
    if (number === null && title === null) continue;
    if (title === null && match[2] && namesSeveral(text.slice(match.index), match[0])) continue;
    mentions.push({ start: match.index, end: title?.end ?? end, number, title: title?.title ?? null });
    if (title !== null && /s(?!\p{L})/u.test(match[1] ?? "")) mentions.push(...listedAfter(text, title.end));
  }
  return mentions;
}

/** « Axe C » is the third: a capital, as « axe d'insertion » holds no letter. */
function letterOf(text: string): number | null {
  return /^[A-H]$/.test(text) ? text.charCodeAt(0) - 64 : null;
}

/** « thématiques 2 « Logement » et 3 « Jeunesse » »: the word is said once for the themes of a list. */
function listedAfter(text: string, from: number): readonly ThemeMention[] {
  const next = nextNumber.exec(text.slice(from, from + 40));
  const number = next?.[1] === undefined ? null : ordinal(next[1]);
  const end = from + (next?.[0].length ?? 0);
  const title = number === null ? null : titleAfter(text, end, true);
  if (!next || number === null || title === null) return [];
  const start = end - (next[1]?.length ?? 0);
  return [{ start, end: title.end, number, title: title.title }, ...listedAfter(text, title.end)];
}

/** « des axes 1 et 2 », « thématiques 1 à 3 » name no single theme. */
function namesSeveral(rest: string, said: string): boolean {
  return /^\p{L}+s\b/u.test(said) && otherNumber.test(rest.slice(said.length));
}

/** The numbers of « axes 1 et 2 », « thématiques 1, 2 et 4 »: themes named together; empty for one theme or none. */
export function themesTogether(text: string): readonly number[] {
  const list = numbersTogether.exec(text);
  return (list?.[1]?.match(/\d+/g) ?? []).map(Number);
}

function ordinalBefore(text: string, start: number): number | null {
  const before = /(?<!\p{L})(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - 14), start));
  return readOrdinal(before?.[1] ?? "");
}

/** How far a title may run with what leads to it, in characters. */
const LONGEST_TITLE = 260;

/** A title found in a text, and where. */
export interface FoundTitle {
  readonly title: string;
  readonly end: number;
}

/** The title that stands at a place: quoted, balanced or not; else after a colon or a dash, up to the next comma. */
export function titleAfter(text: string, from: number, numbered: boolean): FoundTitle | null {
  const rest = text.slice(from, from + LONGEST_TITLE);
  const quoted = quotedBehind.exec(rest);
  if (quoted) return quotedTitle(quoted[1] ?? "", from + rest.length);
  if (!numbered) return null;
  const plain = titleBehind.exec(rest);
  return plain ? { title: unquoted(plain[1] ?? ""), end: from + plain[0].length } : null;
}

function quotedTitle(inside: string, end: number): FoundTitle | null {
  const start = end - inside.length;
  const close = new RegExp(closing, "u").exec(inside);
  const stop = close ?? endsQuoted.exec(inside);
  const title = unquoted(inside.slice(0, stop?.index ?? inside.length));
  return title === ""
    ? null
    : { title, end: start + (stop ? stop.index + (close ? stop[0].length : 0) : inside.length) };
}

/** « Jeunesse » (thématique 1) */
function titleBefore(text: string, start: number): FoundTitle | null {
  const before = quotedBefore.exec(text.slice(Math.max(0, start - LONGEST_TITLE), start));
  return before ? { title: unquoted(before[1] ?? ""), end: start } : null;
}

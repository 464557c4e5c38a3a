import { forms } from "../lexicon";
import { Amount } from "./amount";
import { readAmount } from "./read-amount";
import {
  isCentimeWord,
  isEuroWord,
  isHundredWord,
  isLargeNoun,
  isNumberWord,
  wholeNumberAt,
  wordsOf,
  type Word,
} from "./number-words";

/** What a text says of an amount in words. */
export type WordsText =
  | {
      readonly kind: "amount";
      readonly amount: Amount;
      /** Whether euros or centimes are named. */
      readonly currency: boolean;
    }
  | { readonly kind: "unreadable" };

/** An amount in words found inside a text, or number words before « euros » that name no number together. */
export type FoundWords =
  | {
      readonly kind: "amount";
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly amount: Amount;
    }
  | { readonly kind: "unreadable"; readonly start: number; readonly end: number; readonly text: string };

/** Reads a text that must be one amount in words: « deux cents euros et huit centimes », or a bare number in words. */
export function readWords(text: string): WordsText {
  const words = wordsOf(text);
  const body = text.replace(/^[\s(«"“]+/, "");
  const negative = words[0]?.text === "moins";
  const from = negative ? 1 : 0;
  const chain = chainAt(text, words, from);
  const money = chain > from ? moneyAt(text, words, from, chain) : undefined;
  const hasFigures = /\d/.test(body);
  if (!money || money.amount === undefined || money.next < words.length || hasFigures)
    return { kind: "unreadable" };
  return {
    kind: "amount",
    amount: negative ? money.amount.negated() : money.amount,
    currency: money.currency,
  };
}

/** Every amount in words of a text that names euros or centimes, in order. */
export function findWords(text: string): readonly FoundWords[] {
  const words = wordsOf(text);
  const found: FoundWords[] = [];
  let at = 0;
  while (at < words.length) {
    const first = words[at];
    const chain = chainAt(text, words, at);
    if (first === undefined || chain === at || endsAName(text, first)) {
      at += 1;
      continue;
    }
    const money = moneyAt(text, words, at, chain);
    at = Math.max(chain, money.next);
    if (!money.currency) continue;
    const end = words[money.lastWord]?.end ?? first.end;
    const span = { start: first.start, end, text: text.slice(first.start, end) };
    found.push(
      money.amount ? { ...span, kind: "amount", amount: money.amount } : { ...span, kind: "unreadable" },
    );
  }
  return found;
}

/** « Villeneuve-le-Neuf (1 500 €) »: what a hyphen ties to a word that counts nothing is a part of its name. */
function endsAName(text: string, { start }: Word): boolean {
  const before = /(?<!\p{L})(\p{L}+)[-\u2010\u2011]$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  return before !== undefined && !isNumberWord(wordsOf(before)[0]);
}

interface Money {
  /** Undefined where the words name no number. */
  readonly amount: Amount | undefined;
  readonly currency: boolean;
  /** The first word not used up. */
  readonly next: number;
  /** The last word that belongs to the amount. */
  readonly lastWord: number;
}

/** Reads euros and centimes, whose first number is the words from `from` up to `chain`. */
function moneyAt(text: string, words: readonly Word[], from: number, chain: number): Money {
  const value = valueOf(words, from, chain);
  if (isJoined(text, words, chain) && isCentimeWord(words[chain])) {
    const cents = value !== undefined && value < 100n ? Amount.fromCents(value) : undefined;
    return { amount: cents, currency: true, ...afterCentimes(words, chain) };
  }
  const whole = value === undefined ? undefined : Amount.fromCents(value * 100n);
  const euro = euroAfter(text, words, chain, whole);
  if (euro === undefined) return { amount: whole, currency: false, next: chain, lastWord: chain - 1 };
  const centimes = centimesAt(text, words, euro.next);
  if (!centimes) return { amount: whole, currency: true, ...euro };
  const cents = centimes.value;
  const amount = whole && cents !== undefined ? whole.plus(Amount.fromCents(cents)) : undefined;
  return { amount, currency: true, next: centimes.next, lastWord: centimes.lastWord };
}

/** The number that these words name, all of them; undefined where they do not make one. */
function valueOf(words: readonly Word[], from: number, to: number): bigint | undefined {
  const isOf = isLink(words[to - 1]) && isLargeNoun(words[to - 2]);
  const own = words.slice(from, isOf ? to - 1 : to);
  const number = wholeNumberAt(own, 0);
  return number?.next === own.length ? number.value : undefined;
}

interface Place {
  readonly next: number;
  readonly lastWord: number;
}

const inFigures = new RegExp(`^\\s{0,5}\\(([\\d\\s.,'\\u2019]{1,30}(${forms("currency")})?)\\s{0,3}\\)`, "i");

/** The euros named after a number: at once, or after the same amount in figures between brackets. */
function euroAfter(
  text: string,
  words: readonly Word[],
  at: number,
  whole: Amount | undefined,
): Place | undefined {
  if (isJoined(text, words, at) && isEuroWord(words[at])) return { next: at + 1, lastWord: at };
  const end = words[at - 1]?.end ?? 0;
  const bracket = inFigures.exec(text.slice(end, end + 48));
  if (!bracket || (whole && !repeats(whole, bracket[1] ?? ""))) return undefined;
  const named = bracket[2] !== undefined;
  const next = named ? at + 1 : at;
  const after = words[next];
  const follows = isEuroWord(after) && /^\s{0,5}$/.test(text.slice(end + bracket[0].length, after?.start));
  if (follows) return { next: next + 1, lastWord: at - 1 };
  return named ? { next, lastWord: at - 1 } : undefined;
}

/** Whether words may be those of a figure: « deux projets retenus, et quatre (58 600 euros) » counts what goes without saying. */
function repeats(words: Amount, figure: string): boolean {
  const read = readAmount(figure);
  if (read.kind !== "amount") return true;
  const [less, more] = [words, read.amount].sort((a, b) => a.compare(b));
  return less !== undefined && more !== undefined && less.times(MOST).compare(more) >= 0;
}

/** No mistake in an amount's words makes it so many times more, or less. */
const MOST = 100;

/** « et huit centimes », « , huit centimes », or « et huit cents » where nothing that could be counted follows. */
function centimesAt(
  text: string,
  words: readonly Word[],
  at: number,
): (Place & { readonly value: bigint | undefined }) | undefined {
  const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length);
  if (!/^[\s,\u2010\u2011-]{1,8}$/.test(gap)) return undefined;
  const from = words[at]?.text === "et" ? at + 1 : at;
  if (from > at && !isJoined(text, words, from)) return undefined;
  const chain = chainAt(text, words, from);
  if (chain === from) return undefined;
  if (isJoined(text, words, chain) && isCentimeWord(words[chain])) {
    const value = valueOf(words, from, chain);
    return { value: value !== undefined && value < 100n ? value : undefined, ...afterCentimes(words, chain) };
  }
  const coins = isHundredWord(words[chain - 1]) ? valueOf(words, from, chain - 1) : undefined;
  const isLast = words[chain] === undefined || !isJoined(text, words, chain);
  if (from === at || coins === undefined || coins >= 100n || !isLast) return undefined;
  return { value: coins, next: chain, lastWord: chain - 1 };
}

/** « centimes », and « d'euro » after it. */
function afterCentimes(words: readonly Word[], at: number): Place {
  const hasEuro = isLink(words[at + 1]) && isEuroWord(words[at + 2]);
  return hasEuro ? { next: at + 3, lastWord: at + 2 } : { next: at + 1, lastWord: at };
}

/** The place after the longest row of number words from `from` on, with the links between them. */
function chainAt(text: string, words: readonly Word[], from: number): number {
  if (!isNumberWord(words[from])) return from;
  let at = from + 1;
  while (isJoined(text, words, at)) {
    const word = words[at];
    if (isNumberWord(word)) at += 1;
    else if (word?.text === "et" && isJoined(text, words, at + 1) && isNumberWord(words[at + 1])) at += 2;
    else if (isLink(word) && isLargeNoun(words[at - 1])) return isEuroWord(words[at + 1]) ? at + 1 : at;
    else return at;
  }
  return at;
}

function isLink(word: Word | undefined): boolean {
  return word?.text === "d" || word?.text === "de";
}

/** Whether only blanks, line ends, hyphens or an apostrophe part this word from the one before it. */
function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  if (!before || !word || word.start - before.end > 80) return false;
  return /^[\s\u00ad\u200b\u2010\u2011\u2012\u2013'\u2019\u02bc-]*$/.test(text.slice(before.end, word.start));
}

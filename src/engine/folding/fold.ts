import { keptByText, LONGEST } from "./kept";
import { keptBySentence } from "./kept-by-sentence";

/** A text made ready for comparison, with the way back to the text it came from. */
export interface FoldedText {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, the index in the original text of the character it came from. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `folded`, the index in the original text just after that character. */
  readonly ends: readonly number[];
}

const apostrophes = "'‘’‚‛ʹʻʼʽ′´`＇";
const doubleQuotes = '"“”„‟″«»＂';
const dashes = "-‐‑‒–—―−﹘﹣－";
const invisible = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

/** Drawn before the compatibility forms, which would take ´ for a blank and an accent. */
const drawn = new Map<string, string>([
  ...[...apostrophes].map((sign) => [sign, "'"] as const),
  ...[...doubleQuotes].map((sign) => [sign, '"'] as const),
  ...[...dashes].map((sign) => [sign, "-"] as const),
  ...[...invisible].map((sign) => [sign, ""] as const),
  ["œ", "oe"],
  ["Œ", "oe"],
  ["æ", "ae"],
  ["Æ", "ae"],
]);

/** Characters folded before: a large annex holds the same few hundred a million times. */
const folds = new Map<string, string>(drawn);

function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = character
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s/g, " ");
  folds.set(character, folded);
  return folded;
}

/** What each sign below this code folds to, found by its code: letters, signs and blanks of European languages. */
const CODES = 0x3000;
const foldsByCode: (string | undefined)[] = Array.from({ length: CODES });

function foldCode(code: number): string {
  const folded = foldCharacter(String.fromCharCode(code));
  foldsByCode[code] = folded;
  return folded;
}

function foldAnew(text: string): string {
  // Joined at the end: a text grown sign by sign keeps each of its lengths.
  const folded: string[] = [];
  let afterBlank = false;
  let insideOpening = true;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const character = code < CODES ? text.charAt(at) : String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += character.length;
    const units = code < CODES ? (foldsByCode[code] ?? foldCode(code)) : foldCharacter(character);
    for (const unit of units) {
      if (unit === " ") {
        afterBlank = true;
        continue;
      }
      if (afterBlank && !insideOpening && !isClosing(character)) folded.push(" ");
      afterBlank = false;
      insideOpening = isOpening(character);
      folded.push(unit);
    }
  }
  return folded.join("");
}

const foldText = keptByText(foldAnew);
/** Each reader of a document asks of the same sentences whether they say one thing or another. */
const foldSentence = keptBySentence(foldAnew, { most: 1_000_000 });

/** Figures, and codes and words in small letters: they fold to themselves. */
const FOLDED = /^[a-z\d.,/-]+(?: [a-z\d.,/-]+)*$/;

/**
 * A text for comparison: compatibility forms unified, lower case, no accents, ligatures spelled out, one kind of
 * apostrophe ('), of quotation mark (") and of hyphen (-), any run of blanks one space, none at the ends nor inside « ».
 */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.length > LONGEST ? foldSentence(text) : foldText(text);
}

function isOpening(character: string): boolean {
  return character === "«" || character === "“";
}

function isClosing(character: string): boolean {
  return character === "»" || character === "”";
}

/** As `fold`, and where each of its characters stood. */
export function foldWithPositions(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let pendingBlank: { start: number; end: number } | null = null;
  let insideOpening = true;
  for (const character of text) {
    const start = at;
    at += character.length;
    const kept = foldCharacter(character);
    for (const unit of kept) {
      if (unit === " ") {
        pendingBlank = { start: pendingBlank ? pendingBlank.start : start, end: at };
        continue;
      }
      if (pendingBlank && !insideOpening && !isClosing(character)) {
        folded += " ";
        starts.push(pendingBlank.start);
        ends.push(pendingBlank.end);
      }
      pendingBlank = null;
      insideOpening = isOpening(character);
      folded += unit;
      for (let i = 0; i < unit.length; i++) {
        starts.push(start);
        ends.push(at);
      }
    }
  }
  return { folded, starts, ends };
}

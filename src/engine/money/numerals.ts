import { isApostrophe, isBlank, isDigit, isMinus, isWordCharacter } from "./characters";
import { endsWithCurrencyCode, unitAt } from "./unit";

/** Digits without a blank inside, and free of letters, strokes and hyphens that would make them part of a code. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The digits before any separator. */
  readonly whole: string;
  /** How many commas, points or apostrophes are inside. */
  readonly separators: number;
  /** The digits that end a range or a code right before it ("500-1 200"): where it may truly begin. */
  readonly loosePrefix: string;
}

/** Where a word of code ends. */
const WORD_ENDS = "|;()";

/** The numerals of a text from left to right, codes, dates, percentages and times left out. */
export function* numeralsOf(text: string): Generator<Numeral> {
  let at = 0;
  let loosePrefix = "";
  let prefixEnd = -1;
  while (at < text.length) {
    if (!isDigit(text[at])) {
      at += 1;
      continue;
    }
    const start = at;
    const end = endOfNumeral(text, start);
    if (isGluedBefore(text, start) || isGluedAfter(text, end) || isDotted(text.slice(start, end))) {
      at = endOfWord(text, end);
      loosePrefix = rangeEnd(text, start, at);
      prefixEnd = at;
      continue;
    }
    const numeral = text.slice(start, end);
    yield {
      start,
      end,
      text: numeral,
      whole: /^\d+/.exec(numeral)?.[0] ?? "",
      separators: numeral.replace(/\d+/g, "").length,
      loosePrefix: start === prefixEnd + 1 ? loosePrefix : "",
    };
    at = end;
  }
}

function endOfNumeral(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (isDigit(text[at])) at += 1;
    const separator = text[at];
    const joins = separator === "." || separator === "," || isApostrophe(separator);
    if (!joins || !isDigit(text[at + 1])) return at;
    at += 1;
  }
}

function isGluedBefore(text: string, start: number): boolean {
  const before = text[start - 1];
  const further = text[start - 2];
  if (before === undefined || isBlank(before)) return false;
  if (isWordCharacter(before)) return !endsWithCurrencyCode(text, start);
  if (before === "." || before === ",") return further !== ".";
  if ("°#@".includes(before)) return true;
  if (before === ":" || isApostrophe(before)) return isDigit(further);
  if (before === ")" || before === "/" || before === "\\" || isMinus(before)) {
    return isWordCharacter(further) || further === ")";
  }
  return false;
}

function isGluedAfter(text: string, end: number): boolean {
  const after = text[end];
  const further = text[end + 1];
  if (after === undefined || isBlank(after)) return false;
  if (isWordCharacter(after)) return unitAt(text, end)?.currency !== true;
  if (after === "%" || after === "‰" || after === "°") return true;
  if (after === ":" && isDigit(further)) return true;
  return (after === "/" || after === "\\" || isMinus(after)) && isWordCharacter(further);
}

/** Dates and numbers of paragraphs: 12.05.2022, 3.1.2; not 1.234.567. */
function isDotted(numeral: string): boolean {
  return /^\d+(?:\.\d+){2,}$/.test(numeral) && !/^\d{1,3}(?:\.\d{3})+$/.test(numeral);
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text[at]) && !WORD_ENDS.includes(text[at] ?? "")) at += 1;
  return at;
}

/** The last digits of a range between numbers; "" where the word is something else. */
function rangeEnd(text: string, start: number, end: number): string {
  if (end - start > 40) return "";
  const word = text.slice(start, end);
  return /^[\d.,]+[-\u2010-\u2013/](\d{1,3})$/.exec(word)?.[1] ?? "";
}

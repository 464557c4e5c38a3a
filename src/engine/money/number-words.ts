/** The French words of numbers, and the values they make together. Spelling is tolerant where no doubt can arise. */

const UNITS = ["zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
const TEENS = ["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];

const BELOW_TWENTY: ReadonlyMap<string, number> = new Map(
  [...UNITS, ...TEENS].map((word, value) => [word, value]),
);

const TENS: ReadonlyMap<string, number> = new Map([
  ["vingt", 20],
  ["trente", 30],
  ["quarante", 40],
  ["cinquante", 50],
  ["soixante", 60],
  ["septante", 70],
  ["huitante", 80],
  ["octante", 80],
  ["nonante", 90],
]);

const HUNDRED: ReadonlySet<string> = new Set(["cent", "cents"]);
const THOUSAND: ReadonlySet<string> = new Set(["mille", "milles", "mil"]);
const MILLION: ReadonlySet<string> = new Set(["million", "millions"]);
const MILLIARD: ReadonlySet<string> = new Set(["milliard", "milliards"]);
const EURO: ReadonlySet<string> = new Set(["euro", "euros", "eur", "€"]);
const CENTIME: ReadonlySet<string> = new Set(["centime", "centimes"]);

/** A word of a text, lower case and without accents, with its place in the text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A whole number read from words, and how many words were used up, counted from the first. */
export interface WordsValue {
  readonly value: bigint;
  readonly next: number;
}

/** The words of a text in order; the euro sign counts as one. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*|€/gu)].map((match) => ({
    text: match[0].normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a folded word names euros. */
export function isEuroWord(word: Word | undefined): boolean {
  return word !== undefined && EURO.has(word.text);
}

/** Whether a folded word names cents. */
export function isCentimeWord(word: Word | undefined): boolean {
  return word !== undefined && CENTIME.has(word.text);
}

/** Whether it is « cent » or « cents », which some write for centimes. */
export function isHundredWord(word: Word | undefined): boolean {
  return word !== undefined && HUNDRED.has(word.text);
}

/** Whether it is « million », « milliard » or their plurals, after which « d' » may stand before « euros ». */
export function isLargeNoun(word: Word | undefined): boolean {
  return word !== undefined && (MILLION.has(word.text) || MILLIARD.has(word.text));
}

/** Whether the word belongs to the name of a number. « et » and « d' » only link such words. */
export function isNumberWord(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const { text } = word;
  if (BELOW_TWENTY.has(text) || TENS.has(text) || text === "vingts") return true;
  return HUNDRED.has(text) || THOUSAND.has(text) || isLargeNoun(word);
}

/** The whole number that these words name from `from` on, as far as they go; undefined where none begins. */
export function wholeNumberAt(words: readonly Word[], from: number): WordsValue | undefined {
  if (words[from]?.text === "zero") return { value: 0n, next: from + 1 };
  let value = 0n;
  let next = from;
  for (const [nouns, worth] of [
    [MILLIARD, 1_000_000_000n],
    [MILLION, 1_000_000n],
  ] as const) {
    const count = belowThousand(words, next);
    if (!count || !nouns.has(words[count.next]?.text ?? "")) continue;
    value += BigInt(count.value) * worth;
    next = count.next + 1;
  }
  const rest = belowMillion(words, next);
  if (rest) return { value: value + BigInt(rest.value), next: rest.next };
  return next > from ? { value, next } : undefined;
}

interface Small {
  readonly value: number;
  readonly next: number;
}

function belowMillion(words: readonly Word[], from: number): Small | undefined {
  const first = belowThousand(words, from);
  const afterFirst = first?.next ?? from;
  if (!THOUSAND.has(words[afterFirst]?.text ?? "")) return first;
  if (first?.value === 1) return undefined;
  const thousands = (first?.value ?? 1) * 1_000;
  const rest = belowThousand(words, afterFirst + 1);
  return { value: thousands + (rest?.value ?? 0), next: rest?.next ?? afterFirst + 1 };
}

function belowThousand(words: readonly Word[], from: number): Small | undefined {
  const unit = unitAt(words, from);
  const hundredAt = unit !== undefined && unit >= 2 && isHundredWord(words[from + 1]) ? from + 1 : from;
  if (!isHundredWord(words[hundredAt])) return belowHundred(words, from);
  const hundreds = (hundredAt > from ? (unit ?? 1) : 1) * 100;
  const rest = belowHundred(words, hundredAt + 1);
  return { value: hundreds + (rest?.value ?? 0), next: rest?.next ?? hundredAt + 1 };
}

function belowHundred(words: readonly Word[], from: number): Small | undefined {
  const word = words[from]?.text ?? "";
  const second = words[from + 1]?.text ?? "";
  if (word === "quatre" && (second === "vingt" || second === "vingts")) {
    return withRest(80, belowTwenty(words, from + 2), from + 2);
  }
  const tens = TENS.get(word);
  if (tens === undefined) return belowTwenty(words, from);
  const afterAnd = second === "et" ? from + 2 : from + 1;
  const rest = belowTwenty(words, afterAnd);
  const reach = tens === 60 ? 19 : 9;
  const links = second !== "et" || rest?.value === 1 || rest?.value === 11;
  if (!rest || rest.value > reach || !links) return { value: tens, next: from + 1 };
  return withRest(tens, rest, from + 1);
}

function withRest(value: number, rest: Small | undefined, next: number): Small {
  return rest ? { value: value + rest.value, next: rest.next } : { value, next };
}

/** One to nineteen. */
function belowTwenty(words: readonly Word[], from: number): Small | undefined {
  const value = BELOW_TWENTY.get(words[from]?.text ?? "");
  if (value === undefined || value === 0) return undefined;
  const unit = value === 10 ? unitAt(words, from + 1) : undefined;
  return unit !== undefined && unit >= 7 ? { value: 10 + unit, next: from + 2 } : { value, next: from + 1 };
}

/** One to nine. */
function unitAt(words: readonly Word[], at: number): number | undefined {
  const value = BELOW_TWENTY.get(words[at]?.text ?? "");
  return value !== undefined && value >= 1 && value <= 9 ? value : undefined;
}

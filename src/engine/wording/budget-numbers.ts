import { written } from "../lexicon";

/** A number of the budget as it stands in a text. */
export interface BudgetNumber {
  readonly start: number;
  readonly value: string;
  readonly kind: BudgetWord;
}

type BudgetWord = "chapter" | "function" | "account";

const KINDS = ["chapter", "function", "account"] as const;

const startsIt = "(?<!\\p{N}[ \\u00A0\\u202F.,])";
const endsIt = "(?![\\p{L}\\p{N}%€]|[-–/.,]\\p{N}|[ \\u00A0\\u202F](?:\\d{3}|[€%]|[kM]€))";

interface Patterns {
  /** The word, a number behind it or not. */
  readonly word: RegExp;
  /** « fonction 312 », « à l'article budgétaire : 65748 » */
  readonly titled: RegExp;
  /** « , 21 et 23 », right behind a number. */
  readonly more: RegExp;
  /** « et 325 », « (621) »: a number whose word stands further ahead. */
  readonly listed: RegExp;
}

function patternsOf(said: string, number: string): Patterns {
  const word = `(?<!\\p{L})${said}`;
  const leads = `(?:^|[;:,(–-]\\s?|(?<!\\p{L})${written("beforeBudgetNumber")}\\s)`;
  const goesOn = `(?=\\s?(?:[;:,.)(]|$|${written("behindBudgetNumber")}(?!\\p{L})))`;
  return {
    word: new RegExp(`${word}(?!\\p{L})`, "iu"),
    titled: new RegExp(`${word}\\s?(?:${written("ofTheBudget")}\\s?)?(?::\\s?)?(${number})${endsIt}`, "giu"),
    more: new RegExp(`(?:\\s?,\\s?|\\s${written("joinsNumbers")}\\s)(${number})${endsIt}`, "iuy"),
    listed: new RegExp(`${leads}${startsIt}(${number})${goesOn}${endsIt}`, "giu"),
  };
}

/** « Le club compte 2310 licenciés » says no account: it stands behind « au », « du », a sign, or first. */
const account = `(?<=(?:^|[–—(:;,/-]|(?<!\\p{L})${written("beforeAccountWord")})\\s?)${written("accountWord")}`;

const called: Readonly<Record<BudgetWord, string>> = {
  chapter: written("chapter"),
  function: written(["budgetFunction", "rubricWord"]),
  account: `(?:${account}|${written(["natureWord", "imputed", "articleWord"])})`,
};

const patterns: Readonly<Record<BudgetWord, Patterns>> = {
  chapter: patternsOf(called.chapter, "\\d{2,3}"),
  function: patternsOf(called.function, "\\d{2,5}"),
  account: patternsOf(called.account, "(?!(?:19|20)\\d\\d(?!\\d))\\d{4,7}"),
};

/** Any of the words: most texts have none. */
const anyWord = new RegExp(KINDS.map((kind) => called[kind]).join("|"), "iu");

/** Bare numbers of fewer digits are of anything. */
const A_CODE = 3;

/**
 * The chapters, functions and accounts that a text gives: behind the word that says so, and the others of a list. `ahead`
 * are those whose word the sentence before has, with no number behind it.
 */
export function findBudgetNumbers(text: string, ahead: readonly string[] = []): readonly BudgetNumber[] {
  if (!/\d{2}/.test(text) || (ahead.length === 0 && !anyWord.test(text))) return [];
  const found = new Map<number, BudgetNumber>();
  for (const kind of KINDS) {
    const { word, listed } = patterns[kind];
    const own = titledBy(patterns[kind], text, kind);
    const isSaid = own.length > 0 || ahead.includes(kind) || word.test(text);
    if (!isSaid) continue;
    const lengths = new Set(own.map(({ value }) => value.length));
    const like = numbersBy(listed, text, kind).filter(({ value }) =>
      lengths.size > 0 ? lengths.has(value.length) : value.length >= A_CODE,
    );
    for (const one of [...own, ...like]) if (!found.has(one.start)) found.set(one.start, one);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The kinds whose word a text has. */
export function budgetWordsIn(text: string): readonly string[] {
  return KINDS.filter((kind) => patterns[kind].word.test(text));
}

function numbersBy(pattern: RegExp, text: string, kind: BudgetWord): readonly BudgetNumber[] {
  return [...text.matchAll(pattern)].map((match) => numberAt(match, kind));
}

function numberAt(match: RegExpExecArray, kind: BudgetWord): BudgetNumber {
  const value = match[1] ?? "";
  return { start: match.index + match[0].length - value.length, value, kind };
}

/** A number behind its word, and those listed behind it where the word is of several: « aux chapitres 20, 21 et 23 ». */
function titledBy({ titled, more }: Patterns, text: string, kind: BudgetWord): readonly BudgetNumber[] {
  return [...text.matchAll(titled)].flatMap((match) => {
    const own = [numberAt(match, kind)];
    if (!/s\s?\d+$/iu.test(match[0])) return own;
    more.lastIndex = match.index + match[0].length;
    for (let next = more.exec(text); next; next = more.exec(text)) own.push(numberAt(next, kind));
    return own;
  });
}

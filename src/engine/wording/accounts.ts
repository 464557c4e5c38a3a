import { forms, pattern } from "../lexicon";
import { fold } from "../folding";
import type { CodeFound } from "./codes";

/** Of four to six digits and no year, or of seven where it is a subsidy for equipment. */
const account = "(?:(?!(?:19|20)\\d\\d(?!\\d))[1-7]\\d{3,5}|20\\d{5})";
const whole = new RegExp(`^${account}$`);
const endsIt = "(?![\\p{L}\\p{N}%€]|[-–/.,]\\p{N}|[ \\u00A0\\u202F](?:\\d{3}|[€%]))";

/** « au compte 2317 », « (compte 2317) », « nature : 65748 », « imputation 21841 » */
const said = new RegExp(
  `(?:(?:^|[–—(:;,/-]|\\b${forms("beforeAccountWord")})\\s?${forms("accountWord")}|\\b${forms(["natureWord", "imputed"])})` +
    `\\s*(?::\\s*)?(${account})${endsIt}`,
  "giu",
);
/** Behind a sign or a word that goes on with accounts, before what parts one from what it holds: « ; 2315, », « au 20421 ( ». */
const listed = new RegExp(
  `(?:^\\s?|[;:,(]\\s?|\\b${forms("beforeAccount")}\\s)(${account})(?=\\s*(?:[;:,.)(]|$|${forms("beforeAccount")}\\b))${endsIt}`,
  "giu",
);
const charged = pattern("saysAccounts");

/**
 * The accounts that a sentence gives: those behind a word for one, and those listed in a sentence that has such a word, or
 * that goes on with a list.
 */
export function findAccounts(text: string, goesOn = false): readonly Pick<CodeFound, "start" | "code">[] {
  if (!/\d{4}/.test(text)) return [];
  const titled = [...text.matchAll(said)];
  if (titled.length === 0 && !goesOn && !charged.test(fold(text))) return [];
  const byEnd = new Map(
    [...titled, ...text.matchAll(listed)].map((match) => [match.index + match[0].length, match[1] ?? ""]),
  );
  return [...byEnd]
    .map(([end, code]) => ({ start: end - code.length, code }))
    .sort((one, other) => one.start - other.start);
}

const title = new RegExp(`^${forms("accountTitle")}$`);
/** Longer than any of these: nearly all texts of a sheet are asked about. */
const LONGEST_TITLE = 40;

/** Whether a title is that of a column of accounts, and of nothing else: « Aides en nature » holds money. */
export function titlesAccounts(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_TITLE && title.test(fold(trimmed));
}

/** A whole cell as an account, in a column of accounts; null where it is none. */
export function accountOf(cell: string): string | null {
  const text = cell.trim();
  return isAccount(text) ? text : null;
}

/** Whether a code is an account by itself: there are so many that a slip of one is often another. */
export function isAccount(code: string): boolean {
  return whole.test(code);
}

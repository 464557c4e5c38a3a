import { forms } from "../lexicon";
import { Amount } from "../money";
import { compiled, ready } from "./said";

/** Figures that a sentence adds up, or takes from one another, before the figure that they make: « 6 100 + 8 200, soit », « 310 000 − 124 000 = ». */
export interface WrittenOut {
  readonly terms: readonly Amount[];
  /** Whether the others are taken from the first. */
  readonly isTaken: boolean;
}

const result = `(?:=|,? ?${forms("resultSign")}) ?$`;
const term =
  "(?<![0-9.,])(?<term>[0-9]{1,3}(?: [0-9]{3})*(?:,[0-9]{1,2})?|[0-9]{4,9}(?:,[0-9]{1,2})?) ?(?:€ ?)?$";
const sign = " ?(?<sign>[+]|(?<= )-(?= |$)) ?$";
/** No sentence writes out a longer sum. */
const MOST = 14;
/** Characters that a term and the sign before it take at most. */
const LONGEST = 30;

/** As written, no sign of a result is longer, nor what folding leaves out of it. */
const SIGN = 60;

/** What is written out just before a figure; null where nothing is. */
export function writtenOutBefore(ahead: string): WrittenOut | null {
  if (!compiled(result).test(ready(ahead.slice(-SIGN)))) return null;
  const sum = ready(ahead.slice(-2 * LONGEST * MOST)).slice(-LONGEST * MOST);
  let rest = sum.replace(compiled(result), "");
  const terms: Amount[] = [];
  const signs = new Set<string>();
  while (terms.length < MOST) {
    const own = compiled(term).exec(rest.slice(-LONGEST));
    if (!own) return null;
    terms.unshift(Amount.fromDecimal((own.groups?.["term"] ?? "").replace(/ /g, "").replace(",", ".")));
    rest = rest.slice(0, rest.length - own[0].length);
    const joined = compiled(sign).exec(rest.slice(-LONGEST));
    if (!joined) break;
    signs.add(joined.groups?.["sign"] ?? "");
    rest = rest.slice(0, rest.length - joined[0].length);
  }
  return terms.length < 2 || signs.size !== 1 ? null : { terms, isTaken: signs.has("-") };
}

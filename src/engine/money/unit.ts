import { forms, written } from "../lexicon";
import { isWordCharacter, skipBlanks } from "./characters";

/** What stands beside a number and says what it counts. */
export interface Unit {
  /** The place just after it. */
  readonly end: number;
  /** Whether it says euros: "€", "EUR", "k€", "millions d'euros"; not "millions" alone. */
  readonly currency: boolean;
  /** The power of ten to multiply by: 0, 3, 6 or 9. */
  readonly power: number;
}

const EURO = new RegExp(forms("currency"), "iy");
/** What sheets write before figures, always in capitals. */
const CODE = "EUR";
/** Case matters: M is a million, while m could be anything. */
const ABBREVIATION = /(?:([kK])|(M[rR]?[dD][sS]?)|(M))[ \u00a0\u202f]?/y;
const SCALE_WORD = new RegExp(forms("scale"), "iy");
const OF = new RegExp(written("of"), "iy");

/** The end of a currency's name or sign at this very place, or -1. */
function euroAt(text: string, at: number): number {
  EURO.lastIndex = at;
  const found = EURO.exec(text);
  if (!found) return -1;
  const end = at + found[0].length;
  return found[0] === "€" || !isWordCharacter(text[end]) ? end : -1;
}

/** Whether a text ends at a place with the code of the currency, and no longer word. */
export function endsWithCurrencyCode(text: string, end: number): boolean {
  return text.endsWith(CODE, end) && !isWordCharacter(text[end - CODE.length - 1]);
}

function powerOf(word: string): number {
  const small = word.toLowerCase();
  if (small.startsWith("milliard")) return 9;
  return small.startsWith("million") ? 6 : 3;
}

/** The unit that begins exactly here, if one does. */
export function unitAt(text: string, at: number): Unit | undefined {
  const euro = euroAt(text, at);
  if (euro >= 0) return { end: euro, currency: true, power: 0 };

  ABBREVIATION.lastIndex = at;
  const short = ABBREVIATION.exec(text);
  if (short) {
    const end = euroAt(text, at + short[0].length);
    if (end >= 0) return { end, currency: true, power: short[1] ? 3 : short[2] ? 9 : 6 };
  }

  SCALE_WORD.lastIndex = at;
  const scale = SCALE_WORD.exec(text);
  if (!scale) return undefined;
  const end = at + scale[0].length;
  if (isWordCharacter(text[end])) return undefined;
  const power = powerOf(scale[0]);
  let next = skipBlanks(text, end);
  OF.lastIndex = next;
  const of = OF.exec(text);
  if (of) next = skipBlanks(text, next + of[0].length);
  const named = euroAt(text, next);
  return named >= 0 ? { end: named, currency: true, power } : { end, currency: false, power };
}

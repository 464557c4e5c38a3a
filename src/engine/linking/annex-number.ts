import { written } from "../lexicon";

const named = new RegExp(
  `(?<!\\p{L})${written("annex")}\\s*(?:${written("numberSign")}\\s*)?(\\d{1,2})(?!\\d)`,
  "iu",
);

/** The number in a name: « Annexe 5 », « annexe n° 5 - subventions »; null for any other. */
export function annexNumber(name: string): number | null {
  const number = named.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}

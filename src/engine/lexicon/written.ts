import type { Concept } from "./entries";
import { forms } from "./pattern";

/** How the signs of a pattern over folded text may stand in a text as it is written. */
const spellings: Readonly<Record<string, string>> = {
  "[a-z]*": "[a-zà-ÿ]*",
  "[ -]+": "[\\s\\u2010\\u2011-]+",
  "'": "['\\u2019\\u02bc]",
  "°": "[°º]",
  a: "[aàâä]",
  c: "[cç]",
  e: "[eéèêë]",
  i: "[iîï]",
  o: "[oôö]",
  u: "[uùûü]",
};

const SIGN = /\[[^[\]]*\][*+]|\\.|['°aceiou]/g;

/** As `forms`, over a text as it is written: accents, blanks and apostrophes of any kind. For patterns that ignore case. */
export function written(concepts: Concept | readonly Concept[], atLeast = 0): string {
  return forms(concepts, atLeast).replace(SIGN, (sign) => spellings[sign] ?? sign);
}

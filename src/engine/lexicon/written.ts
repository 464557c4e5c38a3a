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

/** As `written`, for patterns that heed case elsewhere. */
export function inAnyCase(concepts: Concept | readonly Concept[]): string {
  return written(concepts).replace(LETTERS, inBothCases);
}

/**
 * As `inAnyCase`, of a text that begins with a capital: « Article », « ARTICLE », and no « article » in the middle of a
 * sentence. For patterns of whole characters.
 */
export function capitalised(concepts: Concept | readonly Concept[]): string {
  return `(?=\\p{Lu})${inAnyCase(concepts)}`;
}

const LETTERS = /\\u[\da-f]{4}|\\.|\[[^[\]]*\]|\p{Ll}/gu;

function inBothCases(piece: string): string {
  if (/^\p{Ll}$/u.test(piece)) return `[${piece}${piece.toUpperCase()}]`;
  const [, letters] = /^\[(\p{Ll}+)\]$/u.exec(piece) ?? [];
  return letters === undefined ? piece : `[${letters}${letters.toUpperCase()}]`;
}

/** As `forms`, over a text as it is written: accents, blanks and apostrophes of any kind. For patterns that ignore case. */
export function written(concepts: Concept | readonly Concept[], atLeast = 0): string {
  return forms(concepts, atLeast).replace(SIGN, (sign) => spellings[sign] ?? sign);
}

import { fold } from "../folding";

/** The endings by which a folded word of French changes its gender or number, tried in order. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\(e\)$/, "(?:es?|s)?"],
  [/\*$/, "[a-z]*"],
  [/al$/, "a(?:le?s?|ux)"],
  [/eau$|eu$/, "$&x?"],
  [/teur$/, "t(?:eurs?|rices?)"],
  [/eur$/, "eu(?:rs?|ses?)"],
  [/if$/, "i(?:fs?|ves?)"],
  [/ien$/, "ien(?:nes?|s)?"],
  [/el$/, "el(?:les?|s)?"],
  [/[sxz]$/, "$&"],
  [/[iu]$/, "$&(?:es?|s)?"],
];

/** The pattern of a term's forms over folded text: every word in its gender and number, blanks and hyphens alike. */
export function formsOf(term: string): string {
  return term.trim().split(/[ -]+/).map(formsOfWord).join("[ -]+");
}

/** The words of the lexicon are few, and said by many of its terms. */
const formsByWord = new Map<string, string>();

function formsOfWord(word: string): string {
  const known = formsByWord.get(word);
  if (known !== undefined) return known;
  const source = inflected(word);
  formsByWord.set(word, source);
  return source;
}

function inflected(word: string): string {
  if (word.endsWith("!")) return escaped(fold(word.slice(0, -1)));
  const participle = word.endsWith("é");
  const folded = fold(word);
  const said = folded.replace(/^(?:d|l|n|s|qu)'/, "");
  const elided = folded.slice(0, folded.length - said.length);
  if (participle) return `${elided}${escaped(said)}(?:es?|s)?`;
  if (said.length <= 2 || /[^a-z*()]/.test(said)) return elided + escaped(said);
  for (const [ending, forms] of endings) if (ending.test(said)) return elided + said.replace(ending, forms);
  return `${elided}${said}s?`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** The pattern of the forms of a verb in -er that sentences of a council use, and of what follows it: « passer de ». */
export function verbFormsOf(verb: string): string {
  const [first = "", ...behind] = verb.trim().split(" ");
  return [formsOfVerb(first), ...behind.map(formsOfWord)].join(" ");
}

function formsOfVerb(verb: string): string {
  const folded = fold(verb.trim());
  const stem = /^(.+)er$/.exec(folded)?.[1];
  if (stem === undefined) return formsOf(verb);
  const soft = /g$/.test(stem) ? "e?" : "";
  const present = /[ou]y$/.test(stem) ? `(?:${stem}|${stem.slice(0, -1)}i)` : stem;
  return `${present}(?:es?|ent|ees?|s|ez|er|er(?:a|ai|as|ons|ez|ont|ait|aient|ions)|${soft}(?:ons|ait|aient|ant))`;
}

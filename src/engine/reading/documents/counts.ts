import { readCount } from "../../wording/counts";
import type { Span } from "./passage";

/** A count found in a sentence with the noun that it counts. */
export interface FoundCount extends Span {
  readonly count: number;
  /** The noun and what describes it, as written, in lower case: "structures partenaires". */
  readonly noun: string;
}

const numberWord =
  "(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?)(?:[- ](?:et[- ])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante))*";
const counted = (nouns: string) =>
  new RegExp(
    `(?<![\\p{L}\\d/.,°-]|\\d[ \\u00A0\\u202F])(\\d{1,3}(?:[ \\u00A0\\u202F]?\\d{3})*|${numberWord})(?:\\s*\\([\\p{L}\\d -]{1,20}\\))?\\s+` +
      `(?:(?:autres|nouveaux|nouvelles|premi[èe]re?s|derni[èe]re?s)\\s+)?(${nouns})(?![\\p{L}])`,
    "giu",
  );

/** Every « 24 structures », « neuf missions locales » of a text, for the nouns of a pattern. */
export function countsOf(text: string, nouns: string): readonly FoundCount[] {
  return [...text.matchAll(counted(nouns))].flatMap((match) => {
    const written = match[1] ?? "";
    const count = /^\d/.test(written) ? Number(written.replace(/\D/g, "")) : readCount(written);
    if (count === null) return [];
    const noun = (match[2] ?? "").toLowerCase();
    return [{ start: match.index, end: match.index + match[0].length, count, noun }];
  });
}

const operations = "op[ée]rations?(?:\\(s\\))?|dispositifs?|actions?|projets?|mesures?|initiatives?";

/** « des 2 opérations », « les cinq actions »: how many operations a sentence gives its theme, null where it gives none. */
export function operationCountOf(text: string): FoundCount | null {
  const counts = countsOf(text, operations);
  return counts.find((found) => !/\b(?:thématique|axe)s?\s*$/iu.test(text.slice(0, found.start))) ?? null;
}

/** The numbers of the annexes that a text cites, in order, each once: « annexes 1, 5, 7 et 8 », « annexes 6 à 9 ». */
export function annexesCited(text: string): readonly number[] {
  const cited: number[] = [];
  const citation =
    /\bannexes?\s*(?:n[°ºo]s?\s*)?(\d{1,2}(?:\s*(?:,|et|;|&|à|-|\/)\s*(?:n[°ºo]\s*)?\d{1,2}(?![\d,.]*\s*€))*)(?![\d/])/giu;
  for (const match of text.matchAll(citation)) {
    const list = match[1] ?? "";
    let before: { number: number; end: number } | null = null;
    for (const item of list.matchAll(/\d{1,2}/g)) {
      const number = Number(item[0]);
      const between = before ? list.slice(before.end, item.index) : "";
      if (before && /à|-/.test(between)) for (let n = before.number + 1; n < number; n++) cited.push(n);
      cited.push(number);
      before = { number, end: item.index + item[0].length };
    }
  }
  return [...new Set(cited)];
}

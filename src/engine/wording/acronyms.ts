import type { BeneficiaryName } from "./beneficiary-name";
import { isStopWord } from "./tokens";

/** The longest acronym that may stand for words. */
export const LONGEST_ACRONYM = 8;

/** The words that may be acronyms, and every beginning of theirs. */
export interface Acronyms {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

/** Those of some words that may be acronyms, from so many letters on. */
export function acronymsAmong(words: Iterable<string>, shortest: number): Acronyms {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const word of words) {
    if (word.length < shortest || word.length > LONGEST_ACRONYM || whole.has(word)) continue;
    whole.add(word);
    for (let end = 1; end <= word.length; end++) beginnings.add(word.slice(0, end));
  }
  return { whole, beginnings };
}

/** Words of a name, from `first` up to `end`, that an acronym may stand for. */
export interface Run {
  readonly first: number;
  readonly end: number;
  readonly acronym: string;
}

/** Where two words or more of a name may be an acronym's, the stop words between them counted or skipped. */
export function runsOf({ all }: BeneficiaryName, { whole, beginnings }: Acronyms): readonly Run[] {
  const runs: Run[] = [];
  // How many meaningful words stand before each word.
  const before = [0];
  for (const word of all) before.push((before.at(-1) ?? 0) + (isStopWord(word) ? 0 : 1));
  const walk = (start: number, at: number, spelled: string): void => {
    const word = all[at];
    if (word === undefined) return;
    const longer = spelled + (word[0] ?? "");
    if (beginnings.has(longer)) {
      const first = before[start] ?? 0;
      const end = before[at + 1] ?? 0;
      if (end - first >= 2 && whole.has(longer)) runs.push({ first, end, acronym: longer });
      walk(start, at + 1, longer);
    }
    if (isStopWord(word) && spelled !== "") walk(start, at + 1, spelled);
  };
  all.forEach((word, start) => {
    if (!isStopWord(word)) walk(start, start, "");
  });
  return runs;
}

/** The first two letters of every acronym that may stand for words of a name. */
export function beginningsOf({ all }: BeneficiaryName): ReadonlySet<string> {
  const beginnings = new Set<string>();
  all.forEach((word, start) => {
    if (isStopWord(word)) return;
    for (let next = start + 1; next < all.length; next++) {
      const second = all[next] ?? "";
      beginnings.add((word[0] ?? "") + (second[0] ?? ""));
      if (!isStopWord(second)) return;
    }
  });
  return beginnings;
}

import { addTo, rarestOf } from "../lists";
import { acronymsAmong, beginningsOf, LONGEST_ACRONYM, runsOf } from "./acronyms";
import { readings } from "./beneficiary";
import type { BeneficiaryName } from "./beneficiary-name";
import { alikeAmong } from "./words-alike";

/** Finds the names that may be of the same beneficiary as another: their indices, in order. */
export type KinFinder = (name: string) => readonly number[];

/** The shortest acronym that a comparison of names takes for words. */
const SHORTEST = 2;

/**
 * Leaves out, of many names, those that a comparison would surely call different. Two names are of kin only if every
 * word of one is met by the other: the rarest word of a name is, then, by one alike or by an acronym.
 */
export function kinFinder(names: readonly string[]): KinFinder {
  const read = names.flatMap((name, index) =>
    readings(name).map((reading) => ({ index, ...wordsOf(reading) })),
  );
  const rarest = rarestOf(read.map(({ words }) => words));
  const holding = new Map<string, number[]>();
  const filed = new Map<string, number[]>();
  const joined = new Map<string, number[]>();
  const beginning = new Map<string, number[]>();
  for (const { index, reading, words } of read) {
    for (const word of new Set(words)) addTo(holding, word, index);
    for (const letters of beginningsOf(reading)) addTo(beginning, letters, index);
    addTo(filed, rarest(words), index);
    addTo(joined, words.join(""), index);
  }
  const alike = alikeAmong(holding.keys());
  const acronyms = acronymsAmong(holding.keys(), SHORTEST);
  const holdersOf = (word: string) => alike(word).map((other) => holding.get(other) ?? []);
  const ofReading = ({ reading, words }: Words): readonly number[] => {
    const own = [...new Set(words)];
    const [fewest = []] = own.map(holdersOf).sort((a, b) => countOf(a) - countOf(b));
    return [
      ...(joined.get(words.join("")) ?? []),
      ...fewest.flat(),
      ...own.flatMap(alike).flatMap((word) => filed.get(word) ?? []),
      ...own.filter(isAcronym).flatMap((word) => beginning.get(word.slice(0, SHORTEST)) ?? []),
      ...runsOf(reading, acronyms).flatMap(({ acronym }) => holding.get(acronym) ?? []),
    ];
  };
  return (name) => [...new Set(readings(name).map(wordsOf).flatMap(ofReading))].sort((a, b) => a - b);
}

interface Words {
  readonly reading: BeneficiaryName;
  readonly words: readonly string[];
}

function wordsOf(reading: BeneficiaryName): Words {
  return { reading, words: reading.meaningful.map(({ text }) => text) };
}

function countOf(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function isAcronym(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST_ACRONYM;
}

import { addTo } from "../lists";
import { acronymsAmong, runsOf, type Acronyms } from "./acronyms";
import { compare, MOST_WORDS, readings } from "./beneficiary";
import type { BeneficiaryName } from "./beneficiary-name";

/**
 * The names that are one beneficiary's, as groups of indices in ascending order, each name in one group: those that
 * `sameBeneficiary` calls `same`, and those they lead to. In time close to the number of names.
 *
 * Two names are the same when they are the same words in the same order once the words that one of them writes as an
 * acronym are written so in the other. Names that share no such spelling are never compared.
 */
export function groupBeneficiaries(names: readonly string[]): readonly (readonly number[])[] {
  const forms = formsOf(names);
  const acronyms = acronymsAmong(wordsOf(forms), SHORTEST);
  const holders = new Map<string, number[]>();
  const groups = new Groups(forms.length);
  forms.forEach((form, index) => {
    let compared: Set<number> | undefined;
    for (const spelling of spellingsOf(form, acronyms)) {
      const sharing = holders.get(spelling);
      if (!sharing) {
        holders.set(spelling, [index]);
        continue;
      }
      for (const other of sharing) {
        if (compared?.has(other) || groups.areOne(index, other)) continue;
        (compared ??= new Set()).add(other);
        if (areSame(form, forms[other])) groups.join(index, other);
      }
      sharing.push(index);
    }
  });
  const members = new Map<number, number[]>();
  forms.forEach(({ indices }, index) => {
    const group = groups.of(index);
    for (const each of indices) addTo(members, group, each);
  });
  return [...members.values()].map((group) => group.sort((a, b) => a - b)).sort(byFirst);
}

function byFirst(a: readonly number[], b: readonly number[]): number {
  return (a[0] ?? 0) - (b[0] ?? 0);
}

/** Names that differ by nothing that a comparison looks at: case, accents, generic words. Nothing is no one's name. */
interface Form {
  readonly readings: readonly BeneficiaryName[];
  readonly indices: number[];
}

function* wordsOf(forms: readonly Form[]): Generator<string> {
  for (const { readings: read } of forms)
    for (const { meaningful } of read) for (const { text } of meaningful) yield text;
}

function formsOf(names: readonly string[]): readonly Form[] {
  const forms = new Map<string, Form>();
  names.forEach((name, index) => {
    const read = readings(name);
    const nothing = read.every(({ meaningful }) => meaningful.length === 0);
    const key = nothing ? String(index) : read.map(written).join(";");
    const known = forms.get(key);
    if (known) known.indices.push(index);
    else forms.set(key, { readings: read, indices: [index] });
  });
  return [...forms.values()];
}

/** All that a comparison looks at of a reading: its words hold letters and digits alone. */
function written({ all, meaningful }: BeneficiaryName): string {
  return `${all.join()}|${meaningful.map(({ text, behind }) => (behind ? `-${text}` : text)).join()}`;
}

function areSame(a: Form, b: Form | undefined): boolean {
  if (!b) return false;
  return [compare(a.readings, b.readings), compare(b.readings, a.readings)].some(
    ({ kinship }) => kinship === "same",
  );
}

/** The shortest acronym that may stand for words without a doubt. */
const SHORTEST = 3;

/** A name of more spellings than this has a page of words for a name: it is compared by those alone. */
const MOST_SPELLINGS = 512;

/** The meaningful words of each reading run together, some of them written as the acronyms that other names use. */
function spellingsOf({ readings: read }: Form, acronyms: Acronyms): ReadonlySet<string> {
  const spellings = new Set<string>();
  for (const name of read) {
    const words = name.meaningful.map(({ text }) => text);
    if (words.length > MOST_WORDS) {
      spellings.add(words.join(""));
      continue;
    }
    const runs = runsOf(name, acronyms);
    if (runs.length === 0 && spellings.size < MOST_SPELLINGS) {
      const plain = words.join("");
      if (plain !== "") spellings.add(plain);
      continue;
    }
    const write = (from: number, written: string): void => {
      if (spellings.size >= MOST_SPELLINGS) return;
      const word = words[from];
      if (word === undefined) {
        if (written !== "") spellings.add(written);
        return;
      }
      write(from + 1, written + word);
      for (const run of runs) if (run.first === from) write(run.end, written + run.acronym);
    };
    write(0, "");
  }
  return spellings;
}

/** Which of a fixed number of things are one, as they are joined. */
class Groups {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, index) => index);
  }

  /** One number for all that are one. */
  of(index: number): number {
    let at = index;
    for (;;) {
      const parent = this.parents[at] ?? at;
      if (parent === at) return at;
      this.parents[at] = this.parents[parent] ?? parent;
      at = parent;
    }
  }

  areOne(a: number, b: number): boolean {
    return this.of(a) === this.of(b);
  }

  join(a: number, b: number): void {
    this.parents[this.of(a)] = this.of(b);
  }
}

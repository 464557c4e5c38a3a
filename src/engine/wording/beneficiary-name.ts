import { forms } from "../lexicon";
import { fold, keptBySentence } from "../folding";
import { isStopWord, words } from "./tokens";

/** A word of a beneficiary's name that carries meaning. */
export interface NameWord {
  readonly text: string;
  /**
   * Whether it stands behind another word of the same compound (« Lens » in « Loison-sous-Lens »): alone, it would
   * name another place.
   */
  readonly behind: boolean;
}

/** A beneficiary's name taken apart for comparison. */
export interface BeneficiaryName {
  /** All folded words, stop words included, forms of company and leading « association » left out. */
  readonly all: readonly string[];
  /** The words that carry meaning, in order. */
  readonly meaningful: readonly NameWord[];
}

const leadingGeneric = new RegExp(`^${forms("nameOpening")}$`);
const companyForm = new RegExp(`^${forms("companyForm")}$`);

const spelledOut: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
  ["sts", "saints"],
  ["stes", "saintes"],
  ["deuxieme", "2"],
  ["seconde", "2"],
  ["2e", "2"],
  ["2eme", "2"],
  ["2nde", "2"],
]);

const joinsPlaces = new RegExp(`^${forms("joinsPlaces")}$`);

/** Takes a name apart; the text between brackets is a word like others unless it is left out before. */
export function readBeneficiaryName(text: string): BeneficiaryName {
  const folded = fold(text);
  // A compound is told by its hyphens; blanks on either side make a dash, not a hyphen.
  const marked = folded.includes("-")
    ? folded.replace(/([\p{L}\p{N}])-([\p{L}\p{N}])/gu, "$1\u0001$2")
    : folded;
  const all: { text: string; compound: boolean }[] = [];
  const parts = marked.includes("\u0001") ? marked.split("\u0001") : [text];
  for (const [index, part] of parts.entries()) {
    const inPart = words(part);
    inPart.forEach((word, i) => all.push({ text: word, compound: index > 0 && i === 0 }));
  }
  const kept = withoutGenericWords(all);
  const meaningful: NameWord[] = [];
  kept.forEach(({ text: word, compound }, i) => {
    const previous = kept[i - 1];
    const joinedByPreposition =
      previous !== undefined && i >= 2 && joinsPlaces.test(previous.text) && previous.text !== "en";
    const joinedThrough = compound || (previous?.compound === true && isStopWord(previous.text));
    if (isStopWord(word)) return;
    const isBehind = meaningful.length > 0 && (joinedByPreposition || joinedThrough);
    meaningful.push(isBehind ? { text: spelledOut.get(word) ?? word, behind: true } : wordAlone(word));
  });
  return {
    all: kept.map((word) => spelledOut.get(word.text) ?? word.text),
    meaningful: meaningful.length > 0 ? meaningful : kept.map((word) => ({ text: word.text, behind: false })),
  };
}

/** Most words of most names stand alone, and are of other names as well. */
const wordAlone = keptBySentence((word): NameWord => ({ text: spelledOut.get(word) ?? word, behind: false }));

function withoutGenericWords<T extends { readonly text: string }>(all: readonly T[]): readonly T[] {
  let first = 0;
  while (
    first < all.length &&
    (leadingGeneric.test(all[first]?.text ?? "") || companyForm.test(all[first]?.text ?? ""))
  )
    first++;
  let last = all.length;
  while (last > first && companyForm.test(all[last - 1]?.text ?? "")) last--;
  const kept = all.slice(first, last);
  return kept.some((word) => !isStopWord(word.text)) ? kept : all;
}

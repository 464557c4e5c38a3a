import { keptBySentence } from "../folding";
import { stems } from "../wording";
import { wordIndex } from "./word-index";

/** Something that a text may call by one name or another. */
interface Named {
  readonly names: readonly string[];
}

/** How much of a name, by the rarity of its words, a text must hold to name it. */
const NAMED = 0.6;
/** A word that more names share finds none of them. */
const COMMON = 40;

/** Tells which of some things a text names: by most of a name, the words that many names share saying little. */
export function namedBy<T extends Named>(things: readonly T[]): (text: string) => readonly T[] {
  const owners = things.flatMap((thing) => thing.names.map(() => thing));
  const { lists, rarity, holding } = wordIndex(things.flatMap(({ names }) => names.map(stems)));
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + rarity(word), 0);
  return keptBySentence((text) => {
    const said = new Set(stems(text));
    const sharing = [...said].flatMap((word) => {
      const found = holding(word);
      return found.length > COMMON ? [] : found;
    });
    const named = [...new Set(sharing)].filter((index) => {
      const own = lists[index] ?? [];
      return weigh(own.filter((word) => said.has(word))) >= NAMED * weigh(own);
    });
    return [...new Set(named.flatMap((index) => owners[index] ?? []))];
  });
}

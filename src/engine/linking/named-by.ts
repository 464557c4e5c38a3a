import { addTo } from "../lists";
import { keptBySentence, rarityAmongWords, stems } from "../wording";

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
  const names = things.flatMap((thing) => thing.names.map((name) => ({ thing, own: stems(name) })));
  const rarity = rarityAmongWords(names.map(({ own }) => own));
  const holders = new Map<string, (typeof names)[number][]>();
  for (const name of names) for (const word of new Set(name.own)) addTo(holders, word, name);
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + rarity(word), 0);
  return keptBySentence((text) => {
    const said = new Set(stems(text));
    const sharing = [...said].flatMap((word) => {
      const found = holders.get(word) ?? [];
      return found.length > COMMON ? [] : found;
    });
    const named = [...new Set(sharing)].filter(
      ({ own }) => weigh(own.filter((word) => said.has(word))) >= NAMED * weigh(own),
    );
    return [...new Set(named.map(({ thing }) => thing))];
  });
}

/** The sentences of some hundred pages, as several readers cut them: each reader keeps as many. */
const MOST_CHARACTERS = 3_000_000;

/** How much is kept: characters in all, and of one text. */
interface Bounds {
  readonly most?: number;
  readonly longest?: number;
}

/**
 * What is worked out of a sentence once, as each reader of a document asks about the same ones: it must depend on the
 * text alone. Where more characters are kept than a bound, all are let go.
 */
export function keptBySentence<T extends object | string>(
  read: (sentence: string) => T,
  { most = MOST_CHARACTERS, longest = most }: Bounds = {},
): (sentence: string) => T {
  const kept = new Map<string, T>();
  let characters = 0;
  return (sentence) => {
    const known = kept.get(sentence);
    if (known !== undefined) return known;
    const result = read(sentence);
    if (sentence.length > longest) return result;
    characters += sentence.length;
    if (characters > most) {
      kept.clear();
      characters = sentence.length;
    }
    kept.set(sentence, result);
    return result;
  };
}

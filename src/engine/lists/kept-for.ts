/** What is worked out of an object that never changes, once for each: it must depend on nothing else. */
export function keptFor<K extends object, T extends object | null>(read: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const result = read(key);
    kept.set(key, result);
    return result;
  };
}

/** The same of an object and of one of a few words beside it, once for each pair. */
export function keptForEach<K extends object, W extends string | null, T extends object>(
  read: (key: K, word: W) => T,
): (key: K, word: W) => T {
  const keptOf = keptFor((_: K) => new Map<W, T>());
  return (key, word) => {
    const kept = keptOf(key);
    const known = kept.get(word);
    if (known) return known;
    const result = read(key, word);
    kept.set(word, result);
    return result;
  };
}

/** What is worked out when it is first asked for, once: the longest lists are gone through for those alone who ask. */
export function whenAsked<T extends NonNullable<unknown>>(read: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= read());
}

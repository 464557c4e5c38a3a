/** What is worked out of an object that never changes, once for each: it must depend on nothing else. */
export function keptFor<K extends object, T extends object>(read: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, T>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const result = read(key);
    kept.set(key, result);
    return result;
  };
}

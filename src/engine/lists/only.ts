/** The only one for which something holds, or undefined. */
export function only<T>(all: readonly T[], holds: (each: T) => boolean): T | undefined {
  const found = all.filter(holds);
  return found.length === 1 ? found[0] : undefined;
}

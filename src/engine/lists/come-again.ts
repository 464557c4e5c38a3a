/** How many keys some groups have in all, and how many of them several groups have. */
export function comeAgain(groups: readonly ReadonlySet<string>[]): {
  readonly all: number;
  readonly again: number;
} {
  const times = new Map<string, number>();
  for (const group of groups) for (const key of group) times.set(key, (times.get(key) ?? 0) + 1);
  return { all: times.size, again: [...times.values()].filter((count) => count > 1).length };
}

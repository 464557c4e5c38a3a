/**
 * Tells the word of a list that the fewest of all lists hold, the first of several: to look a list up by it, where every
 * word must be found anyway, leaves the fewest to look at. Nothing for a list without words.
 */
export function rarestOf(lists: readonly (readonly string[])[]): (list: readonly string[]) => string {
  const holding = new Map<string, number>();
  for (const list of lists)
    list.forEach((word, at) => {
      if (list.indexOf(word) === at) holding.set(word, (holding.get(word) ?? 0) + 1);
    });
  const held = (word: string): number => holding.get(word) ?? 0;
  return (list) => list.reduce((rarest, word) => (held(word) < held(rarest) ? word : rarest), list[0] ?? "");
}

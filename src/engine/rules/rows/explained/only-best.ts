/** The rank that alone has the highest score; null for none, or several. */
export function onlyBest(
  scores: ReadonlyMap<number, number>,
): { readonly rank: number; readonly score: number } | null {
  const [first, second] = [...scores].sort(([, one], [, other]) => other - one);
  return first && (!second || first[1] > second[1]) ? { rank: first[0], score: first[1] } : null;
}

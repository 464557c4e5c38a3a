import { eurosOf } from "../../claims";
import type { Amount } from "../../money";

/** The amounts that a sentence gives right behind its counts, each before the next count; none where one has none of its own. */
export function amountsBehind(
  quote: string,
  counts: readonly { readonly words: string }[],
): readonly Amount[] {
  const figures = eurosOf(quote);
  let from = 0;
  const starts = counts.map(({ words }) => {
    const start = quote.indexOf(words, from);
    from = start + words.length;
    return start;
  });
  const behind = starts.flatMap((start, rank) => {
    const own = figures.find((figure) => figure.start > start);
    return own && own.start < (starts[rank + 1] ?? quote.length) ? [own.amount] : [];
  });
  return behind.length === counts.length ? behind : [];
}

import { eurosOf, figureAhead, type FoundFigure, type Stretch } from "../../claims";
import { groupBy } from "../../lists";
import { passageKey, type CountSaid } from "../../model";
import type { Amount } from "../../money";

/** Where the amounts of what is counted may stand: the nearest behind it or before it, or all in the sentence of its only count. */
export const SIDES = ["behind", "before", "around"] as const;

/** The amounts that stand beside a count, on each side. */
export type FiguresBeside = Readonly<Record<(typeof SIDES)[number], readonly Amount[]>>;

interface Placed extends Stretch {
  readonly said: CountSaid;
}

/** None at all. */
export const NOTHING: FiguresBeside = { around: [], behind: [], before: [] };

/** Tells the amounts beside each of some counts: « 7 dossiers (12 400 €) », « 12 400 € pour 7 dossiers », no further than the next count. */
export function figuresBeside(counts: readonly CountSaid[]): (said: CountSaid) => FiguresBeside {
  const sentences = [...groupBy(counts, ({ at }) => passageKey(at)).values()];
  const beside = new Map(sentences.flatMap((own) => inSentence(own)));
  return (said) => beside.get(said) ?? NOTHING;
}

function inSentence(counts: readonly CountSaid[]): readonly (readonly [CountSaid, FiguresBeside])[] {
  const quote = counts[0]?.at.quote ?? "";
  const figures = eurosOf(quote);
  const placed = [...groupBy(counts, ({ words }) => words).values()]
    .flatMap((alike) => placedIn(quote, alike))
    .sort((a, b) => a.start - b.start);
  return placed.map(({ said, start, end }, rank) => {
    // « dont 500 000 € pour les deux projets de … »: what leads to a count is what it is of, and no other.
    const leading = figureAhead(quote, { start, end });
    if (leading) return [said, { ...NOTHING, before: [leading.amount] }] as const;
    const [last, next] = [placed[rank - 1]?.end ?? 0, placed[rank + 1]?.start ?? quote.length];
    const behind = figures.find((figure) => figure.start >= end && figure.end <= next);
    const before = figures.findLast((figure) => figure.end <= start && figure.start >= last);
    const around = counts.length > 1 ? [] : figures;
    const amountsOf = (found: readonly FoundFigure[]) => found.map(({ amount }) => amount);
    const beside = {
      behind: amountsOf(behind ? [behind] : []),
      before: amountsOf(before ? [before] : []),
      around: amountsOf(around),
    };
    return [said, beside] as const;
  });
}

/** What stands before a count that is the end of a longer one. */
const INSIDE = /[\p{L}\d-]/u;

/** Where counts of the same words stand in their sentence, in order. */
function placedIn(quote: string, counts: readonly CountSaid[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const said of counts) {
    let start = quote.indexOf(said.words, placed.at(-1)?.end ?? 0);
    // « 4 dossiers » is no part of « 14 dossiers ».
    while (start > 0 && INSIDE.test(quote.slice(start - 1, start)))
      start = quote.indexOf(said.words, start + 1);
    if (start >= 0) placed.push({ said, start, end: start + said.words.length });
  }
  return placed;
}

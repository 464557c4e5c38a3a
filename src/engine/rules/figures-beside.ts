import { eurosOf, type Stretch } from "../claims";
import { groupBy } from "../lists";
import { passageKey, type CountSaid } from "../model";
import type { Amount } from "../money";

/** Where the amounts of what is counted may stand: the nearest behind it or before it, or all in the sentence of its only count. */
export const SIDES = ["behind", "before", "around"] as const;

/** The amounts that stand beside a count, on each side. */
export type FiguresBeside = Readonly<Record<(typeof SIDES)[number], readonly Amount[]>>;

interface Placed extends Stretch {
  readonly said: CountSaid;
}

const NOTHING: FiguresBeside = { around: [], behind: [], before: [] };

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
    const [last, next] = [placed[rank - 1]?.end ?? 0, placed[rank + 1]?.start ?? quote.length];
    const behind = figures.find((figure) => figure.start >= end && figure.end <= next);
    const before = figures.findLast((figure) => figure.end <= start && figure.start >= last);
    const around = counts.length > 1 ? [] : figures;
    const amounts = [around, behind ? [behind] : [], before ? [before] : []] as const;
    return [said, asSides(amounts.map((side) => side.map(({ amount }) => amount)))] as const;
  });
}

/** Amounts all around, those behind and those before, by side. */
export function asSides([
  around = [],
  behind = [],
  before = [],
]: readonly (readonly Amount[])[]): FiguresBeside {
  return { around, behind, before };
}

/** Where counts of the same words stand in their sentence, in order. */
function placedIn(quote: string, counts: readonly CountSaid[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const said of counts) {
    const start = quote.indexOf(said.words, placed.at(-1)?.end ?? 0);
    placed.push({ said, start, end: start + said.words.length });
  }
  return placed;
}

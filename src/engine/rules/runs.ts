/** A sentence of more figures is no sum that somebody reads. */
const MOST = 12;

/** Figures of a sentence one after the other, several. */
export function runsOf<Figure>(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  if (figures.length > MOST) return [];
  return figures.flatMap((_, from) =>
    figures.slice(from + 1).map((_, more) => figures.slice(from, from + more + 2)),
  );
}

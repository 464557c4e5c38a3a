import { Amount } from "../../money";

/** A sentence of more figures is no sum that somebody reads. */
const MOST = 12;

/** Figures of a sentence one after the other, several. */
export function runsOf<Figure>(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  if (figures.length > MOST) return [];
  return figures.flatMap((_, from) =>
    figures.slice(from + 1).map((_, more) => figures.slice(from, from + more + 2)),
  );
}

/** The runs of a sentence that hold one of its figures, and what the others of each come to. */
export function runsWith<Figure extends { readonly amount: Amount }>(
  figure: Figure,
  figures: readonly Figure[],
): readonly { readonly run: readonly Figure[]; readonly others: Amount }[] {
  return runsOf(figures)
    .filter((run) => run.includes(figure))
    .map((run) => ({
      run,
      others: Amount.sum(run.flatMap((one) => (one === figure ? [] : [one.amount]))),
    }));
}

import type { DocumentAmount } from "../../model";

/** What ends a sentence, or a clause of one. */
const SENTENCES = /(?<=[.;:!?])\s/u;
/** A capital within a text may name what is not known. */
const MAY_NAME = /^[^\p{L}\d]*[\p{L}\d].*\p{Lu}/u;

/** The sentence that ends what a paragraph says before one. */
export function sentenceAbove(above = ""): string {
  return above.split(/(?<=[.!?])\s/u).at(-1) ?? "";
}

/** What a text that names nothing goes on about: what its paragraph names last before it. « …; elle demandait 8 500 € » */
export function namedAbove<Named>(
  text: string,
  above: string | undefined,
  named: (text: string) => readonly Named[],
): readonly Named[] {
  if (above === undefined || MAY_NAME.test(text)) return [];
  for (const sentence of above.split(SENTENCES).reverse()) {
    const found = named(sentence);
    if (found.length > 0) return found;
  }
  return [];
}

/** What the sentence of a figure names, or else goes on about. */
export function spokenOf<Named>(
  figure: Pick<DocumentAmount, "at" | "above"> | undefined,
  named: (text: string) => readonly Named[],
): readonly Named[] {
  if (!figure) return [];
  const {
    at: { quote },
    above,
  } = figure;
  const own = named(quote);
  return own.length > 0 ? own : namedAbove(quote, above, named);
}

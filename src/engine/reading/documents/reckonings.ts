import { eurosOf, reckoningsIn } from "../../claims";
import type { Reckoning } from "../../model";
import { lineAt, placeOf, sentencesOf, type Passage, type Span, type Speaker } from "./passage";
import type { Spoken } from "./spoken";

/** What paragraphs reckon from figures that they give themselves. */
export function readReckonings({ passages }: Spoken): readonly Reckoning[] {
  return passages.flatMap(([passage, speaker]) =>
    paragraphsOf(passage).flatMap((sentences) => inParagraph(passage, sentences, speaker)),
  );
}

/** The sentences that stand in one block, block by block; blocks that each give a label its figure, one under the other, are one. */
function paragraphsOf(passage: Passage): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [];
  let last: { readonly block: number | undefined; readonly labelled: boolean } | undefined;
  for (const span of sentencesOf(passage)) {
    const block = lineAt(passage, span.start)?.block;
    const labelled = isLabelled(passage.text.slice(span.start, span.end));
    const open = paragraphs.at(-1);
    if (open && last && (block === last.block || (labelled && last.labelled))) open.push(span);
    else paragraphs.push([span]);
    last = { block, labelled };
  }
  return paragraphs;
}

/** No label is longer, in characters. */
const LABEL = 60;

/** « MONTANT DISPONIBLE : 95 400 euros » */
function isLabelled(text: string): boolean {
  const [figure, other] = eurosOf(text);
  if (!figure || other || figure.start > LABEL) return false;
  return text.slice(0, figure.start).trimEnd().endsWith(":") && !/[^\s.;]/u.test(text.slice(figure.end));
}

function inParagraph(passage: Passage, sentences: readonly Span[], speaker: Speaker): readonly Reckoning[] {
  const texts = sentences.map(({ start, end }) => passage.text.slice(start, end));
  return reckoningsIn(texts).map(({ kind, result, terms, percent, remainder }): Reckoning => {
    const [first, last] = [terms[0] ?? result, remainder ?? result].map(
      ({ sentence }) => sentences[sentence],
    );
    const span = { start: first?.start ?? 0, end: last?.end ?? passage.text.length };
    return {
      kind,
      at: placeOf(passage, span, speaker, span),
      value: result.amount,
      terms: terms.map(({ amount }) => amount),
      percent: percent?.replace(",", ".") ?? null,
      remainder: remainder?.amount ?? null,
    };
  });
}

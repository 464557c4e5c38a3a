import { envelopeFiguresIn, envelopePercentagesIn } from "../../claims";
import type { EnvelopeFigure, EnvelopeShare } from "../../model";
import { placeOf, sentencesOf } from "./passage";
import type { DocumentPart } from "./parts";
import { anySpokenIn } from "./spoken";

/** What a part says of the sum that is shared out. */
export interface EnvelopesRead {
  readonly figures: readonly EnvelopeFigure[];
  readonly shares: readonly EnvelopeShare[];
}

/** What the sentences of a part say of the sum that is shared out; what a convention pays is no such sum. */
export function readEnvelopes(part: DocumentPart, file: string): EnvelopesRead {
  if (part.kind === "convention") return { figures: [], shares: [] };
  const sentences = anySpokenIn(part, file).passages.flatMap(([passage, speaker]) =>
    sentencesOf(passage).map((span) => ({
      text: passage.text.slice(span.start, span.end),
      at: placeOf(passage, span, speaker),
    })),
  );
  return {
    figures: sentences.flatMap(({ text, at }) =>
      envelopeFiguresIn(text).map(({ role, figure }) => ({ role, value: figure.amount, at })),
    ),
    shares: sentences.flatMap(({ text, at }) =>
      envelopePercentagesIn(text).map(({ percent }) => ({ value: percent, at })),
    ),
  };
}

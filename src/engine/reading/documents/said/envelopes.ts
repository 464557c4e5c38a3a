import { envelopeFiguresIn, envelopePercentagesIn } from "../../../claims";
import type { EnvelopeFigure, EnvelopeShare } from "../../../model";
import { sentencesSaid, type Spoken } from "./spoken";

/** What a text says of the sum that is shared out. */
export interface EnvelopesRead {
  readonly figures: readonly EnvelopeFigure[];
  readonly shares: readonly EnvelopeShare[];
}

/** What sentences say of the sum that is shared out. */
export function readEnvelopes(said: Spoken): EnvelopesRead {
  const sentences = sentencesSaid(said);
  return {
    figures: sentences.flatMap(({ text, at }) =>
      envelopeFiguresIn(text).map(({ role, figure }) => ({ role, value: figure.amount, at })),
    ),
    shares: sentences.flatMap(({ text, at }) =>
      envelopePercentagesIn(text).map(({ percent }) => ({ value: percent, at })),
    ),
  };
}

import { envelopeFiguresIn, envelopePercentagesIn } from "../../claims";
import type { EnvelopeFigure, EnvelopeShare } from "../../model";
import { passageOf, placeOf, sentencesOf, type Passage, type Speaker } from "./passage";
import type { DocumentPart } from "./parts";
import { spokenIn } from "./spoken";

/** What a part says of the sum that is shared out. */
export interface EnvelopesRead {
  readonly figures: readonly EnvelopeFigure[];
  readonly shares: readonly EnvelopeShare[];
}

/** What the sentences of a part say of the sum that is shared out; what a convention pays is no such sum. */
export function readEnvelopes(part: DocumentPart, file: string): EnvelopesRead {
  if (part.kind === "convention") return { figures: [], shares: [] };
  const { passages } = spokenIn(part, file);
  const sentences = (passages.length > 0 ? passages : unspoken(part, file)).flatMap(([passage, speaker]) =>
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

/** The text of a part that neither decides nor reports: what leads to a decision, or goes on below a table. */
function unspoken({ kind, lines }: DocumentPart, file: string): readonly (readonly [Passage, Speaker])[] {
  const [role, where] =
    kind === "annex" ? (["annex", "annexe"] as const) : (["deliberation", "délibération"] as const);
  return [[passageOf(lines.filter(({ cells }) => cells === null)), { file, role, where }]];
}

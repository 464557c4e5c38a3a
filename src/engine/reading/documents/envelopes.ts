import { envelopeFiguresIn } from "../../claims";
import type { EnvelopeFigure } from "../../model";
import { passageOf, placeOf, sentencesOf, type Passage, type Speaker } from "./passage";
import type { DocumentPart } from "./parts";
import { spokenIn } from "./spoken";

/** What the sentences of a part say of the sum that is shared out; what a convention pays is no such sum. */
export function readEnvelopes(part: DocumentPart, file: string): readonly EnvelopeFigure[] {
  if (part.kind === "convention") return [];
  const { passages } = spokenIn(part, file);
  return (passages.length > 0 ? passages : unspoken(part, file)).flatMap(([passage, speaker]) =>
    sentencesOf(passage).flatMap((span) =>
      envelopeFiguresIn(passage.text.slice(span.start, span.end)).map(({ role, figure }) => ({
        role,
        value: figure.amount,
        at: placeOf(passage, span, speaker),
      })),
    ),
  );
}

/** The text of a part that neither decides nor reports: what leads to a decision, or goes on below a table. */
function unspoken({ kind, lines }: DocumentPart, file: string): readonly (readonly [Passage, Speaker])[] {
  const [role, where] =
    kind === "annex" ? (["annex", "annexe"] as const) : (["deliberation", "délibération"] as const);
  return [[passageOf(lines.filter(({ cells }) => cells === null)), { file, role, where }]];
}

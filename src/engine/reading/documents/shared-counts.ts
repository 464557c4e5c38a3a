import { isRecalled, sharedCountIn } from "../../claims";
import type { SharedCountSaid } from "../../model";
import { placeOf, sentencesOf } from "./passage";
import type { Spoken } from "./spoken";

/** The counts that the sentences of a document share out. */
export function readSharedCounts({ passages }: Spoken): readonly SharedCountSaid[] {
  return passages.flatMap(([passage, speaker]) =>
    sentencesOf(passage).flatMap((span) => {
      const text = passage.text.slice(span.start, span.end);
      const shared = isRecalled(text) ? null : sharedCountIn(text);
      if (!shared) return [];
      const counts = [shared.whole, ...shared.shares].map(({ count, start, end }) => ({
        count,
        words: text.slice(start, end),
      }));
      return [{ at: placeOf(passage, span, speaker), counts }];
    }),
  );
}

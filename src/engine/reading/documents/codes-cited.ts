import type { CodeCited } from "../../model";
import { findCodesOfAnyShape } from "../../wording/codes";
import { placeOf, sentencesOf } from "./passage";
import type { Spoken } from "./spoken";

/** What may be codes in the sentences of a document; those of its tables are read there. */
export function readCodesCited({ passages }: Spoken): readonly CodeCited[] {
  return passages.flatMap(([passage, speaker]) =>
    sentencesOf(passage).flatMap((span) => {
      const text = passage.text.slice(span.start, span.end);
      return findCodesOfAnyShape(text).map(({ code }) => ({ at: placeOf(passage, span, speaker), code }));
    }),
  );
}

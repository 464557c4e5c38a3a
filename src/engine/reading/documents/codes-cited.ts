import type { CodeCited } from "../../model";
import { findCodesOfAnyShape } from "../../wording/codes";
import { sentencesSaid, type Spoken } from "./spoken";

/** What may be codes in the sentences of a document; those of its tables are read there. */
export function readCodesCited(said: Spoken): readonly CodeCited[] {
  return sentencesSaid(said).flatMap(({ text, at }) =>
    findCodesOfAnyShape(text).map(({ code }) => ({ at, code })),
  );
}

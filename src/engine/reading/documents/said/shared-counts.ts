import { isRecalled, sharedCountIn } from "../../../claims";
import type { SharedCountSaid } from "../../../model";
import { sentencesSaid, type Spoken } from "./spoken";

/** The counts that the sentences of a document share out. */
export function readSharedCounts(said: Spoken): readonly SharedCountSaid[] {
  return sentencesSaid(said).flatMap(({ text, at }) => {
    const shared = isRecalled(text) ? null : sharedCountIn(text);
    if (!shared) return [];
    const counts = [shared.whole, ...shared.shares].map(({ count, start, end }) => ({
      count,
      words: text.slice(start, end),
    }));
    return [{ at, counts, isWhole: shared.isWhole, isAmong: shared.isAmong }];
  });
}

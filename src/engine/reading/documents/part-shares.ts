import { growthsIn, partSharesIn } from "../../claims";
import type { Growth, PartShare } from "../../model";
import { placeOf, sentencesOf } from "./passage";
import type { Spoken } from "./spoken";

/** What sentences say in hundredths that their figures are of a whole. */
export function readPartShares({ passages }: Spoken): readonly PartShare[] {
  return passages.flatMap(([passage, speaker]) =>
    sentencesOf(passage).flatMap((span) =>
      partSharesIn(passage.text.slice(span.start, span.end)).map(
        ({ parts, percent, isOfAll, whole }): PartShare => ({
          at: placeOf(passage, span, speaker),
          value: percent,
          parts: parts.map(({ amount }) => amount),
          isOfAll,
          whole: whole?.amount ?? null,
        }),
      ),
    ),
  );
}

/** By how much sentences say, in hundredths, that their figures are more or less than others. */
export function readGrowths({ passages }: Spoken): readonly Growth[] {
  return passages.flatMap(([passage, speaker]) =>
    sentencesOf(passage).flatMap((span) =>
      growthsIn(passage.text.slice(span.start, span.end)).map(({ now, before, percent }): Growth => ({
        at: placeOf(passage, span, speaker),
        value: percent,
        now: now.amount,
        before: before.amount,
      })),
    ),
  );
}

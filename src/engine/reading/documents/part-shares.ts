import { growthsIn, partSharesIn } from "../../claims";
import type { Growth, PartShare } from "../../model";
import { sentencesSaid, type Spoken } from "./spoken";

/** What sentences say in hundredths that their figures are of a whole. */
export function readPartShares(said: Spoken): readonly PartShare[] {
  return sentencesSaid(said).flatMap(({ text, at }) =>
    partSharesIn(text).map(({ parts, percent, isOfAll, whole }): PartShare => ({
      at,
      value: percent,
      parts: parts.map(({ amount }) => amount),
      isOfAll,
      whole: whole?.amount ?? null,
    })),
  );
}

/** By how much sentences say, in hundredths, that their figures are more or less than others. */
export function readGrowths(said: Spoken): readonly Growth[] {
  return sentencesSaid(said).flatMap(({ text, at }) =>
    growthsIn(text).map(({ now, before, percent }): Growth => ({
      at,
      value: percent,
      now: now.amount,
      before: before.amount,
    })),
  );
}

import {
  changesIn,
  growthsIn,
  isPast,
  isRecalled,
  namedSharesIn,
  partSharesIn,
  sharesListedIn,
  sharesOfOneIn,
} from "../../../claims";
import type { Change, Growth, ListedShare, NamedShare, PartShare } from "../../../model";
import { Amount } from "../../../money";
import { clausesGoingOn, itemsGoingOn, sentencesSaid, type Sentence, type Spoken } from "./spoken";

/** What sentences say in hundredths that their figures are of a whole. */
export function readPartShares(said: Spoken): readonly PartShare[] {
  const sentences = sentencesSaid(said);
  return [
    ...sentences.flatMap(({ text, at }) =>
      partSharesIn(text).map(({ parts, percent, isOfAll, whole, of }): PartShare => ({
        at,
        value: percent,
        parts: parts.map(({ amount }) => amount),
        tolerance: Amount.sum([
          ...parts.slice(-1).flatMap(({ tolerance }) => tolerance ?? []),
          ...(whole?.tolerance ? [whole.tolerance.times(percent).times("0.01")] : []),
        ]),
        isOfAll,
        whole: whole?.amount ?? null,
        of,
      })),
    ),
    ...itemsGoingOn(sentences).flatMap(ofOneThing),
  ];
}

/** What part sentences say that their figures are of what they name. */
export function readNamedShares(said: Spoken): readonly NamedShare[] {
  return sentencesSaid(said).flatMap(({ text, at }) =>
    namedSharesIn(text).flatMap(({ parts, percent, of }): readonly NamedShare[] => {
      const part = parts.at(-1);
      return part && of !== null ? [{ at, value: percent, part: part.amount, of }] : [];
    }),
  );
}

/** The percentages that a sentence, or clauses that go on from one to the next, give of several things; what was so before is no share of what is voted. */
export function readListedShares(said: Spoken): readonly (readonly ListedShare[])[] {
  const told = clausesGoingOn(sentencesSaid(said)).filter(
    (clauses) => !clauses.some(({ text }) => isPast(text) || isRecalled(text)),
  );
  return told.map((clauses) =>
    clauses.flatMap(({ text, at }) =>
      sharesListedIn(text).map(({ percent, before, behind }): ListedShare => ({
        at,
        value: percent,
        before,
        behind,
      })),
    ),
  );
}

/** The shares that clauses give of what they do not give, be it named or not: of what the others of it make. */
function ofOneThing(clauses: readonly Sentence[]): readonly PartShare[] {
  return sharesOfOneIn(clauses.map(({ text }) => text)).flatMap(({ whole, shares }) =>
    shares.flatMap(({ clause, figure, percent }): readonly PartShare[] => {
      const at = clauses[clause]?.at;
      return at
        ? [
            {
              at,
              value: percent,
              parts: [figure.amount],
              tolerance: Amount.zero,
              isOfAll: false,
              whole,
              of: null,
            },
          ]
        : [];
    }),
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

/** What part of their figures, in hundredths, sentences say that changes of them are. */
export function readChanges(said: Spoken): readonly Change[] {
  return sentencesSaid(said).flatMap(({ text, at }) =>
    changesIn(text).map(({ change, figures, percent }): Change => ({
      at,
      value: percent,
      change: change.amount,
      figures: figures.map(({ amount }) => amount),
    })),
  );
}

import type { Addition, Judgement, Scorer } from "./scorer";
import { AdjustmentKeys, bothKeys } from "./adjustment-keys";
import { standing, type Rival } from "./apart";
import { suppositions } from "./suppositions";

/** Rounds of search at the least; beyond, it goes on as long as it finds better. */
const ROUNDS = 8;
/** Rounds without anything better, after which nothing is expected any more. */
const PATIENCE = 2;
/** Hypotheses kept from one round to the next. */
const BEAM = 24;

/** What comes to the best hypotheses, all of the same cost, the one with the fewest suppositions first. */
export interface Best {
  /** There may be thousands, which are told by what they add to others. */
  readonly best: readonly Addition[];
  /** What may be put in the place of what they have, and was found as good. */
  readonly rivals: readonly Rival[];
}

/** Seeks what explains the most at the least cost. */
export function bestHypotheses(scorer: Scorer): Best {
  const rivals: Rival[] = [];
  const keys = new AdjustmentKeys();
  let beam: readonly Judgement[] = [scorer.none];
  let best: readonly Addition[] = [scorer.add(scorer.none, [])];
  for (let round = 1, improved = 0; round <= ROUNDS || round - improved <= PATIENCE; round++) {
    const each = additions(scorer, beam, keys).sort((a, b) => a.cost - b.cost);
    const next = atOnce(scorer, beam, each, rivals);
    const [first] = next;
    if (!first) break;
    const before = best[0]?.cost ?? Infinity;
    if (first.cost < before) improved = round;
    const lowest = Math.min(before, first.cost);
    beam = next.slice(0, BEAM).map((addition) => scorer.join(addition));
    best = [...best, ...next].filter(({ cost }) => cost === lowest);
  }
  return { best: [...best].sort((a, b) => lengthOf(a) - lengthOf(b)), rivals };
}

function lengthOf({ to, adjustments }: Addition): number {
  return to.hypothesis.length + adjustments.length;
}

/**
 * What is added next, each by itself; or, where more stand apart than there are rounds, all of those at once, and nothing else:
 * one a round, they would be come to in the same order, and whatever else was added meanwhile is as good later. Where too
 * few stand apart, one of each that are as good as one another goes with them, and the others are told as its rivals.
 */
function atOnce(
  scorer: Scorer,
  [best]: readonly Judgement[],
  next: readonly Addition[],
  rivals: Rival[],
): readonly Addition[] {
  const better = next.filter(({ to, cost }) => to === best && cost < to.cost);
  if (!best || better.length <= ROUNDS) return next;
  const { apart, firsts, rivals: others } = standing(scorer, better);
  const taken = apart.length > ROUNDS ? apart : firsts;
  if (taken.length <= ROUNDS) return next;
  const all = scorer.add(
    best,
    taken.flatMap(({ adjustments }) => adjustments),
  );
  if (all.cost > (next[0]?.cost ?? 0)) return next;
  if (taken === firsts) rivals.push(...others);
  return [all];
}

/** What can be added to hypotheses without making them worse, each new hypothesis once. */
function additions(scorer: Scorer, beam: readonly Judgement[], keys: AdjustmentKeys): Addition[] {
  const seen = new Set<number>();
  return beam.flatMap((judgement) => {
    const before = keys.of(judgement.hypothesis);
    return [...suppositions(scorer, judgement, keys)].flatMap(([own, adjustments]) => {
      const key = bothKeys(before, own);
      if (seen.has(key)) return [];
      seen.add(key);
      const addition = scorer.add(judgement, adjustments);
      return addition.cost <= judgement.cost ? [addition] : [];
    });
  });
}

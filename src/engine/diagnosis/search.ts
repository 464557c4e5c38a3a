import type { Addition, Judgement, Scorer } from "./scorer";
import { AdjustmentKeys } from "./adjustment-keys";
import { suppositions } from "./suppositions";

/** Rounds of search at the least; beyond, it goes on as long as it finds better. */
const ROUNDS = 8;
/** Rounds without anything better, after which nothing is expected any more. */
const PATIENCE = 2;
/** Hypotheses kept from one round to the next. */
const BEAM = 24;

/** The best hypotheses, all of the same cost, the one with the fewest suppositions first. */
export function bestHypotheses(scorer: Scorer): readonly Judgement[] {
  const keys = new AdjustmentKeys();
  let beam: readonly Judgement[] = [scorer.none];
  let best: readonly Judgement[] = beam;
  for (let round = 1, improved = 0; round <= ROUNDS || round - improved <= PATIENCE; round++) {
    const next = additions(scorer, beam, keys).sort((a, b) => a.cost - b.cost);
    const [first] = next;
    if (!first) break;
    const before = best[0]?.cost ?? Infinity;
    if (first.cost < before) improved = round;
    const lowest = Math.min(before, first.cost);
    const kept = next
      .filter((addition, rank) => rank < BEAM || addition.cost === lowest)
      .map((addition) => scorer.join(addition));
    beam = kept.slice(0, BEAM);
    best = [...best, ...kept].filter((judgement) => judgement.cost === lowest);
  }
  return [...best].sort((a, b) => a.hypothesis.length - b.hypothesis.length);
}

/** What can be added to hypotheses without making them worse, each new hypothesis once. */
function additions(scorer: Scorer, beam: readonly Judgement[], keys: AdjustmentKeys): Addition[] {
  const seen = new Set<number>();
  return beam.flatMap((judgement) => {
    const before = keys.bits(judgement.hypothesis);
    return suppositions(scorer, judgement, keys).flatMap((adjustments) => {
      const key = keys.of(adjustments, before);
      if (seen.has(key)) return [];
      seen.add(key);
      const addition = scorer.add(judgement, adjustments);
      return addition.cost <= judgement.cost ? [addition] : [];
    });
  });
}

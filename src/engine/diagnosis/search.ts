import type { Hypothesis } from "./hypothesis";
import type { Addition, Judgement, Scorer } from "./scorer";
import { AdjustmentKeys, bothKeys } from "./adjustment-keys";
import { suppositions } from "./suppositions";

/** Rounds of search at the least; beyond, it goes on as long as it finds better. */
const ROUNDS = 8;
/** Rounds without anything better, after which nothing is expected any more. */
const PATIENCE = 2;
/** Hypotheses kept from one round to the next. */
const BEAM = 24;

/** A hypothesis of the lowest cost. There may be thousands, all but a few of which are asked no more than this. */
export interface BestHypothesis {
  readonly hypothesis: Hypothesis;
  readonly cost: number;
  /** Whether it calls the statement of a rank wrong. */
  readonly isWrong: (index: number) => boolean;
  readonly judged: () => Judgement;
}

/** The best hypotheses, all of the same cost, the one with the fewest suppositions first. */
export function bestHypotheses(scorer: Scorer): readonly BestHypothesis[] {
  const keys = new AdjustmentKeys();
  let beam: readonly Judgement[] = [scorer.none];
  let best: readonly BestHypothesis[] = [
    {
      ...scorer.none,
      isWrong: (index) => scorer.none.wrong.has(index),
      judged: () => scorer.none,
    },
  ];
  for (let round = 1, improved = 0; round <= ROUNDS || round - improved <= PATIENCE; round++) {
    const next = additions(scorer, beam, keys).sort((a, b) => a.cost - b.cost);
    const [first] = next;
    if (!first) break;
    const before = best[0]?.cost ?? Infinity;
    if (first.cost < before) improved = round;
    const lowest = Math.min(before, first.cost);
    beam = next.slice(0, BEAM).map((addition) => scorer.join(addition));
    const found = next.filter(({ cost }) => cost === lowest).map((addition) => unjoined(addition, scorer));
    best = [...best.filter(({ cost }) => cost === lowest), ...found];
  }
  return [...best].sort((a, b) => a.hypothesis.length - b.hypothesis.length);
}

/** An addition as the hypothesis that it comes to, without drawing all that this leaves wrong. */
function unjoined(addition: Addition, scorer: Scorer): BestHypothesis {
  const { to, adjustments, cost, turned } = addition;
  return {
    hypothesis: [...to.hypothesis, ...adjustments],
    cost,
    isWrong: (index) => turned.some((one) => one.index === index) !== to.wrong.has(index),
    judged: () => scorer.join(addition),
  };
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

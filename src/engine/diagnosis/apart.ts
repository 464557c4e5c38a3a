import type { Addition, Scorer } from "./scorer";
import type { Statement } from "./statement";

/**
 * What makes a hypothesis better whatever else is supposed, the best first: nothing that is as good or better speaks of the
 * same operations, of a figure that it settles, or settles one that it speaks of.
 *
 * @param better the additions that make it better, the best first
 */
export function standingApart(scorer: Scorer, better: readonly Addition[]): readonly Addition[] {
  const rivalled = new Set<Addition>();
  const [operations, settled, touched] = [new Map<string, Claim>(), ofFigures(), ofFigures()];
  const found = better.filter((addition) => {
    const ids = addition.adjustments.map(({ operation }) => operation);
    const figures = scorer.speakingOf(addition.adjustments);
    const { turned } = addition;
    const before = [...known(operations, ids), ...known(settled, figures), ...known(touched, turned)];
    const isOutdone = before.some((claim) => claim.isBetterThan(addition));
    if (before.some((claim) => claim.isRivalOf(addition, rivalled)) && !isOutdone) rivalled.add(addition);
    if (isOutdone) return false;
    claimAll(operations, ids, addition);
    claimAll(settled, turned, addition);
    claimAll(touched, figures, addition);
    return true;
  });
  return found.filter((addition) => !rivalled.has(addition));
}

/** Who speaks of an operation, or of a figure, given in the order of what it is worth. */
class Claim {
  private readonly best: number;
  /** Those of the last worth that have no rival yet. */
  private alone: Addition[] = [];
  private last: number;

  constructor({ cost }: Addition) {
    this.best = this.last = cost;
  }

  make(addition: Addition): void {
    if (addition.cost !== this.last) this.alone = [];
    this.last = addition.cost;
    this.alone.push(addition);
  }

  isBetterThan({ cost }: Addition): boolean {
    return this.best < cost;
  }

  /** Whether one as good was before; it has a rival then. */
  isRivalOf({ cost }: Addition, rivalled: Set<Addition>): boolean {
    if (this.last !== cost) return false;
    for (const one of this.alone.splice(0)) rivalled.add(one);
    return true;
  }
}

function ofFigures(): Map<Statement, Claim> {
  return new Map();
}

function known<K>(claims: ReadonlyMap<K, Claim>, keys: readonly K[]): readonly Claim[] {
  return keys.flatMap((key) => claims.get(key) ?? []);
}

function claimAll<K>(claims: Map<K, Claim>, keys: readonly K[], addition: Addition): void {
  for (const key of new Set(keys)) {
    const claim = claims.get(key) ?? new Claim(addition);
    claims.set(key, claim);
    claim.make(addition);
  }
}

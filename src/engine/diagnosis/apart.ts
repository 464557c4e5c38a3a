import type { Addition, Scorer } from "./scorer";
import type { Statement } from "./statement";

/** What makes a hypothesis better whatever else is supposed. */
export interface Standing {
  /** Nothing that is as good or better speaks of the same operations, of a figure that it settles, or settles one that it speaks of. */
  readonly apart: readonly Addition[];
  /** Those, and one of each of which others are as good. */
  readonly firsts: readonly Addition[];
  readonly rivals: readonly Rival[];
}

/** An addition that is as good as another, of which only one can be. */
export interface Rival {
  readonly of: Addition;
  readonly addition: Addition;
}

/**
 * What stands by itself among additions.
 *
 * @param better the additions that make a hypothesis better, the best first
 */
export function standing(scorer: Scorer, better: readonly Addition[]): Standing {
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
  return { apart: found.filter((addition) => !rivalled.has(addition)), ...firstsAmong(scorer, found) };
}

/** The first of each that cannot be together, and those as good as just one of them. */
function firstsAmong(scorer: Scorer, found: readonly Addition[]): Pick<Standing, "firsts" | "rivals"> {
  const [operations, settled, touched] = [new Map<string, First>(), firstsOf(), firstsOf()];
  const rivals: Rival[] = [];
  const firsts = found.filter((addition) => {
    const { adjustments, turned } = addition;
    const ids = adjustments.map(({ operation }) => operation);
    const figures = scorer.speakingOf(adjustments);
    const before = new Set([
      ...heldBy(operations, ids),
      ...heldBy(settled, figures),
      ...heldBy(touched, turned),
    ]);
    const [of] = before;
    if (of && before.size === 1 && of !== SEVERAL && of.cost === addition.cost) rivals.push({ of, addition });
    if (before.size > 0) return false;
    for (const id of ids) operations.set(id, addition);
    for (const one of turned) settled.set(one, addition);
    for (const one of figures) touched.set(one, touched.has(one) ? SEVERAL : addition);
    return true;
  });
  return { firsts, rivals };
}

const SEVERAL = "several";
type First = Addition | typeof SEVERAL;

function firstsOf(): Map<Statement, First> {
  return new Map();
}

function heldBy<K>(firsts: ReadonlyMap<K, First>, keys: readonly K[]): readonly First[] {
  return keys.flatMap((key) => firsts.get(key) ?? []);
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

import { FAULTS, isPerfect, pair, single, soundness, Tally, type Case } from "./run";

/*
 * How well the engine judges: sound dossiers of every layout and wording alarm nobody, and each kind of fault is told
 * once, in place, under its right cause. mutation.bench.ts measures the same over thousands of dossiers.
 */

/** Each seed is a dossier; layouts, wordings and documents go round. */
const SEEDS = 45;
/** The share told under its right cause, by the right suspect. It may only rise. */
const FLOOR = 0.985;

const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);
const sound = new Map(seeds.map((seed) => [seed, soundness(seed).why]));

test.each(seeds)("dossier %i is sound, and nothing is said against it", (seed) => {
  expect(sound.get(seed)).toEqual([]);
});

/** Three dossiers a kind: the first that offer a place for it, from a seed of its own so that kinds meet all layouts. */
function dossiersOf(kind: number, most: number): readonly Case[] {
  const cases: Case[] = [];
  const fault = FAULTS[kind];
  for (let step = 0; fault && step < SEEDS && cases.length < most; step++) {
    const seed = (kind * 7 + step * 11) % SEEDS;
    const one = sound.get(seed)?.length === 0 ? single(seed, fault) : null;
    if (one) cases.push(one);
  }
  return cases;
}

const cases = FAULTS.map((fault, kind) => [fault.kind, dossiersOf(kind, 3)] as const);
const tally = new Tally();
for (const [, some] of cases) some.forEach((one) => tally.add(one));

test.each(cases)("%s: told once, in place, and nothing else with it", (_kind, some) => {
  expect(some.length).toBeGreaterThan(0);
  const amiss = some.filter(
    ({ outcome }) => outcome.told.some(({ found }) => !found) || outcome.noise.length > 0,
  );
  expect(amiss.map(({ plan }) => plan.seed)).toEqual([]);
});

test("the mutation score keeps to the floor it reached", () => {
  const { planted, perfect } = tally.total;
  expect(perfect / planted).toBeGreaterThanOrEqual(FLOOR);
});

test("two faults that share nothing are told as two", () => {
  const pairs = seeds.flatMap((seed) => pair(seed) ?? []);
  const right = pairs.filter(({ outcome }) => outcome.told.every(isPerfect) && outcome.noise.length === 0);
  expect(pairs.length).toBeGreaterThan(15);
  expect(right.length / pairs.length).toBeGreaterThanOrEqual(0.95);
});

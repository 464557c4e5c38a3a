import { keptFor } from "../lists";
import { compare, readings, type Comparison } from "./beneficiary";
import { fold } from "../folding";
import { kinFinder, type KinFinder } from "./kin-finder";
import { rarityAmong, type Rarity } from "./similarity";

/** The candidate that a name stands for. */
export interface BeneficiaryMatch {
  /** Its index among the candidates; the first of those spelled alike. */
  readonly index: number;
  readonly kind: "same" | "probable";
  /** The indices of the other candidates that fit too, less well or spelled otherwise, in their order. */
  readonly rivals: readonly number[];
}

/** Below this much between the two best, they fit equally. */
const margin = 0.1;

/**
 * The candidate that a name stands for: the same beneficiary before a probable one, then the one that meets the rarest
 * of its words. Null where none fits, or where two beneficiaries fit equally.
 * @param kin those of the candidates that may be meant, where that is known: no other is compared.
 */
export function matchBeneficiary(
  name: string,
  candidates: readonly string[],
  kin?: ReadonlySet<string>,
): BeneficiaryMatch | null {
  return matcherOf(candidates)(name, kin);
}

/** How the name last asked about compares with others: one name is sought in operation after operation. */
let lastAsked = { name: "", against: new Map<string, Comparison>() };

function compareNames(name: string, other: string): Comparison {
  if (lastAsked.name !== name) lastAsked = { name, against: new Map() };
  const known = lastAsked.against.get(other);
  if (known) return known;
  const compared = compare(readings(name), readings(other));
  lastAsked.against.set(other, compared);
  return compared;
}

type Matcher = (name: string, kin?: ReadonlySet<string>) => BeneficiaryMatch | null;

/** `matchBeneficiary` for many names against the same candidates, which are taken apart once. */
const matcherOf = keptFor((candidates: readonly string[]): Matcher => {
  const rarity = rarityAmong([...new Set(candidates)]);
  const all = candidates.map((candidate, index) => ({ index, candidate }));
  let finder: KinFinder | undefined;
  return (name, kin) => {
    const folded = fold(name);
    const likely = kin
      ? all.filter(({ candidate }) => kin.has(candidate))
      : (finder ??= kinFinder(candidates))(name).flatMap((index) => all[index] ?? []);
    const fitting = likely.flatMap(({ index, candidate }) => {
      const { kinship, met } = compareNames(name, candidate);
      if (kinship === "different") return [];
      const closeness = folded === fold(candidate) ? 2 : shareMet(met, rarity);
      return [{ index, readings: readings(candidate), kinship, closeness }];
    });
    const same = fitting.filter((fit) => fit.kinship === "same");
    const pool = same.length > 0 ? same : fitting;
    const [best, ...others] = [...pool].sort((x, y) => y.closeness - x.closeness || x.index - y.index);
    if (!best) return null;
    const equal = others.some(
      (other) =>
        other.closeness > best.closeness - margin &&
        compare(best.readings, other.readings).kinship !== "same",
    );
    if (equal) return null;
    return {
      index: best.index,
      kind: best.kinship,
      rivals: fitting.map((fit) => fit.index).filter((index) => index !== best.index),
    };
  };
});

/** The share of a name's words that are met, each weighing its rarity among the candidates. */
function shareMet(met: Comparison["met"], rarity: Rarity): number {
  const whole = met.reduce((sum, { word }) => sum + rarity(word), 0);
  return whole === 0 ? 0 : met.reduce((sum, item) => sum + item.met * rarity(item.word), 0) / whole;
}

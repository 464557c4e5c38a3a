import { keptFor } from "../lists";
import { compare, readings, type Comparison } from "./beneficiary";
import { fold } from "./fold";
import { kinFinder } from "./kin-finder";
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
 */
export function matchBeneficiary(name: string, candidates: readonly string[]): BeneficiaryMatch | null {
  return matcherOf(candidates)(name);
}

/** `matchBeneficiary` for many names against the same candidates, which are taken apart once. */
const matcherOf = keptFor((candidates: readonly string[]): ((name: string) => BeneficiaryMatch | null) => {
  const rarity = rarityAmong([...new Set(candidates)]);
  const parsed = candidates.map((candidate, index) => ({
    index,
    folded: fold(candidate),
    readings: readings(candidate),
  }));
  const kinOf = kinFinder(candidates);
  return (name) => {
    const folded = fold(name);
    const asked = readings(name);
    const fitting = kinOf(name).flatMap((index) => {
      const candidate = parsed[index];
      if (!candidate) return [];
      const { kinship, met } = compare(asked, candidate.readings);
      const closeness = folded === candidate.folded ? 2 : shareMet(met, rarity);
      return kinship === "different" ? [] : [{ ...candidate, kinship, closeness }];
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

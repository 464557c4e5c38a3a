import type { Concept } from "../lexicon";
import { Amount } from "../money";
import { says, toldOf } from "./said";

/** A sentence that says to what its document's amounts are rounded, and that unit in euros. */
interface RoundingRule {
  readonly unit: Concept;
  readonly euros: string;
  /** A sentence that says so. */
  readonly example: string;
}

/** The widest unit first: « au millier d'euros » names the euro too. */
export const roundingRules: readonly RoundingRule[] = [
  {
    unit: "thousandsUnit",
    euros: "1000",
    example: "Les montants sont arrondis au millier d'euros.",
  },
  {
    unit: "hundredsUnit",
    euros: "100",
    example: "Chiffres arrondis à la centaine d'euros",
  },
  { unit: "tensUnit", euros: "10", example: "Sommes arrondies à la dizaine d'euros" },
  {
    unit: "euroUnit",
    euros: "1",
    example: "Les montants du présent rapport sont arrondis à l’euro le plus proche.",
  },
];

/** The unit to which a sentence says that amounts are rounded; null where it says nothing of it. */
export function roundingSaid(sentence: string): Amount | null {
  const text = toldOf(sentence).replace(/€/g, "euro");
  if (!says(text, "rounding") || !says(text, "figures")) return null;
  const rule = roundingRules.find(({ unit }) => says(text, unit));
  return rule ? Amount.fromDecimal(rule.euros) : null;
}

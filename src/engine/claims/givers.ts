import { clauseLeads, saidOf, type Stretch } from "./said";
import { matches } from "../lexicon";

/** Councils that give money, by their kind: one of communes is told from a commune first. */
const councils = ["anIntercommunality", "aDepartment", "aRegion", "aMunicipality"] as const;

type Council = (typeof councils)[number];

/** The kind of council that a sentence says gives a figure: « le Département alloue par ailleurs 3 000 € »; null for none. */
export function giverIn(sentence: string, figure: Stretch): Council | null {
  const { before } = saidOf(sentence, figure);
  return councils.find((council) => clauseLeads(before, council, "gives")) ?? null;
}

/** The kind of a council, by its name; null where that tells none. */
export function kindOfCouncil(name: string): Council | null {
  return councils.find((council) => matches(council, name)) ?? null;
}

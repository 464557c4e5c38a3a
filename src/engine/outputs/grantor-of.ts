import type { DossierFacts } from "./dossier-facts";
import type { GrantorFacts } from "./open-data";

/** What the user gives, and what the dossier says itself where nothing is given. */
export function grantorOf(
  given: GrantorFacts,
  { authority, decision }: Pick<DossierFacts, "authority" | "decision">,
): GrantorFacts {
  return { ...given, name: given.name ?? authority, decision: given.decision ?? decision };
}

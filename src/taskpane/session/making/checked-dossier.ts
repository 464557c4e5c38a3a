import type { SheetSnapshot } from "../../../engine/grid";
import { chooseShares, dossierFacts, type DossierFacts, type KnownShares } from "../../../engine/outputs";
import type { Reconciliation } from "../../../engine/reconcile";

/** A dossier as it was checked, kept for what is made of it. */
export interface CheckedDossier {
  readonly result: Extract<Reconciliation, { kind: "report" }>;
  readonly sheets: readonly SheetSnapshot[];
  /** When: ISO date and time of the clock on the wall, without zone. */
  readonly at: string;
}

/** What the dossier says by itself of what is made of it. */
export function factsOf({ result, sheets }: CheckedDossier): DossierFacts {
  return dossierFacts({ ...result, annex: result.annex.annex }, sheets);
}

/** The shares that the user gives, and those of the model conventions for the rest. */
export function sharesOf(dossier: CheckedDossier, given: KnownShares): KnownShares {
  return chooseShares(dossier.result.annex.annex, given, factsOf(dossier).advance).shares;
}

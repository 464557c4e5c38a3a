import type { Report } from "../../../src/engine/findings";
import type { Dossier } from "../../../src/engine/model";
import { check } from "../../support/rule-tester";
import { dossierFrom } from "../../support/drawn-dossier";

/** An annex of one theme and two operations, whose first total misses a line; its article sides with the lines. */
export const faultyDossier: Dossier = dossierFrom({
  sheet: `
    1. Mobilité
    OPERATION              | STRUCTURE | MONTANT PROPOSE
    Opération 1 : Transport | ADEFI    | 1500.50
    ^                       | Le Relais | 2000
    ^                       | TOTAL    | 1500.50
    Opération 2 : Vélos     | APSA     | 4000
    ^                       | UDAF     | 100
    ^                       | TOTAL    | 4100
                            | TOTAL    | 7600.50`,
  deliberation: `DECIDE :

Article 1 :

De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`,
});

export const faultyReport: Report = check(faultyDossier);

/** The operation total C5, that stands alone. */
export const faultyTotal = faultyReport.findings.find(({ rule }) => rule === "operation-total");

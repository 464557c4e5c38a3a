import type { Dossier } from "../../../src/engine/model";
import { dossierFrom } from "../../support/drawn-dossier";

/** Two themes, four structures (one spelled twice), two territories, codes stated by a table of the deliberation. */
export function grantsDossier(change: { readonly fanfare?: string; readonly sport?: string } = {}): Dossier {
  return dossierFrom({
    sheet: `
    1. Culture
    OPERATION              | TERRITOIRE | STRUCTURE       | MONTANT PROPOSE
    Opération 1 : Scènes   | Nord       | Le Paravent     | 6200
    ^                      | Sud        | Atelier Plié    | 4850.50
    ^                      |            | TOTAL           | =SUM(D3:D4) -> 11050.50
                           |            | TOTAL           | 11050.50
    2. Sport
    OPERATION              | TERRITOIRE | STRUCTURE       | MONTANT PROPOSE
    Opération 1 : Clubs    | Nord       | Fanfare         | ${change.fanfare ?? "30000"}
    ^                      | Sud        | Le Paravent     | 149.50
    ^                      |            | TOTAL           | =SUM(D9:D10) -> 30149.50
                           |            | TOTAL           | ${change.sport ?? "30149.50"}`,
    deliberation: `DECIDE :

Article 1 :

De valider le financement de l'opération de la thématique 1 « Culture », pour un montant total de 11 050,50 €.

Article 2 :

De valider le financement de l'opération de la thématique 2 « Sport », pour un montant total de 30 149,50 €.`,
  });
}

import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("document-line", {
  valid: [
    {
      name: "the sheet's lines",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 5

1. Mobilité

OPERATION\tTERRITOIRE\tSTRUCTURE\tDESCRIPTION\tMONTANT PROPOSE
Opération 1 : Transport\tArtois\tADEFI\tNavette\t1 500,50 €
\tLens\tLe Relais\tTaxi\t2 000,00 €
\t\tTOTAL\t\t3 500,50 €
Opération 2 : Vélos\tArtois\tAPSA\tAtelier\t4 000,00 €
\tLens\tUDAF\tPrêt\t100,00 €
\t\tTOTAL\t\t4 100,00 €
\t\tTOTAL\t\t7 600,50 €`,
    },
    {
      name: "lines in another order",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | Le Relais | 2000
        ^                       | ADEFI     | 1500.50
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 5

1. Mobilité

OPERATION\tTERRITOIRE\tSTRUCTURE\tDESCRIPTION\tMONTANT PROPOSE
Opération 1 : Transport\tArtois\tADEFI\tNavette\t1 500,50 €
\tLens\tLe Relais\tTaxi\t2 000,00 €
\t\tTOTAL\t\t3 500,50 €
Opération 2 : Vélos\tArtois\tAPSA\tAtelier\t4 000,00 €
\tLens\tUDAF\tPrêt\t100,00 €
\t\tTOTAL\t\t4 100,00 €
\t\tTOTAL\t\t7 600,50 €`,
    },
  ],
  invalid: [
    {
      name: "digits swapped in the print",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 5

1. Mobilité

OPERATION\tTERRITOIRE\tSTRUCTURE\tDESCRIPTION\tMONTANT PROPOSE
Opération 1 : Transport\tArtois\tADEFI\tNavette\t5 100,50 €
\tLens\tLe Relais\tTaxi\t2 000,00 €
\t\tTOTAL\t\t3 500,50 €
Opération 2 : Vélos\tArtois\tAPSA\tAtelier\t4 000,00 €
\tLens\tUDAF\tPrêt\t100,00 €
\t\tTOTAL\t\t4 100,00 €
\t\tTOTAL\t\t7 600,50 €`,
      findings: [{ at: "C3", gap: "3600.00", diagnosis: "transposed-digits" }],
    },
    {
      name: "one digit wrong in the print",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 5

1. Mobilité

OPERATION\tTERRITOIRE\tSTRUCTURE\tDESCRIPTION\tMONTANT PROPOSE
Opération 1 : Transport\tArtois\tADEFI\tNavette\t1 500,50 €
\tLens\tLe Relais\tTaxi\t2 700,00 €
\t\tTOTAL\t\t3 500,50 €
Opération 2 : Vélos\tArtois\tAPSA\tAtelier\t4 000,00 €
\tLens\tUDAF\tPrêt\t100,00 €
\t\tTOTAL\t\t4 100,00 €
\t\tTOTAL\t\t7 600,50 €`,
      findings: [{ at: "C4", gap: "700.00" }],
    },
  ],
});

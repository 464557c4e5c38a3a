import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("document-total", {
  valid: [
    {
      name: "the sheet's totals",
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
      name: "a print without totals",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 5

1. Mobilité

OPERATION\tTERRITOIRE\tSTRUCTURE\tDESCRIPTION\tMONTANT PROPOSE
Opération 1 : Transport\tArtois\tADEFI\tNavette\t1 500,50 €
\tLens\tLe Relais\tTaxi\t2 000,00 €
Opération 2 : Vélos\tArtois\tAPSA\tAtelier\t4 000,00 €
\tLens\tUDAF\tPrêt\t100,00 €`,
    },
  ],
  invalid: [
    {
      name: "an operation's digits swapped",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 5

1. Mobilité

OPERATION\tTERRITOIRE\tSTRUCTURE\tDESCRIPTION\tMONTANT PROPOSE
Opération 1 : Transport\tArtois\tADEFI\tNavette\t1 500,50 €
\tLens\tLe Relais\tTaxi\t2 000,00 €
\t\tTOTAL\t\t5 300,50 €
Opération 2 : Vélos\tArtois\tAPSA\tAtelier\t4 000,00 €
\tLens\tUDAF\tPrêt\t100,00 €
\t\tTOTAL\t\t4 100,00 €
\t\tTOTAL\t\t7 600,50 €`,
      findings: [{ at: "5 300,50", gap: "1800.00", diagnosis: "transposed-digits" }],
    },
    {
      name: "the theme's rounded",
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
\t\tTOTAL\t\t7 600,00 €`,
      findings: [{ at: "7 600,00", gap: "-0.50", diagnosis: "rounded" }],
    },
  ],
});

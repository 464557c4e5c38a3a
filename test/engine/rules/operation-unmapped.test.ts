import { MOBILITY_DELIBERATION, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("operation-unmapped", {
  valid: [
    {
      name: "every operation has its code",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
    },
    {
      name: "an operation without amount needs none",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 0
        ^                       | UDAF      | 0
        ^                       | TOTAL     | 0
                                | TOTAL     | 3500.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 3 500,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50`,
    },
  ],
  invalid: [
    {
      name: "no expense stated",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les crédits seront prélevés sur la ligne 2375, nature 6574, chapitre 928.`,
      findings: [{ at: "A3", severity: "info" }],
    },
    {
      name: "no expense for two credits named",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
                                | TOTAL THÉMATIQUE 1 | 3500.50
        2. Logement
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL THÉMATIQUE 2 | 4100
                                | TOTAL GÉNÉRAL | 7600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement de l'opération de la thématique 1 « Mobilité », pour un montant total de 3 500,50 €.

Article 2 : De valider le financement de l'opération de la thématique 2 « Logement », pour un montant total de 4 100 €.

Les crédits seront prélevés sur la ligne 2375, nature 6574, chapitre 928.`,
      findings: [{ at: "A3", severity: "info" }],
    },
  ],
});

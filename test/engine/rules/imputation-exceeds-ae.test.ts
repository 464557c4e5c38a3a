import { testRule } from "../../support/rule-tester";

testRule("imputation-exceeds-ae", {
  valid: [
    {
      name: "an expense below",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00`,
    },
    {
      name: "an expense of the whole AE",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t3 500,50\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00`,
    },
  ],
  invalid: [
    {
      name: "an expense above",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t3 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00`,
      findings: [{ at: "C01-564H01", severity: "error", gap: "500.50" }],
    },
    {
      name: "above by a cent",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t4 099,99\t4 100,00`,
      findings: [{ at: "C01-564H02", gap: "0.01" }],
    },
  ],
});

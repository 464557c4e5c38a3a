import { testRule } from "../../support/rule-tester";

testRule("imputation-code", {
  valid: [
    {
      name: "codes of one shape",
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
      name: "codes of two shapes that are both usual",
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
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00
OP2025-001\t6568/1\tX\t1 000,00\t0,00
OP2025-002\t6568/2\tY\t1 000,00\t0,00`,
    },
  ],
  invalid: [
    {
      name: "a letter O for a zero",
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
CO1-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00`,
      findings: [{ at: "CO1-564H02", severity: "warning", suspects: ["CO1-564H02"] }],
    },
    {
      name: "one row twice",
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
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00
C01-564H02\t6568/93565\tVélos\t60 000,00\t0,00`,
      findings: [{ at: "C01-564H02", message: "deux fois" }],
    },
  ],
});

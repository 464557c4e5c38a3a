import { MOBILITY_DELIBERATION, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("imputation-exceeds-ae", {
  valid: [
    {
      name: "an expense below",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
    },
    {
      name: "an expense of the whole AE",
      sheet: MOBILITY_SHEET,
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
      sheet: MOBILITY_SHEET,
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
      sheet: MOBILITY_SHEET,
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

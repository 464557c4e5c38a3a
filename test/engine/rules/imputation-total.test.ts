import { MOBILITY_DELIBERATION, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("imputation-total", {
  valid: [
    {
      name: "expenses of their operations",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
    },
    {
      name: "two operations on one code",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tMobilité\t50 000,00\t7 600,50`,
    },
  ],
  invalid: [
    {
      name: "digits swapped",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t5 300,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00`,
      findings: [
        {
          at: "C01-564H01",
          gap: "1800.00",
          suspects: ["C01-564H01"],
          diagnosis: "transposed-digits",
          consequences: ["imputation-sum"],
        },
      ],
    },
    {
      name: "one digit wrong",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 800,00`,
      findings: [{ at: "C01-564H02", gap: "700.00", diagnosis: "digit-typed-wrong" }],
    },
  ],
});

import { MOBILITY_DELIBERATION, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("imputation-code", {
  valid: [
    {
      name: "codes of one shape",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
    },
    {
      name: "a second row of titles, years among them, holds no code",
      sheet: MOBILITY_SHEET,
      sheets: {
        Crédits: `
          N° AP | Opération | Imputation | Montant de l'opération | < | < | Crédits de paiement | <
          ^ | ^ | ^ | HT | TVA 20 % | TTC | CP 2025 | CP 2026
          AP 2024-01 | Halle | 2313-313 | 3250 | 650 | 3900 | 1620 | 2280
          AP 2024-02 | Gymnase | 2313-321 | 1875 | 375 | 2250 | 904 | 1346
          AP 2025-01 | Dojo | 2313-311 | 742 | 148 | 890 | 131 | 759
          AP 2025-02 | Piscine | 2313-323 | 1368 | 273 | 1641 | 241 | 1400
          TOTAL | | | 7235 | 1446 | 8681 | 2896 | 5785`,
      },
      deliberation: MOBILITY_DELIBERATION,
    },
    {
      name: "codes of two shapes that are both usual",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00
OP2025-001\t6568/1\tX\t1 000,00\t0,00
OP2025-002\t6568/2\tY\t1 000,00\t0,00`,
    },
    {
      name: "numbers of as many parts, whatever their digits",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
40-1\t6568/93564\tTransport\t50 000,00\t3 500,50
33-4\t6568/93565\tVélos\t60 000,00\t4 100,00
33-1\t6568/93566\tX\t1 000,00\t0,00
420-2\t6568/93567\tY\t1 000,00\t0,00`,
    },
    {
      name: "codes that are words, however long",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
LOG-BUS\t6568/93564\tTransport\t50 000,00\t3 500,50
LOG-VELO\t6568/93565\tVélos\t60 000,00\t4 100,00
LOG-CAR\t6568/93566\tX\t1 000,00\t0,00
LOG-VAN\t6568/93567\tY\t1 000,00\t0,00`,
    },
    {
      name: "imputations where there are no codes, of whatever shape",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Imputation\tLibellé\tAE\tDépense
20421/564\tTransport\t50 000,00\t3 500,50
204142/565\tVélos\t60 000,00\t4 100,00
20421/566\tX\t1 000,00\t0,00
20421/567\tY\t1 000,00\t0,00`,
    },
    {
      name: "a list of grants, each with what it is charged to",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Les subventions sont imputées comme suit :

Imputation\tLibellé\tAE\tDépense
65748/420\tADEFI\t50 000,00\t1 500,50
65748/420\tLe Relais\t60 000,00\t2 000,00
65748/420\tAPSA\t60 000,00\t4 000,00
65748/420\tUDAF\t60 000,00\t100,00`,
    },
  ],
  invalid: [
    {
      name: "a letter O for a zero",
      sheet: MOBILITY_SHEET,
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
      sheet: MOBILITY_SHEET,
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

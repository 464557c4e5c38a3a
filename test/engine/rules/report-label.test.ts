import { MOBILITY_DELIBERATION, MOBILITY_REPORT, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("report-label", {
  valid: [
    {
      name: "the same label",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: MOBILITY_REPORT,
    },
    {
      name: "other capitals",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVÉLOS\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
    },
  ],
  invalid: [
    {
      name: "another label",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tMobilités douces\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "C01-564H02", severity: "info", message: "Mobilités douces" }],
    },
    {
      name: "a word more",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport solidaire\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "C01-564H01", severity: "info" }],
    },
  ],
});

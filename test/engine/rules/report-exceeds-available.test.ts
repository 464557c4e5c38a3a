import { MOBILITY_REPORT, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("report-exceeds-available", {
  valid: [
    {
      name: "a proposal below",
      sheet: MOBILITY_SHEET,
      report: MOBILITY_REPORT,
    },
    {
      name: "all of it",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00\t4 100,00\t0,00`,
    },
    {
      name: "what the proposal leaves of what was voted, though it is less",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Situation des codes après la présente séance :

Code opération\tImputation\tVoté\tAffecté avant\tProposition\tDisponible
C01-564H01\t6568/93564\t50 000,00\t26 499,50\t3 500,50\t20 000,00
C01-564H02\t6568/93565\t60 000,00\t51 900,00\t4 100,00\t4 000,00`,
    },
  ],
  invalid: [
    {
      name: "a proposal above",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 000,00\t4 100,00\t-100,00`,
      findings: [{ at: "C01-564H02", severity: "error", gap: "100.00" }],
    },
    {
      name: "by a cent",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,49\t3 500,50\t-0,01
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "C01-564H01", gap: "0.01" }],
    },
  ],
});

import { MOBILITY_REPORT, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("report-balance", {
  valid: [
    {
      name: "available less proposal",
      sheet: MOBILITY_SHEET,
      report: MOBILITY_REPORT,
    },
    {
      name: "no balance stated",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00`,
    },
  ],
  invalid: [
    {
      name: "digits swapped",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t29 500,00`,
      findings: [{ at: "C01-564H02", severity: "error", gap: "3600.00", diagnosis: "transposed-digits" }],
    },
    {
      name: "digits swapped, of credits known by their imputation, which a line calls in words",
      sheet: MOBILITY_SHEET,
      report: MOBILITY_REPORT.replace("Code opération\tImputation\tLibellé", "Imputation\tLigne")
        .replace("C01-564H01\t6568/93564", "935-64-6568")
        .replace("C01-564H02\t6568/93565", "935-65-6568")
        .replace("25 900,00", "29 500,00"),
      findings: [{ at: "935-65-6568", severity: "error", gap: "3600.00", diagnosis: "transposed-digits" }],
    },
    {
      name: "off by a thousand",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t17 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "C01-564H01", gap: "1000.00" }],
    },
  ],
});

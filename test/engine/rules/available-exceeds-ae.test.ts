import { MOBILITY_REPORT, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

/** A report whose credits are these rows: code, imputation, label, authorised, available, proposed, left. */
const credits = (...rows: readonly string[]) => ({
  sheet: MOBILITY_SHEET,
  report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
${rows.join("\n")}`,
});

testRule("available-exceeds-ae", {
  valid: [
    {
      name: "available below",
      sheet: MOBILITY_SHEET,
      report: MOBILITY_REPORT,
    },
    {
      name: "all available",
      ...credits(
        "C01-564H01\t6568/93564\tTransport\t20 000,00\t20 000,00\t3 500,50\t16 499,50",
        "C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00",
      ),
    },
    {
      name: "above for every code: the columns are not what they were read as",
      ...credits(
        "C01-564H01\t6568/93564\tTransport\t16 499,50\t20 000,00\t3 500,50\t16 499,50",
        "C01-564H02\t6568/93565\tVélos\t25 900,00\t30 000,00\t4 100,00\t25 900,00",
        "C01-564H03\t6568/93566\tMarche\t8 000,00\t9 000,00\t0,00\t9 000,00",
      ),
    },
  ],
  invalid: [
    {
      name: "available above",
      ...credits(
        "C01-564H01\t6568/93564\tTransport\t15 000,00\t20 000,00\t3 500,50\t16 499,50",
        "C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00",
      ),
      findings: [{ at: "C01-564H01", severity: "warning", gap: "5000.00" }],
    },
    {
      name: "of one code among two",
      ...credits(
        "C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50",
        "C01-564H02\t6568/93565\tVélos\t29 000,00\t30 000,00\t4 100,00\t25 900,00",
      ),
      findings: [{ at: "C01-564H02", gap: "1000.00" }],
    },
  ],
});

import { MOBILITY_ARTICLE, MOBILITY_DELIBERATION } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("duplicate-line", {
  valid: [
    {
      name: "one beneficiary twice for different amounts",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | ADEFI     | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
    },
    {
      name: "equal amounts of two beneficiaries",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 1500.50
        ^                       | TOTAL     | 3001
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7101`,
    },
  ],
  invalid: [
    {
      name: "a line pasted twice that the totals count",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | ADEFI     | 1500.50
        ^                       | TOTAL     | 3001
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7101`,
      findings: [{ at: "C4", severity: "warning" }],
    },
    {
      name: "a line pasted twice that every total of the annex counts and no document does",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 5500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 9600.50`,
      deliberation: MOBILITY_DELIBERATION,
      toldBy: "article-total",
      findings: [
        {
          at: "article 1",
          gap: "-2000.00",
          suspects: [],
          diagnosis: "duplicate-line",
          consequences: ["duplicate-line", "imputation-total", "imputation-sum"],
        },
      ],
    },
    {
      name: "a line pasted twice that no total counts",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      deliberation: MOBILITY_ARTICLE,
      toldBy: "operation-total",
      findings: [{ at: "C6", gap: "-2000.00", suspects: ["C4", "C5"], diagnosis: "duplicate-line" }],
    },
  ],
});

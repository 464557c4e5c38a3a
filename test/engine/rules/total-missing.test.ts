import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

/** An annex of many operations, of which the first alone states its total. */
const ONE_TOTAL_ONLY = [
  "1. Mobilité",
  "OPERATION | STRUCTURE | MONTANT PROPOSE",
  "Opération 1 : Vélos | ADEFI | 100",
  "^ | UDAF | 50",
  "^ | Sous-total opération 1 | 150",
  ...Array.from({ length: 24 }, (_, i) => [
    `Opération ${i + 2} : Action ${i + 2} | ADEFI | 100`,
    "^ | UDAF | 50",
  ]).flat(),
  "| Total thématique 1 | 3750",
].join("\n");

testRule("total-missing", {
  valid: [
    {
      name: "every total stated",
      sheet: MOBILITY_SHEET,
    },
    {
      name: "one operation a theme, whose total is the theme's",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
                                | TOTAL THÉMATIQUE 1 | 3500.50
        2. Logement
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL THÉMATIQUE 2 | 4100
                                | TOTAL GÉNÉRAL | 7600.50`,
    },
  ],
  invalid: [
    {
      name: "an operation without its total, its sibling with one",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | Sous-total opération 2 | 4100
                                | Total thématique 1 | 7600.50`,
      findings: [{ at: "C4", severity: "info" }],
    },
    {
      name: "no operation states its total",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
                                | TOTAL     | 7600.50`,
      findings: [{ at: "C4", severity: "info" }],
    },
    {
      name: "one in many states its total: the custom is to state none",
      sheet: ONE_TOTAL_ONLY,
      findings: [{ at: "C7", severity: "info" }],
    },
  ],
});

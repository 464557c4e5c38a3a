import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

/** Two themes whose totals agree. */
const themes = `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
                                | TOTAL     | 3500.50
        2. Logement
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Accueil   | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 4100
                                | TOTAL GENERAL | 7600.50`;

testRule("theme-total", {
  valid: [
    {
      name: "the sum of its operations",
      sheet: MOBILITY_SHEET,
    },
    {
      name: "a live formula",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | =SUM(C3:C4) -> 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                                | TOTAL     | =C5+C8 -> 7600.50`,
    },
  ],
  invalid: [
    {
      name: "digits swapped",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 6700.50`,
      deliberation: MOBILITY_ARTICLE,
      findings: [{ at: "C9", gap: "-900.00", suspects: ["C9"], diagnosis: "transposed-digits" }],
    },
    {
      name: "an operation left out",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 3500.50`,
      deliberation: MOBILITY_ARTICLE,
      findings: [{ at: "C9", gap: "-4100.00", suspects: ["C9"], diagnosis: "missing-line" }],
    },
    {
      name: "a recapitulation on a sheet of its own differs",
      sheet: themes,
      sheets: {
        Récapitulatif: `
          Thématique  | Montant
          1. Mobilité | 3500.50
          2. Logement | 4200
          Total       | 7600.50`,
      },
      findings: [{ at: "B3", gap: "100.00", suspects: ["B3"], message: "Récapitulatif" }],
    },
    {
      name: "a recapitulation under the table differs",
      sheet: `${themes}

        Récapitulatif par thématique
        1. Mobilité | | 3500.50
        2. Logement | | 1400`,
      findings: [{ at: "C17", gap: "-2700.00", suspects: ["C17"] }],
    },
  ],
});

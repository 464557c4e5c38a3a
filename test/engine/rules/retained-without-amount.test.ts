import { testRule } from "../../support/rule-tester";

testRule("retained-without-amount", {
  valid: [
    {
      name: "a retained line with its amount",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    |
        ^                       | TOTAL     |        | 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
    },
    {
      name: "no column of marks",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
    },
  ],
  invalid: [
    {
      name: "Oui without an amount that the totals agree to",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Oui    |
        ^                       | TOTAL     |        | 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
      findings: [{ at: "D4", severity: "warning", suspects: ["C4"] }],
    },
    {
      name: "an amount erased is told as the total's difference",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Oui    |
        ^                       | TOTAL     |        | 3500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 7600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`,
      toldBy: "operation-total",
      findings: [{ at: "D5", gap: "2000.00", suspects: ["D4"], diagnosis: "line-absent" }],
    },
  ],
});

import { testRule } from "../../support/rule-tester";

testRule("amount-negative", {
  valid: [
    {
      name: "amounts above zero",
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
    {
      name: "no amount at all",
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
  ],
  invalid: [
    {
      name: "a negative grant that its totals count",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | -2000
        ^                       | TOTAL     | -499.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 3600.50`,
      findings: [{ at: "C4", severity: "warning" }],
    },
    {
      name: "a sign reversed is told as the total's difference",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | -2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`,
      toldBy: "operation-total",
      findings: [
        {
          at: "C5",
          gap: "4000.00",
          suspects: ["C4"],
          diagnosis: "sign",
          consequences: ["amount-negative", "article-total"],
        },
      ],
    },
  ],
});

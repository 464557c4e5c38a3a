import { testRule } from "../../support/rule-tester";

const article = (amount: string) => `DECIDE :

Article 1 :

De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de ${amount}.`;

testRule("operation-total", {
  valid: [
    {
      name: "a total that is the sum of its lines",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL    | 3500.50
        Opération 2 : Vélos     | APSA     | 4000
        ^                       | UDAF     | 100
        ^                       | TOTAL    | 4100
                                | TOTAL    | 7600.50`,
    },
    {
      name: "a total that leaves out a rejected line",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | Oui | 1500.50
        ^                       | Le Relais | Non | 0
        ^                       | TOTAL    |     | 1500.50
        Opération 2 : Vélos     | APSA     | Oui | 4000
        ^                       | UDAF     | Oui | 100
        ^                       | TOTAL    |     | 4100
                                | TOTAL    |     | 5600.50`,
    },
  ],
  invalid: [
    {
      name: "a typed total that misses the line inserted last, the article siding with the lines",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL    | 1500.50
        Opération 2 : Vélos     | APSA     | 4000
        ^                       | UDAF     | 100
        ^                       | TOTAL    | 4100
                                | TOTAL    | 7600.50`,
      deliberation: article("7 600,50 €"),
      findings: [
        {
          at: "C5",
          severity: "error",
          stated: "1500.50",
          expected: "3500.50",
          gap: "-2000.00",
          suspects: ["C5"],
          diagnosis: "missing-line",
          consequences: ["theme-total"],
        },
      ],
    },
    {
      name: "two figures of which nothing says which is right",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL    | 3600.50`,
      findings: [{ at: "C5", gap: "100.00", suspects: [] }],
    },
  ],
});

import { testRule } from "../../support/rule-tester";

testRule("narrative-count", {
  valid: [
    {
      name: "the annex's count",
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
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de financer 2 structures pour un montant de 3 500,50 €.`,
    },
    {
      name: "a count that the annex does not give",
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
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de financer l'accompagnement de 523 participants.`,
    },
  ],
  invalid: [
    {
      name: "one structure too many",
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
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de financer 3 structures pour un montant de 3 500,50 €.`,
      findings: [{ at: "annexe 1, opération 1", severity: "warning", message: "3 structures annoncées" }],
    },
    {
      name: "in letters",
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
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de conventionner avec cinq associations.`,
      findings: [{ at: "annexe 1, opération 1", message: "5 structures annoncées" }],
    },
  ],
});

import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("narrative-amount", {
  valid: [
    {
      name: "a structure's amount",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

ADEFI 1 500,50 €

Le Relais 2 000 €`,
    },
    {
      name: "each of a structure's amounts, two of them the same",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | TERRITOIRE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Artois     | 1500
        ^                       | ADEFI     | Calaisis   | 2000
        ^                       | ADEFI     | Ternois    | 1500
        ^                       | TOTAL     |            | 5000
                                | TOTAL     |            | 5000`,
      deliberation: `DECIDE :

Article 1 : De valider le financement de l'opération de la thématique 1 « Mobilité », pour un montant total de 5 000 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

ADEFI 1 500 €

ADEFI 2 000 €

ADEFI 1 500 €`,
    },
    {
      name: "the operation's amount",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de financer 2 structures pour un montant de 3 500,50 €.`,
    },
  ],
  invalid: [
    {
      name: "a structure's digits swapped",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

ADEFI 5 100,50 €

Le Relais 2 000 €`,
      findings: [{ at: "ADEFI", gap: "3600.00", diagnosis: "transposed-digits" }],
    },
    {
      name: "the operation's amount rounded",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de financer 2 structures pour un montant de 3 500 €.`,
      findings: [{ at: "annexe 1, opération 1", gap: "-0.50", diagnosis: "rounded" }],
    },
  ],
});

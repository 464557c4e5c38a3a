import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("narrative-count", {
  valid: [
    {
      name: "the annex's count",
      sheet: MOBILITY_SHEET,
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
      sheet: MOBILITY_SHEET,
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
      sheet: MOBILITY_SHEET,
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
      sheet: MOBILITY_SHEET,
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

import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("annex-reference", {
  valid: [
    {
      name: "an annex that the document holds",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », telles que présentées en annexe 1, pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de financer 2 structures.

Annexe 2

1. Mobilité

Opération 2 : Vélos

2. Proposition 2025 :

Il est proposé de financer 2 structures.`,
    },
    {
      name: "the sheet's own number",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », telles que présentées en annexe 5, pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de financer 2 structures.

Annexe 2

1. Mobilité

Opération 2 : Vélos

2. Proposition 2025 :

Il est proposé de financer 2 structures.`,
    },
  ],
  invalid: [
    {
      name: "an annex that nobody holds",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », telles que présentées en annexe 9, pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de financer 2 structures.

Annexe 2

1. Mobilité

Opération 2 : Vélos

2. Proposition 2025 :

Il est proposé de financer 2 structures.`,
      findings: [{ at: "article 1", severity: "info", message: "annexe 9" }],
    },
    {
      name: "one of two",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », telles que présentées en annexe 1 et en annexe 7, pour un montant total de 7 600,50 €.

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de financer 2 structures.

Annexe 2

1. Mobilité

Opération 2 : Vélos

2. Proposition 2025 :

Il est proposé de financer 2 structures.`,
      findings: [{ at: "article 1", message: "annexe 7" }],
    },
  ],
});

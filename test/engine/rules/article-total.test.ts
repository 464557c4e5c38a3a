import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("article-total", {
  valid: [
    {
      name: "the theme's total",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_ARTICLE,
    },
    {
      name: "an amount before its theme",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De fixer à 7 600,50 € le montant des aides allouées au titre de la thématique 1 « Mobilité ».`,
    },
  ],
  invalid: [
    {
      name: "rounded to the euro",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600 €.`,
      findings: [{ at: "article 1", gap: "-0.50", suspects: ["article 1"], diagnosis: "rounded" }],
    },
    {
      name: "digits swapped",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 6 700,50 €.`,
      findings: [
        { at: "article 1", gap: "-900.00", suspects: ["article 1"], diagnosis: "transposed-digits" },
      ],
    },
  ],
});

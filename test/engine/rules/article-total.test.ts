import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

const TWO_THEMES = `
  1. Mobilité
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI     | 1500.50
  ^                       | Le Relais | 2000
  ^                       | TOTAL     | 3500.50
  Opération 2 : Vélos     | APSA      | 4000
  ^                       | TOTAL     | 4000
                          | TOTAL     | 7500.50
  2. Logement
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : CLLAJ     | UDAF      | 1000
  ^                       | TOTAL     | 1000
                          | TOTAL     | 1000`;

const together = (named: string, amount: string): string =>
  `DECIDE :\n\nArticle 1 : De valider le financement des 3 opérations des ${named}, pour un montant total de ${amount}.`;

testRule("article-total", {
  valid: [
    {
      name: "the theme's total",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_ARTICLE,
    },
    {
      name: "one article for two themes, by their titles",
      sheet: TWO_THEMES,
      deliberation: together("thématiques 1 « Mobilité » et 2 « Logement »", "8 500,50 €"),
    },
    {
      name: "one article for two themes, by their numbers",
      sheet: TWO_THEMES,
      deliberation: together("thématiques 1 et 2", "8 500,50 €"),
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
      name: "an article of two themes that leaves one out of its amount",
      sheet: TWO_THEMES,
      deliberation: together("thématiques 1 « Mobilité » et 2 « Logement »", "7 500,50 €"),
      findings: [
        { at: "article 1", gap: "-1000.00", suspects: ["article 1"], message: "pour les thématiques 1, 2" },
      ],
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

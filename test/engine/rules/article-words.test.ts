import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("article-words", {
  valid: [
    {
      name: "a name that ends as a number does, before an amount in brackets",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », au bénéfice de Vernay-le-Neuf (7 600,50 €).`,
    },
    {
      name: "the same amount in words",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 € (sept mille six cents euros et cinquante centimes).`,
    },
    {
      name: "the words of another figure stand nearer to it",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €. Un acompte est versé de 6 000 € (six mille euros). Le total de 7 600,50 € est adopté.`,
    },
    {
      name: "words behind what they come to, that go on: another amount",
      sheet: MOBILITY_SHEET,
      deliberation: `${MOBILITY_ARTICLE} Il est versé 7 600,50 € (soit sept mille euros cette année).`,
    },
    {
      name: "no words",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_ARTICLE,
    },
  ],
  invalid: [
    {
      name: "another amount in words behind what it comes to, wherever it is said",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_ARTICLE,
      report: `RAPPORT N° 12\n\n1. Mobilité\n\n2 opérations sont proposées pour un montant total de 7 600,50 €.

Mme Roux indique que le solde passe à 8 600 euros (soit huit mille cinq cents euros).`,
      findings: [{ at: "8 600", severity: "error", gap: "-100.00" }],
    },
    {
      name: "another amount in words",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 € (six mille sept cents euros et cinquante centimes).`,
      findings: [
        {
          at: "article 1",
          severity: "error",
          gap: "-900.00",
          suspects: ["article 1"],
          message: "« sept mille six cents euros et cinquante centimes »",
        },
      ],
    },
    {
      name: "cents forgotten in words",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 € (sept mille six cents euros).`,
      findings: [{ at: "article 1", gap: "-0.50" }],
    },
  ],
});

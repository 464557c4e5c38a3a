import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("article-operation-count", {
  valid: [
    {
      name: "the annex's count",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_ARTICLE,
    },
    {
      name: "no count",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`,
    },
  ],
  invalid: [
    {
      name: "one too many",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 3 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`,
      findings: [{ at: "article 1", severity: "warning", message: "3 opérations annoncées" }],
    },
    {
      name: "in letters",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des cinq opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`,
      findings: [{ at: "article 1", message: "5 opérations annoncées" }],
    },
    {
      name: "repeated by the report: one finding, and nobody alone, since two documents count so",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 3 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`,
      report: `RAPPORT N°12

1. Mobilité

3 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.`,
      findings: [{ at: "article 1", suspects: [], consequences: ["report-operation-count"] }],
    },
    {
      name: "alone against the annex, its amount and the report",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 3 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.`,
      findings: [{ at: "article 1", suspects: ["article 1"], consequences: [] }],
    },
    {
      name: "an annex whose amount is not the one voted: an operation may be missing",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 3 opérations de la thématique 1 « Mobilité », pour un montant total de 9 600,50 €.`,
      findings: [{ at: "article 1", suspects: [] }],
    },
  ],
});

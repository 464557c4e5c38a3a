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
    {
      name: "actions that are the lines of an operation named beside them",
      sheet: `
        Axe                 | Code  | Porteur   | Action    | Proposé
        Axe 1 – Mobilité
        1                   | MOB-1 | ADEFI     | Transport | 1500
        1                   | MOB-1 | Le Relais | Loyer     | 2000
                            |       | Total     |           | 3500
        Axe 2 – Vélos
        2                   | MOB-2 | APSA      | Atelier   | 4000
        2                   | MOB-2 | UDAF      | Remorques | 100
                            |       | Total     |           | 4100
                            |       | TOTAL     |           | 7600`,
      deliberation: `DECIDE :

Article 1 – Axe 1 « Mobilité » : de retenir deux actions pour un montant de 3 500 € (opération MOB-1).

Article 2 – Axe 2 « Vélos » : de retenir deux actions pour un montant de 4 100 € (opération MOB-2).`,
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

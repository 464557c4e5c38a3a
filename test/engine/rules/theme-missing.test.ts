import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("theme-missing", {
  valid: [
    {
      name: "an article a theme",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_ARTICLE,
    },
    {
      name: "what an article calls a part, of whatever number, is an operation of the annex",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : D'attribuer, au titre du volet « Transport », un montant total de 3 500,50 €.

Article 2 : D'attribuer, au titre de l'axe 2 « Vélos », un montant total de 4 100 €.`,
    },
    {
      name: "domains of a column, where no title parts the lines",
      sheet: `
        Structure  | Discipline | Proposition
        Estuaire   | Musiques   | 4500
        Embruns    | Théâtre    | 1200
        Ligeris    | Musiques   | 9500
        Marionnettes | Théâtre  | 950
        Total      |            | 16150`,
      deliberation:
        "Le Bureau délibère et :\n\n1.1. attribue dans le domaine « Musiques » 2 subventions représentant 14 000 € ;\n\n1.2. attribue dans le domaine « Théâtre » 2 subventions représentant 2 150 € ;\n\n2. arrête la liste pour un montant cumulé de 16 150 €.",
    },
    {
      name: "domains of a column, each charged to a credit, where titles part the lines by place",
      sheet: `
        Structure  | Siège | Domaine | Aide 2026
        Canton de Vernay
        Estuaire   | Lussac | Musiques | 4500
        Embruns    | Lussac | Théâtre | 1200
        Ateliers   | Gué    | Cirque | 800
        Total Vernay | | | 6500
        Canton du Loir
        Ligeris    | Metz   | Musiques | 9500
        Marionnettes | Metz | Théâtre  | 950
        Voltige    | Serre  | Cirque | 700
        Total du Loir | | | 11150
        Total      |       |            | 17650`,
      deliberation: `DÉCIDE

Article 1 : D'attribuer, au titre du volet « Musiques », 2 aides pour un montant global de 14 000 €, à imputer sur l'AE C33-101 (imputation 933-311-65748).

Article 2 : D'attribuer, au titre du volet « Théâtre », 2 aides pour un montant global de 2 150 €, à imputer sur l'AE C33-102 (imputation 933-311-65748).

Article 3 : D'attribuer, au titre du volet « Cirque », 2 aides pour un montant global de 1 500 €, à imputer sur l'AE C33-103 (imputation 933-311-65748).`,
    },
    {
      name: "an article that funds nothing",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Article 2 : D'autoriser le Président à signer les conventions.`,
    },
  ],
  invalid: [
    {
      name: "an article for a theme that the annex lacks",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Article 2 : De valider le financement des 2 opérations de la thématique 7 « Coopération internationale », pour un montant total de 9 000 €.`,
      findings: [{ at: "article 2", severity: "error", message: "Coopération internationale" }],
    },
    {
      name: "told by its title alone",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Article 2 : D'attribuer, au titre de l'axe 5 « Patrimoine rural », un montant global de 1 200 €.`,
      findings: [{ at: "article 2", message: "Patrimoine rural" }],
    },
  ],
});

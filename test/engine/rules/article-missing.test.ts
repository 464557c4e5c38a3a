import { testRule } from "../../support/rule-tester";

/** Two themes, of 3 500,50 € and 4 100 €. */
const TWO_THEMES = `
  1. Mobilité
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI     | 1500.50
  ^                       | Le Relais | 2000
  ^                       | TOTAL     | 3500.50
                          | TOTAL THÉMATIQUE 1 | 3500.50
  2. Logement
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Vélos     | APSA      | 4000
  ^                       | UDAF      | 100
  ^                       | TOTAL     | 4100
                          | TOTAL THÉMATIQUE 2 | 4100
                          | TOTAL GÉNÉRAL | 7600.50`;

testRule("article-missing", {
  valid: [
    {
      name: "a theme whose amount a sentence gives, whatever it calls it",
      sheet: TWO_THEMES,
      deliberation:
        "DECIDE :\n\nArticle 1 : De valider le financement de l'opération de la thématique 2 « Logement », pour un montant total de 4 100 €.\n\nLes déplacements reçoivent 3 500,50 €.",
    },
    {
      name: "a title between dashes, where a title of one word might be a common word",
      sheet: TWO_THEMES,
      deliberation:
        "DECIDE :\n\n- D'ATTRIBUER les subventions suivantes – Mobilité – pour un montant total de 3 500,50 € :\n\n" +
        "- D'ATTRIBUER les subventions suivantes – Logement – pour un montant total de 4 100 € :",
    },
    {
      name: "an article a theme",
      sheet: TWO_THEMES,
      deliberation: `DECIDE :

Article 1 : De valider le financement de l'opération de la thématique 1 « Mobilité », pour un montant total de 3 500,50 €.

Article 2 : De valider le financement de l'opération de la thématique 2 « Logement », pour un montant total de 4 100 €.`,
    },
    {
      name: "articles without a word for a grant",
      sheet: TWO_THEMES,
      deliberation: `DECIDE :

Article 1 : La mobilité (thématique 1) est soutenue à hauteur de 3 500,50 €.

Article 2 : Le logement (thématique 2) bénéficie de 4 100 €.`,
    },
    {
      name: "a theme without any amount",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
                                | TOTAL THÉMATIQUE 1 | 3500.50
        2. Logement
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Vélos     | APSA      | 0
        ^                       | UDAF      | 0
        ^                       | TOTAL     | 0
                                | TOTAL THÉMATIQUE 2 | 0
                                | TOTAL GÉNÉRAL | 3500.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement de l'opération de la thématique 1 « Mobilité », pour un montant total de 3 500,50 €.`,
    },
  ],
  invalid: [
    {
      name: "the second theme has none",
      sheet: TWO_THEMES,
      deliberation: `DECIDE :

Article 1 : De valider le financement de l'opération de la thématique 1 « Mobilité », pour un montant total de 3 500,50 €.`,
      findings: [{ at: "C12", severity: "error", message: "Logement" }],
    },
    {
      name: "the first theme has none",
      sheet: TWO_THEMES,
      deliberation: `DECIDE :

Article 2 : De valider le financement de l'opération de la thématique 2 « Logement », pour un montant total de 4 100 €.`,
      findings: [{ at: "C6", message: "Mobilité" }],
    },
  ],
});

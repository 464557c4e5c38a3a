import type { Catalogue } from "./say";

/** How a place is named in a sentence. */
export const placeTexts = {
  cell: { fr: "{{address}}, feuille « {{sheet}} »", en: "{{address}}, sheet “{{sheet}}”" },
  deliberation: { fr: "Délibération, {{where}}", en: "Deliberation, {{where}}" },
  report: { fr: "Rapport, {{where}}", en: "Report, {{where}}" },
  narrative: { fr: "Délibération, {{where}}", en: "Deliberation, {{where}}" },
  convention: { fr: "{{where}}", en: "{{where}}" },
  annex: { fr: "Annexe imprimée, {{where}}", en: "Printed annex, {{where}}" },
  imputations: { fr: "Tableau d'imputation, {{where}}", en: "Imputation table, {{where}}" },
} satisfies Catalogue;

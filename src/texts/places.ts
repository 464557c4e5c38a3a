import type { Catalogue } from "./say";

/** How a cell is named in a sentence. */
export const placeTexts = {
  cell: { fr: "{{address}}, feuille « {{sheet}} »", en: "{{address}}, sheet “{{sheet}}”" },
} satisfies Catalogue;

/** How a document is named before a place in it, by its role; a convention's places say themselves which it is. */
export const documentTexts = {
  deliberation: { fr: "délibération", en: "deliberation" },
  report: { fr: "rapport", en: "report" },
  narrative: { fr: "délibération", en: "deliberation" },
  annex: { fr: "annexe imprimée", en: "printed annex" },
  imputations: { fr: "tableau d'imputation", en: "imputation table" },
} satisfies Catalogue;

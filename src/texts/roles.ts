import type { Catalogue } from "./say";

/** What each source is called, by its role. */
export const roleTexts = {
  annex: { fr: "annexe", en: "annex" },
  deliberation: { fr: "délibération", en: "deliberation" },
  report: { fr: "rapport", en: "report" },
  narrative: { fr: "exposé des opérations", en: "narrative" },
  convention: { fr: "conventions et avenants types", en: "model conventions and amendments" },
  imputations: { fr: "imputations budgétaires", en: "budget imputations" },
} as const satisfies Catalogue;

import { sayNamed, type Catalogue, type Lang } from "./say";

/** What each source is called, by its role. */
export const roleTexts = {
  annex: { fr: "annexe", en: "annex" },
  deliberation: { fr: "délibération", en: "deliberation" },
  report: { fr: "rapport", en: "report" },
  narrative: { fr: "exposé des opérations", en: "narrative" },
  convention: { fr: "conventions et avenants types", en: "model conventions and amendments" },
  imputations: { fr: "imputations budgétaires", en: "budget imputations" },
} as const satisfies Catalogue;

/** A role in the reader's words. */
export function roleName(role: string, lang: Lang): string {
  return sayNamed(roleTexts, role, lang);
}

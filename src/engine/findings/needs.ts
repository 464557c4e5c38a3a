import type { Case } from "../linking";
import type { Need, Rule, RuleId } from "../rules";
import { needTexts, say, type Lang } from "../../texts";

/** Whether a dossier holds what a rule cannot do without. */
const holds: Readonly<Record<Need, (dossier: Case) => boolean>> = {
  annex: ({ operations }) => operations.length > 0,
  articles: ({ articles, grants, sections }) =>
    articles.length > 0 ||
    sections.some(({ own, section }) => own && section.at.role === "deliberation") ||
    grants.some(({ grant, theme, operation }) => (theme ?? operation) && grant.at.role === "deliberation"),
  amounts: ({ readings }) => readings.some(({ amounts }) => amounts.length > 0),
  deliberation: ({ readings }) =>
    readings.some((reading) => reading.roles.some(({ role }) => role === "deliberation")),
  imputations: ({ codes }) => codes.size > 0,
  sums: ({ codes, readings, sections }) =>
    codes.size > 0 ||
    sections.some(({ total }) => total !== null) ||
    readings.some(({ wholeStatements }) => wholeStatements.length > 0),
  report: ({ themeStatements, grants, sections }) =>
    themeStatements.length > 0 ||
    sections.some(({ own, section }) => own && section.at.role === "report") ||
    grants.some(({ grant, theme, operation }) => (theme ?? operation) && grant.at.role === "report"),
  "report-imputations": ({ codes }) =>
    [...codes.values()].some((rows) => rows.some(({ imputation }) => imputation.available !== null)),
  narrative: ({ narrative }) => narrative.length > 0,
  conventions: ({ conventions }) => conventions.length > 0,
  print: ({ prints, sections }) => prints.length > 0 || sections.some(({ own }) => own),
  mapping: ({ mapping }) => mapping.operations.some(({ code }) => code !== null),
};

/** What a rule lacks, in words, or null where it can run. */
export function lacking(rule: Rule, dossier: Case, lang: Lang): { rule: RuleId; because: string } | null {
  const missing = rule.meta.needs.filter((need) => !holds[need](dossier));
  if (missing.length === 0) return null;
  return { rule: rule.meta.id, because: missing.map((need) => say(needTexts[need], lang)).join(" ; ") };
}

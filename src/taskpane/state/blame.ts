import type { Finding, Report, ReportPlace } from "../../engine/findings";

/** The place to look at first: the one that stands alone where there is one, else the finding's own. */
export function accused({ at, suspects: [first] }: Finding): ReportPlace {
  return first === undefined || first.unsure === true ? at : first;
}

/** What the place belongs to: the role of its document, or that of its sheet. */
export function roleOf(place: ReportPlace, { sources }: Pick<Report, "sources">): string {
  if (!("sheet" in place)) return place.source;
  const of = sources.filter(({ sheets }) => sheets?.includes(place.sheet) === true).map(({ role }) => role);
  return of.includes("annex") ? "annex" : (of[0] ?? "annex");
}

/** What can be done about a finding, as one word says it. */
export type Remedy = "fix" | "confirm" | "in-document" | "look";

export function remedyOf(finding: Finding): Remedy {
  const written = finding.corrections.find(({ edits }) => edits.length > 0);
  if (written) return written.applicability === "safe" ? "fix" : "confirm";
  return finding.corrections.length > 0 && "quote" in accused(finding) ? "in-document" : "look";
}

/** Findings that stand at one part of the dossier, in the order of the report. */
export interface BlamedPart {
  readonly role: string;
  readonly findings: readonly Finding[];
}

/** Whom the findings accuse, part by part: the annex first, then as the documents were given. */
export function blamedParts(findings: readonly Finding[], report: Report): readonly BlamedPart[] {
  const order = ["annex", ...report.sources.map(({ role }) => role)];
  const roles = [...new Set(findings.map((finding) => roleOf(accused(finding), report)))];
  const rank = (role: string): number => (order.includes(role) ? order.indexOf(role) : order.length);
  return roles
    .sort((a, b) => rank(a) - rank(b))
    .map((role) => ({
      role,
      findings: findings.filter((finding) => roleOf(accused(finding), report) === role),
    }));
}

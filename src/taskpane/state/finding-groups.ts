import type { Finding, Report } from "../../engine/findings";
import { blamedParts } from "./blame";
import type { PaneState } from "./pane-state";
import { themeOf } from "./theme-of";

/** How findings are put together: not at all (worst first), by theme, by what is wrong, by where it stands. */
export const GROUPINGS = ["severity", "document", "theme", "kind"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Under this name the workbook keeps how findings are grouped. */
export const GROUPING_CHOICE = "findings-by";

/** So many are read down at once; more are grouped by document unless the user chose otherwise. */
const READ_AT_ONCE = 12;

/** Findings under one heading. */
export interface FindingGroup {
  /** A theme's rank, a rule, a role; empty for the whole dossier, or where they are not grouped. */
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** The grouping that the user chose, or the one that suits so many findings. */
export function groupingOf({ remembered, result }: Pick<PaneState, "remembered" | "result">): Grouping {
  const kept = remembered.outputs[GROUPING_CHOICE];
  const chosen = GROUPINGS.find((one) => one === kept);
  return chosen ?? ((result?.report.findings.length ?? 0) > READ_AT_ONCE ? "document" : "severity");
}

/** Findings in groups, each in the order of the report: worst first. */
export function groupsOf(
  findings: readonly Finding[],
  grouping: Grouping,
  report: Report,
): readonly FindingGroup[] {
  switch (grouping) {
    case "severity":
      return [{ id: "", findings }];
    case "theme":
      return groupedBy(findings, (finding) => themeOf(finding) ?? "").sort(
        (a, b) => themeRank(a.id) - themeRank(b.id),
      );
    case "kind":
      return groupedBy(findings, ({ rule }) => rule);
    case "document":
      return blamedParts(findings, report).map(({ role, findings: own }) => ({ id: role, findings: own }));
  }
}

/** The whole dossier's come last. */
function themeRank(id: string): number {
  return id === "" ? Infinity : Number(id);
}

function groupedBy(findings: readonly Finding[], idOf: (finding: Finding) => string): FindingGroup[] {
  return [...new Set(findings.map(idOf))].map((id) => ({
    id,
    findings: findings.filter((finding) => idOf(finding) === id),
  }));
}

import type { Finding, Report, ReportPlace } from "../../engine/findings";
import { findingSearch } from "./finding-search";
import type { Filter } from "./pane-state";
import { themeOf } from "./theme-of";

/** The findings that a filter lets through, in the order of the report: worst first. Set-aside ones come on demand. */
export function shownFindings(report: Report, { severity, theme, search }: Filter): readonly Finding[] {
  const isFound = findingSearch(search, report);
  return report.findings.filter((finding) => {
    const aside = finding.waived !== null;
    if (aside !== (severity === "aside")) return false;
    if (severity !== "all" && severity !== "aside" && finding.severity !== severity) return false;
    return (theme === null || themeOf(finding) === theme) && isFound(finding);
  });
}

/** The findings that the workbook can be corrected of, and that are not set aside, by key. */
export function correctableKeys({ findings }: Report): readonly string[] {
  return findings
    .filter((finding) => finding.waived === null && isCorrectable(finding))
    .map(({ key }) => key);
}

/** Whether the correction first proposed restores what the evidence already agrees on. */
export function isSafelyCorrectable({ corrections }: Finding): boolean {
  return corrections.find(({ edits }) => edits.length > 0)?.applicability === "safe";
}

/** Whether a finding has a correction that can be written in the workbook. */
export function isCorrectable({ corrections }: Finding): boolean {
  return corrections.some(({ edits }) => edits.length > 0);
}

/** What follows from a finding at other places than its own, each place once. */
export function elsewhere({ at, consequences }: Finding): Finding["consequences"] {
  const seen = new Set([placeKey(at)]);
  return consequences.filter((one) => {
    const key = placeKey(one.at);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** One text for one place. */
export function placeKey(place: ReportPlace): string {
  return "sheet" in place
    ? `${place.sheet}!${place.address}`
    : `${place.file ?? ""} ${place.source} ${place.where}`;
}

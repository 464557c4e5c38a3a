import type { Report, Severity } from "../../engine/findings";
import { checkReportTexts, say } from "../../texts";
import type { Reader } from "./finding";
import { SEVERITY_MARKS } from "./paint";

/** One line: how many gaps, points to check and remarks, or that all agrees. */
export function verdictText(report: Report, { lang, paint }: Reader): string {
  const open = report.findings.filter((finding) => finding.waived === null);
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  const part = (key: "errors" | "warnings" | "infos" | "waivers", n: number): readonly string[] =>
    n === 0 ? [] : [say(checkReportTexts[key], lang, { count: n })];
  const rest = [...part("infos", count("info")), ...part("waivers", report.findings.length - open.length)];
  const alarms = [...part("errors", count("error")), ...part("warnings", count("warning"))];
  if (alarms.length > 0) {
    const worst = count("error") > 0 ? "error" : "warning";
    return paint.severity[worst](`${SEVERITY_MARKS[worst]} ${[...alarms, ...rest].join(", ")}`);
  }
  // A partial reading must never look like a full one.
  const whole = report.annex.unread.length === 0 && report.coverage.untied.length === 0;
  const verdict = paint.good(`✓ ${say(checkReportTexts[whole ? "sound" : "sound-so-far"], lang)}`);
  return rest.length === 0 ? verdict : `${verdict} (${rest.join(", ")})`;
}

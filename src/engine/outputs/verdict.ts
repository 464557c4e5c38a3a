import type { Report, Severity } from "../findings";
import { checkReportTexts, say, type Lang } from "../../texts";

/** What a dossier comes to. `clear` holds nothing above a remark that nobody set aside. */
export interface DossierVerdict {
  readonly kind: "clear" | "warnings" | "errors";
  /** In a few words: « 2 écarts, 1 point à vérifier, 3 remarques ». */
  readonly text: string;
}

/** The verdict of a report, in one line. */
export function verdictOf(report: Report, lang: Lang): DossierVerdict {
  const open = report.findings.filter((finding) => finding.waived === null);
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  const part = (key: "errors" | "warnings" | "infos" | "waivers", n: number): readonly string[] =>
    n === 0 ? [] : [say(checkReportTexts[key], lang, { count: n })];
  const errors = count("error");
  const warnings = count("warning");
  const rest = [...part("infos", count("info")), ...part("waivers", report.findings.length - open.length)];
  if (errors + warnings > 0) {
    const text = [...part("errors", errors), ...part("warnings", warnings), ...rest].join(", ");
    return { kind: errors > 0 ? "errors" : "warnings", text };
  }
  // A partial reading must never look like a full one.
  const whole = report.annex.unread.length === 0 && report.coverage.untied.length === 0;
  return {
    kind: "clear",
    text: [say(checkReportTexts[whole ? "sound" : "sound-so-far"], lang), ...rest].join(", "),
  };
}

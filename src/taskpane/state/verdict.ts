import type { Report, Severity } from "../../engine/findings";
import { agreementOf } from "../../engine/outputs";
import { documentsLeftOut } from "./documents-left-out";
import type { SourceDocument } from "./pane-state";

/** What the verdict says: the worst there is, and how many of each. */
export interface Verdict {
  readonly kind: "error" | "warning" | "sound" | "sound-so-far";
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly aside: number;
}

export function verdictOf(report: Report, documents: readonly SourceDocument[] = []): Verdict {
  const open = report.findings.filter(({ waived }) => waived === null);
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  // A partial reading must never look like a full one.
  const whole =
    agreementOf(report, "fr").kind === "clear" && documentsLeftOut(documents, report).length === 0;
  const kind = errors > 0 ? "error" : warnings > 0 ? "warning" : whole ? "sound" : "sound-so-far";
  return { kind, errors, warnings, infos: count("info"), aside: report.findings.length - open.length };
}

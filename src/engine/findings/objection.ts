import type { CellEdit, Correction } from "../edits";
import { objectionTexts, placeTexts, say, type Lang } from "../../texts";
import { sayDocumentPlace } from "./report-place";
import type { Finding, Report, ReportPlace } from "./report";

/** Why a correction that the evidence bears out is left to a person all the same: what it would do, and where. */
export interface Objection {
  /**
   * `figure`: a figure that agrees would no longer. `short`: the figure corrected would not agree for all that. `lines`:
   * the amounts of lines would change. `alarm`: something else would be wrong. `unproven`: a formula would show what no
   * source states. `unknown`: a formula's new result cannot be told.
   */
  readonly kind: "figure" | "short" | "lines" | "alarm" | "unproven" | "unknown";
  readonly at: ReportPlace;
}

/** By correction (`correctionKey`), what speaks against it. */
export type Objections = ReadonlyMap<string, Objection>;

/** The same edits give the same key. */
export function correctionKey(edits: readonly CellEdit[]): string {
  return JSON.stringify(edits.map(({ sheet, address, after }) => [sheet, address, after.kind, after.value]));
}

/** A report whose corrections that something speaks against are left to a person, and it is said what. */
export function withObjections(report: Report, lang: Lang, objections: Objections): Report {
  if (objections.size === 0) return report;
  return { ...report, findings: report.findings.map((finding) => objected(finding, lang, objections)) };
}

/** A message ends on what its first correction does, and so on what speaks against that. */
function objected(finding: Finding, lang: Lang, objections: Objections): Finding {
  const against = finding.corrections.map(({ edits }) => objections.get(correctionKey(edits)));
  if (against.every((objection) => !objection)) return finding;
  const [first] = against;
  return {
    ...finding,
    message: first ? `${finding.message} ${sayObjection(first, lang)}` : finding.message,
    corrections: finding.corrections.map((correction, index): Correction => {
      const objection = against[index];
      if (!objection) return correction;
      const label = `${correction.label} ${sayObjection(objection, lang)}`;
      return { label, applicability: "confirm", edits: correction.edits };
    }),
  };
}

/** What a correction would do, in one sentence. */
function sayObjection({ kind, at }: Objection, lang: Lang): string {
  return say(objectionTexts[kind], lang, { place: sayReportPlace(at, lang) });
}

function sayReportPlace(at: ReportPlace, lang: Lang): string {
  if ("sheet" in at) return say(placeTexts.cell, lang, at);
  return sayDocumentPlace(at.source, at.where, lang);
}

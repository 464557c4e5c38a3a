import type { Report, Severity } from "../findings";
import { checkReportTexts, say, type Lang } from "../../texts";

/**
 * What a dossier comes to. `clear`: all that was given was compared, and agrees. `open`: nothing disagrees, and
 * something was compared with nothing.
 */
export interface DossierVerdict {
  readonly kind: "clear" | "open" | "warnings" | "errors";
  /** In a few words: « 2 écarts, 1 point à vérifier, 3 remarques ». */
  readonly text: string;
}

/** The verdict of a report, in one line: the one truth of pane, command line and sheets. */
export function verdictOf(report: Report, lang: Lang): DossierVerdict {
  const count = (severity: Severity): number => openOf(report, severity);
  const part = (key: "errors" | "warnings" | "infos" | "waivers", n: number): readonly string[] =>
    n === 0 ? [] : [say(checkReportTexts[key], lang, { count: n })];
  const [errors, warnings] = [count("error"), count("warning")];
  const waived = report.findings.filter((finding) => finding.waived !== null).length;
  const rest = [...part("infos", count("info")), ...part("waivers", waived)];
  const { kind, sentence } = agreementOf(report, lang);
  if (errors + warnings === 0)
    return { kind, text: [sentence, ...rest].join(kind === "open" ? " ; " : ", ") };
  const text = [...part("errors", errors), ...part("warnings", warnings), ...rest].join(", ");
  return { kind: errors > 0 ? "errors" : "warnings", text };
}

/** What a dossier without an alarm has earned: green, or one sentence that says what was compared and what was not. */
export function agreementOf(
  report: Report,
  lang: Lang,
): { readonly kind: "clear" | "open"; readonly sentence: string } {
  const left = leftOpen(report, lang);
  const besides = hasGapsAside(report);
  if (left.length === 0) {
    const sound = report.coverage.amounts === 0 ? "sound-alone" : "sound";
    return { kind: "clear", sentence: say(checkReportTexts[besides ? "sound-besides" : sound], lang) };
  }
  const fill = { tied: report.coverage.tied, left: left.join(", ") };
  const text = checkReportTexts[besides ? "sound-so-far-besides" : "sound-so-far"];
  return { kind: "open", sentence: say(text, lang, fill) };
}

/** Whether gaps were set aside: what disagrees still does, though somebody answers for it. */
export function hasGapsAside({ findings }: Report): boolean {
  return findings.some(({ waived, severity }) => waived !== null && severity !== "info");
}

/** What was given and compared with nothing. A partial reading must never look like a full one. */
function leftOpen({ annex, coverage }: Report, lang: Lang): readonly string[] {
  const count = (key: "left-amounts" | "left-unread", n: number): readonly string[] =>
    n === 0 ? [] : [say(checkReportTexts[key], lang, { count: n })];
  const files = (coverage.uncompared ?? []).map((file) => say(checkReportTexts["left-file"], lang, { file }));
  return [
    ...count("left-amounts", coverage.untied.length),
    ...count("left-unread", annex.unread.length),
    ...files,
    ...(coverage.silentSheets ?? []).map((sheet) => say(checkReportTexts["left-sheet"], lang, { sheet })),
  ];
}

/** Whether somebody has to look: an error or a warning not set aside, or a figure like the dossier's compared with nothing. */
export function asksForALook(report: Report): boolean {
  return (
    openOf(report, "error") + openOf(report, "warning") > 0 ||
    report.coverage.untied.some(({ alike }) => alike === true) ||
    (report.coverage.silentSheets ?? []).length > 0
  );
}

function openOf({ findings }: Report, severity: Severity): number {
  return findings.filter((finding) => finding.waived === null && finding.severity === severity).length;
}

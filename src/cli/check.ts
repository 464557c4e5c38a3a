import { REPORT_FORMAT, type Report } from "../engine/findings";
import { checkReportTexts, say } from "../texts";
import type { CheckRequest } from "./arguments";
import { checkDossier, type Outcome } from "./check-dossier";
import { complain } from "./complain";
import type { ExitStatus } from "./exit-status";
import { reportText } from "./text-report";
import type { Terminal } from "./terminal";

/** `pointage check`: each dossier in turn, in the order given. One that cannot be checked does not stop the others. */
export async function checkAll(request: CheckRequest, terminal: Terminal): Promise<ExitStatus> {
  const statuses: ExitStatus[] = [];
  for (const [index, dossier] of request.dossiers.entries()) {
    const ends = showProgress(index, request, terminal);
    const outcome = await checkDossier(dossier, request);
    ends();
    tell(dossier, outcome, request, terminal);
    statuses.push(statusOf(outcome));
  }
  if (statuses.length > 1 && !request.json) terminal.out(`\n${allDossiers(statuses, request)}\n`);
  return statuses.reduce((worst, status) => (status > worst ? status : worst), 0);
}

/** One last line for several dossiers: how many are clear, to review, unusable. */
function allDossiers(statuses: readonly ExitStatus[], { lang }: CheckRequest): string {
  const count = (wanted: ExitStatus): number => statuses.filter((status) => status === wanted).length;
  const fill = { count: statuses.length, clear: count(0), alarmed: count(1), failed: count(2) };
  return say(checkReportTexts["all-dossiers"], lang, fill);
}

/** One line on standard error, rubbed out by what it returns; for several dossiers and someone who watches. */
function showProgress(
  index: number,
  { dossiers, lang }: CheckRequest,
  { err, watched }: Terminal,
): () => void {
  const name = dossiers[index] ?? "";
  if (!watched || dossiers.length < 2) return () => undefined;
  err(say(checkReportTexts.progress, lang, { rank: index + 1, count: dossiers.length, name }));
  return () => err("\r\u001b[2K");
}

function tell(dossier: string, outcome: Outcome, request: CheckRequest, terminal: Terminal): void {
  const { json, lang } = request;
  const { out, colour, width } = terminal;
  if (outcome.kind === "failure") {
    complain(outcome.because, lang, terminal);
    if (json) out(`${JSON.stringify({ format: REPORT_FORMAT, dossier, failure: outcome.because })}\n`);
  } else if (json) {
    for (const notice of outcome.files.notices) complain(notice, lang, terminal);
    out(`${JSON.stringify(outcome.report)}\n`);
  } else {
    const text = reportText(outcome.report, outcome.files, { lang, colour, width });
    out(request.dossiers[0] === dossier ? text : `\n${text}`);
  }
}

function statusOf(outcome: Outcome): ExitStatus {
  if (outcome.kind === "failure") return 2;
  return hasAlarm(outcome.report) ? 1 : 0;
}

/** Whether a report holds an error or a warning that nobody set aside. */
export function hasAlarm(report: Report): boolean {
  return report.findings.some((finding) => finding.severity !== "info" && finding.waived === null);
}

import { REPORT_FORMAT } from "../engine/findings";
import {
  asksForALook,
  checkState,
  codesAcross,
  overdrawnSentence,
  type CodeVerdict,
  type OverviewDossier,
} from "../engine/outputs";
import { checkReportTexts, say } from "../texts";
import type { CheckRequest } from "./arguments";
import { checkDossier, refusalOf, type Outcome } from "./check-dossier";
import { complain, complainOf } from "./complain";
import { earlierVersion, sinceEarlier, type EarlierVersion } from "./earlier-version";
import type { ExitStatus } from "./exit-status";
import { gather, type DossierFile } from "./gather";
import { guardOutput } from "./output-file";
import { writeOverview } from "./overview";
import { reportText, sinceText } from "./text-report";
import { paint } from "./text-report/paint";
import type { Terminal } from "./terminal";

/** `pointage check`: each dossier in turn, in the order given. One that cannot be checked does not stop the others. */
export async function checkAll(request: CheckRequest, terminal: Terminal): Promise<ExitStatus> {
  const { overview, lang } = request;
  try {
    if (overview !== null) await guardOutput(overview, request.force, await workbooksNamed(request), ".xlsx");
  } catch (error) {
    complainOf(refusalOf(error, overview ?? ""), lang, terminal);
    return 2;
  }
  let earlier: EarlierVersion | null;
  try {
    earlier = request.since === null ? null : await earlierVersion(request.since, lang);
  } catch (error) {
    complainOf(refusalOf(error, request.since ?? ""), lang, terminal);
    return 2;
  }
  const statuses: ExitStatus[] = [];
  const checked: OverviewDossier[] = [];
  for (const [index, dossier] of request.dossiers.entries()) {
    terminal.at?.(dossier);
    const ends = showProgress(index, request, terminal);
    const outcome = await checkDossier(dossier, request);
    ends();
    tell(dossier, outcome, request, earlier, terminal);
    statuses.push(statusOf(outcome));
    checked.push({ dossier, ...outcome });
  }
  if (statuses.length > 1 && !request.json) terminal.out(`\n${allDossiers(statuses, request)}\n`);
  if (overview !== null) statuses.push(await tellOverview(overview, checked, request, terminal));
  return statuses.reduce<ExitStatus>((worst, status) => (status > worst ? status : worst), 0);
}

/** Inputs are never written, whatever the options. */
async function workbooksNamed({ dossiers }: CheckRequest): Promise<readonly DossierFile[]> {
  const gathered = await Promise.all(
    dossiers.map((dossier) => gather(dossier, NOTHING_NAMED).catch(() => ({ files: [] }))),
  );
  return gathered.flatMap(({ files }) => files);
}

const NOTHING_NAMED = { annex: null, deliberation: null, report: null } as const;

async function tellOverview(
  overview: string,
  checked: readonly OverviewDossier[],
  { lang, json }: CheckRequest,
  terminal: Terminal,
): Promise<ExitStatus> {
  try {
    await writeOverview(overview, checked, lang);
  } catch (error) {
    complainOf(refusalOf(error, overview), lang, terminal);
    return 2;
  }
  const overdrawn = codesAcross(checked).filter(({ verdict }) => BEYOND_ONE_DOSSIER.has(verdict));
  if (!json) {
    terminal.out(`${say(checkReportTexts["overview-written"], lang, { file: overview })}\n`);
    for (const code of overdrawn) terminal.out(`${overdrawnSentence(code, lang)}\n`);
  }
  return overdrawn.length > 0 ? 1 : 0;
}

/** What no dossier tells by itself; what one exceeds alone is a finding of its own. */
const BEYOND_ONE_DOSSIER: ReadonlySet<CodeVerdict> = new Set(["together", "beyond-authorisation"]);

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

function tell(
  dossier: string,
  outcome: Outcome,
  request: CheckRequest,
  earlier: EarlierVersion | null,
  terminal: Terminal,
): void {
  const { json, lang } = request;
  const { out, colour, width } = terminal;
  if (outcome.kind === "failure") {
    complainOf(outcome.refusal, lang, terminal);
    if (json) out(`${JSON.stringify({ format: REPORT_FORMAT, dossier, failure: outcome.because })}\n`);
    return;
  }
  const { report, annex, files } = outcome;
  const changes = earlier && sinceEarlier(earlier, checkState(report, annex, null), lang);
  if (json) {
    for (const notice of files.notices) complain(notice, lang, terminal);
    out(`${JSON.stringify(changes ? { ...report, since: changes.since } : report)}\n`);
    return;
  }
  const style = { lang, colour, width };
  const text = reportText(report, files, style);
  out(request.dossiers[0] === dossier ? text : `\n${text}`);
  if (changes) {
    out(`\n${sinceText(changes.since, changes.sentences, { lang, paint: paint(colour), width })}\n`);
  }
}

function statusOf(outcome: Outcome): ExitStatus {
  if (outcome.kind === "failure") return 2;
  return asksForALook(outcome.report) ? 1 : 0;
}

import { shownAll } from "../texts";
import { asksForALook, checkState, type OverviewDossier } from "../engine/outputs";
import { REPORT_FORMAT } from "../engine/findings";
import type { CheckRequest } from "./arguments";
import { checkDossier, type Outcome } from "./check-dossier";
import { complain, complainOf } from "./complain";
import { sinceEarlier, type EarlierVersion } from "./earlier-version";
import type { ExitStatus } from "./exit-status";
import type { Terminal } from "./terminal";
import { reportText, sinceText } from "./text-report";
import { paint } from "./text-report/paint";

/** What the checking of one dossier takes beside its name: plain data, that a thread may be handed. */
export interface CheckGiven {
  readonly request: CheckRequest;
  readonly earlier: EarlierVersion | null;
  readonly style: Pick<Terminal, "colour" | "width"> & { readonly debug: boolean };
}

/** What was found of a dossier, as it is to be said: plain data too. */
export interface Checked {
  readonly said: readonly { readonly on: "out" | "err"; readonly text: string }[];
  readonly status: ExitStatus;
  /** What an overview needs; null where none was asked for. */
  readonly outcome: OverviewDossier | null;
}

/** Checks one dossier, and says nothing yet. */
export async function checkOne(dossier: string, given: CheckGiven): Promise<Checked> {
  const outcome = await checkDossier(dossier, given.request);
  return checkedAs(dossier, outcome, given);
}

/** How an outcome is said. */
export function checkedAs(dossier: string, outcome: Outcome, given: CheckGiven): Checked {
  const said: { on: "out" | "err"; text: string }[] = [];
  const note =
    (on: "out" | "err") =>
    (text: string): void =>
      void said.push({ on, text });
  tell(dossier, outcome, given, { out: note("out"), err: note("err"), ...given.style, watched: false });
  return {
    said,
    status: outcome.kind === "failure" ? 2 : asksForALook(outcome.report) ? 1 : 0,
    outcome: given.request.overview === null ? null : overviewed(dossier, outcome),
  };
}

function overviewed(dossier: string, outcome: Outcome): OverviewDossier {
  return outcome.kind === "failure"
    ? { dossier, kind: "failure", because: outcome.because }
    : { dossier, kind: "report", report: outcome.report };
}

function tell(dossier: string, outcome: Outcome, { request, earlier }: CheckGiven, terminal: Terminal): void {
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
  const text = reportText(shownAll(report), shownAll(files), style);
  out(request.dossiers[0] === dossier ? text : `\n${text}`);
  if (changes) {
    out(
      `\n${sinceText(shownAll(changes.since), shownAll(changes.sentences), { lang, paint: paint(colour), width })}\n`,
    );
  }
}

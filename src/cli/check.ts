import { codesAcross, overdrawnSentence, type CodeVerdict, type OverviewDossier } from "../engine/outputs";
import { checkReportTexts, say, shownLine } from "../texts";
import type { CheckRequest } from "./arguments";
import { refusalOf } from "./check-dossier";
import { checkOne, type Checked, type CheckGiven } from "./check-one";
import { complain, complainOf } from "./complain";
import { earlierFiles, earlierVersion, type EarlierVersion } from "./earlier-version";
import type { ExitStatus } from "./exit-status";
import { inputsOf } from "./inputs-of";
import { guardOutput } from "./output-file";
import type { Terminal } from "./terminal";

/** `pointage check`: what was found of each dossier, in the order given. One that cannot be checked does not stop the others. */
export async function checkAll(request: CheckRequest, terminal: Terminal): Promise<ExitStatus> {
  const { overview, lang, dossiers, since } = request;
  try {
    if (overview !== null) {
      const inputs = [...(await inputsOf(dossiers, request)), ...(await earlierFiles(since))];
      await guardOutput(overview, request.force, inputs, ".xlsx");
    }
  } catch (error) {
    complainOf(refusalOf(error, overview ?? ""), lang, terminal);
    return 2;
  }
  let earlier: EarlierVersion | null;
  try {
    earlier = since === null ? null : await earlierVersion(since, lang);
  } catch (error) {
    complainOf(refusalOf(error, since ?? ""), lang, terminal);
    return 2;
  }
  for (const notice of earlier?.notices ?? []) complain(notice, lang, terminal);
  const statuses: ExitStatus[] = [];
  const checked: OverviewDossier[] = [];
  const { colour, width, debug = false } = terminal;
  const given: CheckGiven = { request, earlier, style: { colour, width, debug } };
  const many = request.dossiers.length > 1 ? (terminal.checkMany ?? oneByOne) : oneByOne;
  const found = many(request.dossiers, given)[Symbol.asyncIterator]();
  for (const [index, dossier] of request.dossiers.entries()) {
    terminal.at?.(dossier);
    const ends = showProgress(index, request, terminal);
    const { value } = await found.next();
    ends();
    const { said, status, outcome } = value as Checked;
    for (const { on, text } of said) terminal[on](text);
    statuses.push(status);
    if (outcome) checked.push(outcome);
  }
  await found.return?.();
  if (statuses.length > 1 && !request.json) terminal.out(`\n${allDossiers(statuses, request)}\n`);
  if (overview !== null) statuses.push(await tellOverview(overview, checked, request, terminal));
  return statuses.reduce<ExitStatus>((worst, status) => (status > worst ? status : worst), 0);
}

/** Each dossier in turn, in this thread. */
async function* oneByOne(dossiers: readonly string[], given: CheckGiven): AsyncGenerator<Checked> {
  for (const dossier of dossiers) yield await checkOne(dossier, given);
}

async function tellOverview(
  overview: string,
  checked: readonly OverviewDossier[],
  { lang, json }: CheckRequest,
  terminal: Terminal,
): Promise<ExitStatus> {
  try {
    const { writeOverview } = await import("./overview");
    await writeOverview(overview, checked, lang);
  } catch (error) {
    complainOf(refusalOf(error, overview), lang, terminal);
    return 2;
  }
  const overdrawn = codesAcross(checked).filter(({ verdict }) => BEYOND_ONE_DOSSIER.has(verdict));
  if (!json) {
    terminal.out(`${shownLine(say(checkReportTexts["overview-written"], lang, { file: overview }))}\n`);
    for (const code of overdrawn) terminal.out(`${shownLine(overdrawnSentence(code, lang))}\n`);
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
  err(shownLine(say(checkReportTexts.progress, lang, { rank: index + 1, count: dossiers.length, name })));
  return () => err("\r\u001b[2K");
}

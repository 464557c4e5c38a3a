import {
  draftArticles,
  draftReport,
  openData,
  openDataCsv,
  PUBLICATION_THRESHOLD,
  type OpenData,
} from "../engine/outputs";
import { Amount, formatAmount } from "../engine/money";
import { readDocument } from "../engine/reading/documents";
import { exportTexts, say, type Lang } from "../texts";
import type { ExportRequest } from "./arguments";
import { hasAlarm } from "./check";
import { openDossier, reconciled, refusalOf, type OpenedDossier } from "./check-dossier";
import { complain } from "./complain";
import type { ExitStatus } from "./exit-status";
import { guardOutput, writeOutput } from "./output-file";
import type { Terminal } from "./terminal";
import { writeCopy } from "./write-copy";

/** `pointage export`: files made from a dossier once it is read; what they cannot hold is said. */
export async function exportFiles(request: ExportRequest, terminal: Terminal): Promise<ExitStatus> {
  const { dossier, output, force, advance, lang, annex, sheet, deliberation, report } = request;
  const written = { strict: false, dryRun: false, only: null, values: false, force, output, advance };
  const named = { dossier, lang, annex, sheet, deliberation, report };
  const copied = output === null ? 0 : await writeCopy({ kind: "tables", ...written, ...named }, terminal);
  if (copied === 2 || (request.scdl === null && request.drafts === null)) return copied;
  try {
    return await write(request, terminal);
  } catch (error) {
    complain(refusalOf(error, request.dossier).sentence(request.lang), request.lang, terminal);
    return 2;
  }
}

async function write(request: ExportRequest, terminal: Terminal): Promise<ExitStatus> {
  const { dossier: name, lang, scdl, drafts, force } = request;
  const opened = await openDossier(name, request);
  if (scdl !== null) await guardOutput(scdl, force, opened.inputs, ".csv");
  if (drafts !== null) await guardOutput(drafts, force, opened.inputs, ".html");
  for (const notice of opened.files.notices) complain(notice, lang, terminal);
  const { report, annex } = reconciled(opened, name, lang);
  const utf8 = new TextEncoder();
  if (scdl !== null) {
    const decision = request.facts.decision ?? decisionOf(opened);
    const facts = { ...request.facts, decision };
    const data = openData(report, annex.annex, opened.annex.sheets, facts);
    await writeOutput(scdl, utf8.encode(openDataCsv(data)));
    for (const line of scdlLines(scdl, data, lang)) terminal.out(`${line}\n`);
  }
  if (drafts !== null) {
    const options = { words: request.words, annexNumber: null };
    const articles = draftArticles(report, annex.annex, options);
    const paragraphs = draftReport(report, annex.annex, options);
    const page = `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Pointage</title></head><body>\n${articles.html}\n<hr>\n${paragraphs.html}\n</body></html>\n`;
    await writeOutput(drafts, utf8.encode(page));
    terminal.out(`${say(exportTexts.drafts, lang, { file: drafts })}\n`);
  }
  return hasAlarm(report) ? 1 : 0;
}

/** The number that the documents give the deliberation, where they agree on one. */
function decisionOf({ dossier }: OpenedDossier): string | null {
  const numbers = dossier.documents.flatMap(
    ({ text, role }) => readDocument(text, role).deliberationNumber?.value ?? [],
  );
  const [number = null] = numbers;
  return new Set(numbers).size === 1 ? number : null;
}

function scdlLines(file: string, data: OpenData, lang: Lang): readonly string[] {
  const euros = (amount: string): string => formatAmount(Amount.fromDecimal(amount), lang);
  const { rows, unfilled, above, leftOut } = data;
  return [
    say(exportTexts.scdl, lang, { file, rows: rows.length }),
    ...unfilled.map((one) => say(exportTexts.unfilled, lang, { ...one })),
    ...(leftOut > 0 ? [say(exportTexts["left-out"], lang, { count: leftOut })] : []),
    say(exportTexts.above, lang, { threshold: euros(PUBLICATION_THRESHOLD), count: above.length }),
    ...above.map(({ beneficiary, amount }) =>
      say(exportTexts["above-one"], lang, { name: beneficiary, amount: euros(amount) }),
    ),
  ];
}

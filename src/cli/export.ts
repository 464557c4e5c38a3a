import path from "node:path";
import { asksForALook, dossierFacts } from "../engine/outputs";
import { exportTexts, say, shownLine } from "../texts";
import type { CopyRequest, ExportRequest } from "./arguments";
import { openDossier, reconciled } from "./check-dossier";
import { complain, complainOf } from "./complain";
import type { ExitStatus } from "./exit-status";
import { guardOutput } from "./output-file";
import { Refusal } from "./refusal";
import type { Terminal } from "./terminal";
import { copyRefusal, guardCopy, inCopy } from "./write-copy";
import { writeDrafts } from "./write-drafts";
import { writeToCorrect } from "./write-to-correct";
import { writeOpenData } from "./write-open-data";

/** `pointage export`: files made from a dossier once it is read; what they cannot hold is said. */
export async function exportFiles(request: ExportRequest, terminal: Terminal): Promise<ExitStatus> {
  try {
    return await write(request, terminal);
  } catch (error) {
    complainOf(copyRefusal(error, request.lang, request.dossier), request.lang, terminal);
    return 2;
  }
}

async function write(request: ExportRequest, terminal: Terminal): Promise<ExitStatus> {
  const { dossier: name, lang, output, scdl, drafts, toCorrect, force } = request;
  terminal.at?.(name);
  const opened = await openDossier(name, request);
  // Every file is known to be writable before the first is written.
  guardApart([scdl, drafts, toCorrect, output]);
  if (scdl !== null) await guardOutput(scdl, force, opened.inputs, ".csv");
  for (const file of [drafts, toCorrect])
    if (file !== null) await guardOutput(file, force, opened.inputs, ".docx", ".html", ".txt");
  if (output !== null) await guardCopy(output, force, opened);
  for (const notice of opened.files.notices) complain(notice, lang, terminal);
  const copied = output === null ? null : await inCopy(opened, copyRequest(request), terminal);
  const result = copied?.result ?? reconciled(opened, name, lang);
  const dossier = { ...result, annex: result.annex.annex };
  const facts = dossierFacts(dossier, opened.annex.sheets);
  const lines = [
    ...(copied?.lines ?? []),
    ...(scdl === null ? [] : await writeOpenData(scdl, { dossier, facts, opened, request })),
    ...(drafts === null ? [] : await writeDrafts(drafts, { dossier, facts, request })),
    ...(toCorrect === null ? [] : await writeToCorrect(toCorrect, result.report, lang)),
  ];
  for (const line of lines) terminal.out(`${shownLine(line)}\n`);
  if (!asksForALook(result.report)) return 0;
  terminal.out(`${shownLine(say(exportTexts.alarmed, lang, { dossier: name }))}\n`);
  return 1;
}

/** Refuses two files to write that are one: the second would take the place of the first. */
function guardApart(outputs: readonly (string | null)[]): void {
  const taken = new Set<string>();
  for (const output of outputs) {
    if (output === null) continue;
    const whole = path.resolve(output);
    if (taken.has(whole)) throw new Refusal(output, "output-twice");
    taken.add(whole);
  }
}

function copyRequest(request: ExportRequest): CopyRequest {
  const { dossier, output, force, strict, advance, lang, annex, sheet, reading, deliberation, report } =
    request;
  const written = { dryRun: false, only: null, values: false, force, strict, output, advance };
  return { kind: "tables", dossier, ...written, lang, annex, sheet, reading, deliberation, report };
}

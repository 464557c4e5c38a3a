import path from "node:path";
import { ExcelProblem, readWorkbook } from "../excel";
import { writeCommandTexts, say, shownLine, type Lang } from "../texts";
import type { CopyRequest, WriteRequest } from "./arguments";
import { openDossier, reconciled, refusalOf, type OpenedDossier } from "./check-dossier";
import { complain, complainOf } from "./complain";
import { earlierFiles } from "./earlier-version";
import type { ExitStatus } from "./exit-status";
import { fix } from "./fix";
import type { DossierFile } from "./gather";
import { formulaMachines } from "./missing-values";
import { mark } from "./mark";
import type { CopyDone, OpenCopy } from "./open-copy";
import { isOpenDocument } from "./open-files";
import { guardOutput, writeOutput } from "./output-file";
import { Refusal } from "./refusal";
import { summarise } from "./summary";
import { during } from "./unforeseen";
import { writeTables } from "./tables";
import type { Terminal } from "./terminal";

const COMMANDS = { mark, fix, summary: summarise, tables: writeTables } as const;

/** `pointage mark`, `fix` and `summary`: the same code as the pane's, over a copy of the annex; inputs are never written. */
export async function writeCopy(request: WriteRequest, terminal: Terminal): Promise<ExitStatus> {
  try {
    return await write(request, terminal);
  } catch (error) {
    complainOf(copyRefusal(error, request.lang, request.dossier), request.lang, terminal);
    return 2;
  }
}

/** Why a copy could not be written, what Excel refused included. */
export function copyRefusal(error: unknown, lang: Lang, dossier: string): Refusal {
  if (!(error instanceof ExcelProblem)) return refusalOf(error, dossier);
  return new Refusal(dossier, "not-written", { detail: error.sentence(lang) });
}

async function write(request: WriteRequest, terminal: Terminal): Promise<ExitStatus> {
  const { dossier: name, output, force, lang } = request;
  terminal.at?.(name);
  const opened = await openDossier(name, request);
  if (output !== null) await guardCopy(output, force, opened, await earlierFiles(request.since));
  for (const notice of opened.files.notices) complain(notice, lang, terminal);
  const { lines, status } = await inCopy(opened, request, terminal);
  for (const line of lines) terminal.out(`${shownLine(line)}\n`);
  return status;
}

/** Refuses a copy that cannot be written where it is wanted, or is no workbook of the annex's kind. */
export async function guardCopy(
  output: string,
  force: boolean,
  { annex, inputs }: OpenedDossier,
  others: readonly DossierFile[] = [],
): Promise<void> {
  if (isOpenDocument(annex.file)) throw new Refusal(annex.file.path, "ods-copy");
  await guardOutput(output, force, [...inputs, ...others], path.extname(annex.file.path).toLowerCase());
}

/**
 * Checks an opened dossier in an Excel off Excel, does there what is asked, and writes the copy where one is wanted. The
 * annex's workbook is the one that was opened: it is changed, and is not to be read again.
 */
export async function inCopy(
  opened: OpenedDossier,
  request: CopyRequest,
  terminal: Terminal,
): Promise<CopyDone & Pick<OpenCopy, "result">> {
  const { dossier: name, output, strict, lang } = request;
  const { model } = opened.annex;
  if (!model) throw new Refusal(opened.annex.file.path, "ods-copy");
  // The client library and the formula engine are large: only the commands that write wait for them.
  const { install, openSession } = await import("../host/node/excel-client");
  const machines = await formulaMachines();
  const session = openSession(model, { set: "1.20", platform: "desktop", unattended: true }, machines);
  const leave = install(session);
  try {
    const { sheets } = await during("reading", opened.annex.file.path, () => readWorkbook());
    const dossier = { ...opened.dossier, workbook: { ...opened.dossier.workbook, sheets } };
    const result = await during("checking", name, () =>
      reconciled({ dossier, annex: opened.annex }, name, lang),
    );
    const done = await during("writing", output ?? name, async () => {
      const copied = await COMMANDS[request.kind]({ ...opened, dossier, request, result });
      session.host.editing.settle();
      return copied;
    });
    const waiting = session.formulas.uncomputed.filter(({ why }) => why === "too-long").length;
    if (waiting > 0)
      complain(say(writeCommandTexts["not-computed"], lang, { count: waiting }), lang, terminal);
    if (output !== null) {
      const { bytes, lost, isUnsigned } = await during("writing", output, () => model.save());
      const losses = isUnsigned ? [...lost, say(writeCommandTexts.signature, lang)] : lost;
      if (losses.length > 0 && strict)
        throw new Refusal(output, "output-loses", { parts: losses.join(", ") });
      for (const part of lost) complain(say(writeCommandTexts.lost, lang, { part }), lang, terminal);
      if (isUnsigned) complain(say(writeCommandTexts.unsigned, lang), lang, terminal);
      await writeOutput(output, bytes);
    }
    return { ...done, result };
  } finally {
    leave();
  }
}

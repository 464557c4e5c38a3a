import { readFile } from "node:fs/promises";
import path from "node:path";
import { ExcelProblem, readWorkbook } from "../excel";
import { openWorkbook } from "../host";
import { writeCommandTexts, say } from "../texts";
import type { WriteRequest } from "./arguments";
import { openDossier, reconciled, refusalOf, type OpenedDossier } from "./check-dossier";
import { complain } from "./complain";
import type { ExitStatus } from "./exit-status";
import { fix } from "./fix";
import { mark } from "./mark";
import { guardOutput, writeOutput } from "./output-file";
import { Refusal } from "./refusal";
import { summarise } from "./summary";
import { writeTables } from "./tables";
import type { Terminal } from "./terminal";

/** A dossier whose annex is open in an Excel off Excel: what is done there is done to the copy. */
export interface OpenCopy extends OpenedDossier {
  readonly request: WriteRequest;
  readonly result: ReturnType<typeof reconciled>;
}

/** What was done to the copy: what to say once it is written, and how to end. */
export interface CopyDone {
  readonly lines: readonly string[];
  readonly status: ExitStatus;
}

const COMMANDS = { mark, fix, summary: summarise, tables: writeTables } as const;

/** `pointage mark`, `fix` and `summary`: the same code as the pane's, over a copy of the annex; inputs are never written. */
export async function writeCopy(request: WriteRequest, terminal: Terminal): Promise<ExitStatus> {
  try {
    return await write(request, terminal);
  } catch (error) {
    complain(sentenceOf(error, request), request.lang, terminal);
    return 2;
  }
}

function sentenceOf(error: unknown, { dossier, lang }: WriteRequest): string {
  if (!(error instanceof ExcelProblem)) return refusalOf(error, dossier).sentence(lang);
  return new Refusal(dossier, "not-written", { detail: error.sentence(lang) }).sentence(lang);
}

async function write(request: WriteRequest, terminal: Terminal): Promise<ExitStatus> {
  const { dossier: name, output, force, strict, lang } = request;
  const opened = await openDossier(name, request);
  const extension = path.extname(opened.annex.file.path).toLowerCase();
  if (output !== null) await guardOutput(output, force, opened.inputs, extension);
  for (const notice of opened.files.notices) complain(notice, lang, terminal);
  const model = openWorkbook(new Uint8Array(await readFile(opened.annex.file.path)));
  // The client library and the formula engine are large: only the commands that write wait for them.
  const { install, openSession } = await import("../host/node/excel-client");
  const leave = install(openSession(model, { set: "1.20", platform: "desktop" }));
  try {
    const { sheets } = await readWorkbook();
    const dossier = { ...opened.dossier, workbook: { ...opened.dossier.workbook, sheets } };
    const result = reconciled({ dossier, annex: opened.annex }, name, lang);
    const done = await COMMANDS[request.kind]({ ...opened, dossier, request, result });
    if (output !== null) {
      const { bytes, lost } = model.save();
      if (lost.length > 0 && strict) throw new Refusal(output, "output-loses", { parts: lost.join(", ") });
      for (const part of lost) complain(say(writeCommandTexts.lost, lang, { part }), lang, terminal);
      await writeOutput(output, bytes);
    }
    for (const line of done.lines) terminal.out(`${line}\n`);
    return done.status;
  } finally {
    leave();
  }
}

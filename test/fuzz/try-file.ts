/** Reads a bent file as the command line does, checks the dossier, and tells what nobody foresaw. */
import { openDocument, DocumentProblem, readOdsSheets } from "../../src/documents";
import { noChoices, type Dossier } from "../../src/engine/model";
import { reconcile } from "../../src/engine/reconcile";
import { openWorkbook, WorkbookFileProblem, type WorkbookModel } from "../../src/host";
import { newSheet } from "../../src/host/workbook/new-sheet";
import { bend, drawing } from "./bend";
import { SEEDS } from "./seeds";
import { zipped } from "../hostile/sample";

/** A file that something unforeseen came of. */
export interface Find {
  readonly seed: string;
  readonly number: number;
  readonly because: string;
}

/** No bent file is large: one that takes longer than this is slow in a way that grows. */
const SLOWEST = 8_000;

/** What comes of the n-th bending of a seed: null where it is read, or refused as a file may be. */
export async function tryFile(seed: string, number: number): Promise<Find | null> {
  const made = SEEDS[seed]?.();
  if (!made) throw new Error(`No seed ${seed}`);
  const bytes = bend(made, drawing(number));
  const started = process.cpuUsage();
  try {
    await (made.as === "annex" ? check(bytes, null) : check(soundAnnex(), bytes));
  } catch (error) {
    if (!(error instanceof WorkbookFileProblem || error instanceof DocumentProblem)) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { seed, number, because: stack.split("\n").slice(0, 4).join(" | ") };
    }
  }
  const { user, system } = process.cpuUsage(started);
  const spent = (user + system) / 1000;
  return spent > SLOWEST ? { seed, number, because: `slow: ${Math.round(spent)} ms` } : null;
}

let sound: Uint8Array | undefined;

function soundAnnex(): Uint8Array {
  const made = SEEDS["xlsx"]?.();
  sound ??= zipped(made && "parts" in made ? made.parts : {});
  return sound;
}

async function check(annex: Uint8Array, document: Uint8Array | null): Promise<void> {
  const workbook = isOds(annex) ? undefined : openWorkbook(annex);
  const sheets = workbook ? workbook.sheets.map((sheet) => workbook.snapshot(sheet)) : readOdsSheets(annex);
  const text = document ? await openDocument(document, "deliberation") : null;
  const dossier: Dossier = {
    workbook: { file: "annexe.xlsx", sheets },
    documents: text ? [{ text, role: null }] : [],
    choices: noChoices,
  };
  JSON.stringify(reconcile(dossier, { name: "essai", lang: "fr" }));
  if (workbook) checkCopy(workbook);
}

/** What is written back must be a workbook again, whatever it came from, and hold what was put in it. */
function checkCopy(workbook: WorkbookModel): void {
  const sheets = workbook.sheets.filter(({ kind }) => kind === "worksheet");
  sheets.forEach((sheet, index) => {
    const { conditionalFormats, notes } = sheet.facets;
    const ranges = [{ top: 4, left: 6, bottom: 5, right: 6 }];
    const rule = { id: `essai-${index}`, ranges, type: "expression", formula: "TRUE", priority: 1 };
    const record = { column: 1, value: { kind: "text", value: MARK } } as const;
    const note = { row: 1, column: 1, author: "A", text: MARK, visible: false };
    workbook.apply({ kind: "cells", sheet: sheet.id, cells: [{ row: 1, column: 1, record }] });
    const set = { conditionalFormats: [rule, ...conditionalFormats], notes: [...notes, note] };
    workbook.apply({ kind: "sheet", sheet: sheet.id, set });
  });
  workbook.apply({ kind: "add-sheet", sheet: newSheet(workbook.freeSheetId(), MARK), at: 0 });
  const { bytes } = workbook.save();
  const copy = opened(bytes);
  const marks = copy?.sheets.filter((sheet) => {
    const value = sheet.at(1, 1)?.value;
    return value?.kind === "text" && value.value === MARK;
  });
  // A part that several sheets share is written once.
  if (copy && (marks?.length ?? 0) < Math.min(1, sheets.length))
    throw new Error("the copy lost what was put in it");
  if (copy && copy.sheets.length !== workbook.sheets.length) throw new Error("the copy lost a sheet");
}

const MARK = "essai & <contrôle>";

/** A copy that is larger than what is read may be refused, and nothing else. */
function opened(bytes: Uint8Array): WorkbookModel | undefined {
  try {
    return openWorkbook(bytes);
  } catch (problem) {
    if (problem instanceof WorkbookFileProblem && problem.reason === "too-large") return undefined;
    throw new Error(`the copy is none: ${String(problem)}`);
  }
}

/** An .ods has its type in front, at byte 30 of the zip. */
function isOds(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(30, 90)).includes("opendocument.spreadsheet");
}

import { readFile } from "node:fs/promises";
import path from "node:path";
import { DocumentProblem, openDocument, readOdsSheets } from "../documents";
import type { SheetSnapshot } from "../engine/grid";
import type { RoledDocument } from "../engine/model";
import { sheetsAsDocument } from "../engine/reading/documents";
import { memoryAmong, usersSheetsOf, type Memory } from "../excel";
import { openWorkbook, WorkbookFileProblem, type WorkbookModel } from "../host";
import type { DossierFile } from "./gather";
import { fillMissingValues } from "./missing-values";
import { Refusal } from "./refusal";
import { during } from "./unforeseen";

/** A workbook of the dossier, read. */
export interface OpenedWorkbook {
  readonly file: DossierFile;
  readonly sheets: readonly SheetSnapshot[];
  readonly oddities: WorkbookModel["oddities"];
  /** What the user chose before, kept in the workbook. */
  readonly memory: Memory;
  /** The parts of the workbook that nobody sees, ours among them. */
  readonly customXml: WorkbookModel["facets"]["customXml"];
  /** The workbook itself, as nobody changed it yet; null where it is no workbook of Excel. */
  readonly model: WorkbookModel | null;
}

/** Reads a workbook. Throws a Refusal where it cannot be read. */
export async function readWorkbookFile(file: DossierFile): Promise<OpenedWorkbook> {
  const bytes = await bytesOf(file);
  return during("reading", file.path, () =>
    isOpenDocument(file) ? readOds(file, bytes) : workbookOf(file, bytes),
  );
}

async function workbookOf(file: DossierFile, bytes: Uint8Array): Promise<OpenedWorkbook> {
  try {
    const workbook = openWorkbook(bytes);
    await fillMissingValues(workbook);
    return {
      file,
      sheets: usersSheetsOf(workbook).map((sheet) => workbook.snapshot(sheet)),
      oddities: workbook.oddities,
      memory: memoryAmong(workbook.facets.customXml),
      customXml: workbook.facets.customXml,
      model: workbook,
    };
  } catch (error) {
    if (error instanceof WorkbookFileProblem) throw new Refusal(file.path, `workbook-${error.reason}`);
    throw error;
  }
}

/** Whether it is a workbook of LibreOffice by its name: read, and never written. */
export function isOpenDocument({ path: file }: DossierFile): boolean {
  return path.extname(file).toLowerCase() === ".ods";
}

function readOds(file: DossierFile, bytes: Uint8Array): OpenedWorkbook {
  try {
    const sheets = readOdsSheets(bytes);
    return { file, sheets, oddities: [], memory: memoryAmong([]), customXml: [], model: null };
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    const reason = error.reason === "encrypted" || error.reason === "too-large" ? error.reason : "damaged";
    throw new Refusal(file.path, `workbook-${reason}`);
  }
}

/** Reads a document. Throws a Refusal where it cannot be read. */
export async function readDocumentFile(file: DossierFile): Promise<RoledDocument> {
  const bytes = await bytesOf(file);
  try {
    const text = await during("reading", file.path, () => openDocument(bytes, file.name));
    return { text, role: documentRole(file) };
  } catch (error) {
    if (error instanceof DocumentProblem) throw new Refusal(file.path, `document-${error.reason}`);
    throw error;
  }
}

/** A workbook that is not the annex's, as one document. */
export function workbookAsDocument({ file, sheets }: OpenedWorkbook): RoledDocument {
  return { text: sheetsAsDocument(sheets, file.name), role: documentRole(file) };
}

function documentRole({ role }: DossierFile): RoledDocument["role"] {
  return role === "annex" ? null : role;
}

async function bytesOf(file: DossierFile): Promise<Uint8Array> {
  try {
    // A copy of its own: a reader may hand its bytes over to a worker.
    return new Uint8Array(await readFile(file.path));
  } catch {
    throw new Refusal(file.path, "unreadable");
  }
}

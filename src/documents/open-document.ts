import type { DocumentText } from "../engine/model/document-text";
import { withinBounds } from "./bounded-text";
import { DocumentProblem, type DocumentProblemReason } from "./document-problem";
import { fileFormat } from "./file-format";
import { readOdtDocument } from "./read-odt-document";
import { readPdfDocument } from "./read-pdf-document";
import { readTextDocument } from "./read-text-document";
import { readWordDocument } from "./read-word-document";

/** Formats that Office converts in one step, and is to be asked to. */
const OLD: ReadonlyMap<string, DocumentProblemReason> = new Map([
  ["doc", "old-word"],
  ["rtf", "old-word"],
  ["xls", "workbook"],
]);

/**
 * Reads a document whatever its format, told by its content and never by its name. Throws DocumentProblem where
 * nothing of it can be given.
 */
export async function openDocument(bytes: Uint8Array, file: string): Promise<DocumentText> {
  return withinBounds(await readAny(bytes, file));
}

async function readAny(bytes: Uint8Array, file: string): Promise<DocumentText> {
  const format = fileFormat(bytes);
  switch (format.kind) {
    case "empty":
      throw new DocumentProblem("empty", "no bytes");
    case "pdf":
      return readPdfDocument(bytes, file);
    case "zip":
    case "encrypted-office":
      return readWordDocument(bytes, file);
    case "opendocument":
      if (format.of === "text") return readOdtDocument(bytes, file);
      throw new DocumentProblem(format.of === "spreadsheet" ? "workbook" : "unsupported", format.of);
    case "text":
      return readTextDocument(bytes, file);
    case "other":
      throw new DocumentProblem(OLD.get(format.name) ?? "unsupported", format.name);
  }
}

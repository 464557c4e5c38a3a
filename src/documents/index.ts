/**
 * Documents as they come (.docx, .pdf, plain text) turned into `DocumentText`. Knows the formats, and nothing of
 * what a deliberation says. The formats' own libraries are loaded when a file needs them.
 */
export { customParts, type CustomPart } from "./custom-parts";
export { DocumentProblem, type DocumentProblemReason } from "./document-problem";
export { openDocument } from "./open-document";
export { readPdfDocument } from "./read-pdf-document";
export { readTextDocument, textDocument } from "./read-text-document";
export { readOdsSheets } from "./read-ods-sheets";
export { readWordDocument } from "./read-word-document";
export { writeWordDocument } from "./write-word-document";

import type { DocumentBlock, DocumentText } from "../engine/model/document-text";
import { DocumentProblem, ofDocument } from "./document-problem";
import { fileFormat } from "./file-format";
import { openPackage, type WordPackage } from "./word/open-package";
import { startReading, type ChangeReading } from "./word/reading";
import { storyBlocks } from "./word/story";
import { changedAmounts, hasTrackedChanges } from "./word/tracked-changes";
import { childrenOf, nodesIn, type XmlNode } from "../package/xml-nodes";

/**
 * Reads a .docx as an officer sees it with all its tracked changes accepted: paragraphs with the numbers that Word
 * generates, tables with merged cells filled down, footnotes and text boxes after the paragraph that cites them, the
 * first pages' headers before all. Throws DocumentProblem: encrypted, damaged, no-text, unsupported, too-large.
 */
export function readWordDocument(bytes: Uint8Array, file: string): Promise<DocumentText> {
  return new Promise((resolve) => resolve(ofDocument(() => readNow(bytes, file))));
}

function readNow(bytes: Uint8Array, file: string): DocumentText {
  checkFormat(bytes);
  const parts = openPackage(bytes);
  const blocks = blocksOf(parts, "accepted");
  if (blocks.length === 0) throw new DocumentProblem("no-text", "no text in the document");
  const tracked = [parts.document, parts.footnotes, parts.endnotes].some(hasTrackedChanges);
  const warning = tracked ? changedAmounts(blocks, blocksOf(parts, "original")) : null;
  return { file, format: "docx", blocks, warnings: warning ? [warning] : [] };
}

function checkFormat(bytes: Uint8Array): void {
  const format = fileFormat(bytes);
  if (format.kind === "empty") throw new DocumentProblem("empty", "no bytes");
  if (format.kind === "encrypted-office") throw new DocumentProblem("encrypted", "encrypted package");
  if (format.kind === "other") throw new DocumentProblem("unsupported", format.name);
}

function blocksOf(parts: WordPackage, changes: ChangeReading): readonly DocumentBlock[] {
  const reading = startReading(parts, changes);
  const body = storyBlocks(parts.document, reading);
  const headers = headersOf(parts).flatMap((header) => storyBlocks(header, reading));
  return body.length === 0 && headers.length === 0 ? [] : [...headers, ...body];
}

/** The headers of the first section, each once: a deliberation's number often stands there only. */
function headersOf(parts: WordPackage): readonly XmlNode[] {
  const section = firstSection(parts.document);
  const ids = childrenOf(section, "headerReference").map((reference) => reference.attributes["id"] ?? "");
  return [...new Set(ids)].flatMap((id) => parts.related(id) ?? []);
}

function firstSection(element: XmlNode): XmlNode | undefined {
  for (const part of nodesIn(element)) {
    const section = part.name === "sectPr" ? part : firstSection(part);
    if (section) return section;
  }
  return undefined;
}

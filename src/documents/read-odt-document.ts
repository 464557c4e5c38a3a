import type { DocumentBlock, DocumentText } from "../engine/model/document-text";
import { DocumentProblem, ofDocument } from "./document-problem";
import { changesOf, type ChangeReading } from "./odf/odf-changes";
import { OdfLists } from "./odf/odf-lists";
import { openOdf, type OdfPackage } from "./odf/open-odf";
import { odfBlocks } from "./odf/odf-text";
import { allOf, childOf } from "../package/xml-nodes";
import { changedAmounts } from "./word/tracked-changes";

/**
 * Reads an .odt as a .docx is read: all tracked changes accepted, lists with their numbers, merged cells filled down,
 * notes and frames after the paragraph that holds them, the first page's header before all. Throws DocumentProblem:
 * encrypted, damaged, no-text, too-large.
 */
export function readOdtDocument(bytes: Uint8Array, file: string): Promise<DocumentText> {
  return new Promise((resolve) => resolve(ofDocument(() => readNow(bytes, file))));
}

function readNow(bytes: Uint8Array, file: string): DocumentText {
  const parts = openOdf(bytes);
  const text = childOf(childOf(parts.content, "office:body"), "office:text");
  if (!text) throw new DocumentProblem("damaged", "no text in the body");
  const blocks = blocksOf(parts, "accepted");
  if (blocks.length === 0) throw new DocumentProblem("no-text", "no text in the document");
  const { insertions, deletions } = changesOf(text);
  const tracked = insertions.size > 0 || deletions.size > 0;
  const warning = tracked ? changedAmounts(blocks, blocksOf(parts, "original")) : null;
  return { file, format: "odt", blocks, warnings: warning ? [warning] : [] };
}

function blocksOf({ content, styles }: OdfPackage, changes: ChangeReading): readonly DocumentBlock[] {
  const text = childOf(childOf(content, "office:body"), "office:text");
  if (!text) return [];
  const reading = {
    changes,
    tracked: changesOf(text),
    lists: new OdfLists([styles, content]),
    inserting: new Set<string>(),
    restored: new Set<string>(),
    apart: new WeakSet(),
  };
  const body = odfBlocks(text, reading);
  const [page] = allOf(childOf(styles, "office:master-styles"), "style:master-page");
  const header = childOf(page, "style:header-first") ?? childOf(page, "style:header");
  const headers = header ? odfBlocks(header, reading) : [];
  return body.length === 0 && headers.length === 0 ? [] : [...headers, ...body];
}

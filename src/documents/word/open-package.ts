import type { OfficePackage } from "../../package/package";
import { damaged } from "../../package/problem";
import { childOf, type Vocabulary, type XmlNode } from "../../package/xml-nodes";
import { DocumentProblem } from "../document-problem";
import { openParts } from "../open-parts";

/** The parts of a Word file that hold text or tell how it is read. */
export interface WordPackage {
  readonly document: XmlNode;
  readonly styles: XmlNode | undefined;
  readonly numbering: XmlNode | undefined;
  readonly footnotes: XmlNode | undefined;
  readonly endnotes: XmlNode | undefined;
  /** The part that a relation of the document points to, such as a header; undefined where there is none. */
  readonly related: (relationId: string) => XmlNode | undefined;
}

/** Passed over: appearance and former properties, which change nothing in what is read and are most of a part's weight. */
const WORD: Vocabulary = {
  local: true,
  passedOver: new Set(
    (
      "rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPrChange tblGridChange tblPrExChange numberingChange " +
      "rFonts lang sz szCs color kern spacing ind jc shd tblBorders tcBorders tblCellMar tcMar pBdr tabs spPr bodyPr " +
      "latentStyles rsids prstGeom custGeom graphicFrameLocks blipFill b bCs i iCs u noProof " +
      "rsidR rsidRPr rsidRDefault rsidP rsidTr rsidDel rsidSect"
    ).split(" "),
  ),
  textIn: new Set(["t", "delText", "instrText"]),
};

/** Opens the bytes of a .docx. Throws PackageProblem, and DocumentProblem where it is something else: workbook, unsupported. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const file = openParts(bytes);
  const main = mainPart(file);
  const document = file.nodes(main, WORD);
  if (!document || !childOf(document, "body")) throw damaged("no body", main);

  const relations = file.relationships(main).filter(({ external }) => !external);
  const ofKind = (kind: string): XmlNode | undefined => {
    const relation = relations.find((candidate) => candidate.kind === kind);
    return relation && file.nodes(relation.target, WORD);
  };
  return {
    document,
    styles: ofKind("styles"),
    numbering: ofKind("numbering"),
    footnotes: ofKind("footnotes"),
    endnotes: ofKind("endnotes"),
    related: (relationId) => {
      const relation = relations.find(({ id }) => id === relationId);
      return relation && file.nodes(relation.target, WORD);
    },
  };
}

function mainPart(file: OfficePackage): string {
  const stated = file.relationships("").find(({ kind, external }) => kind === "officeDocument" && !external);
  const main = stated?.target ?? "word/document.xml";
  if (file.has(main) && /(^|\/)document\d*\.xml$/.test(main)) return main;
  const known = formatOfParts(file.names);
  if (known) throw new DocumentProblem(known === "xlsx" ? "workbook" : "unsupported", known);
  throw damaged("no main part", main);
}

/** What a zip that is not a Word file is, by the names of its parts; null where they tell nothing. */
function formatOfParts(names: readonly string[]): string | null {
  if (names.some((name) => name.startsWith("word/"))) return null;
  if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
  if (names.some((name) => name.startsWith("ppt/"))) return "pptx";
  if (names.includes("mimetype") || names.includes("content.xml")) return "odt";
  return "zip";
}

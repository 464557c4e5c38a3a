import { DocumentProblem } from "../document-problem";
import { inflate, textOfPart } from "../zip-parts";
import { child, childrenNamed, parseXml, type ElementCount, type XmlElement } from "./xml-tree";

/** The parts of a Word file that hold text or tell how it is read. */
export interface WordPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  /** The part that a relation of the document points to, such as a header; undefined where there is none. */
  readonly related: (relationId: string) => XmlElement | undefined;
}

/** Opens the bytes of a .docx. Throws DocumentProblem: encrypted, damaged, unsupported, too-large. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const files = inflate(bytes);
  const names = [...files.keys()];
  const count: ElementCount = { kept: 0 };
  const relations = (part: string): ReadonlyMap<string, Relation> => {
    const slash = part.lastIndexOf("/") + 1;
    const root = parsePart(files, count, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    return readRelations(root, part.slice(0, slash));
  };

  const main =
    [...relations("").values()].find((relation) => relation.type === "officeDocument")?.target ??
    "word/document.xml";
  if (!files.has(main) || !/(^|\/)document\d*\.xml$/.test(main)) {
    const known = formatOfParts(names);
    if (known) throw new DocumentProblem(known === "xlsx" ? "workbook" : "unsupported", known);
    throw new DocumentProblem("damaged", `no main part ${main}`);
  }
  const document = parsePart(files, count, main);
  if (!document || !child(document, "body")) throw new DocumentProblem("damaged", "no body");

  const related = relations(main);
  const ofType = (type: string): XmlElement | undefined => {
    const relation = [...related.values()].find((candidate) => candidate.type === type);
    return relation && parsePart(files, count, relation.target);
  };
  return {
    document,
    styles: ofType("styles"),
    numbering: ofType("numbering"),
    footnotes: ofType("footnotes"),
    endnotes: ofType("endnotes"),
    related: (relationId) => {
      const relation = related.get(relationId);
      return relation && parsePart(files, count, relation.target);
    },
  };
}

/** What a zip that is not a Word file is, by the names of its parts; null where they tell nothing. */
function formatOfParts(names: readonly string[]): string | null {
  if (names.some((name) => name.startsWith("word/"))) return null;
  if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
  if (names.some((name) => name.startsWith("ppt/"))) return "pptx";
  if (names.includes("mimetype") || names.includes("content.xml")) return "odt";
  return "zip";
}

interface Relation {
  /** The last word of its type: "header", "officeDocument". */
  readonly type: string;
  /** The part's name in the package. */
  readonly target: string;
}

function readRelations(root: XmlElement | undefined, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const { attributes } of childrenNamed(root, "Relationship")) {
    if (attributes["TargetMode"] === "External") continue;
    const target = attributes["Target"] ?? "";
    relations.set(attributes["Id"] ?? "", {
      type: (attributes["Type"] ?? "").split("/").pop() ?? "",
      target: target.startsWith("/") ? target.slice(1) : resolvePath(folder + target),
    });
  }
  return relations;
}

function resolvePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function parsePart(
  files: ReadonlyMap<string, Uint8Array>,
  count: ElementCount,
  name: string,
): XmlElement | undefined {
  const bytes = files.get(name);
  if (!bytes) return undefined;
  try {
    return parseXml(textOfPart(bytes), count);
  } catch (problem) {
    if (problem instanceof DocumentProblem) throw problem;
    throw new DocumentProblem("damaged", `${name}: ${String(problem)}`);
  }
}

import { XmlDocument, XmlElement } from "./xml-tree";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

const STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

/** The type of a relation, or with "" its namespace and a slash, as a file writes it that is « strict » or not. */
export function officeRelation(kind: string, strict: boolean): string {
  return (strict ? STRICT_RELATIONS : OFFICE_RELATIONS) + kind;
}

/** A link from one part of the file to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "comments". It is the same in strict files. */
  readonly kind: string;
  readonly type: string;
  /** The part's name for an internal link, the address for an external one. */
  readonly target: string;
  readonly external: boolean;
}

/** The part that holds the relations of a part: "xl/_rels/workbook.xml.rels"; "" names the file itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A target as a part's name: relative to the part that links, or absolute; backslashes read as slashes. */
function resolveTarget(part: string, target: string): string {
  const clean = target.replaceAll("\\", "/");
  const path = clean.startsWith("/") ? clean : `${part.slice(0, part.lastIndexOf("/") + 1)}${clean}`;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return decodeTarget(steps.join("/"));
}

function decodeTarget(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The relations that an XML part lists. */
export function readRelationships(xml: string, part: string): readonly Relationship[] {
  return XmlDocument.parse(xml)
    .root.all("Relationship")
    .map((element) => {
      const type = element.get("Type") ?? "";
      const external = element.get("TargetMode") === "External";
      const target = element.get("Target") ?? "";
      return {
        id: element.get("Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        type,
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
}

/** The same XML with a relation more; a new list where there was none. */
export function withRelationship(xml: string | undefined, id: string, type: string, target: string): string {
  const document =
    xml === undefined
      ? XmlDocument.of(new XmlElement("Relationships", { xmlns: NAMESPACE }))
      : XmlDocument.parse(xml);
  const { root } = document;
  root.append(new XmlElement(`${root.prefix}Relationship`, { Id: id, Type: type, Target: target }));
  return document.toXml();
}

/** The same XML without the relation of that id. */
export function withoutRelationship(xml: string, id: string): string {
  const document = XmlDocument.parse(xml);
  for (const element of document.root.all("Relationship")) {
    if (element.get("Id") === id) document.root.remove(element);
  }
  return document.toXml();
}

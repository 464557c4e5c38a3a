import type { OfficePackage } from "../../package/package";
import { officeRelation } from "../../package/relationships";
import { XmlDocument, XmlElement } from "../../package/xml-tree";
import { linkedPart } from "./workbook-parts";

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN = "http://purl.org/dc/elements/1.1/";
const TERMS = "http://purl.org/dc/terms/";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** What the workbook's properties say, by their names in Excel's API; absent for those that the file does not hold. */
export type DocumentProperties = Readonly<Partial<Record<keyof typeof ELEMENTS, string>>>;

/** Where each stands: in the part of the core properties, or in that of the application. */
const ELEMENTS = {
  title: ["core", "dc:title"],
  subject: ["core", "dc:subject"],
  author: ["core", "dc:creator"],
  keywords: ["core", "cp:keywords"],
  comments: ["core", "dc:description"],
  lastAuthor: ["core", "cp:lastModifiedBy"],
  revisionNumber: ["core", "cp:revision"],
  creationDate: ["core", "dcterms:created"],
  category: ["core", "cp:category"],
  manager: ["app", "Manager"],
  company: ["app", "Company"],
} as const;

const NAMES = Object.keys(ELEMENTS) as (keyof typeof ELEMENTS)[];

const local = (name: string): string => name.replace(/^.*:/, "");

/** The part that holds one of the two sets, if the file has it. */
function partOf(file: OfficePackage, set: "core" | "app"): string | undefined {
  return linkedPart(file, "", set === "core" ? "core-properties" : "extended-properties");
}

export function readDocumentProperties(file: OfficePackage): DocumentProperties {
  const roots = { core: rootOf(file, "core"), app: rootOf(file, "app") };
  const held = NAMES.flatMap((name) => {
    const [set, element] = ELEMENTS[name];
    const text = roots[set]?.child(local(element))?.text;
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(held);
}

function rootOf(file: OfficePackage, set: "core" | "app"): XmlElement | undefined {
  const part = partOf(file, set);
  try {
    const text = part === undefined ? undefined : file.text(part);
    return text === undefined ? undefined : XmlDocument.parse(text).root;
  } catch {
    // What cannot be read of them stops nobody from reading the workbook.
    return undefined;
  }
}

/** Writes those that changed, each in its part, made where the file has none. */
export function writeDocumentProperties(
  file: OfficePackage,
  now: DocumentProperties,
  before: DocumentProperties,
  strict: boolean,
): void {
  for (const set of ["core", "app"] as const) {
    const changed = NAMES.filter((name) => ELEMENTS[name][0] === set && now[name] !== before[name]);
    if (changed.length === 0) continue;
    const part = partOf(file, set) ?? newPart(file, set, strict);
    const document = XmlDocument.parse(file.need(part));
    for (const name of changed) {
      const old = document.root.child(local(ELEMENTS[name][1]));
      if (old) document.root.remove(old);
      const element = new XmlElement(ELEMENTS[name][1], declared(ELEMENTS[name][1]), [now[name] ?? ""]);
      document.root.append(element);
    }
    file.set(part, document.toXml());
  }
}

/** The prefixes of what is added are said on it, whatever the file calls them. */
function declared(name: string): Record<string, string> {
  const [prefix] = name.split(":");
  const spaces: Readonly<Record<string, string>> = { dc: DUBLIN, cp: CORE, dcterms: TERMS };
  const space = spaces[prefix ?? ""];
  return space === undefined || !name.includes(":") ? {} : { [`xmlns:${prefix}`]: space };
}

function newPart(file: OfficePackage, set: "core" | "app", strict: boolean): string {
  const core = set === "core";
  const part = core ? "docProps/core.xml" : "docProps/app.xml";
  const root = core
    ? new XmlElement("cp:coreProperties", { "xmlns:cp": CORE })
    : new XmlElement("Properties", { xmlns: EXTENDED });
  file.set(part, XmlDocument.of(root).toXml());
  file.setContentType(
    part,
    core
      ? "application/vnd.openxmlformats-package.core-properties+xml"
      : "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
  file.relate("", core ? CORE_RELATION : officeRelation("extended-properties", strict), part);
  return part;
}

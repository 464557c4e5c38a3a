import type { OfficePackage } from "../../../package/package";
import { officeRelation } from "../../../package/relationships";
import { parseElement, XmlDocument, XmlElement } from "../../../package/xml-tree";
import type { CustomProperty, CustomXmlPart, WorkbookFacets } from "../facets";
import { linkedPart } from "../workbook-parts";
import { largest } from "../largest";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** The set of properties that users may add to, as Windows names it. */
const USER_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Writes what add-ins keep in the workbook: each text in a part of its own. */
export function writeCustomXml(
  file: OfficePackage,
  main: string,
  now: readonly CustomXmlPart[],
  before: readonly CustomXmlPart[],
  strict: boolean,
): void {
  const kept = new Set(now.map((item) => item.part));
  for (const { part } of before) {
    if (part === undefined || kept.has(part)) continue;
    const link = file.relationships(main).find((relation) => relation.target === part);
    if (link) file.unrelate(main, link.id);
    const properties = linkedPart(file, part, "customXmlProps");
    if (properties !== undefined) file.remove(properties);
    file.remove(part);
  }
  for (const item of now) {
    if (before.includes(item)) continue;
    if (item.part !== undefined) {
      file.set(item.part, item.xml);
      continue;
    }
    const part = file.freeName("customXml/item", ".xml");
    file.set(part, item.xml);
    file.setDefaultType("xml", "application/xml");
    const properties = file.freeName("customXml/itemProps", ".xml");
    const schemas =
      item.namespace === "" ? [] : [new XmlElement("ds:schemaRef", { "ds:uri": item.namespace })];
    const root = new XmlElement("ds:datastoreItem", { "ds:itemID": item.id, "xmlns:ds": DATA_STORE }, [
      new XmlElement("ds:schemaRefs", {}, schemas),
    ]);
    file.set(properties, XmlDocument.of(root).toXml());
    file.setContentType(properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    file.relate(part, officeRelation("customXmlProps", strict), properties);
    file.relate(main, officeRelation("customXml", strict), part);
  }
}

/** Writes the properties that users see. */
export function writeCustomProperties(
  file: OfficePackage,
  now: WorkbookFacets["customProperties"],
  strict: boolean,
): void {
  let part = linkedPart(file, "", "custom-properties");
  if (part === undefined) {
    part = "docProps/custom.xml";
    const root = new XmlElement("Properties", { xmlns: PROPERTIES, "xmlns:vt": TYPES });
    file.set(part, XmlDocument.of(root).toXml());
    file.setContentType(part, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
    file.relate("", officeRelation("custom-properties", strict), part);
  }
  const document = XmlDocument.parse(file.need(part));
  const { root } = document;
  const all = root.all("property");
  for (const property of all) root.remove(property);
  let pid = largest(
    all.map((property) => property.number("pid") ?? 1),
    1,
  );
  for (const property of now) {
    root.append(
      property.xml === undefined ? newProperty(property, ++pid, root.prefix) : parseElement(property.xml),
    );
  }
  file.set(part, document.toXml());
}

function newProperty({ name, value }: CustomProperty, pid: number, prefix: string): XmlElement {
  const type = typeof value === "boolean" ? "bool" : typeof value === "number" ? "r8" : "lpwstr";
  const held = new XmlElement(`vt:${type}`, { "xmlns:vt": TYPES }, [String(value)]);
  return new XmlElement(`${prefix}property`, { fmtid: USER_SET, pid: String(pid), name }, [held]);
}

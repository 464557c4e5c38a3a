import type { OfficePackage } from "../../package/package";
import { XmlDocument } from "../../package/xml-tree";
import type { CustomProperty, CustomXmlPart } from "./facets";

/** The first part that another is linked to by a relation of that kind, if it is there. */
export function linkedPart(file: OfficePackage, from: string, kind: string): string | undefined {
  return file.relationships(from).find((relation) => relation.kind === kind && file.has(relation.target))
    ?.target;
}

/** The namespace of the root of an XML text, "" for none. */
export function rootNamespace(xml: string): string {
  const { root } = XmlDocument.parse(xml);
  const { prefix } = root;
  return root.get(prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`) ?? "";
}

/** The XML that add-ins keep in the workbook. A part that is no XML is left alone. */
export function readCustomXml(file: OfficePackage, main: string): readonly CustomXmlPart[] {
  return file.relationships(main).flatMap((relation) => {
    if (relation.kind !== "customXml" || relation.external) return [];
    const xml = file.text(relation.target);
    if (xml === undefined) return [];
    const properties = linkedPart(file, relation.target, "customXmlProps");
    const item = properties === undefined ? undefined : XmlDocument.parse(file.need(properties)).root;
    const id = item?.prefixed("itemID") ?? item?.get("itemID") ?? "";
    try {
      return [{ id, xml, namespace: rootNamespace(xml), part: relation.target }];
    } catch {
      return [];
    }
  });
}

/** The properties that users gave the file. */
export function readCustomProperties(file: OfficePackage): readonly CustomProperty[] {
  const part = linkedPart(file, "", "custom-properties");
  if (part === undefined) return [];
  return XmlDocument.parse(file.need(part))
    .root.all("property")
    .map((property) => {
      const held = property.elements[0];
      return {
        name: property.get("name") ?? "",
        value: typedValue(held?.local ?? "", held?.text ?? ""),
        xml: property.toXml(),
      };
    });
}

function typedValue(type: string, text: string): string | number | boolean {
  if (type === "bool") return text === "true" || text === "1";
  const isNumber = /^(i[1248]|ui[1248]|int|uint|r[48]|decimal)$/.test(type);
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text;
}

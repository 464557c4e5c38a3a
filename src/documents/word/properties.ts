import { childOf, type XmlNode } from "../../package/xml-nodes";

/** The `val` attribute of a child, or undefined: how Word writes most properties. */
export function childValue(element: XmlNode | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes["val"];
}

/** Whether an on/off property is on: present, and not written off. Undefined where it is absent. */
export function isOn(element: XmlNode | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  if (!property) return undefined;
  return !["0", "false", "off"].includes(property.attributes["val"] ?? "1");
}

import { damaged } from "./problem";
import { XmlScanner } from "./xml-scanner";

/** An element that is read and never written back. */
export interface XmlNode {
  /** As the vocabulary tells it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and text, in their order. */
  readonly children: readonly (XmlNode | string)[];
}

/** How the elements of a format are read; without anything said all is kept, with names as they are written. */
export interface Vocabulary {
  /** Whether names of elements and attributes lose their prefix: "p" for w:p. */
  readonly local?: true;
  /** Elements that are passed over with all that they hold, and attributes. */
  readonly passedOver?: ReadonlySet<string>;
  /** The only elements whose own characters are kept. */
  readonly textIn?: ReadonlySet<string>;
}

/** One for all the elements that have none. */
const NO_ATTRIBUTES: XmlNode["attributes"] = {};
const NO_CHILDREN: XmlNode["children"] = [];

interface Open {
  readonly written: string;
  readonly node: { readonly name: string; readonly children: (XmlNode | string)[] };
}

/** A part of XML as nodes. `spend` is told of each that is kept, and may refuse. Throws PackageProblem: damaged, too-large. */
export function readNodes(xml: string, vocabulary: Vocabulary, spend: () => void): XmlNode {
  const { local = false, passedOver, textIn } = vocabulary;
  const scanner = new XmlScanner(xml);
  const top: (XmlNode | string)[] = [];
  const open: Open[] = [{ written: "", node: { name: "", children: top } }];
  while (scanner.next()) {
    const inside = open[open.length - 1] as Open;
    if (scanner.kind === "text") {
      if (open.length > 1 && (!textIn || textIn.has(inside.node.name)))
        inside.node.children.push(lineEnds(scanner.text()));
    } else if (scanner.kind === "close") {
      if (open.length === 1 || scanner.name !== inside.written)
        throw damaged(`XML tag ${inside.written} closed by ${scanner.name}`);
      open.pop();
      if (open.length === 1) break;
    } else {
      const name = local ? scanner.local : scanner.name;
      if (passedOver?.has(name)) {
        scanner.skip();
        continue;
      }
      spend();
      const attributes = scanner.attributes === 0 ? NO_ATTRIBUTES : attributesOf(scanner, vocabulary);
      if (scanner.empty) {
        inside.node.children.push({ name, attributes, children: NO_CHILDREN });
        if (open.length === 1) break;
      } else {
        const node = { name, attributes, children: [] };
        inside.node.children.push(node);
        open.push({ written: scanner.name, node });
      }
    }
  }
  if (open.length > 1) throw damaged("XML cut short");
  const root = top[0];
  if (root === undefined || typeof root === "string") throw damaged("XML without a root");
  return root;
}

function attributesOf(
  scanner: XmlScanner,
  { local, passedOver }: Vocabulary,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (let index = 0; index < scanner.attributes; index++) {
    const written = scanner.attributeName(index);
    const name = local ? written.slice(written.indexOf(":") + 1) : written;
    if (!written.startsWith("xmlns") && !passedOver?.has(name)) attributes[name] = scanner.value(index);
  }
  return attributes;
}

/** XML ends its lines by a line feed, however the file ends them. */
function lineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The elements in an element. */
export function nodesIn(node: XmlNode | undefined): readonly XmlNode[] {
  const children = node?.children ?? NO_CHILDREN;
  return areNodes(children) ? children : children.filter((child) => typeof child !== "string");
}

function areNodes(children: XmlNode["children"]): children is readonly XmlNode[] {
  return children.every((child) => typeof child !== "string");
}

/** The first element of that name in an element, or undefined. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  if (!node) return undefined;
  for (const child of node.children) if (typeof child !== "string" && child.name === name) return child;
  return undefined;
}

/** The elements of that name in an element. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return nodesIn(node).filter((child) => child.name === name);
}

/** Every element of that name, however deep; those within one another only once. */
export function allOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return nodesIn(node).flatMap((child) => (child.name === name ? [child] : allOf(child, name)));
}

/** The characters of an element's own. */
export function textOf(node: XmlNode): string {
  return node.children.filter((child) => typeof child === "string").join("");
}

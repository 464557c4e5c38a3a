import { SaxesParser } from "saxes";
import { DocumentProblem } from "../document-problem";

/** An element of a Word part. Names are local ones: "p" for w:p. Text is kept where it is text of the document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own characters, for the elements that carry text (t, delText, instrText); empty otherwise. */
  readonly text: string;
}

/** Appearance and former properties: nothing here changes what is read, and they are most of a part's weight. */
const ignored = new Set(
  (
    "rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPrChange tblGridChange tblPrExChange numberingChange " +
    "rFonts lang sz szCs color kern spacing ind jc shd tblBorders tcBorders tblCellMar tcMar pBdr tabs spPr bodyPr " +
    "latentStyles rsids prstGeom custGeom graphicFrameLocks blipFill b bCs i iCs u noProof"
  ).split(" "),
);

const textBearing = new Set(["t", "delText", "instrText"]);

/** No document that people write nests its elements this deep: what goes down by calling itself may. */
const deepest = 400;
/** Elements kept of all parts of a document: a real one of 400 pages has a fifth of them. */
const mostElements = 800_000;

/** Keeps count of the elements kept of one document. */
export interface ElementCount {
  kept: number;
}

/**
 * Parses a part of a Word package. Throws DocumentProblem where it is too large, and another Error where it is not well
 * formed.
 */
export function parseXml(xml: string, count: ElementCount = { kept: 0 }): XmlElement {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: XmlElement[];
    text: string;
  }
  const document: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [document];
  let ignoredDepth = 0;

  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    if (open.length + ignoredDepth > deepest) throw new DocumentProblem("too-large", "XML nested too deep");
    if (ignoredDepth > 0 || ignored.has(name)) {
      ignoredDepth++;
      return;
    }
    if (++count.kept > mostElements) throw new DocumentProblem("too-large", `${count.kept} elements`);
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(tag.attributes)) {
      if (!key.startsWith("xmlns") && !key.startsWith("w:rsid")) attributes[localName(key)] = String(value);
    }
    const element: Open = { name, attributes, children: [], text: "" };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    if (ignoredDepth > 0) ignoredDepth--;
    else open.pop();
  });
  parser.on("text", (text) => {
    const element = open[open.length - 1];
    if (ignoredDepth === 0 && element && textBearing.has(element.name)) element.text += text;
  });
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.write(xml).close();

  const root = document.children[0];
  if (!root) throw new Error("no root element");
  return root;
}

/** The first child of that name, or undefined. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** The children of that name. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The `val` attribute of a child, or undefined: how Word writes most properties. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["val"];
}

/** Whether an on/off property is on: present, and not written off. Undefined where it is absent. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (!property) return undefined;
  return !["0", "false", "off"].includes(property.attributes["val"] ?? "1");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

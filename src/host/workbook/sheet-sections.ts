import { damaged } from "../../package/problem";
import { XmlScanner } from "../../package/xml-scanner";
import type { XmlElement } from "../../package/xml-tree";
import { parseElement } from "../../package/xml-tree";

/** One child of a sheet's root, where it stands in the part's text. */
export interface SheetSection {
  /** Without prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A sheet part cut into its sections: what is before, the sections in order, what is after. */
export interface SheetSections {
  readonly xml: string;
  /** Prefix of the root, "x:" or "". */
  readonly prefix: string;
  /** The namespace of the root. */
  readonly namespace: string;
  readonly sections: readonly SheetSection[];
  /** Where the root's opening tag begins and ends, and where its closing tag begins. */
  readonly rootStart: number;
  readonly rootEnd: number;
  readonly closing: number;
  /** How many tags its sections hold beside its cells. */
  readonly tags: number;
}

/** Cuts a sheet part. The cells are not read twice: whoever wants them is handed the scanner on `sheetData`. */
export function cutSheet(xml: string, part: string, onRows: (scanner: XmlScanner) => void): SheetSections {
  const scanner = new XmlScanner(xml);
  if (!toRoot(scanner)) throw damaged("sheet without a root", part);
  const prefix = scanner.name.slice(0, scanner.name.length - scanner.local.length);
  const namespace = scanner.attribute(prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`) ?? "";
  const rootStart = scanner.start;
  const rootEnd = scanner.end;
  const sections: SheetSection[] = [];
  if (scanner.empty)
    return { xml, prefix, namespace, sections, rootStart, rootEnd, closing: rootEnd, tags: 0 };
  let ofCells = 0;
  for (;;) {
    if (!scanner.next()) throw damaged("sheet cut short", part);
    if (scanner.kind === "close") break;
    if (scanner.kind !== "open") continue;
    const { start, local: name } = scanner;
    const before = scanner.opened;
    if (name === "sheetData") {
      onRows(scanner);
      ofCells += scanner.opened - before;
    } else scanner.skip();
    sections.push({ name, start, end: scanner.end });
  }
  const tags = scanner.opened - ofCells;
  const closing = scanner.start;
  // What a damaged part holds beside its root is refused, not lost.
  while (scanner.next());
  return { xml, prefix, namespace, sections, rootStart, rootEnd, closing, tags };
}

function toRoot(scanner: XmlScanner): boolean {
  while (scanner.next()) if (scanner.kind === "open") return true;
  return false;
}

/** The sections of a name, as elements. */
export function sectionElements(cut: SheetSections, name: string): readonly XmlElement[] {
  return [...eachSection(cut, name)];
}

/** The same one after the other: of a hundred thousand, none is kept longer than it is looked at. */
export function* eachSection(cut: SheetSections, name: string): Generator<XmlElement> {
  for (const section of cut.sections)
    if (section.name === name) yield parseElement(cut.xml.slice(section.start, section.end));
}

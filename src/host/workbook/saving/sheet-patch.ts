import { officeRelation } from "../../../package/relationships";
import { XmlElement } from "../../../package/xml-tree";
import type { SheetSections } from "../sheet-sections";
import { sectionElements } from "../sheet-sections";

/** The order in which a sheet's sections must stand. */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** A sheet part being changed section by section; sections that nobody sets are copied as they stand. */
export class SheetPatch {
  private readonly replaced = new Map<string, string>();

  constructor(readonly cut: SheetSections) {}

  get prefix(): string {
    return this.cut.prefix;
  }

  /** Whether the file speaks the « strict » dialect, with other namespaces. */
  get strict(): boolean {
    return this.cut.namespace.startsWith("http://purl.oclc.org/");
  }

  /** A new element that links to a part: it says what its prefix means, whatever the root says. */
  link(name: string, id: string): XmlElement {
    const namespace = officeRelation("", this.strict).slice(0, -1);
    return new XmlElement(this.prefix + name, { "xmlns:r": namespace, "r:id": id });
  }

  /** The sections of a name as they stand in the file. */
  elements(name: string): readonly XmlElement[] {
    return sectionElements(this.cut, name);
  }

  /** Puts XML in the place of all sections of a name; "" takes them away. */
  set(name: string, xml: string): void {
    this.replaced.set(name, xml);
  }

  toXml(): string {
    const { cut } = this;
    const pieces: string[] = [];
    const pending = new Map(this.replaced);
    for (const { name } of cut.sections) pending.delete(name);
    const late = [...pending].sort(([a], [b]) => rank(a) - rank(b));
    const done = new Set<string>();
    const selfClosed = cut.closing === cut.rootEnd;
    const root = cut.xml.slice(cut.rootStart, cut.rootEnd);
    pieces.push(cut.xml.slice(0, cut.rootStart), selfClosed ? root.replace(/(?<!\s)\s*\/>$/, ">") : root);
    let at = cut.rootEnd;
    for (const section of cut.sections) {
      pieces.push(cut.xml.slice(at, section.start));
      at = section.end;
      const place = rank(section.name);
      while (late[0] && place >= 0 && rank(late[0][0]) < place) pieces.push(late.shift()?.[1] ?? "");
      const by = this.replaced.get(section.name);
      if (by === undefined) pieces.push(cut.xml.slice(section.start, section.end));
      else if (!done.has(section.name)) pieces.push(by);
      done.add(section.name);
    }
    const rest = late.map(([, xml]) => xml);
    pieces.push(selfClosed ? "" : cut.xml.slice(at, cut.closing), ...rest);
    pieces.push(selfClosed ? `</${cut.prefix}worksheet>` : "", cut.xml.slice(cut.closing));
    return pieces.join("");
  }
}

function rank(name: string): number {
  return ORDER.indexOf(name);
}

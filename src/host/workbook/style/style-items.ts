import type { XmlElement } from "../../../package/xml-tree";

/** The lists of a table of styles, in the order that a file has them. */
export const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** The lists that no table goes without, and what each holds. */
export const LEAST = [
  ["fonts", "font"],
  ["fills", "fill"],
  ["borders", "border"],
  ["cellStyleXfs", "xf"],
  ["cellXfs", "xf"],
] as const;

/** The smallest table that Excel opens. */
export const BLANK =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** One list of the table: its items, found by number. A list that the file lacks is made with the items that Excel asks for. */
export class Items {
  private readonly numbers = new Map<string, number>();
  readonly list: XmlElement[] = [];

  constructor(
    private parent: XmlElement | undefined,
    private readonly make: () => XmlElement,
    private readonly asked: readonly XmlElement[],
    item: string,
  ) {
    for (const element of parent?.all(item) ?? []) this.note(element);
  }

  private note(element: XmlElement): number {
    const xml = element.toXml();
    this.list.push(element);
    const number = this.list.length - 1;
    if (!this.numbers.has(xml)) this.numbers.set(xml, number);
    return number;
  }

  at(index: number | undefined): XmlElement | undefined {
    return index === undefined ? undefined : this.list[index];
  }

  /** The number of an element that reads the same, or of this one, put at the end. */
  numberOf(element: XmlElement): number {
    this.begin();
    return this.numbers.get(element.toXml()) ?? this.add(element);
  }

  /** Puts in what Excel asks for, where nothing is there: number 0 is the look of cells that state none. */
  begin(): void {
    if (this.list.length > 0) return;
    for (const element of this.asked) this.add(element);
  }

  /** Puts an element at the end, whatever reads the same; gives its number. */
  add(element: XmlElement): number {
    this.parent ??= this.make();
    this.parent.append(element);
    this.parent.set("count", String(this.list.length + 1));
    return this.note(element);
  }
}

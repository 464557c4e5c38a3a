import { damaged } from "./problem";
import { XmlScanner } from "./xml-scanner";
import { escapeAttribute, escapeText } from "./xml-text";

/** Text, comments and instructions between elements, as they stand in the file. */
export interface XmlRaw {
  readonly kind: "raw";
  readonly xml: string;
  /** What it says as text; "" for a comment. */
  readonly text: string;
}

/** An element that remembers how it was written: written again unchanged, it is the same letter for letter. */
export class XmlElement {
  readonly kind = "element";
  readonly children: (XmlElement | XmlRaw)[] = [];
  private written: string | undefined;
  /** How it closes in the file; undefined while it closes itself. */
  private closing: string | undefined;
  private readonly values = new Map<string, string>();

  constructor(
    readonly name: string,
    attributes: Readonly<Record<string, string | undefined>> = {},
    children: readonly (XmlElement | string)[] = [],
  ) {
    for (const [key, value] of Object.entries(attributes))
      if (value !== undefined) this.values.set(key, value);
    for (const child of children) this.append(child);
  }

  /** Reads the element that a scanner stands on, and leaves the scanner at its end. */
  static read(scanner: XmlScanner): XmlElement {
    const element = new XmlElement(scanner.name);
    element.written = scanner.xml.slice(scanner.start, scanner.end);
    for (let i = 0; i < scanner.attributes; i++) {
      const name = scanner.attributeName(i);
      if (!element.values.has(name)) element.values.set(name, scanner.value(i));
    }
    if (scanner.empty) return element;
    let last = scanner.end;
    for (;;) {
      if (!scanner.next()) throw damaged("XML cut short");
      if (scanner.start > last) element.children.push(rawXml(scanner.xml.slice(last, scanner.start), ""));
      last = scanner.end;
      if (scanner.kind === "text") {
        element.children.push(rawXml(scanner.xml.slice(scanner.start, scanner.end), scanner.text()));
      } else if (scanner.kind === "open") {
        element.children.push(XmlElement.read(scanner));
        last = scanner.end;
      } else {
        if (scanner.name !== element.name) throw damaged(`XML tag ${element.name} closed by ${scanner.name}`);
        element.closing = scanner.xml.slice(scanner.start, scanner.end);
        return element;
      }
    }
  }

  /** Its name without prefix. */
  get local(): string {
    return this.name.slice(this.name.indexOf(":") + 1);
  }

  /** "x:" where its name has the prefix x, else "". */
  get prefix(): string {
    return this.name.slice(0, this.name.indexOf(":") + 1);
  }

  get attributes(): ReadonlyMap<string, string> {
    return this.values;
  }

  get(name: string): string | undefined {
    return this.values.get(name);
  }

  /** The value of an attribute that has any prefix: `r:id` for "id". */
  prefixed(local: string): string | undefined {
    for (const [name, value] of this.values) {
      const colon = name.indexOf(":");
      if (colon > 0 && name.slice(colon + 1) === local) return value;
    }
    return undefined;
  }

  /** A whole number in an attribute; undefined where it is absent or not one. */
  number(name: string): number | undefined {
    const value = Number(this.values.get(name) ?? NaN);
    return Number.isFinite(value) ? value : undefined;
  }

  /** A yes or no in an attribute: 1, true or on. */
  flag(name: string, otherwise = false): boolean {
    return readFlag(this.values.get(name), otherwise);
  }

  /** Gives an attribute a value, or takes it away with undefined. */
  set(name: string, value: string | undefined): this {
    if (this.values.get(name) === value) return this;
    if (value === undefined) this.values.delete(name);
    else this.values.set(name, value);
    this.written = undefined;
    return this;
  }

  get elements(): readonly XmlElement[] {
    return this.children.filter((child) => child.kind === "element");
  }

  /** The child elements of a name, without prefix. */
  all(local: string): readonly XmlElement[] {
    return this.elements.filter((child) => child.local === local);
  }

  child(local: string): XmlElement | undefined {
    return this.elements.find((child) => child.local === local);
  }

  /** Every element of a name below this one, in order. */
  descendants(local: string): readonly XmlElement[] {
    return this.elements.flatMap((child) => [
      ...(child.local === local ? [child] : []),
      ...child.descendants(local),
    ]);
  }

  /** All the text in it. */
  get text(): string {
    return this.children.map((child) => child.text).join("");
  }

  append(child: XmlElement | string): this {
    this.children.push(typeof child === "string" ? rawXml(escapeText(child), child) : child);
    return this;
  }

  /** Puts a child before the first element whose name is listed, or at the end. */
  insertBefore(child: XmlElement, followers: readonly string[]): this {
    const at = this.children.findIndex((item) => item.kind === "element" && followers.includes(item.local));
    this.children.splice(at < 0 ? this.children.length : at, 0, child);
    return this;
  }

  remove(child: XmlElement): void {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
  }

  /** Takes several children away at once: each alone would be sought among all of them. */
  removeAll(children: readonly XmlElement[]): void {
    const gone = new Set<XmlElement | XmlRaw>(children);
    let kept = 0;
    for (const child of this.children) if (!gone.has(child)) this.children[kept++] = child;
    this.children.length = kept;
  }

  /** Takes the place of a child. */
  replace(child: XmlElement, by: XmlElement): void {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1, by);
  }

  /** The same element, with a text and nothing else inside. */
  withText(text: string): XmlElement {
    return new XmlElement(this.name, Object.fromEntries(this.values), [text]);
  }

  toXml(): string {
    const attributes = [...this.values]
      .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
      .join("");
    const inside = this.children.map((child) => (child.kind === "raw" ? child.xml : child.toXml())).join("");
    if (inside === "" && this.closing === undefined) return this.written ?? `<${this.name}${attributes}/>`;
    const selfClosed = this.closing === undefined && this.written !== undefined;
    const open = selfClosed ? undefined : this.written;
    return `${open ?? `<${this.name}${attributes}>`}${inside}${this.closing ?? `</${this.name}>`}`;
  }
}

function rawXml(xml: string, text: string): XmlRaw {
  return { kind: "raw", xml, text };
}

/** 1, true or on; the other way round for 0, false or off. */
export function readFlag(value: string | undefined, otherwise = false): boolean {
  if (value === undefined) return otherwise;
  return value === "1" || value === "true" || value === "on";
}

/** A whole part: what comes before the root, the root, what comes after. */
export class XmlDocument {
  private constructor(
    readonly before: string,
    readonly root: XmlElement,
    readonly after: string,
  ) {}

  static parse(xml: string): XmlDocument {
    const scanner = new XmlScanner(xml);
    while (scanner.next()) {
      if (scanner.kind === "text") continue;
      if (scanner.kind !== "open") break;
      const start = scanner.start;
      const root = XmlElement.read(scanner);
      return new XmlDocument(xml.slice(0, start), root, xml.slice(scanner.end));
    }
    throw damaged("XML without a root");
  }

  static of(root: XmlElement): XmlDocument {
    return new XmlDocument('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', root, "");
  }

  toXml(): string {
    return this.before + this.root.toXml() + this.after;
  }
}

/** An element given as XML text, prefixes and all. */
export function parseElement(xml: string): XmlElement {
  return XmlDocument.parse(xml).root;
}

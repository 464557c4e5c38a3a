import { DEEPEST, MOST_ATTRIBUTES } from "./bounds";
import { damaged, tooLarge } from "./problem";
import { unescapeXml } from "./xml-text";

export type TokenKind = "open" | "close" | "text" | "end";

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BANG = 33;
const DOUBLE = 34;
const SINGLE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

const isSpace = (code: number): boolean => code === SPACE || code === LF || code === CR || code === TAB;

/**
 * Reads XML token by token and tells where each stands in the text, so that what is not changed can be copied as it is.
 * Comments and processing instructions are passed over; a document type is refused (entities could be bombs), and so is what
 * stands beside the root, or a tag that closes another than the last that was opened: what follows would be passed over.
 */
export class XmlScanner {
  kind: TokenKind = "end";
  /** Where the token begins and ends in the text. */
  start = 0;
  end = 0;
  /** For a tag: its name with and without prefix. */
  name = "";
  local = "";
  /** For an opening tag: whether it closes itself. */
  empty = false;
  /** How many attributes the opening tag has. */
  attributes = 0;
  /** How many tags were opened so far. */
  opened = 0;
  /** The names of the elements that are open here, outermost first. */
  private readonly within: string[] = [];
  private readonly spans: number[] = [];
  private cdata = false;

  constructor(
    readonly xml: string,
    at = 0,
    private readonly limit = xml.length,
  ) {
    this.end = at;
  }

  /** Goes to the next token; false at the end. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const at = this.end;
      if (at >= this.limit) {
        this.kind = "end";
        this.start = at;
        return false;
      }
      this.start = at;
      if (xml.charCodeAt(at) !== 60) {
        const stop = xml.indexOf("<", at);
        this.end = stop < 0 || stop > this.limit ? this.limit : stop;
        this.kind = "text";
        this.cdata = false;
        if (this.within.length === 0 && /\S/.test(xml.slice(at, this.end)))
          throw damaged("XML with a text outside its root");
        return true;
      }
      const code = xml.charCodeAt(at + 1);
      if (code === QUESTION) this.end = this.after("?>", at + 2);
      else if (code === BANG) {
        if (xml.startsWith("<!--", at)) this.end = this.after("-->", at + 4);
        else if (xml.startsWith("<![CDATA[", at)) {
          this.end = this.after("]]>", at + 9);
          this.kind = "text";
          this.cdata = true;
          return true;
        } else throw damaged("XML with a document type");
      } else if (code === SLASH) {
        this.end = this.after(">", at + 2);
        this.nameBetween(at + 2, this.nameEnd(at + 2));
        this.kind = "close";
        if (this.within.pop() !== this.name) throw damaged("XML tag closed by another");
        return true;
      } else {
        if (this.within.length === 0 && this.opened > 0) throw damaged("XML with several roots");
        this.openTag(at);
        this.opened++;
        if (!this.empty && this.within.push(this.name) > DEEPEST) throw tooLarge("XML nested too deep");
        return true;
      }
    }
  }

  private after(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) throw damaged("XML cut short");
    return at + mark.length;
  }

  private nameEnd(from: number): number {
    const { xml } = this;
    let at = from;
    for (; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (code === GREATER || code === SLASH || code === EQUALS || isSpace(code)) break;
    }
    return at;
  }

  private nameBetween(start: number, end: number): void {
    this.name = this.xml.slice(start, end);
    const colon = this.name.indexOf(":");
    this.local = colon < 0 ? this.name : this.name.slice(colon + 1);
  }

  private openTag(from: number): void {
    const { xml, spans } = this;
    let at = this.nameEnd(from + 1);
    if (at === from + 1) throw damaged("XML with a nameless tag");
    this.nameBetween(from + 1, at);
    this.kind = "open";
    let count = 0;
    for (;;) {
      while (isSpace(xml.charCodeAt(at))) at++;
      const code = xml.charCodeAt(at);
      if (code === GREATER) {
        this.empty = false;
        this.end = at + 1;
        break;
      }
      if (code === SLASH && xml.charCodeAt(at + 1) === GREATER) {
        this.empty = true;
        this.end = at + 2;
        break;
      }
      const nameStart = at;
      at = this.nameEnd(at);
      const nameStop = at;
      while (isSpace(xml.charCodeAt(at))) at++;
      if (nameStop === nameStart || xml.charCodeAt(at) !== EQUALS) throw damaged("XML tag cannot be read");
      at++;
      while (isSpace(xml.charCodeAt(at))) at++;
      const quote = xml.charCodeAt(at);
      if (quote !== DOUBLE && quote !== SINGLE) throw damaged("XML attribute without quotes");
      let stop = at + 1;
      // Values are short: a loop is quicker than a search.
      while (stop < xml.length && xml.charCodeAt(stop) !== quote) stop++;
      if (stop >= xml.length) throw damaged("XML cut short");
      if (count >= MOST_ATTRIBUTES) throw tooLarge("XML tag with too many attributes");
      spans[4 * count] = nameStart;
      spans[4 * count + 1] = nameStop;
      spans[4 * count + 2] = at + 1;
      spans[4 * count + 3] = stop;
      count++;
      at = stop + 1;
    }
    this.attributes = count;
  }

  /** The value of an attribute by its name as written (most have no prefix); undefined where it is absent. */
  attribute(local: string): string | undefined {
    const index = this.find(local);
    return index < 0 ? undefined : unescapeXml(this.rawValue(index));
  }

  /** The value of an attribute that has a prefix: `r:id` for "id". */
  prefixed(local: string): string | undefined {
    for (let i = 0; i < this.attributes; i++) {
      const name = this.attributeName(i);
      const colon = name.indexOf(":");
      if (colon > 0 && name.slice(colon + 1) === local) return unescapeXml(this.rawValue(i));
    }
    return undefined;
  }

  private find(name: string): number {
    for (let i = 0; i < this.attributes; i++) {
      const start = this.spans[4 * i] as number;
      const end = this.spans[4 * i + 1] as number;
      if (end - start === name.length && this.xml.startsWith(name, start)) return i;
    }
    return -1;
  }

  attributeName(index: number): string {
    return this.xml.slice(this.spans[4 * index], this.spans[4 * index + 1]);
  }

  /** The value of an attribute by its place among those of the tag. */
  value(index: number): string {
    return unescapeXml(this.rawValue(index));
  }

  rawValue(index: number): string {
    return this.xml.slice(this.spans[4 * index + 2], this.spans[4 * index + 3]);
  }

  /** Where an attribute's value begins and ends in the text; undefined where it is absent. */
  valueSpan(name: string): readonly [number, number] | undefined {
    const index = this.find(name);
    return index < 0 ? undefined : [this.spans[4 * index + 2] as number, this.spans[4 * index + 3] as number];
  }

  /** The text of a text token. */
  text(): string {
    if (this.cdata) return this.xml.slice(this.start + 9, this.end - 3);
    return unescapeXml(this.xml.slice(this.start, this.end));
  }

  /** From an opening tag: goes past the whole element, and gives where it ends. */
  skip(): number {
    let depth = this.kind === "open" && !this.empty ? 1 : 0;
    while (depth > 0) {
      if (!this.next()) throw damaged("XML cut short");
      depth += this.step();
    }
    return this.end;
  }

  /** How much deeper the token goes: 1, 0 or −1. */
  private step(): number {
    if (this.kind === "close") return -1;
    return this.kind === "open" && !this.empty ? 1 : 0;
  }
}

import { XmlScanner } from "../../../package/xml-scanner";
import { escapeText } from "../../../package/xml-text";
import { encodeCellText } from "../cell-text";
import type { SharedText } from "../shared-strings";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The element that holds a text, spaces at its ends kept. */
function textElement(prefix: string, text: string): string {
  const keep = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${keep}>${escapeText(encodeCellText(text))}</${prefix}t>`;
}

/** The table of shared texts as it will be written: what was there stays where it was, new texts come after. */
export class TextTable {
  private numbers: Map<string, number> | undefined;
  private readonly added: string[] = [];
  private uses = 0;

  constructor(
    private readonly xml: string | undefined,
    private readonly texts: readonly SharedText[],
  ) {}

  /** The number of a text, or of a rich text given as its `si` element. */
  numberOf(text: string, rich?: string): number {
    this.numbers ??= this.indexed();
    this.uses++;
    const key = rich === undefined ? `t${text}` : `r${inside(rich)}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.texts.length + this.added.length;
    this.added.push(key);
    this.numbers.set(key, number);
    return number;
  }

  private indexed(): Map<string, number> {
    const numbers = new Map<string, number>();
    this.texts.forEach(({ value, rich }, index) => {
      const key = rich === undefined ? `t${value.value}` : `r${inside(rich.xml)}`;
      if (!numbers.has(key)) numbers.set(key, index);
    });
    return numbers;
  }

  /** The part as it must be written; undefined where no text was added. */
  changedXml(namespace = NAMESPACE): string | undefined {
    if (this.added.length === 0) return undefined;
    const xml =
      this.xml ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${namespace}"></sst>`;
    const scanner = new XmlScanner(xml);
    while (scanner.next()) if (scanner.kind === "open") break;
    const prefix = scanner.name.slice(0, scanner.name.length - scanner.local.length);
    const items = this.added.map((key) =>
      key.startsWith("t")
        ? `<${prefix}si>${textElement(prefix, key.slice(1))}</${prefix}si>`
        : `<${prefix}si>${key.slice(1)}</${prefix}si>`,
    );
    const { start, end } = scanner;
    const open = this.counted(xml.slice(start, end), scanner);
    if (scanner.empty) {
      const reopened = open.replace(/(?<!\s)\s*\/>$/, ">");
      return xml.slice(0, start) + reopened + items.join("") + `</${scanner.name}>` + xml.slice(end);
    }
    const closing = xml.lastIndexOf("</");
    return xml.slice(0, start) + open + xml.slice(end, closing) + items.join("") + xml.slice(closing);
  }

  private counted(open: string, scanner: XmlScanner): string {
    const unique = this.texts.length + this.added.length;
    const count = Number(scanner.attribute("count") ?? 0) + this.uses;
    return open
      .replace(/(\suniqueCount=["'])\d*/, `$1${unique}`)
      .replace(/(\scount=["'])\d*/, `$1${Math.max(count, unique)}`);
  }
}

/** What stands between the tags of an `si` or `is` element. */
function inside(xml: string): string {
  return xml.slice(xml.indexOf(">") + 1, xml.lastIndexOf("</"));
}

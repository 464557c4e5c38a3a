import { XmlDocument, XmlElement } from "./xml-tree";

/** The list that tells what each part of the file is. */
export class ContentTypes {
  private readonly document: XmlDocument;

  constructor(xml: string) {
    this.document = XmlDocument.parse(xml);
  }

  /** The type of a part, "" where none is stated. */
  of(part: string): string {
    const { root } = this.document;
    const own = root.all("Override").find((item) => sameName(item.get("PartName") ?? "", part));
    if (own) return own.get("ContentType") ?? "";
    const extension = extensionOf(part);
    const common = root.all("Default").find((item) => item.get("Extension")?.toLowerCase() === extension);
    return common?.get("ContentType") ?? "";
  }

  set(part: string, type: string): void {
    if (this.of(part) === type) return;
    const { root } = this.document;
    this.remove(part);
    root.append(new XmlElement(`${root.prefix}Override`, { PartName: `/${part}`, ContentType: type }));
  }

  /** States the type of every part with an extension, unless one is stated. */
  setDefault(extension: string, type: string): void {
    const { root } = this.document;
    if (root.all("Default").some((item) => item.get("Extension")?.toLowerCase() === extension)) return;
    const element = new XmlElement(`${root.prefix}Default`, { Extension: extension, ContentType: type });
    root.insertBefore(element, ["Override"]);
  }

  remove(part: string): void {
    const { root } = this.document;
    for (const item of root.all("Override"))
      if (sameName(item.get("PartName") ?? "", part)) root.remove(item);
  }

  toXml(): string {
    return this.document.toXml();
  }
}

function sameName(stated: string, part: string): boolean {
  return stated.replaceAll("\\", "/").replace(/^\//, "").toLowerCase() === part.toLowerCase();
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}

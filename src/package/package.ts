import { ReadingBudget, tagsIn, WORKBOOK_BOUNDS } from "./bounds";
import type { PackageBounds } from "./bounds";
import { ContentTypes } from "./content-types";
import { damaged } from "./problem";
import type { Relationship } from "./relationships";
import { readRelationships, relationshipsPart, withoutRelationship, withRelationship } from "./relationships";
import { readNodes } from "./xml-nodes";
import type { Vocabulary, XmlNode } from "./xml-nodes";
import type { ZipEntry } from "./zip-reading";
import { readZip, unpack } from "./zip-reading";
import { pack, writeZip } from "./zip-writing";

const TYPES = "[Content_Types].xml";
const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

interface Part {
  readonly name: string;
  readonly entry?: ZipEntry;
  /** What is to be written instead of the entry. */
  readonly bytes?: Uint8Array;
}

/** A part's name as the directory of parts knows it: no slash in front, no backslash, any case. */
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/**
 * The parts of an Office file. A part that nobody sets is written back as it came, still compressed, in its place;
 * parts are inflated when they are asked for.
 */
export class OfficePackage {
  private readonly parts = new Map<string, Part>();
  private types: ContentTypes | undefined;
  /** The parts whose reading was paid for. */
  private readonly paid = new Set<string>();

  private constructor(
    entries: readonly ZipEntry[],
    private readonly budget: ReadingBudget,
  ) {
    for (const entry of entries) {
      const key = keyOf(entry.name);
      if (!this.parts.has(key)) this.parts.set(key, { name: entry.name, entry });
    }
  }

  static open(bytes: Uint8Array, bounds: PackageBounds = WORKBOOK_BOUNDS): OfficePackage {
    return new OfficePackage(readZip(bytes, bounds), new ReadingBudget(bounds));
  }

  /** A file with no part yet. */
  static empty(): OfficePackage {
    return new OfficePackage([], new ReadingBudget(WORKBOOK_BOUNDS));
  }

  /** A copy that may change apart; the bytes are shared. */
  clone(): OfficePackage {
    const copy = new OfficePackage([], this.budget);
    for (const key of this.paid) copy.paid.add(key);
    for (const [key, part] of this.parts) copy.parts.set(key, part);
    if (this.types) copy.types = new ContentTypes(this.types.toXml());
    return copy;
  }

  /** Whether any part says what the file that was opened did not. */
  get isChanged(): boolean {
    return [...this.parts.values()].some(({ bytes }) => bytes !== undefined);
  }

  /** The parts' names in their order, as written in the file. */
  get names(): readonly string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  has(name: string): boolean {
    return this.parts.has(keyOf(name));
  }

  bytes(name: string): Uint8Array | undefined {
    const part = this.parts.get(keyOf(name));
    return part?.bytes ?? (part?.entry ? unpack(part.entry) : undefined);
  }

  /**
   * A part as text, its mark of encoding kept in front where it has one. What is read as a stream may hold more than what
   * is kept as a tree; either way a part is paid for once.
   */
  text(name: string, kept: "tree" | "stream" = "tree"): string | undefined {
    const key = keyOf(name);
    const entry = this.parts.get(key)?.entry;
    const isNew = entry !== undefined && !this.paid.has(key);
    if (isNew) this.budget.spendBytes(name, entry.size);
    const bytes = this.bytes(name);
    if (bytes === undefined) return undefined;
    if (isNew) {
      this.paid.add(key);
      if (kept === "tree") this.budget.spendTree(name, tagsIn(bytes));
      else this.budget.spendStream(name, tagsIn(bytes));
    }
    try {
      return decode(bytes);
    } catch {
      throw damaged("text cannot be decoded", name);
    }
  }

  /** A part as nodes that are only read; undefined where there is none. */
  nodes(name: string, vocabulary: Vocabulary = {}): XmlNode | undefined {
    const xml = this.text(name, "stream");
    return xml === undefined ? undefined : readNodes(xml, vocabulary, () => this.budget.spendTree(name, 1));
  }

  /** A part that must be there. */
  need(name: string, kept: "tree" | "stream" = "tree"): string {
    const text = this.text(name, kept);
    if (text === undefined) throw damaged("part missing", name);
    return text;
  }

  /** A part that must be there, paid for each time: several sheets may be linked to one, and it is read for each. */
  readOnceMore(name: string, kept: "tree" | "stream" = "tree"): string {
    this.paid.delete(keyOf(name));
    return this.need(name, kept);
  }

  /** Tells that so many tags of a part read as a stream are kept as trees all the same. */
  keepTags(name: string, tags: number): void {
    this.budget.spendTree(name, tags);
  }

  /** Tells that so many characters of a part are shown in cells. */
  showText(name: string, characters: number): void {
    this.budget.spendText(name, characters);
  }

  set(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(asUtf8(content)) : content;
    const part = this.parts.get(keyOf(name));
    this.parts.set(keyOf(name), { name: part?.name ?? name, bytes });
  }

  /** Takes a part away, with its relations and its type. */
  remove(name: string): void {
    this.parts.delete(keyOf(name));
    this.parts.delete(keyOf(relationshipsPart(name)));
    this.contentTypes.remove(name);
    this.keepTypes();
  }

  private get contentTypes(): ContentTypes {
    this.types ??= new ContentTypes(this.need(TYPES));
    return this.types;
  }

  private keepTypes(): void {
    const xml = this.contentTypes.toXml();
    if (xml !== this.text(TYPES)) this.set(TYPES, xml);
  }

  contentType(name: string): string {
    return this.contentTypes.of(name);
  }

  setContentType(name: string, type: string): void {
    this.contentTypes.set(name, type);
    this.keepTypes();
  }

  setDefaultType(extension: string, type: string): void {
    this.contentTypes.setDefault(extension, type);
    this.keepTypes();
  }

  /** The relations of a part, or of the file itself for "". */
  relationships(part: string): readonly Relationship[] {
    const xml = this.text(relationshipsPart(part));
    return xml === undefined ? [] : readRelationships(xml, part);
  }

  /** Whether any part is linked to this one. */
  isLinked(name: string): boolean {
    const key = keyOf(name);
    return this.names.some((rels) => {
      const match = /^(.*)_rels\/([^/]*)\.rels$/i.exec(rels.replaceAll("\\", "/"));
      if (!match) return false;
      const from = (match[1] ?? "") + (match[2] ?? "");
      return this.relationships(from).some((link) => !link.external && keyOf(link.target) === key);
    });
  }

  /** Links a part to another, and gives the id of the link. */
  relate(part: string, type: string, target: string): string {
    const rels = relationshipsPart(part);
    const taken = new Set(this.relationships(part).map((relation) => relation.id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    const id = `rId${n}`;
    this.set(rels, withRelationship(this.text(rels), id, type, relativeTarget(part, target)));
    // LibreOffice states the type of each list of relations, and none for those to come.
    if (this.contentType(rels) === "") this.setContentType(rels, RELATIONS_TYPE);
    return id;
  }

  unrelate(part: string, id: string): void {
    const rels = relationshipsPart(part);
    const xml = this.text(rels);
    if (xml !== undefined) this.set(rels, withoutRelationship(xml, id));
  }

  /** A name that no part has: "xl/comments" and ".xml" give xl/comments1.xml, or the next number. */
  freeName(stem: string, extension: string): string {
    let n = 1;
    while (this.has(`${stem}${n}${extension}`)) n++;
    return `${stem}${n}${extension}`;
  }

  save(): Uint8Array {
    const entries = [...this.parts.values()].map((part) => {
      if (part.bytes !== undefined) return pack(part.name, part.bytes);
      return part.entry ?? pack(part.name, new Uint8Array());
    });
    return writeZip(entries);
  }
}

/** An absolute target is always understood; a relative one, where the part lies below, is what Excel writes. */
function relativeTarget(part: string, target: string): string {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  if (target.startsWith(folder)) return target.slice(folder.length);
  const parent = folder.slice(0, folder.slice(0, -1).lastIndexOf("/") + 1);
  return parent !== "" && target.startsWith(parent) ? `../${target.slice(parent.length)}` : `/${target}`;
}

function decode(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(label, { ignoreBOM: label === "utf-8", fatal: true }).decode(bytes);
}

/** Whatever it was read from, a part is written in UTF-8 and must say so. */
function asUtf8(xml: string): string {
  return xml.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])(?!utf-8)[^"']*(["'])/i, "$1UTF-8$2");
}

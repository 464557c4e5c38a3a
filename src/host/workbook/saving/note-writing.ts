import type { OfficePackage } from "../../../package/package";
import { officeRelation } from "../../../package/relationships";
import { encodeCellText } from "../cell-text";
import { parseElement, XmlDocument, XmlElement } from "../../../package/xml-tree";
import { cellName } from "../address";
import type { CommentThread, SheetFacets } from "../facets";
import type { SheetPatch } from "./sheet-patch";
import { largest } from "../largest";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const THREADED_RELATIONS = "http://schemas.microsoft.com/office/2017/10/relationships/";
const VML_HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** What Excel without conversations shows in a cell's note. */
const FALLBACK =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ";

/** A note as the comments part holds it, whoever wrote it. */
interface WrittenNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly visible: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Writes the notes and conversations of a sheet into their parts, and links the sheet to parts that are new. */
export function writeAnnotations(
  file: OfficePackage,
  part: string,
  main: string,
  patch: SheetPatch,
  now: SheetFacets,
  before: SheetFacets,
): void {
  if (now.notes === before.notes && now.threads === before.threads) return;
  const gone = [...without(before.notes, now.notes), ...without(before.threads, now.threads)];
  const come: readonly WrittenNote[] = [
    ...without(now.notes, before.notes),
    ...without(now.threads, before.threads).map(standIn),
  ];
  writeComments(file, part, patch, gone, come);
  writeShapes(file, part, patch, gone, come);
  if (now.threads !== before.threads) writeThreads(file, part, main, now.threads);
}

/** The things of a list that another does not hold: a sheet may bear a hundred thousand notes. */
function without<T>(list: readonly T[], other: readonly T[]): readonly T[] {
  const held = new Set(other);
  return list.filter((one) => !held.has(one));
}

function standIn(thread: CommentThread): WrittenNote {
  const { row, column, id, messages } = thread;
  const text = FALLBACK + messages.map((message) => message.text).join("\nReply:\n    ");
  return { row, column, author: `tc=${id}`, text, visible: false };
}

function linked(file: OfficePackage, part: string, kind: string): string | undefined {
  return file.relationships(part).find((link) => link.kind === kind && file.has(link.target))?.target;
}

function writeComments(
  file: OfficePackage,
  part: string,
  patch: SheetPatch,
  gone: readonly { readonly row: number; readonly column: number }[],
  come: readonly WrittenNote[],
): void {
  let target = linked(file, part, "comments");
  if (target === undefined && come.length === 0) return;
  if (target === undefined) {
    target = file.freeName("xl/comments", ".xml");
    file.set(
      target,
      XmlDocument.of(new XmlElement("comments", { xmlns: patch.cut.namespace || MAIN })).toXml(),
    );
    file.setContentType(target, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
    file.relate(part, officeRelation("comments", patch.strict), target);
  }
  const document = XmlDocument.parse(file.need(target));
  const { root } = document;
  const { prefix } = root;
  const authors = childOf(root, `${prefix}authors`, ["commentList", "extLst"]);
  const list = childOf(root, `${prefix}commentList`, ["extLst"]);
  const cells = new Set(gone.map(({ row, column }) => cellName(row, column)));
  list.removeAll(list.all("comment").filter((comment) => cells.has(comment.get("ref") ?? "")));
  for (const { row, column, author, text } of come) {
    let number = authors.all("author").findIndex((item) => item.text === author);
    if (number < 0) {
      authors.append(new XmlElement(`${prefix}author`, {}, [author]));
      number = authors.all("author").length - 1;
    }
    const t = new XmlElement(`${prefix}t`, { "xml:space": "preserve" }, [encodeCellText(text)]);
    const run = new XmlElement(`${prefix}r`, {}, [t]);
    list.append(
      new XmlElement(`${prefix}comment`, { ref: cellName(row, column), authorId: String(number) }, [
        new XmlElement(`${prefix}text`, {}, [run]),
      ]),
    );
  }
  file.set(target, document.toXml());
}

function childOf(parent: XmlElement, name: string, followers: readonly string[]): XmlElement {
  const there = parent.child(name.slice(name.indexOf(":") + 1));
  if (there) return there;
  const made = new XmlElement(name);
  parent.insertBefore(made, followers);
  return made;
}

/** The boxes that show notes. The drawing is no sound XML in every file: it is cut as text, shape by shape. */
function writeShapes(
  file: OfficePackage,
  part: string,
  patch: SheetPatch,
  gone: readonly { readonly row: number; readonly column: number }[],
  come: readonly WrittenNote[],
): void {
  const legacy = patch.elements("legacyDrawing")[0]?.prefixed("id");
  let target = file.relationships(part).find((link) => link.id === legacy)?.target;
  if (target === undefined && come.length === 0) return;
  if (target === undefined) {
    target = file.freeName("xl/drawings/vmlDrawing", ".vml");
    file.set(target, VML_HEAD);
    file.setDefaultType("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    const id = file.relate(part, officeRelation("vmlDrawing", patch.strict), target);
    patch.set("legacyDrawing", patch.link("legacyDrawing", id).toXml());
  }
  let vml = file.text(target) ?? VML_HEAD;
  const cells = new Set(gone.map(({ row, column }) => `${row},${column}`));
  vml = withoutShapes(vml, cells);
  const taken = [...vml.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
  let number = largest(taken, 1024);
  const shapes = come.map((note) => shapeOf(note, ++number)).join("");
  const end = vml.lastIndexOf("</xml>");
  file.set(target, vml.slice(0, end) + shapes + vml.slice(end));
}

const SHAPE_END = "</v:shape>";

/** The drawing without the shapes that show the notes of some cells ("row,column" from zero). */
function withoutShapes(vml: string, cells: ReadonlySet<string>): string {
  if (cells.size === 0) return vml;
  const pieces = vml.split(SHAPE_END);
  const last = pieces.pop() ?? "";
  const kept = pieces.map((piece) => {
    const start = /<v:shape\b/.exec(piece)?.index;
    const row = /<x:Row>\s{0,20}(\d+)/.exec(piece)?.[1];
    const column = /<x:Column>\s{0,20}(\d+)/.exec(piece)?.[1];
    const goes = start !== undefined && cells.has(`${row},${column}`);
    return goes ? piece.slice(0, start) : piece + SHAPE_END;
  });
  return kept.join("") + last;
}

/** About what a row and a column of a new sheet measure, in points: what a box is anchored to. */
const ROW = 15;
const COLUMN = 48;

function shapeOf({ row, column, visible, text, ...box }: WrittenNote, number: number): string {
  const lines = Math.min(12, Math.max(4, Math.ceil(text.length / 28) + text.split("\n").length));
  const { width = 160, height = lines * ROW } = box;
  const top = Math.max(0, row - 1);
  const [right, bottom] = [column + 1 + Math.ceil(width / COLUMN) - 1, top + Math.ceil(height / ROW)];
  const anchor = `${column + 1}, 15, ${top}, 2, ${right}, 15, ${bottom}, 4`;
  const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:${width}pt;height:${height}pt;z-index:1;visibility:${visible ? "visible" : "hidden"}`;
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>${visible ? "<x:Visible/>" : ""}` +
    "</x:ClientData></v:shape>"
  );
}

/** Conversations that stay keep their elements; new ones are added with their people. */
function writeThreads(
  file: OfficePackage,
  part: string,
  main: string,
  threads: readonly CommentThread[],
): void {
  let target = linked(file, part, "threadedComment");
  if (target === undefined) {
    if (threads.length === 0) return;
    target = file.freeName("xl/threadedComments/threadedComment", ".xml");
    file.set(target, XmlDocument.of(new XmlElement("ThreadedComments", { xmlns: THREADED })).toXml());
    file.setContentType(target, "application/vnd.ms-excel.threadedcomments+xml");
    file.relate(part, `${THREADED_RELATIONS}threadedComment`, target);
  }
  const persons = new Persons(file, main);
  const document = XmlDocument.parse(file.need(target));
  const { root } = document;
  const old = new Map(root.all("threadedComment").map((element) => [element.get("id") ?? "", element]));
  root.removeAll([...old.values()]);
  for (const thread of threads) {
    thread.messages.forEach((message, index) => {
      const there = old.get(message.id);
      const element = there ? parseElement(there.toXml()) : new XmlElement(`${root.prefix}threadedComment`);
      element.set("ref", cellName(thread.row, thread.column));
      if (!there) element.set("dT", message.time).set("personId", persons.idOf(message.author));
      element.set("id", message.id).set("parentId", index === 0 ? undefined : thread.id);
      if (index === 0 && element.flag("done") !== thread.resolved)
        element.set("done", thread.resolved ? "1" : "0");
      const text = element.child("text");
      if (text?.text !== message.text) {
        const made = new XmlElement(`${root.prefix}text`, {}, [message.text]);
        if (text) element.replace(text, made);
        else element.append(made);
      }
      root.append(element);
    });
  }
  file.set(target, document.toXml());
  persons.save();
}

/** The people who wrote messages, in their part. */
class Persons {
  private readonly target: string;
  private readonly document: XmlDocument;

  constructor(
    private readonly file: OfficePackage,
    main: string,
  ) {
    const there = linked(file, main, "person");
    this.target = there ?? "xl/persons/person.xml";
    if (there === undefined) {
      file.set(this.target, XmlDocument.of(new XmlElement("personList", { xmlns: THREADED })).toXml());
      file.setContentType(this.target, "application/vnd.ms-excel.person+xml");
      file.relate(main, `${THREADED_RELATIONS}person`, this.target);
    }
    this.document = XmlDocument.parse(file.need(this.target));
  }

  idOf(name: string): string {
    const { root } = this.document;
    const persons = root.all("person");
    const there = persons.find((person) => person.get("displayName") === name)?.get("id");
    if (there !== undefined) return there;
    const id = `{00000000-0000-4000-8000-${String(persons.length + 1).padStart(12, "0")}}`;
    root.append(
      new XmlElement(`${root.prefix}person`, { displayName: name, id, userId: name, providerId: "None" }),
    );
    return id;
  }

  save(): void {
    this.file.set(this.target, this.document.toXml());
  }
}

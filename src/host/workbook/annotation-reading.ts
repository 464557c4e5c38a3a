import { addTo } from "./add-to";
import type { XmlElement } from "../../package/xml-tree";
import { XmlDocument } from "../../package/xml-tree";
import { decodeCellText } from "./cell-text";
import { parseCell } from "./address";
import type { CommentThread, Note } from "./facets";

/** The text of a note or of a message: its runs' texts one after the other. */
function textIn(element: XmlElement | undefined): string {
  const texts = element?.descendants("t") ?? [];
  const text = texts.length > 0 ? texts.map((t) => t.text).join("") : (element?.text ?? "");
  return decodeCellText(text);
}

/** The notes of a comments part. Those that only stand for a conversation are left out. */
export function readNotes(xml: string, shownCells: ReadonlySet<string>): readonly Note[] {
  const { root } = XmlDocument.parse(xml);
  const authors =
    root
      .child("authors")
      ?.all("author")
      .map((author) => author.text) ?? [];
  const comments = root.child("commentList")?.all("comment") ?? [];
  return comments.flatMap((comment) => {
    const name = comment.get("ref") ?? "";
    const cell = parseCell(name);
    const author = authors[comment.number("authorId") ?? 0] ?? "";
    if (!cell || author.startsWith("tc=")) return [];
    const visible = shownCells.has(`${cell.row},${cell.column}`);
    return [{ ...cell, author, text: textIn(comment.child("text")), visible, xml: comment.toXml() }];
  });
}

/** The cells whose notes stay in sight, from the drawing that shows them: "row,column" from zero. */
export function readShownNotes(vml: string): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const opened of vml.split(/<(?:\w{1,20}:)?ClientData\b/).slice(1)) {
    const [shape = ""] = opened.split(/<\/(?:\w{1,20}:)?ClientData>/, 1);
    if (!/<(?:\w{1,20}:)?Visible\b/.test(shape)) continue;
    const row = /<(?:\w{1,20}:)?Row>\s{0,20}(\d{1,10})\s{0,20}</.exec(shape)?.[1];
    const column = /<(?:\w{1,20}:)?Column>\s{0,20}(\d{1,10})\s{0,20}</.exec(shape)?.[1];
    if (row !== undefined && column !== undefined) shown.add(`${row},${column}`);
  }
  return shown;
}

/** The people of a persons part, by id. */
export function readPersons(xml: string): ReadonlyMap<string, string> {
  const persons = XmlDocument.parse(xml).root.all("person");
  return new Map(persons.map((person) => [person.get("id") ?? "", person.get("displayName") ?? ""]));
}

/** The conversations of a threadedComments part. */
export function readThreads(xml: string, persons: ReadonlyMap<string, string>): readonly CommentThread[] {
  const comments = XmlDocument.parse(xml).root.all("threadedComment");
  const message = (comment: XmlElement) => ({
    id: comment.get("id") ?? "",
    author: persons.get(comment.get("personId") ?? "") ?? "",
    text: comment.child("text")?.text ?? "",
    time: comment.get("dT") ?? "",
  });
  const answered = new Map<string, XmlElement[]>();
  for (const comment of comments) {
    const parent = comment.get("parentId");
    if (parent !== undefined) addTo(answered, parent, comment);
  }
  return comments.flatMap((comment) => {
    const cell = parseCell(comment.get("ref") ?? "");
    if (!cell || comment.get("parentId") !== undefined) return [];
    const id = comment.get("id") ?? "";
    const answers = (answered.get(id) ?? []).map(message);
    // A file may give several conversations one id: the answers are the first one's.
    answered.delete(id);
    return [{ id, ...cell, resolved: comment.flag("done"), messages: [message(comment), ...answers] }];
  });
}

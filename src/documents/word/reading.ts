import type { DocumentBlock } from "../../engine/model/document-text";
import { childOf, childrenOf, nodesIn, type XmlNode } from "../../package/xml-nodes";
import { readNumbering, type WordNumbering } from "./numbering";
import type { WordPackage } from "./open-package";
import { readStyles, type WordStyles } from "./styles";

/** Which text a document with tracked changes gives: all changes accepted, or all refused. */
export type ChangeReading = "accepted" | "original";

/** The elements whose content is out of a reading, and the marks of what is. */
const OUT = {
  accepted: { content: ["del", "moveFrom"], marks: ["del", "moveFrom", "cellDel"] },
  original: { content: ["ins", "moveTo"], marks: ["ins", "moveTo", "cellIns"] },
};

/** What one reading of a document needs to know and to count on its way. */
export interface WordReading {
  readonly changes: ChangeReading;
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  /** The note that a reference cites, the first time; undefined where there is none, or it was read. */
  readonly note: (kind: "footnote" | "endnote", id: string) => XmlNode | undefined;
  /** The fields open at this point, innermost last: their instructions are not text, their results are. */
  readonly fields: { inResult: boolean; instruction: string }[];
  /** What was met inside a paragraph and reads after it: footnotes, text boxes. */
  readonly set: { aside: XmlNode[] };
  /** The blocks that were read so: in a cell of a table they are none of its text. */
  readonly apart: WeakSet<DocumentBlock>;
}

export function startReading(parts: WordPackage, changes: ChangeReading): WordReading {
  const notes = {
    footnote: notesOf("footnote", parts.footnotes),
    endnote: notesOf("endnote", parts.endnotes),
  };
  return {
    changes,
    styles: readStyles(parts.styles),
    numbering: readNumbering(parts.numbering),
    note: (kind, id) => {
      const note = notes[kind].get(id);
      // A note that cites itself would never end.
      notes[kind].delete(id);
      return note;
    },
    fields: [],
    set: { aside: [] },
    apart: new WeakSet(),
  };
}

function notesOf(kind: string, part: XmlNode | undefined): Map<string, XmlNode> {
  const notes = new Map<string, XmlNode>();
  for (const note of childrenOf(part, kind)) {
    const id = note.attributes["id"] ?? "";
    if (!notes.has(id)) notes.set(id, note);
  }
  return notes;
}

/** Whether an element's content is out of this reading: deleted in the accepted one, inserted in the original one. */
export function isOutOfReading(name: string, changes: ChangeReading): boolean {
  return OUT[changes].content.includes(name);
}

/** Whether properties (of a paragraph mark, a row, a cell) say that what they describe is out of this reading. */
export function isMarkedOut(properties: XmlNode | undefined, changes: ChangeReading): boolean {
  return nodesIn(properties).some(({ name }) => OUT[changes].marks.includes(name));
}

/** The children that count of an element that may hold alternatives or a placeholder. */
export function contentOf(element: XmlNode): readonly XmlNode[] {
  switch (element.name) {
    case "AlternateContent":
      return nodesIn(childOf(element, "Choice") ?? childOf(element, "Fallback"));
    case "sdt":
      if (childOf(childOf(element, "sdtPr"), "showingPlcHdr")) return [];
      return nodesIn(childOf(element, "sdtContent"));
    default:
      return nodesIn(element);
  }
}

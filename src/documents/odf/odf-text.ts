import type { DocumentBlock } from "../../engine/model/document-text";
import { cleanCharacters } from "../clean-characters";
import type { ChangeReading, OdfChanges } from "./odf-changes";
import type { OdfLists } from "./odf-lists";
import { odfTable } from "./odf-table";
import { countOf } from "./repeats";
import { nodesIn, type XmlNode } from "../../package/xml-nodes";

/** What a text is read with: which changes count, and how far its lists have counted. */
export interface OdfReading {
  readonly changes: ChangeReading;
  readonly tracked: OdfChanges;
  readonly lists: OdfLists;
  /** The insertions that are open where the reading stands. */
  readonly inserting: Set<string>;
  /** The deletions that were put back: each took its text from one place. */
  readonly restored: Set<string>;
  /** The blocks that stand apart in a paragraph, notes and frames: in a cell of a table they are none of its text. */
  readonly apart: WeakSet<DocumentBlock>;
}

/** What no reader sees in the text: changes kept aside, remarks, the page's own furniture. */
const UNSEEN = new Set([
  "text:tracked-changes",
  "office:annotation",
  "office:annotation-end",
  "office:forms",
  "text:sequence-decls",
  "text:note-citation",
  "text:hidden-text",
  "text:ruby-text",
  "svg:title",
  "svg:desc",
]);

/** The blocks of a text or of a part of one, in reading order. */
export function odfBlocks(story: XmlNode, reading: OdfReading): readonly DocumentBlock[] {
  return nodesIn(story).flatMap((element) => blocksOf(element, reading));
}

function blocksOf(element: XmlNode, reading: OdfReading): readonly DocumentBlock[] {
  const { name } = element;
  if (UNSEEN.has(name) || markOf(element, reading)) return [];
  switch (name) {
    case "text:p":
    case "text:h":
      return paragraphBlocks(element, reading, "");
    case "text:list":
      return listBlocks(element, reading, element.attributes["text:style-name"] ?? "", 1);
    case "table:table":
      return odfTable(
        element,
        (cell) => odfBlocks(cell, reading),
        (block) => reading.apart.has(block),
      );
    default:
      // Sections, indexes, frames, soft page breaks: what they hold is text as any other.
      return odfBlocks(element, reading);
  }
}

function listBlocks(
  list: XmlNode,
  reading: OdfReading,
  style: string,
  level: number,
): readonly DocumentBlock[] {
  const { attributes } = list;
  const goesOn = attributes["text:continue-numbering"] === "true" || "text:continue-list" in attributes;
  if (level === 1) reading.lists.begin(style, goesOn);
  return nodesIn(list).flatMap((item) => {
    if (item.name !== "text:list-item") return odfBlocks(item, reading);
    let label: string | null = null;
    return nodesIn(item).flatMap((part) => {
      if (part.name === "text:list") return listBlocks(part, reading, style, level + 1);
      if (part.name !== "text:p" && part.name !== "text:h") return blocksOf(part, reading);
      const first = label === null;
      label ??= reading.lists.next(style, level);
      return paragraphBlocks(part, reading, first ? label : "");
    });
  });
}

function paragraphBlocks(element: XmlNode, reading: OdfReading, label: string): readonly DocumentBlock[] {
  const after: DocumentBlock[] = [];
  const own = textIn(element, reading, after);
  const text = cleanCharacters(label === "" ? own : `${label} ${own}`).replace(/(?<![ \t])[ \t]+$/gm, "");
  const level = element.name === "text:h" ? countOf(element, "text:outline-level") : null;
  if (text.trim() === "") return after;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return [{ kind: "paragraph", lines: [lines.join(" ").trim()], page: null, heading: level }, ...after];
}

/** The characters of a paragraph; what stands apart in it (notes, frames) goes after it. */
function textIn(element: XmlNode, reading: OdfReading, after: DocumentBlock[]): string {
  return element.children
    .map((child): string => {
      const out = reading.changes === "original" && reading.inserting.size > 0;
      // Line ends and runs of blanks in the file are one blank: those that are meant are elements.
      if (typeof child === "string") return out ? "" : child.replace(/[ \t\r\n]+/g, " ");
      if (UNSEEN.has(child.name)) return "";
      const deleted = markOf(child, reading);
      if (deleted !== null) return deleted;
      switch (child.name) {
        case "text:s":
          return out ? "" : " ".repeat(Math.min(200, countOf(child, "text:c")));
        case "text:tab":
          return out ? "" : "\t";
        case "text:line-break":
          return out ? "" : "\n";
        case "text:note":
        case "draw:text-box":
        case "text:p":
        case "text:h":
        case "table:table":
          for (const block of blocksOf(child, reading)) {
            reading.apart.add(block);
            after.push(block);
          }
          return "";
        default:
          return textIn(child, reading, after);
      }
    })
    .join("");
}

/** Where a change begins, ends or took something away: the text that stands there in this reading; null for no mark. */
function markOf({ name, attributes }: XmlNode, reading: OdfReading): string | null {
  const id = attributes["text:change-id"] ?? "";
  const { insertions, deletions } = reading.tracked;
  switch (name) {
    case "text:change-start":
      if (insertions.has(id)) reading.inserting.add(id);
      return "";
    case "text:change-end":
      reading.inserting.delete(id);
      return "";
    case "text:change":
      if (reading.changes === "accepted" || reading.restored.has(id)) return "";
      reading.restored.add(id);
      return (deletions.get(id) ?? []).map((part) => textIn(part, reading, [])).join(" ");
    default:
      return null;
  }
}

import type { DocumentBlock, DocumentParagraph } from "../../engine/model/document-text";
import { cleanCharacters } from "../clean-characters";
import { childOf, type XmlNode } from "../../package/xml-nodes";
import { paragraphText } from "./paragraph-text";
import { contentOf, isMarkedOut, isOutOfReading, type WordReading } from "./reading";
import { tableBlocks } from "./table";

/** Text of a paragraph whose mark is out of the reading: it goes on in the next one. */
interface Carried {
  text: string;
}

/** The blocks of a body, a note, a header, a text box or a cell, in reading order. */
export function storyBlocks(story: XmlNode, reading: WordReading): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const carried: Carried = { text: "" };
  walk(contentOf(story), reading, blocks, carried);
  pushParagraph(blocks, carried.text, null);
  return blocks;
}

function walk(
  elements: readonly XmlNode[],
  reading: WordReading,
  blocks: DocumentBlock[],
  carried: Carried,
): void {
  for (const element of elements) {
    if (isOutOfReading(element.name, reading.changes)) continue;
    switch (element.name) {
      case "p":
        readParagraph(element, reading, blocks, carried);
        break;
      case "tbl":
        pushParagraph(blocks, carried.text, null);
        carried.text = "";
        for (const block of tableBlocks(element, reading, storyBlocks)) blocks.push(block);
        break;
      case "sectPr":
        break;
      default:
        walk(contentOf(element), reading, blocks, carried);
    }
  }
}

function readParagraph(
  paragraph: XmlNode,
  reading: WordReading,
  blocks: DocumentBlock[],
  carried: Carried,
): void {
  const properties = childOf(paragraph, "pPr");
  const text = carried.text + paragraphText(paragraph, reading);
  const aside = reading.set.aside.splice(0);
  if (isMarkedOut(childOf(properties, "rPr"), reading.changes)) {
    carried.text = text;
  } else {
    carried.text = "";
    pushParagraph(blocks, labelled(text, properties, reading), reading.styles.headingLevel(properties));
  }
  for (const block of aside.flatMap((story) => storyBlocks(story, reading))) {
    reading.apart.add(block);
    blocks.push(block);
  }
}

function labelled(text: string, properties: XmlNode | undefined, reading: WordReading): string {
  const numbering = reading.styles.numbering(properties);
  const label = numbering && reading.numbering.nextLabel(numbering);
  if (!label || (label.bullet && text.trim() === "")) return text;
  return label.text + label.suffix + text.replace(/^[ \t]+/, "");
}

function pushParagraph(blocks: DocumentBlock[], text: string, heading: number | null): void {
  const lines = cleanCharacters(text)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
  if (lines.length === 0) return;
  const paragraph: DocumentParagraph = { kind: "paragraph", lines, page: null, heading };
  blocks.push(paragraph);
}

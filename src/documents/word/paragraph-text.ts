import { DocumentProblem } from "../document-problem";
import { childOf, nodesIn, textOf, type XmlNode } from "../../package/xml-nodes";
import { contentOf, isOutOfReading, type WordReading } from "./reading";

/** Characters of symbol fonts that officers do use, by code in the fonts' private area. */
const symbols: Readonly<Record<string, string>> = {
  F0A0: "€",
  F0FE: "☒",
  F078: "☒",
  F0FD: "☒",
  F0A8: "☐",
  F06F: "☐",
  F0FC: "✓",
  F0B7: "•",
  F02D: "-",
};

/** Fields open at once: Word's own never go beyond twenty. */
const mostFields = 400;

/**
 * The text of a paragraph in this reading: results of fields, tabs, line breaks as "\n"; without hidden text and
 * note marks. Notes and text boxes met on the way are put in `reading.set.aside`.
 */
export function paragraphText(paragraph: XmlNode, reading: WordReading): string {
  const pieces: string[] = [];
  for (const part of nodesIn(paragraph)) collect(part, reading, pieces);
  return pieces.join("");
}

function collect(element: XmlNode, reading: WordReading, pieces: string[]): void {
  const { name } = element;
  if (isOutOfReading(name, reading.changes)) return;
  switch (name) {
    case "pPr":
    case "rPr":
      return;
    case "r":
      if (reading.styles.isHidden(childOf(element, "rPr"))) collectFieldMarks(element, reading);
      else nodesIn(element).forEach((part) => collect(part, reading, pieces));
      return;
    case "fldChar":
      markField(element, reading);
      return;
    case "instrText":
      addInstruction(textOf(element), reading);
      return;
    case "fldSimple":
      if (!isPageField(element.attributes["instr"] ?? "")) collectChildren(element, reading, pieces);
      return;
    case "txbxContent":
      reading.set.aside.push(element);
      return;
    case "footnoteReference":
    case "endnoteReference": {
      const kind = name === "footnoteReference" ? "footnote" : "endnote";
      const note = reading.note(kind, element.attributes["id"] ?? "");
      if (note) reading.set.aside.push(note);
      return;
    }
    default: {
      const text = shownAs(element);
      if (text === undefined) collectChildren(element, reading, pieces);
      else if (isShown(reading)) pieces.push(text);
    }
  }
}

function collectChildren(element: XmlNode, reading: WordReading, pieces: string[]): void {
  contentOf(element).forEach((part) => collect(part, reading, pieces));
}

/** What an element of a run reads as, or undefined where its content must tell. */
function shownAs(element: XmlNode): string | undefined {
  switch (element.name) {
    case "t":
    case "delText":
      return textOf(element);
    case "tab":
    case "ptab":
      return "\t";
    case "br":
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "softHyphen":
      return "";
    case "sym":
      return symbols[(element.attributes["char"] ?? "").toUpperCase()] ?? "";
    default:
      return undefined;
  }
}

function markField(element: XmlNode, reading: WordReading): void {
  switch (element.attributes["fldCharType"]) {
    case "begin":
      if (reading.fields.length >= mostFields)
        throw new DocumentProblem("too-large", "fields nested too deep");
      reading.fields.push({ inResult: false, instruction: "" });
      return;
    case "separate": {
      const field = reading.fields[reading.fields.length - 1];
      if (field) field.inResult = true;
      return;
    }
    case "end":
      reading.fields.pop();
  }
}

function addInstruction(text: string, reading: WordReading): void {
  const field = reading.fields[reading.fields.length - 1];
  if (field && !field.inResult) field.instruction += text;
}

/** Fields begin and end in hidden runs too: losing one mark would hide the rest of the document. */
function collectFieldMarks(run: XmlNode, reading: WordReading): void {
  for (const part of nodesIn(run)) {
    if (part.name === "fldChar") markField(part, reading);
    if (part.name === "instrText") addInstruction(textOf(part), reading);
  }
}

function isShown(reading: WordReading): boolean {
  return reading.fields.every((field) => field.inResult && !isPageField(field.instruction));
}

/** The number of a page is no text of the document. */
function isPageField(instruction: string): boolean {
  return /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

import { DocumentProblem } from "../document-problem";
import { child, type XmlElement } from "./xml-tree";
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
export function paragraphText(paragraph: XmlElement, reading: WordReading): string {
  const pieces: string[] = [];
  for (const part of paragraph.children) collect(part, reading, pieces);
  return pieces.join("");
}

function collect(element: XmlElement, reading: WordReading, pieces: string[]): void {
  const { name } = element;
  if (isOutOfReading(name, reading.changes)) return;
  switch (name) {
    case "pPr":
    case "rPr":
      return;
    case "r":
      if (reading.styles.isHidden(child(element, "rPr"))) collectFieldMarks(element, reading);
      else element.children.forEach((part) => collect(part, reading, pieces));
      return;
    case "fldChar":
      markField(element, reading);
      return;
    case "instrText":
      addInstruction(element.text, reading);
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
      const text = textOf(element);
      if (text === undefined) collectChildren(element, reading, pieces);
      else if (isShown(reading)) pieces.push(text);
    }
  }
}

function collectChildren(element: XmlElement, reading: WordReading, pieces: string[]): void {
  contentOf(element).forEach((part) => collect(part, reading, pieces));
}

/** What an element of a run reads as, or undefined where its content must tell. */
function textOf(element: XmlElement): string | undefined {
  switch (element.name) {
    case "t":
    case "delText":
      return element.text;
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

function markField(element: XmlElement, reading: WordReading): void {
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
function collectFieldMarks(run: XmlElement, reading: WordReading): void {
  for (const part of run.children) {
    if (part.name === "fldChar") markField(part, reading);
    if (part.name === "instrText") addInstruction(part.text, reading);
  }
}

function isShown(reading: WordReading): boolean {
  return reading.fields.every((field) => field.inResult && !isPageField(field.instruction));
}

/** The number of a page is no text of the document. */
function isPageField(instruction: string): boolean {
  return /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

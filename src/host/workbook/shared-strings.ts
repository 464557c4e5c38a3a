import { damaged } from "../../package/problem";
import { XmlScanner } from "../../package/xml-scanner";
import { readFlag } from "../../package/xml-tree";
import { decodeCellText } from "./cell-text";
import type { HeldValue, RichText } from "./cell";
import { cutText } from "./cell";

/** One text of the table. The value is made once and shared by all cells that show it. */
export interface SharedText {
  readonly value: HeldValue & { readonly kind: "text" };
  readonly rich?: RichText;
  /** Whether the file holds more of it than Excel can. */
  readonly cut?: true;
}

/** The texts of a sharedStrings part, in order. */
export function readSharedStrings(xml: string): readonly SharedText[] {
  const texts: SharedText[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.kind === "open" && scanner.local === "si") texts.push(readText(scanner));
  }
  return texts;
}

/** The text of an `si` or `is` element that the scanner stands on; phonetic guides are left out. */
export function readText(scanner: XmlScanner): SharedText {
  const { start } = scanner;
  if (scanner.empty) return { value: { kind: "text", value: "" } };
  let text = "";
  let depth = 1;
  let inText = false;
  let runs = 0;
  let struckRun = false;
  let struckLength = 0;
  let length = 0;
  while (depth > 0) {
    if (!scanner.next()) throw damaged("text cut short");
    if (scanner.kind === "text") {
      if (!inText) continue;
      const piece = scanner.text();
      text += piece;
      const weight = piece.trim().length;
      length += weight;
      if (struckRun) struckLength += weight;
    } else if (scanner.kind === "close") {
      depth--;
      inText = false;
    } else if (scanner.local === "rPh" || scanner.local === "phoneticPr") {
      scanner.skip();
    } else {
      if (scanner.local === "r") {
        runs++;
        struckRun = false;
      }
      if (scanner.local === "strike") struckRun = readFlag(scanner.attribute("val"), true);
      if (scanner.empty) continue;
      depth++;
      inText = scanner.local === "t";
    }
  }
  const whole = decodeCellText(text);
  const value = { kind: "text" as const, value: cutText(whole) };
  // Pieces formatted apart are of no use to a text that is not whole.
  if (value.value !== whole) return { value, cut: true };
  if (runs === 0) return { value };
  const xml = scanner.xml.slice(start, scanner.end);
  return { value, rich: { xml, struck: length > 0 && struckLength === length } };
}

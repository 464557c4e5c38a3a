import { XmlScanner } from "../package/xml-scanner";
import { ofDocument } from "./document-problem";
import { openParts } from "./open-parts";

/** A part of a workbook that an add-in keeps in it. */
export interface CustomPart {
  /** The namespace of its root element; empty where it has none. */
  readonly namespace: string;
  readonly xml: string;
}

/** The custom parts of an .xlsx file, nothing else of it being read. Throws DocumentProblem: encrypted, damaged, too-large. */
export function customParts(bytes: Uint8Array): readonly CustomPart[] {
  return ofDocument(() => {
    const file = openParts(bytes);
    return file.names
      .filter((name) => /^customXml\/item\d+\.xml$/i.test(name))
      .map((name) => {
        const xml = file.need(name, "stream");
        return { namespace: namespaceOf(xml), xml };
      });
  });
}

function namespaceOf(xml: string): string {
  const scanner = new XmlScanner(xml);
  while (scanner.next()) if (scanner.kind === "open") return scanner.attribute("xmlns") ?? "";
  return "";
}

import { DocumentProblem } from "../document-problem";
import { inflate, textOfPart } from "../zip-parts";
import { childOf, parseOdf, type OdfElement } from "./odf-tree";

/** The parts of an OpenDocument file that hold what is read. */
export interface OdfPackage {
  readonly content: OdfElement;
  /** Named styles, lists and page headers; undefined where the file has none. */
  readonly styles: OdfElement | undefined;
}

/** Opens the bytes of an .odt or .ods. Throws DocumentProblem: encrypted, damaged, too-large. */
export function openOdf(bytes: Uint8Array): OdfPackage {
  const files = inflate(bytes);
  const text = (name: string): string | undefined => {
    const part = files.get(name);
    return part && part.length > 0 ? textOfPart(part) : undefined;
  };
  if (/encryption-data/.test(text("META-INF/manifest.xml") ?? "")) {
    throw new DocumentProblem("encrypted", "encrypted parts");
  }
  const parse = (name: string): OdfElement | undefined => {
    const xml = text(name);
    try {
      return xml === undefined ? undefined : parseOdf(xml);
    } catch (problem) {
      throw new DocumentProblem("damaged", `${name}: ${String(problem)}`);
    }
  };
  const content = parse("content.xml");
  if (!content || !childOf(content, "office:body")) throw new DocumentProblem("damaged", "no content");
  return { content, styles: parse("styles.xml") };
}

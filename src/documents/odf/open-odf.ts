import { PackageProblem, damaged } from "../../package/problem";
import { childOf, type XmlNode } from "../../package/xml-nodes";
import { openParts } from "../open-parts";

/** The parts of an OpenDocument file that hold what is read; names are those of its vocabularies: "text:p", "table:table". */
export interface OdfPackage {
  readonly content: XmlNode;
  /** Named styles, lists and page headers; undefined where the file has none. */
  readonly styles: XmlNode | undefined;
}

/** Opens the bytes of an .odt or .ods. Throws PackageProblem: encrypted, damaged, too-large. */
export function openOdf(bytes: Uint8Array): OdfPackage {
  const file = openParts(bytes);
  if ((file.text("META-INF/manifest.xml", "stream") ?? "").includes("encryption-data"))
    throw new PackageProblem("encrypted", { note: "encrypted parts" });
  const content = file.nodes("content.xml");
  if (!childOf(content, "office:body")) throw damaged("no body", "content.xml");
  return { content: content as XmlNode, styles: file.nodes("styles.xml") };
}

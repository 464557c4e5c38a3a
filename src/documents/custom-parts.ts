import { strFromU8, unzipSync } from "fflate";
import { DocumentProblem } from "./document-problem";

/** A part of a workbook that an add-in keeps in it. */
export interface CustomPart {
  /** The namespace of its root element; empty where it has none. */
  readonly namespace: string;
  readonly xml: string;
}

/** Bound in bytes, once inflated, of one part: what a check of thousands of lines keeps is a tenth of it. */
const LARGEST = 48 * 1024 * 1024;

/** The custom parts of an .xlsx file, nothing else of it being read. Throws DocumentProblem: damaged. */
export function customParts(bytes: Uint8Array): readonly CustomPart[] {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /^customXml\/item\d+\.xml$/i.test(name) && originalSize <= LARGEST,
    });
    return Object.values(files).map((file) => {
      const xml = strFromU8(file);
      return { namespace: /<[^?!][^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "", xml };
    });
  } catch (error) {
    throw new DocumentProblem("damaged", error instanceof Error ? error.message : String(error));
  }
}

import { strFromU8, unzipSync } from "fflate";
import { DocumentProblem } from "./document-problem";

/** Bounds, in bytes once inflated: a real deliberation of 400 pages stays under a tenth of them. */
const largestPart = 48 * 1024 * 1024;
const largestWhole = 96 * 1024 * 1024;

/** The XML files of a package, and the names of the others with no bytes. Throws DocumentProblem: encrypted, damaged, too-large. */
export function inflate(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (hasEncryptedEntry(bytes)) throw new DocumentProblem("encrypted", "encrypted zip entry");
  const others: string[] = [];
  let whole = 0;
  try {
    const inflated = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name)) {
          others.push(name);
          return false;
        }
        whole += originalSize;
        // The inflater never writes more than the declared size, so a declared size is a bound.
        if (originalSize > largestPart || whole > largestWhole) {
          throw new DocumentProblem("too-large", `${name}: ${originalSize} bytes inflated`);
        }
        return true;
      },
    });
    return new Map([
      ...Object.entries(inflated),
      ...others.map((name): [string, Uint8Array] => [name, new Uint8Array()]),
    ]);
  } catch (problem) {
    if (problem instanceof DocumentProblem) throw problem;
    throw new DocumentProblem("damaged", `not a readable zip: ${String(problem)}`);
  }
}

/** Whether the first entry of the zip is flagged as encrypted (bit 0 of its flags). */
function hasEncryptedEntry(bytes: Uint8Array): boolean {
  return bytes.length > 8 && bytes[0] === 0x50 && bytes[2] === 0x03 && ((bytes[6] ?? 0) & 1) === 1;
}

/** A part as text, whatever its Unicode encoding. */
export function textOfPart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return strFromU8(bytes).replace(/^\uFEFF/, "");
}

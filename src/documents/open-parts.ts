import { DOCUMENT_BOUNDS } from "../package/bounds";
import { OfficePackage } from "../package/package";
import { tooLarge } from "../package/problem";

/** Beyond this a file is not a document of a dossier, in bytes as it is stored. */
const LARGEST_FILE = 128 * 1024 * 1024;

/** The parts of a .docx, an .odt or an .ods, none being read yet. Throws PackageProblem. */
export function openParts(bytes: Uint8Array): OfficePackage {
  if (bytes.length > LARGEST_FILE) throw tooLarge(`${bytes.length} bytes`);
  return OfficePackage.open(bytes, DOCUMENT_BOUNDS);
}

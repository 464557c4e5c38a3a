import { hasStream, isCompoundFile } from "../../package/compound-file";
import { WorkbookFileProblem } from "./problem";
import type { OfficePackage } from "../../package/package";

const OPEN_DOCUMENT_SHEET = "application/vnd.oasis.opendocument.spreadsheet";

/** Refuses bytes that are no zip, and says what they are. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileProblem("empty");
  if (isCompoundFile(bytes)) throw new WorkbookFileProblem(compoundReason(bytes));
  if (isBareBiff(bytes)) throw new WorkbookFileProblem("legacy-xls");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new WorkbookFileProblem(bytes.every((byte) => byte === 0) ? "damaged" : "not-a-workbook");
  }
}

function compoundReason(bytes: Uint8Array): "encrypted" | "legacy-xls" | "not-a-workbook" {
  if (hasStream(bytes, "EncryptedPackage") || hasStream(bytes, "EncryptionInfo")) return "encrypted";
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return "legacy-xls";
  return "not-a-workbook";
}

/** Excel 2 to 4 wrote sheets without a container: a BOF record comes first. */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0 && (bytes[2] ?? 0) <= 16;
}

/** Refuses a zip that is no workbook, and gives the name of the workbook's main part. */
export function mainPart(file: OfficePackage): string {
  if (file.has("mimetype")) {
    const type = (file.text("mimetype") ?? "").trim();
    throw new WorkbookFileProblem(type.startsWith(OPEN_DOCUMENT_SHEET) ? "ods" : "not-a-workbook");
  }
  if (!file.has("[Content_Types].xml")) {
    const torn = file.names.some((name) => name.toLowerCase().startsWith("xl/"));
    throw new WorkbookFileProblem(torn ? "damaged" : "not-a-workbook", { part: "[Content_Types].xml" });
  }
  const stated = file.relationships("").find((relation) => relation.kind === "officeDocument")?.target;
  const main = stated !== undefined && file.has(stated) ? stated : "xl/workbook.xml";
  if (file.has("xl/workbook.bin")) throw new WorkbookFileProblem("xlsb");
  if (!file.has(main)) {
    throw new WorkbookFileProblem(stated?.startsWith("xl/") ? "damaged" : "not-a-workbook", { part: main });
  }
  if (/\.(main\+xml)$/.test(file.contentType(main)) && !/sheet|spreadsheet/i.test(file.contentType(main))) {
    throw new WorkbookFileProblem("not-a-workbook", { part: main });
  }
  return main;
}

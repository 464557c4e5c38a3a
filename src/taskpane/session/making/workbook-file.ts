import { DocumentProblem, readOdsSheets } from "../../../documents";
import { noChoices, type DocumentText } from "../../../engine/model";
import type { SheetSnapshot } from "../../../engine/grid";
import { checkState, type CheckState } from "../../../engine/outputs";
import { sheetsAsDocument } from "../../../engine/reading/documents";
import { reconcile } from "../../../engine/reconcile";
import { memoryAmong, usersSheetsOf } from "../../../excel";
import { openWorkbook, WorkbookFileProblem } from "../../../host";

/** What a workbook that is not in Excel holds: its sheets but ours, and which of them the user said to be the annex. */
interface WorkbookFile {
  readonly sheets: readonly SheetSnapshot[];
  readonly annexSheet: string | null;
}

/** Opens an .xlsx, or an .ods. Throws WorkbookFileProblem or DocumentProblem. */
function openFile(bytes: Uint8Array): WorkbookFile {
  try {
    const workbook = openWorkbook(bytes);
    return {
      sheets: usersSheetsOf(workbook).map((sheet) => workbook.snapshot(sheet)),
      annexSheet: memoryAmong(workbook.facets.customXml).annexSheet,
    };
  } catch (error) {
    if (!(error instanceof WorkbookFileProblem) || error.reason !== "ods") throw error;
    return { sheets: readOdsSheets(bytes), annexSheet: null };
  }
}

/** A workbook as a document of the dossier; where it cannot be read, why. */
export function workbookDocument(
  bytes: Uint8Array,
  file: string,
): { readonly text: DocumentText } | { readonly refused: `workbook-${WorkbookFileProblem["reason"]}` } {
  try {
    return { text: sheetsAsDocument(openFile(bytes).sheets, file) };
  } catch (error) {
    if (error instanceof WorkbookFileProblem) return { refused: `workbook-${error.reason}` };
    throw error;
  }
}

/**
 * The lines of a workbook that keeps no check: it is read as a file, for only one workbook is in Excel. What was found in
 * it then nobody knows. `annexSheet` is what the annex is called now.
 */
export function earlierLines(
  bytes: Uint8Array,
  file: string,
  annexSheet: string | null,
): CheckState | "no-annex" | "unreadable" {
  try {
    const { sheets, annexSheet: theirs } = openFile(bytes);
    const known = (sheet: string | null): sheet is string => sheets.some(({ name }) => name === sheet);
    const chosen = [theirs, annexSheet].find(known) ?? null;
    const choices = { ...noChoices, annexSheet: chosen };
    const read = reconcile(
      { workbook: { file, sheets }, documents: [], choices },
      { name: file, lang: "fr" },
    );
    if (read.kind === "unusable") return "no-annex";
    return { ...checkState(read.report, read.annex.annex, null), findings: null };
  } catch (error) {
    if (error instanceof WorkbookFileProblem || error instanceof DocumentProblem) return "unreadable";
    throw error;
  }
}
